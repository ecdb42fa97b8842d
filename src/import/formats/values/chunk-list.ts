import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import type { ListNode, MapNode, StringNode, ValueNode } from "./value-node.ts";

const nameOfList = /^(?:chunks|passages|segments|splits|nodes)$/i;

/** The chunks of an article's text (`chunks: [{index, text}]`) as a list of their texts; undefined for any other value. */
export function chunksToTexts(key: string, node: ValueNode): ListNode | undefined {
  if (node.kind !== "list" || !nameOfList.test(key)) return undefined;
  const texts = node.items.map((item) => (item.kind === "map" ? textOf(item) : undefined));
  return texts.every((text) => text !== undefined) ? { ...node, items: texts } : undefined;
}

/** Its only text, where it says nothing of an article. */
function textOf({ entries }: MapNode): StringNode | undefined {
  const said = entries.flatMap(({ key, value }) => (value.kind === "string" ? [{ meaning: fieldToMeaning(key)?.meaning, value }] : []));
  const bodies = said.filter(({ meaning }) => meaning !== undefined && isBodyMeaning(meaning));
  const isArticle = said.some(({ meaning }) => meaning === "title" || meaning === "url");
  return bodies.length === 1 && !isArticle ? bodies[0]?.value : undefined;
}
