import { countTiers, indexOfArticle, type TermHits } from "./term-hits.ts";

/** An article that matches, with what its rank is made of. */
export interface RankedArticle {
  article: number;
  /** How many terms match in the title. */
  titles: number;
  /** How many of the others match in a heading. */
  headings: number;
  /** More and closer matches make it higher. */
  score: number;
}

/** Matches closer than this many tokens count as close. */
const CLOSE = 8;
const CLOSENESS_WEIGHT = 4;

/** The smallest distance, in tokens, between matches of two terms in one field (fields lie millions apart); Infinity where only counts are known. */
function distance(a: TermHits, b: TermHits, article: number): number {
  if (a.isSummary || b.isSummary) return Infinity;
  const [one, other] = [indexOfArticle(a, article), indexOfArticle(b, article)];
  let at = b.begins[other] ?? 0;
  const end = b.begins[other + 1] ?? 0;
  let least = Infinity;
  for (let from = a.begins[one] ?? 0; from < (a.begins[one + 1] ?? 0); from++) {
    const value = a.values[from] ?? 0;
    while (at < end && (b.values[at] ?? 0) < value) at += 1;
    if (at < end) least = Math.min(least, (b.values[at] ?? 0) - value);
    if (at > (b.begins[other] ?? 0)) least = Math.min(least, value - (b.values[at - 1] ?? 0));
  }
  return least / 2;
}

function closeness(terms: readonly TermHits[], article: number): number {
  let sum = 0;
  for (let at = 1; at < terms.length; at++) {
    const [a, b] = [terms[at - 1], terms[at]];
    if (a && b) sum += (CLOSENESS_WEIGHT * CLOSE) / (CLOSE + distance(a, b, article));
  }
  return sum;
}

function rankArticle(article: number, terms: readonly TermHits[]): RankedArticle {
  const ranked: RankedArticle = { article, titles: 0, headings: 0, score: closeness(terms, article) };
  for (const hits of terms) {
    const [elsewhere, heading, title] = countTiers(hits, indexOfArticle(hits, article));
    if (title > 0) ranked.titles += 1;
    else if (heading > 0) ranked.headings += 1;
    ranked.score += Math.log2(1 + elsewhere + heading + title);
  }
  // Browsers may differ in the last bits of a logarithm; what is equal to a millionth is equal.
  ranked.score = Math.round(ranked.score * 1e6);
  return ranked;
}

/**
 * Best first: more terms in the title, then more in headings, then more and closer matches (the logarithm of each term's count, and
 * up to 4 for each pair of neighbouring terms that stand close), then the newer article (numbers ascend with the date).
 */
export function rankArticles(articles: readonly number[], terms: readonly TermHits[]): number[] {
  const ranked = articles.map((article) => rankArticle(article, terms));
  ranked.sort((a, b) => b.titles - a.titles || b.headings - a.headings || b.score - a.score || b.article - a.article);
  return ranked.map(({ article }) => article);
}
