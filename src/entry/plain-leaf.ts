import type { Code, Heading, Html, Paragraph, ThematicBreak } from "mdast";
import { isBlank, lineOf, textOf, type Line } from "./markdown-lines.ts";
import { readPlainInline, type Point } from "./plain-inline.ts";

/** How a line begins that can only be one of a paragraph. */
const plainStart = /^(?![#>+=_-]|\d{1,9}[.)](?: |$)|\*(?!\*[^\s*])|```|~~~)/;
/** Further lines of a paragraph, which must not make a table of it. */
const plainNext = /^(?![|:])/;
const heading = /^(#{1,6})( +)[^# ][^#]*$/;
/** Tags that begin raw HTML which ends at a blank line (CommonMark 0.31.2, HTML blocks of the sixth kind; those that articles have). */
const htmlStart =
  /^<\/?(?:blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|iframe|li|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)(?:[ \t>]|\/>|$)/i;
/** Lines that end the paragraph above, beside those of HTML. */
const interrupts = /^(?:#{1,6}(?:[ \t]|$)|```[^`]*$|~~~|\*(?: *\*){2,} *$)/;
const rule = /^(?:\*(?: *\*){2,}|_(?: *_){2,}|-(?: *-){2,}) *$/;
const fence = /^(`{3,}|~{3,}) *(?:(?:([^\s`~\\&]+)(?: +([^\s`\\&]+(?: +[^\s`\\&]+)*))?) *)?$/;
/** Spaces before the first line that make it program text, or a part of what stands above. */
const indented = /^ /;
const deeplyIndented = /^ {4}/;

/** A block by itself, with the number of its lines. */
export interface PlainBlock {
  node: Paragraph | Heading | Code | Html | ThematicBreak;
  lines: number;
}

/** What stands above a block: what the parser read may go on behind a blank line, where a line is indented. */
export type Before = "nothing" | PlainBlock["node"]["type"] | "run";

/** The block that begins with a line, if nothing stands above that it could belong to, and it holds nothing that could be read in two ways. */
export function readPlain(lines: readonly Line[], at: number, before: Before): PlainBlock | undefined {
  const first = lines[at];
  if (first === undefined || isBlank(first)) return undefined;
  if (before === "paragraph" && !isBlank(lines[at - 1]) && !endsParagraph(first)) return undefined;
  if ((before === "run" ? indented : deeplyIndented).test(first.text)) return undefined;
  return readRule(first, at) ?? readHeading(first, at) ?? readFence(lines, at) ?? readHtml(lines, at) ?? readParagraph(lines, at);
}

function endsParagraph({ text }: Line): boolean {
  return interrupts.test(text) || htmlStart.test(text);
}

function readRule(line: Line, at: number): PlainBlock | undefined {
  return rule.test(line.text) ? { node: { type: "thematicBreak", position: positionOf([line], at) }, lines: 1 } : undefined;
}

function readHeading(line: Line, at: number): PlainBlock | undefined {
  const [, hashes, gap] = heading.exec(line.text) ?? [];
  if (hashes === undefined || gap === undefined) return undefined;
  const children = readInlines([line], at, hashes.length + gap.length);
  const depth = hashes.length as Heading["depth"];
  return children && { node: { type: "heading", depth, children, position: positionOf([line], at) }, lines: 1 };
}

function readFence(lines: readonly Line[], at: number): PlainBlock | undefined {
  const [, mark, lang = null, meta = null] = fence.exec((lines[at] as Line).text) ?? [];
  if (mark === undefined) return undefined;
  const closes = new RegExp(`^ {0,3}${mark}${mark.charAt(0)}*[ \\t]*$`);
  let end = at + 1;
  while (end < lines.length && !closes.test((lines[end] as Line).text)) end += 1;
  if (end === lines.length) return undefined;
  const position = positionOf(lines.slice(at, end + 1), at);
  return { node: { type: "code", lang, meta, value: textOf(lines, at + 1, end), position }, lines: end + 1 - at };
}

function readHtml(lines: readonly Line[], at: number): PlainBlock | undefined {
  if (!htmlStart.test((lines[at] as Line).text)) return undefined;
  let end = at + 1;
  while (end < lines.length && !/^[ \t]*$/.test((lines[end] as Line).text)) end += 1;
  const block = lines.slice(at, end);
  return { node: { type: "html", value: textOf(block, 0, block.length), position: positionOf(block, at) }, lines: block.length };
}

function readParagraph(lines: readonly Line[], at: number): PlainBlock | undefined {
  let end = at + 1;
  while (!isBlank(lines[end]) && !endsParagraph(lines[end] as Line)) end += 1;
  const block = lines.slice(at, end);
  if (!isPlainParagraph(block)) return undefined;
  const skipped = blanksBefore((block[0] as Line).text);
  const children = readInlines(block, at, skipped);
  return children && { node: { type: "paragraph", children, position: positionOf(block, at, skipped) }, lines: block.length };
}

function blanksBefore(text: string): number {
  return text.length - text.replace(/^ +/, "").length;
}

function isPlainParagraph(block: readonly Line[]): boolean {
  return block.every(({ text }, index) => {
    const line = text.replace(/^ +/, "");
    return plainStart.test(line) && (index === 0 || plainNext.test(line));
  });
}

/** `at` is the number of the first line from 0; the text begins after `skipped` units of it. */
function readInlines(block: readonly Line[], at: number, skipped: number): Paragraph["children"] | undefined {
  const text = textOf(block, 0, block.length).slice(skipped).replace(/ +$/, "");
  return readPlainInline(text, (place) => pointIn(block, at, place + skipped));
}

function positionOf(block: readonly Line[], at: number, skipped = 0): { start: Point; end: Point } {
  const [first, last] = [block[0] as Line, block.at(-1) as Line];
  return { start: pointIn(block, at, skipped), end: pointIn(block, at, last.offset + last.text.length - first.offset) };
}

/** A place of a block that begins in line `at`. */
function pointIn(block: readonly Line[], at: number, place: number): Point {
  const offset = (block[0] as Line).offset + place;
  const line = lineOf(block, offset);
  return { line: at + line + 1, column: offset - (block[line] as Line).offset + 1, offset };
}
