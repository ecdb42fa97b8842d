import type { Fragment } from "./article-to-fragment.ts";
import { type BlockRange, choosePassages, type Passage } from "./choose-passages.ts";
import { findHits, markHits, type TextPart } from "./find-hits.ts";
import type { Term } from "./parse-query.ts";

/** One article as the list of results shows it. */
export interface SearchResult {
  /** Relative to the site's root. */
  address: string;
  /** The author's, else the beginning of the text, else nothing. */
  title: TextPart[];
  /** True where the title is not the author's. */
  supplied: boolean;
  account?: string;
  /** Begins with YYYY-MM-DD. */
  published?: string;
  /** Account, author and source credit where a term matches in them, marked. */
  byline: { field: "account" | "author" | "source"; parts: TextPart[] }[];
  passages: Passage[];
}

function toBlockRanges({ anchors, content }: Fragment): BlockRange[] {
  return anchors.map(({ id, location }, at) => {
    const next = anchors[at + 1];
    return { anchor: id, start: location, end: next === undefined ? content.length : next.location - 1 };
  });
}

function markByline(meta: Fragment["meta"], terms: readonly Term[]): SearchResult["byline"] {
  return (["account", "author", "source"] as const).flatMap((field) => {
    const text = meta[field] ?? "";
    const hits = findHits(text, terms);
    return hits.length === 0 ? [] : [{ field, parts: markHits(text, hits) }];
  });
}

/** Finds and marks the query's terms in a fragment. */
export function fragmentToResult(fragment: Fragment, terms: readonly Term[]): SearchResult {
  const { meta, content, url } = fragment;
  const title = meta.title === "" ? (meta.firstWords ?? "") : meta.title;
  return {
    address: url,
    title: markHits(title, findHits(title, terms)),
    supplied: meta.title === "" && title !== "",
    ...(meta.account === undefined ? {} : { account: meta.account }),
    ...(meta.published === undefined ? {} : { published: meta.published }),
    byline: markByline(meta, terms),
    passages: choosePassages(content, toBlockRanges(fragment), findHits(content, terms)),
  };
}
