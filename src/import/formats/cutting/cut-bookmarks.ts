import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Cut, CutText } from "./cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { unescapeEntities } from "../../unescape-entities.ts";

const file = /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i;
const entry = /<a\s([^<>]{1,20000})>([^<]{0,2000})<\/a>/gi;
const address = /\bhref\s?=\s?"([^"]{1,4000})"/i;
const added = /\badd_date\s?=\s?"(\d{9,13})"/i;

/** Cuts the bookmarks that a browser exported into a row for each article of WeChat; undefined for any other text, and where none is marked. */
export function cutBookmarks(text: string): CutText | undefined {
  if (!file.test(text)) return undefined;
  const cuts = Array.from(text.matchAll(entry), ({ index, 0: whole, 1: attributes = "", 2: words = "" }): Cut | undefined => {
    const url = unescapeEntities(address.exec(attributes)?.[1] ?? "");
    if (!isArticleAddress(url)) return undefined;
    const day = added.exec(attributes)?.[1];
    const title = unescapeEntities(words).trim();
    const fields = [
      { path: "title", text: title },
      { path: "url", text: url },
      { path: "date_added", text: day ?? "" },
    ];
    return { start: index, end: index + whole.length, record: fieldsToRecord(fields.filter(({ text: value }) => value !== "")) };
  }).filter((cut) => cut !== undefined);
  return cuts.length > 0 ? { format: "bookmarks", cuts } : undefined;
}
