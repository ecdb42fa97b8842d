import type { MapNode, StringNode, ValueNode } from "./value-node.ts";

/** Keys of a piece of formatted text, as tables in the cloud (Feishu) give a cell. */
const pieceKeys = /^(?:text|type|link|token|name|mention\w{0,20}|style|segment_?style)$/i;

/** A cell that is a list of pieces of text (`[{type: "text", text: …}]`) or a link with its words (`{link, text}`) as one string. */
export function cellToString(node: ValueNode): StringNode | undefined {
  if (node.kind === "map") return linkToString(node);
  if (node.kind !== "list" || node.items.length === 0) return undefined;
  const texts = node.items.map((item) => (item.kind === "map" && isPiece(item) ? stringIn(item, "text") : undefined));
  if (texts.some((text) => text === undefined)) return undefined;
  return { kind: "string", text: texts.join(""), start: node.start, end: node.end };
}

function isPiece({ entries }: MapNode): boolean {
  return entries.length > 1 && entries.every(({ key }) => pieceKeys.test(key)) && entries.some(({ key }) => key === "type");
}

function linkToString(node: MapNode): StringNode | undefined {
  const link = stringIn(node, "link");
  const isLink = node.entries.length === 2 && link !== undefined && stringIn(node, "text") !== undefined;
  return isLink ? { kind: "string", text: link, start: node.start, end: node.end } : undefined;
}

function stringIn({ entries }: MapNode, name: string): string | undefined {
  const value = entries.find(({ key }) => key === name)?.value;
  return value?.kind === "string" ? value.text : undefined;
}
