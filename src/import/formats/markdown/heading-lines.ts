import type { Nodes, Root } from "mdast";
import { mdastToText } from "../../../entry/mdast-to-text.ts";

/** The lines that are set as headings, without white space. */
export function headingLines(root: Root): Set<string> {
  const lines = new Set<string>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "heading") lines.add(mdastToText({ type: "root", children: [node] }).replace(/\s+/g, ""));
    else if ("children" in node) for (const child of node.children) waiting.push(child);
  }
  return lines;
}
