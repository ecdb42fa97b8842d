import { join } from "node:path";
import { expect, it } from "vitest";
import { percent, type Measure } from "../../../bench/import/figures.ts";
import { readPageTruth } from "../../../bench/import/page-truth.ts";
import { runImportBenchmark } from "../../../bench/import/run-benchmark.ts";

/** Percent that no change may fall below, on the repository's own fixtures. */
const floors: Partial<Record<Measure, number>> = {
  title: 100,
  account: 100,
  author: 100,
  published: 100,
  sourceCredit: 100,
  body: 100,
  blocks: 100,
  images: 100,
  links: 100,
  tables: 100,
  lists: 100,
  outcome: 100,
  clean: 100,
};
const fixtures = join(import.meta.dirname, "../../../fixtures");

/** The same of the pages' texts, flattened in every way: right answers of all that the text shows. */
const flattenedFloors: Readonly<Record<string, Partial<Record<Measure, number>>>> = {
  lines: { title: 100, account: 100, author: 100, published: 100, body: 33 },
  "lines with scripts": { title: 100, account: 100, author: 100, published: 100, body: 33 },
  "whole document": { title: 100, account: 100, author: 66, published: 100 },
  "lines with title": { title: 100, account: 100, author: 100, published: 100, body: 33 },
  "single blanks": { title: 100, account: 66, author: 100, published: 100 },
  blocks: { title: 66, account: 66, author: 66, published: 100 },
  "run together": { title: 66, account: 66, author: 33, published: 100 },
  "run together with title": { title: 66, account: 66, author: 33, published: 100 },
};

it("keeps every figure of bench:import at its floor", async () => {
  const pages = await runImportBenchmark(fixtures, {}, (path) => !path.includes("/formats/"));
  for (const [measure, floor] of Object.entries(floors) as [Measure, number][]) {
    expect(percent(pages.figures.ours[measure] ?? { right: 0, of: 1 }), measure).toBeGreaterThanOrEqual(floor);
  }
  for (const [way, wanted] of Object.entries(flattenedFloors))
    for (const [measure, floor] of Object.entries(wanted) as [Measure, number][])
      expect(percent(pages.flattened[way]?.[measure] ?? { right: 0, of: 1 }), `${way}, ${measure}`).toBeGreaterThanOrEqual(floor);
  expect(pages.wrong).toEqual([]);
  expect(pages.left).toEqual([]);
  expect(pages.silentRules).toEqual([]);
});

it("reads a page's truth without the importer", () => {
  const truth = readPageTruth(
    '<h1 id="activity-name"> 题 </h1><div id="js_content"><p>水<br>位</p><ul><li>甲</li></ul></div><script>var ct = "1458043200";</script>',
  );
  expect(truth).toMatchObject({ title: "题", published: "2016-03-15T20:00", blocks: ["水位", "甲"], lists: 1 });
});
