import type { Nodes, Root, RootContent } from "mdast";
import { atMargin } from "./markdown-cost.ts";
import { closingFence, definition, isBlank, textOf, toLines, type Line } from "./markdown-lines.ts";
import { readPlain, type Before } from "./plain-leaf.ts";

/** What a parser reads as another character. */
const strange = /[\r\0]|^\ufeff/;
const containers = String.raw`^[\t >*+\d.)-]*`;
/** HTML that ends at a blank line, and HTML that does not. */
const html = new RegExp(`${containers}<`);
const farHtml = new RegExp(`${containers}<(?:[!?]|/?(?:script|pre|style|textarea)\\b)`, "i");
/** A fence within a list or quote ends where that ends, with blank lines that the parser must see. */
const innerFence = new RegExp(`${containers}(?<=.)(?:\`{3}|~{3})`);
const fence = /^(`{3,})[^`]*$|^(~{3,})/;

/** The parser looks at all blocks of a run for some of them: long runs are cut where one more block begins. */
const longRun = 64;

/**
 * Reads Markdown as `parse` does, but builds the tree itself where a paragraph, heading, rule or fenced code stands alone, with
 * nothing in it that could be read in two ways: most of a text, in a tenth of the time.
 */
export function readBlocks(markdown: string, parse: (markdown: string) => Root): Root {
  if (strange.test(markdown) || markdown.trim() === "") return parse(markdown);
  const lines = toLines(markdown);
  const children: RootContent[] = [];
  let before: Before = "nothing";
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const plain = readPlain(lines, at, before);
    const end = plain === undefined ? endOfRun(lines, at) : at + plain.lines;
    if (plain === undefined) {
      const run = textOf(lines, at, end);
      if (run.includes(definition)) return parse(markdown);
      children.push(...readRun(run, at, (lines[at] as Line).offset, parse));
    } else children.push(plain.node);
    before = plain === undefined ? "run" : plain.node.type;
    at = end;
  }
  const last = lines.at(-1) ?? { text: "", offset: 0 };
  const end = { line: lines.length, column: last.text.length + 1, offset: markdown.length };
  return { type: "root", children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** End of the lines that only the parser can read: the next block behind a blank line that can be read without it, or the end of all. */
function endOfRun(lines: readonly Line[], from: number): number {
  let inHtml = false;
  for (let at = from; at < lines.length; at += 1) {
    const { text } = lines[at] as Line;
    if (at > from && isBlank(lines[at - 1])) {
      inHtml = false;
      if (readPlain(lines, at, "run") !== undefined || (at - from >= longRun && atMargin.test(text))) return at;
    }
    if (farHtml.test(text) || innerFence.test(text)) return lines.length;
    inHtml ||= html.test(text);
    const [, ticks, tildes] = fence.exec(text) ?? [];
    const mark = ticks ?? tildes;
    if (mark === undefined) continue;
    const closing = inHtml ? undefined : closingFence(lines, at, mark);
    if (closing === undefined) return lines.length;
    at = closing;
  }
  return lines.length;
}

function readRun(text: string, line: number, offset: number, parse: (markdown: string) => Root): RootContent[] {
  const root = parse(text);
  for (const node of root.children) move(node, line, offset);
  return root.children;
}

/** Moves a node, and all within it, down the text. */
function move(node: Nodes, lines: number, units: number): void {
  for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
    point.line += lines;
    point.offset = (point.offset ?? 0) + units;
  }
  if ("children" in node) for (const child of node.children) move(child, lines, units);
}
