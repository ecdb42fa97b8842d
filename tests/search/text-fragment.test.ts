import { expect, test } from "vitest";
import { readState, writeState } from "../../src/search/page-state.ts";
import { toTextFragment } from "../../src/search/text-fragment.ts";

test.each([
  ["他在北京大学读书。", "京大", ":~:text=他在北-,京大,-学读书"],
  ["北京大学", "北京大学", ":~:text=北京大学"],
  ["共35.7万人，散", "共", ":~:text=共,-35.7万人"],
  ["共35.7万人，散", "万", ":~:text=共35.7-,万,-人"],
  ["先，G20，后", "G20", ":~:text=G20"],
])("marks in %j the words %j by %j", (text, hit, expected) => {
  const start = text.indexOf(hit);
  expect(decodeURIComponent(toTextFragment(text, start, start + hit.length))).toBe(expected);
});

test("writes out the signs that mean something in a directive", () => {
  expect(toTextFragment("a-b,c&d", 0, 7)).toBe(":~:text=a%2Db%2Cc%26d");
});

test("keeps a search's state in its address and reads it back", () => {
  const state = { query: '"a b" -词 100%', year: "2018", account: "甲 & 乙", sort: "date" as const };
  expect(readState(writeState(state))).toEqual(state);
  expect(writeState({ query: "", year: "", account: "", sort: "relevance" })).toBe("");
  expect(readState("?sort=other")).toEqual({ query: "", year: "", account: "", sort: "relevance" });
});
