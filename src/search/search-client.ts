import { findTerm } from "./find-term.ts";
import { fragmentToResult, type SearchResult } from "./fragment-to-result.ts";
import { IndexReader } from "./index-reader.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { rankArticles } from "./rank-articles.ts";
import { type Facets, readFacets } from "./read-facets.ts";
import type { TermHits } from "./term-hits.ts";

export type { Passage } from "./choose-passages.ts";
export type { TextPart } from "./find-hits.ts";
export type { SearchResult } from "./fragment-to-result.ts";
export { IndexLoadError } from "./packed-files.ts";

/** What to show of all that matches. */
export interface SearchOptions {
  /** Four digits. */
  year?: string;
  account?: string;
  /** Best first, unless newest first is asked for. */
  sort?: "relevance" | "date";
  offset?: number;
  limit?: number;
}

/** How many articles match in all, by year and by account (each under the other's filter), and the asked stretch of them. */
export interface SearchAnswer {
  total: number;
  years: Map<string, number>;
  accounts: Map<string, number>;
  results: SearchResult[];
}

/** An opened index. */
export interface SearchIndex {
  /** Throws IndexLoadError where a file does not load; the next search tries again. */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** The numbers of all articles that match, ascending; numbers ascend with the date. */
  matchAll(query: string): Promise<number[]>;
}

interface Matches {
  terms: Term[];
  articles: number[];
  /** Hits of the terms that are not excluded. */
  wanted: TermHits[];
}

function intersect(articles: readonly number[], { articles: others }: TermHits, isExcluded: boolean): number[] {
  const set = new Set(others);
  return articles.filter((article) => set.has(article) !== isExcluded);
}

function countBy(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

class OpenIndex implements SearchIndex {
  private readonly reader: IndexReader;
  private facets: Promise<Facets> | undefined;
  private last: { query: string; matches: Promise<Matches> } | undefined;

  constructor(reader: IndexReader) {
    this.reader = reader;
  }

  async matchAll(query: string): Promise<number[]> {
    return (await this.match(query)).articles;
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    const [matches, facets] = await Promise.all([this.match(query), this.loadFacets()]);
    const inYear = (article: number): boolean => options.year === undefined || facets.years[article] === options.year;
    const ofAccount = (article: number): boolean => options.account === undefined || facets.accounts[article] === options.account;
    const shown = matches.articles.filter((article) => inYear(article) && ofAccount(article));
    const years = countBy(matches.articles.filter(ofAccount).map((article) => facets.years[article] ?? ""));
    const accounts = countBy(matches.articles.filter(inYear).map((article) => facets.accounts[article] ?? ""));
    const sorted = options.sort === "date" ? [...shown].reverse() : rankArticles(shown, matches.wanted);
    const { offset = 0, limit = 10 } = options;
    const results = await Promise.all(sorted.slice(offset, offset + limit).map((article) => this.load(article, matches.terms)));
    return { total: shown.length, years, accounts, results };
  }

  /** Remembers the last query, for more results of it and for other filters. */
  private match(query: string): Promise<Matches> {
    if (this.last?.query === query) return this.last.matches;
    const matches = this.findMatches(query);
    this.last = { query, matches };
    matches.catch(() => (this.last = undefined));
    return matches;
  }

  private async findMatches(query: string): Promise<Matches> {
    const terms = parseQuery(query);
    const isAlone = terms.filter(({ isExcluded }) => !isExcluded).length < 2;
    const found = await Promise.all(terms.map((term) => findTerm(term, this.reader, isAlone || term.isExcluded)));
    const wanted = found.filter((_, at) => terms[at]?.isExcluded === false);
    const [first, ...others] = [...wanted].sort((a, b) => a.articles.length - b.articles.length);
    let articles = first ? [...first.articles] : this.everything(terms);
    for (const hits of others) articles = intersect(articles, hits, false);
    found.forEach((hits, at) => {
      if (terms[at]?.isExcluded) articles = intersect(articles, hits, true);
    });
    return { terms, articles, wanted };
  }

  /** A query that only excludes begins with all articles; one that asks for nothing finds nothing. */
  private everything(terms: readonly Term[]): number[] {
    return terms.length === 0 ? [] : Array.from({ length: this.reader.contents.articleCount }, (_, article) => article);
  }

  private loadFacets(): Promise<Facets> {
    this.facets ??= readFacets(this.reader).catch((cause: unknown) => {
      this.facets = undefined;
      throw cause;
    });
    return this.facets;
  }

  private async load(article: number, terms: readonly Term[]): Promise<SearchResult> {
    return fragmentToResult(await this.reader.loadFragment(article), terms);
  }
}

/** Opens the index at an address (of dist/pagefind, with or without a slash at its end); throws IndexLoadError. */
export async function openSearch(base: string): Promise<SearchIndex> {
  return new OpenIndex(await IndexReader.open(base.endsWith("/") ? base : `${base}/`));
}
