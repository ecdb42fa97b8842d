import { describe, expect, it } from "vitest";
import { cardsToYears, groupByDensity, sortCards } from "../../src/archive/calendar.ts";
import { cutIntoPages, mostCards, yearToPages } from "../../src/archive/year-pages.ts";
import { makeCard } from "./cards.ts";

const at = (path: string, published?: string) => makeCard(path, published === undefined ? {} : { published });

describe("sortCards", () => {
  it("puts the newest first, by path within a day, and the undated last", () => {
    const cards = [
      at("undated/z.md"),
      at("2018/b.md", "2018-09-13"),
      at("2018/a.md", "2018-09-13"),
      at("2019/c.md", "2019-01-01T08:00+08:00"),
    ];
    expect(sortCards(cards).map(({ path }) => path)).toEqual(["2019/c.md", "2018/a.md", "2018/b.md", "undated/z.md"]);
  });
});

describe("groupByDensity", () => {
  it("takes months where they hold two cards or more on average, else years", () => {
    const sparse = [at("2019/a.md", "2019-05-01"), at("2019/b.md", "2019-03-01"), at("2018/c.md", "2018-03-01")];
    expect(groupByDensity(sparse).map(({ month, cards }) => [month, cards.length])).toEqual([
      ["2019", 2],
      ["2018", 1],
    ]);
    const dense = [at("2019/a.md", "2019-05-02"), at("2019/b.md", "2019-05-01")];
    expect(groupByDensity(dense).map(({ month }) => month)).toEqual(["2019-05"]);
  });
});

describe("cardsToYears", () => {
  it("groups by year and month with counts", () => {
    const years = cardsToYears([
      at("2019/c.md", "2019-02-01"),
      at("2019/b.md", "2019-01-31"),
      at("2018/a.md", "2018-09-13"),
      at("undated/z.md"),
    ]);
    expect(years.map(({ year, count, months }) => [year, count, months.map(({ month }) => month)])).toEqual([
      ["2019", 2, ["2019-02", "2019-01"]],
      ["2018", 1, ["2018-09"]],
      ["undated", 1, ["undated"]],
    ]);
  });
});

describe("yearToPages", () => {
  const many = (count: number, month = "2018-09") =>
    Array.from({ length: count }, (_, place) => at(`2018/${String(place)}.md`, `${month}-01`));
  const pagesOf = (cards: ReturnType<typeof many>) => cardsToYears(cards).flatMap(yearToPages);

  it("keeps a year of few articles on one page", () => {
    expect(pagesOf(many(mostCards)).map(({ key }) => key)).toEqual(["2018"]);
  });

  it("gives a crowded year's months pages of their own, and cuts a crowded month", () => {
    const pages = pagesOf([...many(10, "2018-10"), ...many(mostCards + 1)]);
    expect(pages.map(({ key }) => key)).toEqual(["2018", "2018-10", "2018-09", "2018-09-2"]);
    expect(pages[0]?.months).toEqual([]);
    expect(pages[0]?.links.map(({ key, count }) => [key, count])).toEqual([
      ["2018-10", 10],
      ["2018-09", mostCards + 1],
    ]);
  });

  it("cuts many undated articles into pages under the year's own key", () => {
    const cards = Array.from({ length: mostCards + 1 }, (_, place) => at(`undated/${String(place)}.md`));
    expect(pagesOf(cards).map(({ key }) => key)).toEqual(["undated", "undated-2"]);
  });

  it("lists every card on exactly one page", () => {
    const cards = [...many(700, "2018-10"), ...many(mostCards + 1)];
    expect(pagesOf(cards).flatMap(({ months }) => months.flatMap((month) => month.cards))).toHaveLength(cards.length);
  });
});

describe("cutIntoPages", () => {
  it("makes one empty page of nothing", () => {
    expect(cutIntoPages([])).toEqual([[]]);
  });
});
