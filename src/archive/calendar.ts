import type { Card } from "./card.ts";

/** One month's articles, newest first; `month` is `2018-09`. */
export interface Month {
  month: string;
  cards: Card[];
}

/** One year's articles by month, newest first; `year` is `2018`, or `undated`. */
export interface Year {
  year: string;
  count: number;
  months: Month[];
}

/** Newest first; on one day by path, so that the order never depends on the disk. Articles without a date come last. */
export function sortCards(cards: readonly Card[]): Card[] {
  return [...cards].sort((a, b) => compare(b.published ?? "", a.published ?? "") || compare(a.path, b.path));
}

/** Groups sorted cards by year and month, keeping their order. */
export function cardsToYears(cards: readonly Card[]): Year[] {
  const years: Year[] = [];
  for (const card of cards) {
    const year = card.published?.slice(0, 4) ?? "undated";
    const month = card.published?.slice(0, 7) ?? "undated";
    let group = years.at(-1);
    if (group?.year !== year) years.push((group = { year, count: 0, months: [] }));
    let list = group.months.at(-1);
    if (list?.month !== month) group.months.push((list = { month, cards: [] }));
    list.cards.push(card);
    group.count++;
  }
  return years;
}

/** Months where they are worth a heading each, two cards or more on average; else whole years, `month` being `2018`. */
export function groupByDensity(cards: readonly Card[]): Month[] {
  const years = cardsToYears(cards);
  const months = years.flatMap((year) => year.months);
  if (cards.length >= 2 * months.length) return months;
  return years.map((year) => ({ month: year.year, cards: year.months.flatMap((month) => month.cards) }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
