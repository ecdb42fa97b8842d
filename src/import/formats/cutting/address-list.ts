import { fieldToMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Cut, CutText } from "./cut.ts";

/** An address alone on its line, perhaps quoted, in brackets, or behind the sign or number of an item. */
const line = /^\s*(?:(?:[-*+•]|\d{1,4}[.、)])\s+)?["'<]?(?<url>https?:\/\/[^\s<>"']+)["'>]?,?\s*$/;

/** True for the name of a column of addresses. */
function isHeader(written: string): boolean {
  return fieldToMeaning(written.trim().replace(/^"(.*)"$/, "$1"))?.meaning === "url";
}

/** Cuts a list of addresses, a line each, perhaps below what their column is called; undefined for any other text. */
export function cutAddressList(text: string): CutText | undefined {
  const cuts: Cut[] = [];
  for (const { index, 0: written } of text.matchAll(/[^\n]+/g)) {
    if (written.trim() === "" || (index === 0 && isHeader(written))) continue;
    const { url } = line.exec(written)?.groups ?? {};
    if (url === undefined) return undefined;
    const start = index + written.indexOf(url);
    cuts.push(addressToCut(url, start, start + url.length));
  }
  return cuts.length === 0 ? undefined : { format: "addresses", cuts };
}

/** An address is a row that holds nothing else. */
export function addressToCut(url: string, start: number, end: number): Cut {
  return { start, end, record: fieldsToRecord([{ path: "url", text: url }]) };
}
