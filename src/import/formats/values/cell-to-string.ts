import { pieceToMarkup } from "./rich/phrasing.ts";
import type { MapNode, StringNode, ValueNode } from "./value-node.ts";

/** Keys of a piece of formatted text, as tables in the cloud (Feishu) give a cell, and Telegram a message. */
const pieceKeys = /^(?:text|type|link|token|name|mention\w{0,20}|style|segment_?style|href|user_?id|language|document_id|collapsed)$/i;

/**
 * A cell that is a list of pieces of text (`[{type: "text", text: …}]`, strings among them perhaps) or a link with its words (`{link, text}`) as one
 * string; pieces that lead elsewhere make it markup.
 */
export function cellToString(node: ValueNode): StringNode | undefined {
  if (node.kind === "map") return linkToString(node);
  if (node.kind !== "list" || !node.items.some((item) => item.kind === "map")) return undefined;
  const texts = node.items.map(textOfPiece);
  if (texts.some((text) => text === undefined)) return undefined;
  const isLinked = node.items.some((item) => item.kind === "map" && stringIn(item, "href") !== undefined);
  return { kind: "string", text: isLinked ? piecesToMarkup(node.items) : texts.join(""), start: node.start, end: node.end };
}

function textOfPiece(item: ValueNode): string | undefined {
  return item.kind === "string" ? item.text : item.kind === "map" && isPiece(item) ? stringIn(item, "text") : undefined;
}

function piecesToMarkup(items: readonly ValueNode[]): string {
  const pieces = items.map((item) => pieceToMarkup(textOfPiece(item) ?? "", item.kind === "map" ? { link: stringIn(item, "href") } : {}));
  return `<p>${pieces.join("").replaceAll("<br><br>", "</p><p>")}</p>`;
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
