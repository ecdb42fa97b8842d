import type { Limits } from "../../limits.ts";
import type { Cut, CutText } from "../cutting/cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { cutValues } from "./cut-values.ts";

/** A block of Markdown for code, all that a text holds but a line that announces it. */
const fenced = /^\s*(?:[^\n`]{1,80}[:：][ \t]*\r?\n\s*)?```(?:json\w?|ndjson|jsonlines|js|javascript|python|py)?[ \t]*\r?\n(?=\s*[[{])/i;
const close = /\n[ \t]*```\s*$/;

/** Cuts JSON and literals that stand in a block for code, as a model answers them; undefined for any other text, or other values. */
export function cutFenced(text: string, limits: Limits): CutText | undefined {
  const start = fenced.exec(text)?.[0].length;
  const end = start === undefined ? -1 : text.search(close);
  if (start === undefined || end < start || text.slice(start, end).includes("\n```")) return undefined;
  const cut = cutValues(" ".repeat(start) + text.slice(start, end), limits);
  return cut.cuts.length > 0 && cut.cuts.every(isArticle) ? cut : undefined;
}

function isArticle(cut: Cut): boolean {
  const meanings = "record" in cut ? cut.record.sources.map(({ field = "" }) => fieldToMeaning(field)?.meaning) : [];
  return meanings.includes("title") && meanings.some((meaning) => meaning === "url" || (meaning !== undefined && isBodyMeaning(meaning)));
}
