import { type KeyOrder, NONE } from "./key-order.ts";
import type { ArticleKeys } from "./key-stream.ts";
import { REPEATED, toPostingValue } from "./posting-value.ts";

/** Every token of every article as ranks, articles in their final order. */
export interface RankedArticles {
  articles: readonly ArticleKeys[];
  order: KeyOrder;
}

/** The postings of neighbouring keys: those of rank r lie from `begins[r - lo]` to `begins[r - lo + 1]`, by article, then by place. */
export interface PostingGroup {
  lo: number;
  hi: number;
  begins: Uint32Array;
  articles: Uint32Array;
  values: Uint32Array;
}

/** Replaces key numbers by ranks, in place: afterwards keys compare as they sort. */
export function rankKeys(articles: readonly ArticleKeys[], order: KeyOrder): RankedArticles {
  for (const article of articles) {
    const { keys } = article;
    for (let at = 0; at < keys.length; at++) keys[at] = order.ranks[keys[at] ?? 0] ?? 0;
  }
  return { articles, order };
}

type Visit = (rank: number, place: number, repeated: number) => void;

/** Every key of one field: its own rank, and that of its first character where a run of Han characters begins. */
function visitField(keys: Uint32Array, begin: number, end: number, order: KeyOrder, visit: Visit): void {
  let previousIsHan = 0;
  for (let at = begin; at < end; at++) {
    const rank = keys[at] ?? 0;
    const single = order.singleOf[rank] ?? NONE;
    visit(rank, at - begin, 0);
    if (single !== NONE && previousIsHan === 0) visit(single, at - begin, REPEATED);
    previousIsHan = order.isHan[rank] ?? 0;
  }
}

/** How many postings each key has. */
export function countPostings({ articles, order }: RankedArticles): Uint32Array {
  const counts = new Uint32Array(order.texts.length);
  for (const { keys, fieldLengths } of articles) {
    let begin = 0;
    for (const length of fieldLengths) {
      visitField(keys, begin, begin + length, order, (rank) => (counts[rank] = (counts[rank] ?? 0) + 1));
      begin += length;
    }
  }
  return counts;
}

function emptyGroup(lo: number, hi: number, counts: Uint32Array): PostingGroup {
  const begins = new Uint32Array(hi - lo + 1);
  for (let rank = lo; rank < hi; rank++) begins[rank - lo + 1] = (begins[rank - lo] ?? 0) + (counts[rank] ?? 0);
  const total = begins[hi - lo] ?? 0;
  return { lo, hi, begins, articles: new Uint32Array(total), values: new Uint32Array(total) };
}

/** Collects the postings of the keys from `lo` up to `hi`. */
export function collectPostings({ articles, order }: RankedArticles, counts: Uint32Array, lo: number, hi: number): PostingGroup {
  const group = emptyGroup(lo, hi, counts);
  const next = group.begins.slice();
  articles.forEach(({ keys, fieldLengths, headings }, article) => {
    let begin = 0;
    fieldLengths.forEach((length, field) => {
      let heading = field === 0 ? 0 : headings.length;
      visitField(keys, begin, begin + length, order, (rank, place, repeated) => {
        if (rank < lo || rank >= hi) return;
        while (heading < headings.length && place >= (headings[heading + 1] ?? 0)) heading += 2;
        const slot = next[rank - lo] ?? 0;
        next[rank - lo] = slot + 1;
        group.articles[slot] = article;
        const inHeading = heading < headings.length && place >= (headings[heading] ?? 0);
        group.values[slot] = toPostingValue(field, place, inHeading) | repeated;
      });
      begin += length;
    });
  });
  return group;
}
