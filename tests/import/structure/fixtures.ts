import { readFileSync } from "node:fs";

/** True blocks of an invented document, without white space. */
export function readFixture(name: string): { heading: boolean; text: string }[] {
  const url = new URL(`./fixtures/${name}/gold.md`, import.meta.url);
  return readFileSync(url, "utf8")
    .split(/\n\s*\n/)
    .map((block) => ({ heading: block.startsWith("#"), text: block.replace(/^#+ /, "").replace(/\s+/g, "") }))
    .filter((block) => block.text !== "");
}
