import { blankOut } from "../../../blank-out.ts";
import { isProse } from "../../text-scrape/tail/article-below.ts";

const opening = /^\s*(`{3,8}|~{3,8})[ \t]*(?:(?:markdown|md|text|txt|plaintext|plain)[ \t]*)?\r?\n/i;
/** Fewer lines of prose may be a program's. */
const fewest = 2;

/** The text, character for character, without the fence that closes in an article whole. */
export function withoutOuterFence(text: string): string {
  const [whole = "", fence] = opening.exec(text) ?? [];
  if (fence === undefined) return text;
  const inside = text.slice(whole.length).trimEnd();
  const lines = inside.split("\n");
  const closing = lines.findIndex((line) => line.trim().startsWith(fence));
  if (closing >= 0 && closing < lines.length - 1) return text;
  if (lines.filter((line) => isProse(line.trim())).length < fewest) return text;
  const end = closing < 0 ? text.length : whole.length + inside.lastIndexOf(lines.at(-1) ?? "");
  return blankOut(text, [
    { start: 0, end: whole.length },
    { start: end, end: text.length },
  ]);
}

/** True for an article that a fence closes in whole. */
export function hasOuterFence(text: string): boolean {
  return withoutOuterFence(text) !== text;
}

const doctype = /^\s*<!doctype\s+html[^<>]{0,200}>/i;

/** The text without the declaration of the page that it was made of. */
export function withoutDoctype(text: string): string {
  return blankOut(text, [{ start: 0, end: doctype.exec(text)?.[0].length ?? 0 }]);
}
