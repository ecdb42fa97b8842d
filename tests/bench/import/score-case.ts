import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mdastToMarkdown } from "../../../src/entry/markdown.ts";
import { count, type Figures, type Measure } from "./figures.ts";
import { bare } from "./page-truth.ts";
import type { ReadRecord } from "./read-record.ts";

/** Scores a case against its `expected.json` (metadata, `gone`) and `expected.md` (blocks). */
export function scoreCase(folder: string, read: ReadRecord | undefined, figures: Figures): void {
  const expected = readJson(join(folder, "expected.json"));
  const said = { ...read?.reading.metadata, account: read?.reading.metadata.account.name };
  const account = expected["account"];
  const answers: Record<string, unknown> = {
    ...expected,
    account: typeof account === "object" && account !== null ? (account as Record<string, unknown>)["name"] : account,
  };
  for (const measure of ["title", "account", "author", "published", "sourceCredit"] as const satisfies readonly Measure[]) {
    const answer = answers[measure];
    if (typeof answer === "string") count(figures, measure, bare(answer) === bare(said[measure] ?? "") ? 1 : 0);
  }
  const reason = expected["gone"] ?? expected["reason"];
  if (typeof reason === "string") count(figures, "outcome", (read?.reading.gone ?? read?.reading.fault?.code) === reason ? 1 : 0);
  const blocks = join(folder, "expected.md");
  if (!existsSync(blocks)) return;
  const wanted = withoutFrontMatter(readFileSync(blocks, "utf8"));
  const shown = read?.article === undefined ? "" : mdastToMarkdown(read.article.root);
  count(figures, "body", bare(plain(wanted)) === bare(plain(shown)) ? 1 : 0);
  const parts = wanted
    .split(/\n{2,}/)
    .map(bare)
    .filter((part) => part !== "");
  const ours = new Set(shown.split(/\n{2,}/).map(bare));
  count(figures, "blocks", parts.filter((part) => ours.has(part)).length, parts.length);
}

function readJson(path: string): Record<string, unknown> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>) : {};
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, "");
}

/** Markdown without its marks. */
function plain(markdown: string): string {
  return markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[#>*_`\\|~-]/g, "");
}
