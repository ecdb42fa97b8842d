import type { ListItem, Nodes, Root } from "mdast";
import { mdastToText } from "../../../../entry/mdast-to-text.ts";

/** The lines of lists' items, without white space; what is nothing but a link is an article that the account recommends. */
export function itemLines(root: Root): Set<string> {
  const lines = new Set<string>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "listItem" && !isLink(node))
      for (const line of mdastToText({ type: "root", children: node.children }).split("\n")) lines.add(line.replace(/\s+/g, ""));
    else if ("children" in node && node.type !== "listItem") waiting.push(...node.children);
  }
  lines.delete("");
  return lines;
}

function isLink({ children: [only, ...others] }: ListItem): boolean {
  return only?.type === "paragraph" && others.length === 0 && only.children.every(({ type }) => type === "link");
}
