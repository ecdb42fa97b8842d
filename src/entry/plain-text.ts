import type { Paragraph } from "mdast";
import { lineOf, textOf, type Line } from "./markdown-lines.ts";
import { readPlainInline, type Point } from "./plain-inline.ts";

/** How a line begins that can only be one of a paragraph. */
const plainStart = /^(?![#>+=_-]|\d{1,9}[.)](?: |$)|\*(?!\*[^\s*])|```|~~~)/;
/** Further lines of a paragraph, which must not make a table of it. */
const plainNext = /^(?![|:])/;
/** Lines that end the paragraph above, beside those of HTML. */
const interrupts = /^(?:#{1,6}(?:[ \t]|$)|```[^`]*$|~~~|\*(?: *\*){2,} *$|(?:[-+*]|1[.)]) +[^ \d+*>#=-])/;
/** A thematic break, where no paragraph stands above that it would make a heading. */
export const rule = /^(?:\*(?: *\*){2,}|_(?: *_){2,}|-(?: *-){2,}) *$/;
/** Tags that begin raw HTML which ends at a blank line (CommonMark 0.31.2, HTML blocks of the sixth kind; those that articles have). */
export const htmlStart =
  /^<\/?(?:blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|iframe|li|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)(?:[ \t>]|\/>|$)/i;

/** True for a line that is no part of the paragraph above it. */
export function endsParagraph({ text }: Line): boolean {
  return interrupts.test(text) || htmlStart.test(text);
}

/** True for lines that can only be a paragraph, spaces before them aside; `skipped` units of the first are a list's mark. */
export function isPlainParagraph(block: readonly Line[], skipped = 0): boolean {
  return block.every(({ text }, index) => {
    const line = (index === 0 ? text.slice(skipped) : text).replace(/^ +/, "");
    return plainStart.test(line) && (index === 0 || plainNext.test(line));
  });
}

/** Inline nodes of a block, where nothing in it could be read in two ways; `at` is the number of the first line from 0; the text begins after `skipped` units of it. */
export function readInlines(block: readonly Line[], at: number, skipped: number): Paragraph["children"] | undefined {
  const text = textOf(block, 0, block.length).slice(skipped).replace(/ +$/, "");
  return readPlainInline(text, (place) => pointIn(block, at, place + skipped), block[0]?.isFree ?? false);
}

/** Where a block stands that begins in line `at`, behind `skipped` units. */
export function positionOf(block: readonly Line[], at: number, skipped = 0): { start: Point; end: Point } {
  const [first, last] = [block[0] as Line, block.at(-1) as Line];
  return { start: pointIn(block, at, skipped), end: pointIn(block, at, last.offset + last.text.length - first.offset) };
}

/** A place of a block that begins in line `at`. */
function pointIn(block: readonly Line[], at: number, place: number): Point {
  const offset = (block[0] as Line).offset + place;
  const line = lineOf(block, offset);
  return { line: at + line + 1, column: offset - (block[line] as Line).offset + 1, offset };
}
