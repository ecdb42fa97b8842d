import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Field } from "../fields/field.ts";
import type { CutText } from "./cut.ts";

const item = /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+(?<words>[^\n]{1,1000})$/gmu;
const itemLine = /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]/u;
const link = /\[(?<shown>[^[\]]{1,300})\]\(<?(?<target>[^()\n]{1,1000}?)>?\)/gu;
const file = /^(?!https?:)[^:]{1,300}\.(?:md|markdown|html?|txt)$/iu;
const day = /(?<!\d)20[012]\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d{2})?/u;
/** A line that may stand beside such items: a heading, a rule, what a program labels or counts, what announces the list. */
const beside = /^\s*(?:#{1,6}\s|[-=*_]{3,}\s*$|>\s?\p{L}{2,12}\s?[:：]|(?:共|总计)|[^。！？…]{1,40}[:：]\s*$|$)/u;
/** What a page has above its text: its author, its own day or address. */
const ofPage = /^[> \t]{0,9}(?:作者|(?:发布|发表)?(?:时间|日期)|原文|链接|来源)\s?[:：]|\]\(javascript:/mu;

/**
 * Cuts the list of files that a program wrote beside the articles (`- [title](./title.md) | [原文](address) | day`) into a row for each; undefined for
 * any other text, such as an article that lists files without an address or a day, or has words of its own.
 */
export function cutFileIndex(text: string): CutText | undefined {
  const lines = text.split("\n");
  if (ofPage.test(text) || lines.some((line) => !beside.test(line) && !itemLine.test(line))) return undefined;
  const cuts = [...text.matchAll(item)].map(({ index, 0: whole, groups }) => {
    const fields = toFields(groups?.["words"] ?? "");
    return fields && { start: index, end: index + whole.length, record: fieldsToRecord(fields) };
  });
  const rows = cuts.filter((cut) => cut !== undefined);
  return rows.length > 1 && rows.length === cuts.length ? { format: "file-index", cuts: rows } : undefined;
}

/** Title and file of a line that links to one, and the address and the day beside it. */
function toFields(words: string): Field[] | undefined {
  const links = [...words.matchAll(link)].map(({ groups = {} }) => ({ shown: groups["shown"] ?? "", target: groups["target"] ?? "" }));
  const own = links.find(({ target }) => file.test(target));
  if (own === undefined) return undefined;
  const address = links.find(({ target }) => isArticleAddress(target))?.target;
  const said = day.exec(words.replace(link, " "))?.[0];
  if (address === undefined && said === undefined) return undefined;
  return [
    { path: "title", text: own.shown },
    { path: "file", text: own.target.replace(/^\.\//, "") },
    ...(address === undefined ? [] : [{ path: "url", text: address }]),
    ...(said === undefined ? [] : [{ path: "date", text: said }]),
  ];
}
