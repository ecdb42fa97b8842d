import { textToKind } from "../cutting/text-kind.ts";
import { pageWords } from "../quoting/unwrap-string.ts";
import type { ReadField } from "./field-setters.ts";

const blockTag = /<(?:p|div|section|h[1-6]|ul|ol|table|blockquote|article|body|br|img|figure)(?:\s[^<>]*)?\/?>/gi;
const fewestBlocks = 2;
const silent = /<[^<>]*>|\s+|&nbsp;/g;
const fewestCharacters = 10;

/** What a row says besides its article: other articles, readers' words, who it is by, what surrounds it on a site. */
const besides =
  /comment|reply|relat|recommend|author|account|profile|channel|feed|album|tag|categor|foot|head|nav|side|menu|banner|advert|\bads?\b|cover|thumb|qr|copyright|script|style|评论|留言|回复|推荐|相关|作者|账号|合集|页脚|页眉|导航|广告|版权/i;
/** Names that say little, the first being the end of many a file's name too: the table of names does not have them. */
const plain = /^(?:txt|(?:content|正文|内容)_?1)$/i;
const numbered = /\.\d+$/;

/**
 * The body of a row no field of which is known to hold one: the only field without a known name (or the parts of a numbered one) that is
 * markup of several blocks, or a scrape with the page's own words, or has a name that says as much. Of two, neither.
 */
export function findLooseBody(fields: readonly { field?: string; text: string }[], understood: ReadonlyMap<string, unknown>): ReadField[] {
  const groups = Map.groupBy(
    fields.filter(({ field }) => field !== undefined && !understood.has(field) && !besides.test(field)),
    ({ field = "" }) => field.replace(numbered, ""),
  );
  const bodies = [...groups]
    .filter(([name, parts]) => plain.test(name) || isBody(parts.map(({ text }) => text).join("\n")))
    .map(([, parts]) => parts);
  if (bodies.length !== 1) return [];
  return (bodies[0] ?? []).map(({ field = "", text }) => ({ field, text, meaning: "body", rank: 0, depth: field.split(".").length }));
}

function isBody(text: string): boolean {
  if (pageWords.test(text)) return true;
  if ((text.match(blockTag)?.length ?? 0) < fewestBlocks || textToKind(text) !== "html") return false;
  return text.replace(silent, "").length >= fewestCharacters || /<img\b/i.test(text);
}
