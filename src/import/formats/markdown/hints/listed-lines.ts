import type { List, Nodes, Root } from "mdast";
import { mdastToText } from "../../../../entry/mdast-to-text.ts";

const reach = 8;
const fewest = 2;

/** The items of the lists of several that a page begins with, without white space: what one of them says is no title again. */
export function listedLines(root: Root): Set<string> {
  const isOfSeveral = (node: Nodes): node is List => node.type === "list" && node.children.length >= fewest;
  const items = root.children
    .slice(0, reach)
    .filter(isOfSeveral)
    .flatMap(({ children }) => children);
  return new Set(items.map((item) => mdastToText({ type: "root", children: item.children }).replace(/\s+/g, "")));
}
