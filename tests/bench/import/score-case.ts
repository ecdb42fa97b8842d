import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mdastToMarkdown } from "../../../src/entry/markdown.ts";
import { mdastToBlockTexts } from "../../../src/entry/mdast-to-text.ts";
import { count, type Figures } from "./figures.ts";
import { bare } from "./page-truth.ts";
import type { ReadRecord } from "./read-record.ts";
import { scoreFields, type Misread } from "./score-fields.ts";

/** Scores a case against its `expected.json` (metadata, `gone`) and `expected.md` (blocks); gives the fields that were misread. */
export function scoreCase(folder: string, read: ReadRecord | undefined, figures: Figures): Misread[] {
  const expected = flatten(readJson(join(folder, "expected.json")));
  scoreBody(folder, expected, read, figures);
  return scoreFields(expected, read?.reading.metadata, figures);
}

function scoreBody(folder: string, expected: Record<string, unknown>, read: ReadRecord | undefined, figures: Figures): void {
  const reason = expected["gone"] ?? expected["reason"];
  if (typeof reason === "string") count(figures, "outcome", (read?.reading.gone ?? read?.reading.fault?.code) === reason ? 1 : 0);
  if (typeof expected["text"] === "string") count(figures, "body", bare(expected["text"]) === bare(read?.article?.text ?? "") ? 1 : 0);
  const wanted = wantedMarkdown(folder, expected);
  if (wanted === undefined) return;
  const shown = read?.article === undefined ? "" : mdastToMarkdown(read.article.root);
  count(figures, "body", bare(plain(wanted)) === bare(plain(shown)) ? 1 : 0);
  const parts = wanted
    .split(/\n{2,}/)
    .map(bare)
    .filter((part) => part !== "");
  const texts = read?.article === undefined ? [] : mdastToBlockTexts(read.article.root);
  const ours = new Set([...shown.split(/\n{2,}/), ...texts].map(bare));
  count(figures, "blocks", parts.filter((part) => ours.has(part)).length, parts.length);
}

/** Metadata may stand by itself. */
function flatten(expected: Record<string, unknown>): Record<string, unknown> {
  const { metadata, ...rest } = expected;
  return typeof metadata === "object" && metadata !== null ? { ...rest, ...metadata } : rest;
}

function wantedMarkdown(folder: string, { blocks }: Record<string, unknown>): string | undefined {
  const file = join(folder, "expected.md");
  if (existsSync(file)) return withoutFrontMatter(readFileSync(file, "utf8"));
  return Array.isArray(blocks) ? blocks.join("\n\n") : undefined;
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
