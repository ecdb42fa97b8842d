import type { Nodes, Root } from "mdast";
import { mdastToText } from "../../../../entry/mdast-to-text.ts";

/** The paragraphs that are bold text and nothing else, without white space. */
export function boldLines(root: Root): Set<string> {
  const lines = new Set<string>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!("children" in node)) continue;
    const shown = node.children.filter((child) => !(child.type === "text" && child.value.trim() === "") && child.type !== "image");
    const [only] = shown;
    if (node.type === "paragraph" && shown.length === 1 && only?.type === "strong") {
      lines.add(mdastToText({ type: "root", children: [{ type: "paragraph", children: [only] }] }).replace(/\s+/g, ""));
    } else waiting.push(...node.children);
  }
  return lines;
}
