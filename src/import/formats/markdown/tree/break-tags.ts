import type { Html, Nodes, Parent, Root } from "mdast";
import { cutText, writtenOf } from "./cut-text.ts";

const tag = /^<br\s*\/?>$/i;
const lineEnd = /^[ \t]*\n[ \t]*/;

/** Makes line breaks of the tags that converters leave where Markdown has no other; in a table's cell a blank, where it has none at all. */
export function breakAtTags(root: Root, source: string): void {
  if (!/<br\b/i.test(source)) return;
  const waiting: Parent[] = [root];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const { type } = parent;
    const children = parent.children.map((child: Nodes, at, all: Nodes[]) =>
      child.type === "text" && isTag(all[at - 1]) ? withoutLineEnd(child, source) : child,
    );
    parent.children = (type === "root" ? children : children.map((child) => toBreak(child, type))) as Parent["children"];
    for (const child of parent.children) if ("children" in child) waiting.push(child);
  }
}

function isTag(node: Nodes | undefined): node is Html {
  return node?.type === "html" && tag.test(node.value);
}

/** The line end behind the tag parts nothing more; it stays where the text does not stand as it is written. */
function withoutLineEnd(text: Extract<Nodes, { type: "text" }>, source: string): Nodes {
  const blank = lineEnd.exec(text.value)?.[0] ?? "";
  return blank !== "" && writtenOf(text, source).startsWith(blank) ? cutText(text, blank.length, text.value.length) : text;
}

function toBreak(node: Nodes, parent: string): Nodes {
  if (!isTag(node)) return node;
  const place = node.position === undefined ? {} : { position: node.position };
  return parent === "tableCell" ? { type: "text", value: " ", ...place } : { type: "break", ...place };
}
