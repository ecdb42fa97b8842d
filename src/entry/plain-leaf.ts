import type { Code, Heading, Html, List, Paragraph, ThematicBreak } from "mdast";
import { closingFence, isBlank, textOf, type Line } from "./markdown-lines.ts";
import { readList } from "./plain-list.ts";
import { endsParagraph, htmlStart, isPlainParagraph, positionOf, readInlines, rule } from "./plain-text.ts";

const heading = /^(#{1,6})( +)[^# ][^#]*$/;
const fence = /^(`{3,}|~{3,})(?: *([^\s`~\\&]+)(?: +([^\s`\\&]+(?: +[^\s`\\&]+)*))?)? *$/;
/** Spaces before the first line that make it program text, or a part of what stands above. */
const indented = /^ /;
const deeplyIndented = /^ {4}/;

/** A block by itself, with the number of its lines. */
export interface PlainBlock {
  node: Paragraph | Heading | Code | Html | List | ThematicBreak;
  lines: number;
}

/** What stands above a block: what the parser read may go on behind a blank line, where a line is indented or a list's item. */
export type Before = "nothing" | PlainBlock["node"]["type"] | "run";

/** The block that begins with a line, if nothing stands above that it could belong to, and it holds nothing that could be read in two ways. */
export function readPlain(lines: readonly Line[], at: number, before: Before): PlainBlock | undefined {
  const first = lines[at];
  if (first === undefined || isBlank(first)) return undefined;
  if (before === "paragraph" && !isBlank(lines[at - 1]) && !endsParagraph(first)) return undefined;
  if ((before === "run" ? indented : deeplyIndented).test(first.text)) return undefined;
  return (
    readRule(first, at) ??
    readHeading(first, at) ??
    readFence(lines, at) ??
    readHtml(lines, at) ??
    (before === "run" ? undefined : readList(lines, at)) ??
    readParagraph(lines, at)
  );
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
  const end = mark === undefined ? undefined : closingFence(lines, at, mark);
  if (end === undefined) return undefined;
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
