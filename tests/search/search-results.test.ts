import fc from "fast-check";
import { expect, test } from "vitest";
import { article, openBuiltIndex } from "./open-built-index.ts";

const names = (results: readonly { address: string }[]): string[] => results.map(({ address }) => address.slice(9, -5));

test("ranks title before heading before text", async () => {
  const index = await openBuiltIndex([
    article("text", "甲", ["这里说到运河、运河、运河。"], { published: "2020-01-01" }),
    article("heading", "乙", ["#运河两岸", "无关"], { published: "2018-01-01" }),
    article("title", "运河纪事", ["无关"], { published: "2016-01-01" }),
  ]);
  expect(names((await index.search("运河")).results)).toEqual(["title", "heading", "text"]);
});

test("ranks more matches, then newer articles, first", async () => {
  const index = await openBuiltIndex([
    article("old", "甲", ["运河"], { published: "2016-01-01" }),
    article("new", "乙", ["运河"], { published: "2019-01-01" }),
    article("often", "丙", ["运河通运河，运河连运河"], { published: "2015-01-01" }),
  ]);
  expect(names((await index.search("运河")).results)).toEqual(["often", "new", "old"]);
  expect(names((await index.search("运河", { sort: "date" })).results)).toEqual(["new", "old", "often"]);
});

test("ranks terms that stand closer first", async () => {
  const between = "许多别的话，".repeat(30);
  const index = await openBuiltIndex([
    article("far", "甲", [`运河${between}茶亭`], { published: "2019-01-01" }),
    article("close", "乙", ["运河边的茶亭"], { published: "2015-01-01" }),
  ]);
  expect(names((await index.search("茶亭 运河")).results)).toEqual(["close", "far"]);
});

test("counts years and accounts, each under the other's filter, and pages through results", async () => {
  const articles = Array.from({ length: 25 }, (_, at) =>
    article(`a${at}`, "运河", ["甲"], { published: `${2015 + (at % 5)}-01-01`, account: at < 10 ? "东" : "西" }),
  );
  const index = await openBuiltIndex([...articles, article("undated", "运河", [])]);
  const answer = await index.search("运河", { year: "2016", offset: 0, limit: 3 });
  expect(answer.total).toBe(5);
  expect(answer.results).toHaveLength(3);
  expect(Object.fromEntries(answer.accounts)).toEqual({ 东: 2, 西: 3 });
  expect([...answer.years.values()]).toEqual([5, 5, 5, 5, 5]);
  const all = await Promise.all([0, 10, 20].map((offset) => index.search("运河", { offset })));
  expect(new Set(all.flatMap(({ results }) => names(results))).size).toBe(26);
});

test("marks terms in title and byline, and says what stands in none of the passages", async () => {
  const index = await openBuiltIndex([article("a", "臺灣紀事", ["甲乙"], { account: "台湾观察", author: "周运", sourceCredit: "晚报" })]);
  const [result] = (await index.search("台湾 晚报")).results;
  expect(result?.title).toEqual([
    { text: "臺灣", hit: true },
    { text: "紀事", hit: false },
  ]);
  expect(result?.byline.map(({ field }) => field)).toEqual(["account", "source"]);
  expect(result?.passages[0]?.parts).toEqual([{ text: "甲乙", hit: false }]);
});

test("shows the beginning of a text without a title in the title's place, and never ranks it as one", async () => {
  const index = await openBuiltIndex([
    article("untitled", "", ["运河边的茶亭"], { firstWords: "运河边的茶亭", published: "2015-01-01" }),
    article("titled", "运河纪事", ["运河边的茶亭"], { published: "2014-01-01" }),
    article("heading", "纪事", ["#运河"], { published: "2013-01-01" }),
  ]);
  const { results } = await index.search("运河");
  expect(names(results)).toEqual(["titled", "heading", "untitled"]);
  expect(results.map(({ supplied }) => supplied)).toEqual([false, false, true]);
  expect(results[2]?.title).toEqual([
    { text: "运河", hit: true },
    { text: "边的茶亭", hit: false },
  ]);
});

test("shows passages that are pieces of the text, with hits that read as the query", async () => {
  const word = fc.constantFrom("运河", "茶亭", "石桥很长", "G20", "，", "。“", "𠮷野", "\n", "a-b ", "國");
  const text = fc.array(word, { minLength: 1, maxLength: 150 }).map((words) => words.join(""));
  const samples = fc.sample(fc.array(text, { minLength: 1, maxLength: 4 }), { numRuns: 8, seed: 3 });
  for (const texts of samples) {
    const index = await openBuiltIndex([article("a", "题", texts)]);
    for (const query of ["运河", "亭石", "g2", "国", "𠮷野", "运河 茶亭", '"a b"']) {
      const { results } = await index.search(query);
      for (const { passages } of results) {
        expect(passages.length).toBeLessThanOrEqual(3);
        for (const { parts, anchor } of passages) {
          const whole = parts.map((part) => part.text).join("");
          expect(texts[Number(anchor.slice(2))]).toContain(whole);
          expect(whole.isWellFormed()).toBe(true);
          expect(parts.some(({ hit }) => hit)).toBe(true);
        }
      }
    }
  }
});
