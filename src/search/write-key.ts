import type { CborWriter } from "./cbor-writer.ts";
import { fieldOf, isHeading, placeInField, toPostingValue } from "./posting-value.ts";
import type { PostingGroup } from "./postings.ts";

/** Pagefind marks a change of weight by -1 - weight; 25 stands for its weight 1, this for a heading's. */
export const HEADING_WEIGHT = 97;
/** Marks what stands for a key's beginnings, not for a key: articles and counts of all keys that begin so. */
export const SUMMARY_MARK = "*";

/** The groups of an article's places that Pagefind keeps apart: text, headings, then the fields of its metadata. */
const TEXT = 0;
const HEADING = 1;
const FIELDS = 2;

function groupOf(value: number): number {
  return fieldOf(value) > 0 ? FIELDS : isHeading(value) ? HEADING : TEXT;
}

/** The article's places of one group, each as its distance from the one before in its field. */
function writeDeltas(writer: CborWriter, values: Values, group: number): void {
  let last = 0;
  let field = 0;
  for (let at = values.begin; at < values.end; at++) {
    const value = values.all[at] ?? 0;
    if (groupOf(value) !== group) continue;
    if (group === FIELDS && fieldOf(value) !== field) {
      field = fieldOf(value);
      last = 0;
      writer.integer(-field);
    }
    writer.integer(placeInField(value) - last);
    last = placeInField(value);
  }
}

/** Values of one article from `begin` to `end`, field after field. */
interface Values {
  all: ArrayLike<number>;
  begin: number;
  end: number;
}

function writePage(writer: CborWriter, pageDelta: number, values: Values): void {
  const counts: [text: number, heading: number, fields: number] = [0, 0, 0];
  let names = 0;
  for (let at = values.begin; at < values.end; at++) {
    const value = values.all[at] ?? 0;
    const group = groupOf(value);
    counts[group] = (counts[group] ?? 0) + 1;
    if (fieldOf(value) > 0 && (at === values.begin || fieldOf(values.all[at - 1] ?? 0) !== fieldOf(value))) names++;
  }
  const [text, heading, fields] = counts;
  writer.array(fields > 0 ? 3 : 2);
  writer.integer(pageDelta);
  writer.array(text + (heading > 0 ? 1 + heading : 0));
  writeDeltas(writer, values, TEXT);
  if (heading > 0) {
    writer.integer(-1 - HEADING_WEIGHT);
    writeDeltas(writer, values, HEADING);
  }
  if (fields === 0) return;
  writer.array(fields + names);
  writeDeltas(writer, values, FIELDS);
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
    writePage(writer, page - lastPage, { all: group.values, begin: at, end: next });
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
    const values: number[] = [];
    counts.get(page)?.forEach((count, column) => {
      if (count > 0) values.push(toPostingValue(Math.max(0, column - 1), count, column === 1));
    });
    writePage(writer, page - lastPage, { all: values, begin: 0, end: values.length });
    lastPage = page;
  }
}
