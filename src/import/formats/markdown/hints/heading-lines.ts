import type { Nodes, Root } from "mdast";
import { mdastToText } from "../../../../entry/mdast-to-text.ts";

/** So many blocks of a page may hold its head. */
const reach = 8;

/** The lines that are set as headings, without white space, in reading order, and how deep each is. */
export function headingLines(root: Root): Map<string, number> {
  const lines = new Map<string, number>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "heading") lines.set(mdastToText({ type: "root", children: [node] }).replace(/\s+/g, ""), node.depth);
    else if ("children" in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  lines.delete("");
  return lines;
}

/** Those among the first blocks of a page. */
export function firstHeadingLines({ children }: Root): Set<string> {
  return new Set(headingLines({ type: "root", children: children.slice(0, reach) }).keys());
}
