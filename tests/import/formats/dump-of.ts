import { readFileSync } from "node:fs";

/** The dump of a text fixture. */
export function dumpOf(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}/dump.txt`, import.meta.url), "utf8");
}
