import type { Nodes, Root } from "mdast";
import { mdastToText } from "../../../entry/mdast-to-text.ts";

/** So many blocks of a page may hold its head. */
const reach = 8;

/** The lines that are set as headings, without white space, in reading order. */
export function headingLines(root: Root): Set<string> {
  const lines = new Set<string>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "heading") lines.add(mdastToText({ type: "root", children: [node] }).replace(/\s+/g, ""));
    else if ("children" in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  lines.delete("");
  return lines;
}

/** Those among the first blocks of a page. */
export function firstHeadingLines({ children }: Root): Set<string> {
  return headingLines({ type: "root", children: children.slice(0, reach) });
}
