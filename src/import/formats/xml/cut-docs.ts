import type { Cut, CutText } from "../cutting/cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { unescapeEntities } from "../../unescape-entities.ts";

const tag = String.raw`<doc((?:\s{1,9}\w{1,20}="[^"<>]{0,2000}"){1,9})\s{0,9}>\r?\n?`;
const open = new RegExp(tag, "g");
const first = new RegExp(String.raw`^\s{0,200}(?=<doc\s[^<>]{0,4000}\burl=")(?=<doc\s[^<>]{0,4000}\btitle=")${tag}`);
const attribute = /(\w{1,20})="([^"<>]{0,2000})"/g;
const close = "</doc>";

/** True for texts that a corpus keeps one below the other, each in `<doc id url title>`. */
export function isDocs(text: string): boolean {
  return first.test(text);
}

/** Each is a row: its attributes, and the text as it stands in the element. */
export function cutDocs(text: string): CutText {
  const cuts: Cut[] = [];
  let reached = 0;
  for (const { index, 0: opening, 1: attributes = "" } of text.matchAll(open)) {
    if (index < reached) continue;
    const from = index + opening.length;
    const at = text.indexOf(close, from);
    const end = at < 0 ? text.length : at;
    const fields = Array.from(attributes.matchAll(attribute), ([, path = "", value = ""]) => ({ path, text: unescapeEntities(value) }));
    const start = index + opening.indexOf('"') + 1;
    cuts.push({ start, end, record: fieldsToRecord([...fields, { path: "content", text: text.slice(from, end) }]) });
    reached = end;
  }
  return { format: "docs", cuts };
}
