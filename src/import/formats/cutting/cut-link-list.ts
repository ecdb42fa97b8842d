import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Cut, CutText } from "./cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Field } from "../fields/field.ts";

const link = /^\[(?<words>[^[\]]{1,300})\]\((?<url>https?:\/\/[^()\s]{1,2000})\)$/;
const label = /^(?<name>[\p{L}_]{1,20}(?: [\p{L}_]{1,20})?) ?[:：](?<value>.{0,2000})$/u;
/** The day that a program puts before a title. */
const dated = /^(20\d\d-\d\d-\d\d)[_ ](?=\S)/;

/** Cuts a list of articles in Markdown, each a link alone on its line above lines that label what is known of it; undefined for any other text. */
export function cutLinkList(text: string): CutText | undefined {
  const rows: { start: number; end: number; fields: Field[] }[] = [];
  let labels = 0;
  for (const { index, 0: written } of text.matchAll(/[^\n]+/g)) {
    const line = written.trim();
    if (line === "") continue;
    const first = lineToLink(line);
    if (first !== undefined) rows.push({ start: index, end: index + written.length, fields: first });
    const open = rows.at(-1);
    const more = first ?? lineToLabel(line);
    if (open === undefined || more === undefined) return undefined;
    if (first !== undefined) continue;
    labels += 1;
    open.fields.push(...more);
    open.end = index + written.length;
  }
  if (rows.length < 2 || labels < rows.length) return undefined;
  return { format: "link-list", cuts: rows.map(({ start, end, fields }): Cut => ({ start, end, record: fieldsToRecord(fields) })) };
}

function lineToLink(line: string): Field[] | undefined {
  const { words = "", url = "" } = link.exec(line)?.groups ?? {};
  if (!isArticleAddress(url)) return undefined;
  const day = dated.exec(words)?.[1];
  const title = { path: "title", text: words.replace(dated, "").trim() };
  return [title, { path: "url", text: url }, ...(day === undefined ? [] : [{ path: "date", text: day }])];
}

/** A label that says nothing of a text. */
function lineToLabel(line: string): Field[] | undefined {
  const { name = "", value = "" } = label.exec(line)?.groups ?? {};
  const meaning = fieldToMeaning(name)?.meaning;
  if (meaning === undefined || isBodyMeaning(meaning)) return undefined;
  return value.trim() === "" ? [] : [{ path: name, text: value.trim() }];
}
