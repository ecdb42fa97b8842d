import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchArticle } from "../../src/search/build-index.ts";
import { SIZES } from "../../src/search/write-index-chunks.ts";
import { matches } from "./matches.ts";
import { article, openBuiltIndex, toFields } from "./open-built-index.ts";

const alphabet = ["甲", "乙", "丙", "國", "国", "𠮷", "a", "ab", "G", "2", "20", "3.5", "9", "，", "。", " ", "\n", "-"];
const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((pieces) => pieces.join(""));
const query = fc.array(fc.constantFrom(...alphabet, '"', " -", " "), { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(""));

const anyArticle = fc.record({
  title: text,
  account: fc.option(text, { nil: "" }),
  author: text,
  sourceCredit: text,
  published: fc.constantFrom("2017-01-01", "2018-05-06", "2019-12-31"),
  texts: fc.array(fc.tuple(fc.boolean(), text), { maxLength: 4 }),
});

function numbered(articles: readonly (typeof anyArticle extends fc.Arbitrary<infer One> ? One : never)[]): SearchArticle[] {
  return articles.map(({ texts, title, ...more }, at) =>
    article(
      `a${at}`,
      title,
      texts.map(([isHeading, one]) => (isHeading ? `#${one}` : one)),
      more,
    ),
  );
}

function inOrder(articles: readonly SearchArticle[]): SearchArticle[] {
  return articles.toSorted((a, b) => ((a.published ?? "") + a.id < (b.published ?? "") + b.id ? -1 : 1));
}

test("finds exactly the articles that the truth names, whatever is asked", { timeout: 120_000 }, async () => {
  const samples = fc.sample(
    fc.tuple(fc.array(anyArticle, { minLength: 1, maxLength: 12 }), fc.array(query, { minLength: 60, maxLength: 60 })),
    { numRuns: 25, seed: 20180101 },
  );
  for (const [at, [drawn, queries]] of samples.entries()) {
    const articles = numbered(drawn);
    const index = await openBuiltIndex(articles, at % 2 === 0 ? { chunkBytes: 60, summaryPostings: at % 4, groupPostings: 10 } : SIZES);
    for (const one of queries) {
      const expected = inOrder(articles).flatMap((candidate, at) => (matches(one, toFields(candidate)) ? [at] : []));
      expect(await index.matchAll(one), JSON.stringify(one)).toEqual(expected);
    }
  }
});

test.each([
  ["G2", ["g20"]],
  ["20", []],
  ["绍兴G20", ["g20"]],
  ["绍兴20", []],
  ["兴G", ["g20"]],
  ["峰会在", ["g20"]],
  ["G20峰", ["g20"]],
  ["會", ["g20", "rain"]],
  ["会", ["g20", "rain"]],
  ["雨会", ["rain"]],
  ["大雨", ["rain"]],
  ['"G20 峰会"', ["g20"]],
  ["G20 雨", []],
  ["会 -雨", ["g20"]],
  ["-雨", ["g20"]],
  ["95.", ["rain"]],
  ["95.5万", ["rain"]],
  ["5.5万", []],
  ["越城观察", ["g20"]],
  ["峰会越城", []],
  ["！？", []],
  ["", []],
])("answers %j with %j", async (asked, expected) => {
  const index = await openBuiltIndex([
    article("g20", "峰会", ["迎接绍兴G20峰会，", "在即。"], { account: "越城观察", published: "2018-01-01" }),
    article("rain", "天气", ["昨夜大", "雨，会议改期；损失95.5万元"], { published: "2019-01-01" }),
  ]);
  const { results, total } = await index.search(asked, { sort: "date" });
  expect(results.map(({ address }) => address.slice(9, -5)).sort()).toEqual(expected.toSorted());
  expect(total).toBe(expected.length);
});
