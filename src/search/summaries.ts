import { FIELDS } from "./search-article.ts";
import type { KeyOrder } from "./key-order.ts";
import { fieldOf, isHeading, REPEATED } from "./posting-value.ts";
import type { PostingGroup } from "./postings.ts";

/** Keys that share a beginning, ranks from `lo` up to `hi`. */
export interface Beginning {
  text: string;
  lo: number;
  hi: number;
}

function firstCharacters(text: string, count: number): string | undefined {
  const characters = Array.from(text.slice(0, count * 2));
  return characters.length < count ? undefined : characters.slice(0, count).join("");
}

/** The runs of ranks whose keys share their first `length` characters. */
function beginningsOfLength(order: KeyOrder, lo: number, hi: number, length: number): Beginning[] {
  const found: Beginning[] = [];
  for (let rank = lo; rank < hi; rank++) {
    const text = firstCharacters(order.texts[rank] ?? "", length);
    const last = found.at(-1);
    if (text === undefined) continue;
    if (last !== undefined && last.text === text) last.hi = rank + 1;
    else found.push({ text, lo: rank, hi: rank + 1 });
  }
  return found;
}

/**
 * Every beginning whose keys have more than `limit` postings between them, in the group's ranks, shortest first: a reader who types
 * one of these would otherwise load all those postings to learn which articles they name.
 */
export function frequentBeginnings(group: PostingGroup, order: KeyOrder, limit: number): Beginning[] {
  const { begins, lo } = group;
  const size = (one: Beginning): number => (begins[one.hi - lo] ?? 0) - (begins[one.lo - lo] ?? 0);
  const frequent: Beginning[] = [];
  let parents: Beginning[] = [{ text: "", lo, hi: group.hi }];
  for (let length = 1; parents.length > 0; length++) {
    parents = parents.flatMap((one) => beginningsOfLength(order, one.lo, one.hi, length)).filter((one) => size(one) > limit);
    frequent.push(...parents);
  }
  return frequent;
}

/** The column of a summary that a place counts in: text, headings, then the other fields. */
function columnOf(value: number): number {
  const field = fieldOf(value);
  return field === 0 ? (isHeading(value) ? 1 : 0) : field + 1;
}

/** Counts the places of a beginning's keys by article and column; the begin of a Han run, indexed twice, counts once. */
export function summarise(beginning: Beginning, group: PostingGroup): Map<number, Uint32Array> {
  const counts = new Map<number, Uint32Array>();
  for (let rank = beginning.lo; rank < beginning.hi; rank++) {
    const begin = group.begins[rank - group.lo] ?? 0;
    const end = group.begins[rank - group.lo + 1] ?? 0;
    for (let at = begin; at < end; at++) {
      if (((group.values[at] ?? 0) & REPEATED) !== 0) continue;
      const article = group.articles[at] ?? 0;
      let columns = counts.get(article);
      if (columns === undefined) counts.set(article, (columns = new Uint32Array(FIELDS.length + 1)));
      const column = columnOf(group.values[at] ?? 0);
      columns[column] = (columns[column] ?? 0) + 1;
    }
  }
  return counts;
}
