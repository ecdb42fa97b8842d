import type { Nodes, Root } from "mdast";
import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";

const containers = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;
/** Nodes that hold text and marks. */
const inline = new Set(["paragraph", "heading", "tableCell", "strong", "emphasis", "delete", "link"]);
/** Marks that a parser must pair, and escapes, which are none. */
const marks = /\\.|\*+|_+|`+|[[\]|]/g;

/** Whatever weighs something; none weighs more than two marks. */
const weighty = /[*_`[\]|\n]/g;
/** What the marks of quotes and lists consist of, and no other character after them. */
const mayEnd = /[\s>*+.)\d-]/;

/**
 * Why Markdown is not parsed: quotes and lists inside each other without end would take a parser cubic time and all the memory; marks
 * of emphasis, code and links, quoted lines and line breaks without end in one paragraph quadratic time. Program text is counted
 * alike, for a fence that looks like one may be none. Undefined where nothing comes near the limits.
 */
export function markdownToFault(text: string, { markdownLength, markdownDepth, markdownMarks }: Limits): Fault | undefined {
  if (text.length > markdownLength)
    return { code: "limit-bytes", facts: { limit: "markdownLength", expected: markdownLength, found: text.length } };
  const isLight = (text.match(weighty)?.length ?? 0) < markdownMarks / 2;
  let inParagraph = 0;
  for (const line of text.split("\n")) {
    const depth = mayEnd.test(line.charAt(markdownDepth)) ? depthOf(line) : 0;
    if (depth > markdownDepth) return { code: "limit-depth", facts: { limit: "markdownDepth", expected: markdownDepth, found: depth } };
    if (isLight) continue;
    inParagraph = line.trim() === "" ? 0 : inParagraph + weightOf(line);
    if (inParagraph > markdownMarks)
      return { code: "limit-nodes", facts: { limit: "markdownMarks", expected: markdownMarks, found: "more" } };
  }
  return undefined;
}

/** Why a tree is not written as Markdown: its writer looks at every pair of neighbours again and again in one paragraph without end. */
export function treeToFault(root: Root, { markdownMarks }: Limits): Fault | undefined {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!("children" in node)) continue;
    if (inline.has(node.type) && node.children.length > 2 * markdownMarks)
      return { code: "limit-nodes", facts: { limit: "markdownMarks", expected: markdownMarks, found: "more" } };
    for (const child of node.children) waiting.push(child);
  }
  return undefined;
}

/**
 * Marks of a line; its end counts for half of one, more in a quote, for each may end or continue what stands before it, and a
 * table's cell for a tenth.
 */
function weightOf(line: string): number {
  const found = line.match(marks) ?? [];
  const weight = found.reduce((sum, mark) => sum + (mark === "|" ? 0.1 : mark.startsWith("\\") ? 0 : 1), 0);
  return weight + (/^[ \t]*>/.test(line) ? 2 : 0.5);
}

/** Quotes and lists that a line stands in, counted by their marks and indentation. */
function depthOf(line: string): number {
  if (/^[\s*_-]*$/.test(line)) return 0;
  const prefix = containers.exec(line)?.[0] ?? "";
  return prefix.replace(/[^>\-*+.)]/g, "").length + Math.floor((/^[ \t]*/.exec(prefix)?.[0].length ?? 0) / 2);
}
