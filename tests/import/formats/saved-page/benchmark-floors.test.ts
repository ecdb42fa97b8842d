import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { percent, type Figures, type Measure } from "../../../bench/import/figures.ts";
import { readPageTruth } from "../../../bench/import/page-truth.ts";
import { runImportBenchmark } from "../../../bench/import/run-benchmark.ts";
import { scoreFields } from "../../../bench/import/score-fields.ts";

/** Percent that no change may fall below, on the repository's own fixtures. */
const floors: Partial<Record<Measure, number>> = {
  title: 100,
  account: 100,
  author: 100,
  published: 100,
  sourceCredit: 100,
  otherFields: 100,
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
  expect(pages.misread).toEqual([]);
  expect(pages.left).toEqual([]);
  expect(pages.silentRules).toEqual([]);
});

it("scores every field that a case states and the absences it states, and names those misread", () => {
  const read = { title: "渡 口", account: { name: "云溪镇观察", gh: "gh_1" }, author: "竹篮", counts: { read: 12, like: 3 }, mid: "7" };
  const figures: Figures = {};
  const right = {
    title: "渡口",
    account: { name: "云溪镇观察", id: "gh_1", alias: null },
    counts: { read: 12 },
    mid: 7,
    original: false,
    url: null,
  };
  expect(scoreFields(right, read, figures)).toEqual([]);
  expect(figures).toEqual({ title: { right: 1, of: 1 }, account: { right: 1, of: 1 }, otherFields: { right: 6, of: 6 } });
  const wrong = {
    account: "云溪旧镇",
    author: null,
    counts: { read: 13 },
    url: "https://a.example/",
    original: true,
    editorCredits: ["编辑：老周"],
  };
  expect(
    scoreFields(wrong, read, figures)
      .map(({ field }) => field)
      .toSorted(),
  ).toEqual(["account.name", "author", "counts", "editorCredits", "original", "url"]);
  expect(scoreFields({ title: "渡口", author: null }, undefined, figures).map(({ field }) => field)).toEqual(["title"]);
});

it("reads a page's truth without the importer", () => {
  const truth = readPageTruth(
    '<h1 id="activity-name"> 题 </h1><div id="js_content"><p>水<br>位</p><ul><li>甲</li></ul></div><script>var ct = "1458043200";</script>',
  );
  expect(truth).toMatchObject({ title: "题", published: "2016-03-15T20:00", blocks: ["水位", "甲"], lists: 1 });
});

const item = (name: string) =>
  `{ width: '40' * 1, cdn_url: 'https://mmbiz.qpic.cn/${name}/0?a=1\\x26amp;b=2', live_photo: { list: [ { cdn_url: 'https://v/1' } ] } }`;

it("knows a post by what its scripts would show, and its pictures by their list or their boxes", () => {
  const list = `<script>window.item_show_type = '8'; window.picture_page_info_list = [ ${item("a")}, ${item("b")} ].slice(0, 20);</script>`;
  const listed = ["mmbiz.qpic.cn/a/0?a=1&b=2", "mmbiz.qpic.cn/b/0?a=1&b=2"];
  expect(readPageTruth(list)).toMatchObject({ isPost: true, images: listed });
  const box = '<div class="swiper_item" data-src="https://mmbiz.qpic.cn/a/0"><img src="https://mmbiz.qpic.cn/a/300"></div>';
  const shown = `${box}${box}<div id="js_content"><h1>题</h1><p id="js_image_desc">水位</p></div>`;
  expect(readPageTruth(shown)).toMatchObject({ isPost: true, images: ["mmbiz.qpic.cn/a/0"], blocks: ["水位"] });
  expect(readPageTruth("<script>var item_show_type = '7'; var cgiData = { voiceid: 'Mz' };</script>").isPost).toBe(true);
  expect(readPageTruth("<script>var item_show_type = '7';</script>").isPost).toBe(false);
  expect(readPageTruth(list.replace("'8'", "'0'")).images).toEqual([]);
});

it("lists a body that differs though it is the first that is asked, and asks for posts without a node", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const wrong = '<div id="js_content"><p>水位。</p></div><div id="js_content"><p>潮汐表在渡口的墙上。</p></div>';
  writeFileSync(join(folder, "a.html"), `<html><body><h1 id="activity-name">题</h1>${wrong}</body></html>`);
  writeFileSync(join(folder, "b.html"), `<html><script>var item_show_type = '10'; var x = { content_noencode: 'x' };</script></html>`);
  const { wrong: listed, figures } = await runImportBenchmark(folder);
  rmSync(folder, { recursive: true });
  expect(figures.ours.body).toEqual({ right: 0, of: 1 });
  expect(listed).toEqual([join(folder, "a.html")]);
  expect(figures.ours.outcome?.of).toBe(2);
});
