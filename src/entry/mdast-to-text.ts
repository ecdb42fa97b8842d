import type { Nodes, Root } from "mdast";
import { htmlToText } from "./html-to-text.ts";

/** Texts of the leaf blocks (paragraph, heading, cell, program text, raw HTML) in reading order; pictures have none. */
export function mdastToBlockTexts(root: Root): string[] {
  const texts: string[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isLeafBlock(node)) texts.push(inlineText(node));
    else if ("children" in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return texts.filter((text) => text.trim() !== "");
}

/** The body as the ledger's `text`: leaf blocks apart by one blank line. */
export function mdastToText(root: Root): string {
  return mdastToBlockTexts(root).join("\n\n");
}

function isLeafBlock(node: Nodes): boolean {
  return ["paragraph", "heading", "tableCell", "code", "html", "text"].includes(node.type);
}

/** Text of inline markup; raw HTML tags are dropped and a hard break is a line end. */
function inlineText(top: Nodes): string {
  let text = "";
  const waiting: Nodes[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "break") text += "\n";
    else if (node.type === "html") text += htmlToText(node.value);
    else if ("value" in node) text += node.value;
    else if ("children" in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return text;
}
