import type { Nodes, Root } from "mdast";
import { findExcess } from "../../../entry/markdown-cost.ts";
import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";

/** Nodes that hold text and marks. */
const inline = new Set(["paragraph", "heading", "tableCell", "strong", "emphasis", "delete", "link"]);
const codes = { markdownLength: "limit-bytes", markdownDepth: "limit-depth", markdownMarks: "limit-nodes" } as const;

/** Why Markdown is not parsed: it would take more than linear time. Undefined where nothing comes near the limits. */
export function markdownToFault(text: string, limits: Limits): Fault | undefined {
  const excess = findExcess(text, limits);
  if (excess === undefined) return undefined;
  const { bound, expected, found = "more" } = excess;
  return { code: codes[bound], facts: { limit: bound, expected, found } };
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
