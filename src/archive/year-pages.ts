import type { Month, Year } from "./calendar.ts";
import type { Card } from "./card.ts";

/** A page of the archive by time: a year with its articles, a crowded year with links to its months, or (part of) a month. */
export interface YearPage {
  /** `2018`, `2018-09`, `2018-09-2`: the page is `years/<key>.html`. */
  key: string;
  year: string;
  /** Set where the page is one month's. */
  month?: string;
  /** Cards by month, newest first; empty where the year is crowded. */
  months: Month[];
  /** Months that have pages of their own. */
  links: { key: string; month: string; count: number }[];
  page: number;
  pages: number;
}

/** Most cards on one page, so that a page stays light: a card is about 90 bytes compressed. */
export const mostCards = 400;

/** The pages that a year needs. */
export function yearToPages(year: Year): YearPage[] {
  const plain = { year: year.year, page: 1, pages: 1 };
  if (year.count <= mostCards) return [{ ...plain, key: year.year, months: year.months, links: [] }];
  const links = year.months.map(({ month, cards }) => ({ key: month, month, count: cards.length }));
  if (year.year === "undated") return monthToPages(year.year, { month: "undated", cards: year.months.flatMap(({ cards }) => cards) });
  return [{ ...plain, key: year.year, months: [], links }, ...year.months.flatMap((month) => monthToPages(year.year, month))];
}

function monthToPages(year: string, { month, cards }: Month): YearPage[] {
  return cutIntoPages(cards).map((part, place, { length }) => ({
    key: pageKey(month, place + 1),
    year,
    month,
    months: [{ month, cards: part }],
    links: [],
    page: place + 1,
    pages: length,
  }));
}

/** Cuts a list into pages of at most {@link mostCards}; an empty list is one empty page. */
export function cutIntoPages(cards: readonly Card[]): Card[][] {
  const pages: Card[][] = [];
  for (let start = 0; start === 0 || start < cards.length; start += mostCards) pages.push(cards.slice(start, start + mostCards));
  return pages;
}

/** Key of the n-th page of a list: the first has the list's own. */
export function pageKey(key: string, page: number): string {
  return page === 1 ? key : `${key}-${page}`;
}

/** Key of the page on which a card stands in the archive by time. */
export function pageKeyOfMonth(year: Year, month: string): string {
  return year.count <= mostCards || year.year === "undated" ? year.year : month;
}
