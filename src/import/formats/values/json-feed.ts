import { FeedHead } from "../xml/feed-account.ts";
import type { RangedField } from "../fields/field.ts";
import type { StringNode, ValueNode } from "./value-node.ts";
import type { Row } from "./values-to-rows.ts";

/** The account that a JSON Feed is of, told as an XML feed's is; nothing for any other value. */
export function jsonFeedAccount(node: ValueNode, items: readonly Row[]): RangedField[] {
  if (node.kind !== "map") return [];
  const strings = new Map(node.entries.flatMap(({ key, value }) => (value.kind === "string" ? [[key, value] as const] : [])));
  const title: StringNode | undefined = strings.get("title");
  if (title === undefined || !strings.get("version")?.text.startsWith("https://jsonfeed.org/")) return [];
  const head = new FeedHead();
  head.say("title", title.text);
  head.say("link", strings.get("home_page_url")?.text ?? "");
  head.sayAddress(strings.get("feed_url")?.text ?? "");
  head.say("description", strings.get("description")?.text ?? "");
  return head.account(items).map((field) => ({ ...field, start: title.start, end: title.end }));
}
