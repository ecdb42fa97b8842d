import { placeInField, placeOf, type Tier, tierOf } from "./posting-value.ts";
import type { PostingList } from "./posting-list.ts";

/** Where a term matches: the places of its first token, or only counts (from a summary). */
export interface TermHits extends PostingList {
  isSummary: boolean;
}

/** One part of a term: where a key stands, and how many tokens after the term's first one it begins. */
export interface TermPart {
  list: PostingList;
  offset: number;
}

/** The index of `article` in a list, or -1. */
export function indexOfArticle({ articles }: PostingList, article: number): number {
  let low = 0;
  let high = articles.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = articles[middle] ?? 0;
    if (found === article) return middle;
    if (found < article) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Keeps of `starts` (values of a term's possible first tokens) those for which the part stands at its offset. */
function keepWhere(starts: number[], { list, offset }: TermPart, index: number): number[] {
  let at = list.begins[index] ?? 0;
  const end = list.begins[index + 1] ?? 0;
  return starts.filter((start) => {
    const wanted = placeOf(start) + offset;
    while (at < end && placeOf(list.values[at] ?? 0) < wanted) at += 1;
    return at < end && placeOf(list.values[at] ?? 0) === wanted;
  });
}

function startsIn(article: number, parts: readonly TermPart[], index: number): number[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  let starts: number[] = [];
  for (let at = first.list.begins[index] ?? 0; at < (first.list.begins[index + 1] ?? 0); at++) {
    const start = (first.list.values[at] ?? 0) - first.offset * 2;
    if (start >= 0) starts.push(start);
  }
  for (const part of others) {
    if (starts.length === 0) return starts;
    const found = indexOfArticle(part.list, article);
    starts = found < 0 ? [] : keepWhere(starts, part, found);
  }
  return starts;
}

/** Where all parts stand together as the term has them; every token of the term is in some part. */
export function joinParts(parts: readonly TermPart[]): TermHits {
  const rarestFirst = [...parts].sort((a, b) => a.list.values.length - b.list.values.length);
  const [rarest] = rarestFirst;
  if (rarest !== undefined && parts.length === 1) return { ...rarest.list, isSummary: false };
  const articles: number[] = [];
  const begins = [0];
  const values: number[] = [];
  rarest?.list.articles.forEach((article, index) => {
    const starts = startsIn(article, rarestFirst, index);
    if (starts.length === 0) return;
    articles.push(article);
    for (const start of starts) values.push(start);
    begins.push(values.length);
  });
  return { articles: Uint32Array.from(articles), begins: Uint32Array.from(begins), values: Uint32Array.from(values), isSummary: false };
}

/** How often a term matches in the article at `index` of its hits, by tier: elsewhere, in headings, in the title. */
export function countTiers(hits: TermHits, index: number): [number, number, number] {
  const counts: Record<Tier, number> = { 0: 0, 1: 0, 2: 0 };
  for (let at = hits.begins[index] ?? 0; at < (hits.begins[index + 1] ?? 0); at++) {
    const value = hits.values[at] ?? 0;
    counts[tierOf(value)] += hits.isSummary ? placeInField(value) : 1;
  }
  return [counts[0], counts[1], counts[2]];
}
