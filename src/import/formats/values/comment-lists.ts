import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

const besideContent: ReadonlySet<string> = new Set(["reply_new", "nick_name", "like_num"]);

/** True for a reader's comment as WeChat answers it, and for a list of them: their words are no article's. */
export function areComments(node: ValueNode): boolean {
  if (node.kind === "list") return node.items.length > 0 && node.items.every(isComment);
  return isComment(node);
}

function isComment(node: ValueNode): boolean {
  if (node.kind !== "map") return false;
  if (node.entries.some(isOfArticle)) return false;
  const keys = node.entries.map(({ key }) => key);
  return keys.includes("content") && keys.includes("content_id") && keys.some((key) => besideContent.has(key));
}

/** A title, or an article's address: no comment has one. */
function isOfArticle({ key, value }: MapNode["entries"][number]): boolean {
  if (value.kind !== "string") return false;
  return isArticleAddress(value.text) || (value.text.trim() !== "" && fieldToMeaning(key)?.meaning === "title");
}

/** A name for comments, by which their fields are known for what they are, whatever list they stand in. */
export function nameOfComments(key: string): string {
  return /comment|留言|评论/i.test(key) ? key : `${key}.comments`;
}

/** Comments that stand in nothing, as the one field of a row. */
export function commentsToRow(node: ValueNode): MapNode {
  return { kind: "map", entries: [{ key: "comments", value: node }], start: node.start, end: node.end };
}
