import { drawnRule } from "../labels/drawn-rule.ts";
import { cutJoinedTexts } from "./cut-joined.ts";
import type { Cut } from "./cut.ts";
import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { lineToParts } from "../labels/line-to-parts.ts";
import { textToKind } from "./text-kind.ts";
import type { PlacedField } from "../fields/field.ts";

/** Where the first line stands that begins with a tag. */
const firstTag = /^[ \t]*<[a-z!]/im;
const longestHead = 2000;
/** Two of these, or one above the body's own label, are no accident. */
const telling: ReadonlySet<FieldMeaning> = new Set(["title", "account-name", "published", "created", "author", "url"]);

/** Articles as HTML, each below lines that label what it is (标题：… 公众号：…); undefined for any other text. */
export function cutLabelledPages(text: string): Cut[] | undefined {
  if (placeOfPage(text) === 0) return undefined;
  const cuts: Cut[] = [];
  for (const { start, end } of cutJoinedTexts(text)) {
    const fields = readPage(text.slice(start, end));
    const [first, last] = [fields?.[0], fields?.at(-1)];
    if (fields === undefined || first === undefined || last === undefined) return undefined;
    cuts.push({ start: start + first.start, end: start + last.start + last.text.length, record: fieldsToRecord(fields) });
  }
  return cuts;
}

/** Where a page begins below a head; 0 where it begins the text, or there is none. */
function placeOfPage(text: string): number {
  return firstTag.exec(text.slice(0, longestHead))?.index ?? 0;
}

/** The labelled lines, and the page below them. */
function readPage(text: string): PlacedField[] | undefined {
  const at = placeOfPage(text);
  const fields = at === 0 ? undefined : readHead(text.slice(0, at));
  if (fields === undefined) return undefined;
  const page = text.slice(at).trimEnd();
  return textToKind(page) === "html" ? [...fields, { path: "content", text: page, start: at }] : undefined;
}

/** The values of a head each of whose lines is labelled with what the table of names knows, drawn, or blank. */
function readHead(head: string): PlacedField[] | undefined {
  const fields: PlacedField[] = [];
  const meanings = new Set<FieldMeaning>();
  for (const { index, 0: line } of head.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === "" || drawnRule.test(line)) continue;
    const parts = lineToParts(line);
    if (parts.length === 0) return undefined;
    for (const { label, value, end } of parts) {
      const meaning = fieldToMeaning(label)?.meaning;
      if (meaning === undefined || (isBodyMeaning(meaning) && value.trim() !== "")) return undefined;
      meanings.add(meaning);
      const start = index + line.lastIndexOf(value, end - value.length) + value.length - value.trimStart().length;
      if (value.trim() !== "") fields.push({ path: label, text: value.trim(), start });
    }
  }
  const told = [...meanings].filter((meaning) => telling.has(meaning) || isBodyMeaning(meaning));
  return told.length >= 2 && fields.length > 0 ? fields : undefined;
}
