import type { CborWriter } from "./cbor-writer.ts";
import { fieldOf, isHeading, placeInField } from "./posting-value.ts";
import type { PostingGroup } from "./postings.ts";

/** Pagefind marks a change of weight by -1 - weight; 25 stands for its weight 1, this for a heading's. */
export const HEADING_WEIGHT = 97;
/** Marks what stands for a key's beginnings, not for a key: articles and counts of all keys that begin so. */
export const SUMMARY_MARK = "*";

/** Places of one article by the groups that Pagefind keeps apart: text, headings, then the fields of its metadata. */
interface PagePlaces {
  text: number[];
  heading: number[];
  fields: number[];
}

function toPagePlaces(values: Uint32Array, begin: number, end: number): PagePlaces {
  const places: PagePlaces = { text: [], heading: [], fields: [] };
  for (let at = begin; at < end; at++) {
    const value = values[at] ?? 0;
    if (fieldOf(value) > 0) places.fields.push(value);
    else (isHeading(value) ? places.heading : places.text).push(placeInField(value));
  }
  return places;
}

function writeDeltas(writer: CborWriter, places: readonly number[]): void {
  let last = 0;
  for (const place of places) {
    writer.integer(place - last);
    last = place;
  }
}

function writeFieldPlaces(writer: CborWriter, values: readonly number[]): void {
  const fields = [...new Set(values.map(fieldOf))];
  writer.array(values.length + fields.length);
  for (const field of fields) {
    writer.integer(-field);
    writeDeltas(writer, values.filter((value) => fieldOf(value) === field).map(placeInField));
  }
}

function writePage(writer: CborWriter, pageDelta: number, { text, heading, fields }: PagePlaces): void {
  writer.array(fields.length > 0 ? 3 : 2);
  writer.integer(pageDelta);
  writer.array(text.length + (heading.length > 0 ? 1 + heading.length : 0));
  writeDeltas(writer, text);
  if (heading.length > 0) {
    writer.integer(-1 - HEADING_WEIGHT);
    writeDeltas(writer, heading);
  }
  if (fields.length > 0) writeFieldPlaces(writer, fields);
}

function countArticles(articles: Uint32Array, begin: number, end: number): number {
  let count = 0;
  for (let at = begin; at < end; at++) if (at === begin || articles[at] !== articles[at - 1]) count += 1;
  return count;
}

/** Appends one key with all its places as a word of Pagefind's index. */
export function writeKey(writer: CborWriter, key: string, group: PostingGroup, rank: number): void {
  const begin = group.begins[rank - group.lo] ?? 0;
  const end = group.begins[rank - group.lo + 1] ?? 0;
  writer.array(2);
  writer.text(key);
  writer.array(countArticles(group.articles, begin, end));
  let lastPage = 0;
  for (let at = begin; at < end;) {
    const page = group.articles[at] ?? 0;
    let next = at + 1;
    while (next < end && group.articles[next] === page) next += 1;
    writePage(writer, page - lastPage, toPagePlaces(group.values, at, next));
    lastPage = page;
    at = next;
  }
}

/** Appends a summary: for every article how often keys with this beginning occur in text, headings and each field. */
export function writeSummary(writer: CborWriter, beginning: string, counts: ReadonlyMap<number, Uint32Array>): void {
  const pages = [...counts.keys()].sort((a, b) => a - b);
  writer.array(2);
  writer.text(beginning + SUMMARY_MARK);
  writer.array(pages.length);
  let lastPage = 0;
  for (const page of pages) {
    const [text = 0, heading = 0, ...fields] = counts.get(page) ?? [];
    const values = fields.flatMap((count, at) => (count > 0 ? [((at + 1) << 27) | (count << 1)] : []));
    writePage(writer, page - lastPage, { text: text > 0 ? [text] : [], heading: heading > 0 ? [heading] : [], fields: values });
    lastPage = page;
  }
}
