import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Mark } from "../../mark-spans.ts";
import type { Metadata } from "../../article.ts";
import { toCreditLine } from "../../metadata/credit-line.ts";
import { mergeMetadata } from "../fields/merge-metadata.ts";
import type { FlatReading } from "../text-scrape/read-flat.ts";
import type { FieldPlace } from "./head-fields.ts";
import { lineStarts } from "./line-starts.ts";
import { readPageFields, type BesideFields } from "./page-fields.ts";
import { findTitleAbove } from "./title-above.ts";

/** Adds the lines that a converter wrote around the article; what they say fills the gaps of what the page says. */
export function withPageFields(
  reading: FlatReading,
  text: string,
  { links, account = reading.metadata.account.name, address = reading.metadata.url, hasTitle = false, ...beside }: BesideFields = {},
): FlatReading {
  const lines = text.split("\n");
  const isStated = beside.isStated === true || reading.metadata.published !== undefined;
  const { metadata, places, bodyLabel } = readPageFields(lines, { ...beside, links, account, address, isStated });
  if (places.length === 0) return reading;
  const label: FieldPlace[] = bodyLabel === undefined ? [] : [{ line: bodyLabel.line, start: 0, end: bodyLabel.length, role: "label" }];
  const starts = lineStarts(lines);
  const saysSame = metadata.account.name !== undefined && metadata.account.name === reading.metadata.account.name;
  const isBelow = !saysSame && isBelowByline(reading.marks, starts[Math.min(...places.map(({ line }) => line))] ?? 0);
  if (isBelow && !isArticleAddress(metadata.url ?? "")) return reading;
  let { marks } = reading;
  const own = { ...reading.metadata, account: { ...reading.metadata.account } };
  for (const { line, role, ...place } of [...places, ...label]) {
    const [start, end] = [(starts[line] ?? 0) + place.start, (starts[line] ?? 0) + place.end];
    if (text.slice(start, end).trim() === "") continue;
    const isOver = (mark: Mark) => mark.start < end && mark.end > start;
    for (const mark of marks.filter(isOver)) forget(own, mark, text);
    marks = [...marks.filter((mark) => !isOver(mark)), { start, end, role }];
  }
  const isTitled = hasTitle || (metadata.title ?? own.title) !== undefined;
  const above = isTitled ? undefined : findTitleAbove(lines, places, metadata, beside.headings);
  const end = (starts[above?.line ?? 0] ?? 0) + (above?.end ?? 0);
  if (above !== undefined && !marks.some((mark) => mark.start < end && mark.role !== "body")) {
    marks = [...marks.filter((mark) => mark.start >= end), { start: end + above.start - above.end, end, role: "title" }];
    own.title = above.title;
  }
  return { ...reading, marks, metadata: isBelow ? mergeMetadata(own, withoutTitle(metadata)) : mergeMetadata(metadata, own) };
}

/** True where fields say whose a text is, its address or of which day. */
export function statesWhose({ account, author, published, url }: Metadata): boolean {
  return Object.keys(account).length > 0 || [author, published, url].some((fact) => fact !== undefined);
}

/** True below the page's own byline, with account and day: labelled lines there are the author's, unless they name the article's address. */
function isBelowByline(marks: readonly Mark[], start: number): boolean {
  const above = new Set(marks.filter(({ end }) => end <= start).map(({ role }) => role));
  return above.has("account-name") && above.has("date");
}

/** The title stands above the byline. */
function withoutTitle({ title: _title, ...metadata }: Metadata): Metadata {
  return metadata;
}

/** What the head was taken to say in a line that says something else. */
function forget(metadata: Metadata, { role, start, end }: Mark, text: string): void {
  if (role === "editor-credit") {
    const left = metadata.editorCredits?.filter((line) => line !== toCreditLine(text.slice(start, end))) ?? [];
    if (left.length > 0) metadata.editorCredits = left;
    else delete metadata.editorCredits;
  }
  if (role === "source-credit") delete metadata.sourceCredit;
  if (role === "author") delete metadata.author;
  if (role === "title") delete metadata.title;
  if (role === "account-name") delete metadata.account.name;
}
