import type { CborReader } from "./cbor-reader.ts";
import { toPostingValue } from "./posting-value.ts";

/**
 * Where something stands: `articles` ascend; those of `articles[i]` are `values[begins[i]]` up to `values[begins[i + 1]]`, ascending
 * (see posting-value.ts). In a summary a value's place is a count instead.
 */
export interface PostingList {
  articles: Uint32Array;
  begins: Uint32Array;
  values: Uint32Array;
}

export const NOWHERE: PostingList = { articles: new Uint32Array(0), begins: new Uint32Array(1), values: new Uint32Array(0) };

/** Reads places coded as steps; a negative number begins a new group, which `onGroup` names. */
function readPlaces(reader: CborReader, values: number[], base: (group: number) => number): void {
  let place = 0;
  let offset = base(0);
  for (let left = reader.array(); left > 0; left--) {
    const step = reader.integer();
    if (step < 0) {
      offset = base(step);
      place = 0;
    } else {
      place += step;
      values.push(offset + place * 2);
    }
  }
}

const textBase = (group: number): number => toPostingValue(0, 0, group < 0);
const fieldBase = (group: number): number => toPostingValue(-group, 0, false);

/** Puts the places of headings, which are coded after those of the text, among them. */
function sortFrom(values: number[], begin: number): void {
  for (let at = begin + 1; at < values.length; at++) {
    if ((values[at] ?? 0) >= (values[at - 1] ?? 0)) continue;
    const sorted = values.slice(begin).sort((a, b) => a - b);
    for (let place = begin; place < values.length; place++) values[place] = sorted[place - begin] ?? 0;
    return;
  }
}

/** Reads the pages of one word of Pagefind's index. */
export function readPostingList(reader: CborReader): PostingList {
  const count = reader.array();
  const articles = new Uint32Array(count);
  const begins = new Uint32Array(count + 1);
  const values: number[] = [];
  let article = 0;
  for (let at = 0; at < count; at++) {
    const width = reader.array();
    article += reader.integer();
    articles[at] = article;
    readPlaces(reader, values, textBase);
    sortFrom(values, begins[at] ?? 0);
    if (width > 2) readPlaces(reader, values, fieldBase);
    begins[at + 1] = values.length;
  }
  return { articles, begins, values: Uint32Array.from(values) };
}

/** All places of several lists together. */
export function mergeLists(lists: readonly PostingList[]): PostingList {
  if (lists.length < 2) return lists[0] ?? NOWHERE;
  const joined = new Float64Array(lists.reduce((total, { values }) => total + values.length, 0));
  let filled = 0;
  for (const { articles, begins, values } of lists) {
    for (let at = 0; at < articles.length; at++) {
      const high = (articles[at] ?? 0) * 2 ** 32;
      for (let place = begins[at] ?? 0; place < (begins[at + 1] ?? 0); place++) joined[filled++] = high + (values[place] ?? 0);
    }
  }
  return splitSorted(joined.sort());
}

function splitSorted(joined: Float64Array): PostingList {
  const articles: number[] = [];
  const begins: number[] = [];
  const values: number[] = [];
  let last = -1;
  for (const one of joined) {
    if (one === last) continue;
    const article = Math.floor(one / 2 ** 32);
    if (articles.at(-1) !== article) {
      articles.push(article);
      begins.push(values.length);
    }
    values.push(one % 2 ** 32);
    last = one;
  }
  return { articles: Uint32Array.from(articles), begins: Uint32Array.from([...begins, values.length]), values: Uint32Array.from(values) };
}
