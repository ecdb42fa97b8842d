import fc from "fast-check";
import { expect, test } from "vitest";
import { matches, toTruthText, toTruthTexts, truthTextMatches } from "./matches.ts";

test.each([
  ["G2", "杭州G20峰会", true],
  ["20", "杭州G20峰会", false],
  ["州G20峰", "杭州G20峰会", true],
  ["绍兴 G20", "G20在绍兴", true],
  ["绍兴G20", "绍兴迎接G20", false],
  ["臺灣", "台湾", true],
  ["好雨知", "好雨，\n知时节", true],
  ['"a b"', "a-b", true],
  ["a b", "b……a", true],
  ["-雨", "晴", true],
  ["晴 -雨", "晴转雨", false],
  ["1,0", "1,000元", true],
  ["000", "1,000元", false],
  ["！", "！", false],
])("says whether %j is in %j: %j", (query, field, expected) => {
  expect(matches(query, [field])).toBe(expected);
});

test("never matches across fields", () => {
  expect(matches("甲乙", ["甲", "乙"])).toBe(false);
  expect(matches("甲 乙", ["甲", "乙"])).toBe(true);
});

test("has a fast form that says the same", () => {
  const text = fc
    .array(fc.constantFrom("甲", "乙", "國", "a", "b1", "20", "3.5", "，", " ", '"', "-"), { maxLength: 10 })
    .map((one) => one.join(""));
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (query, fields) => {
      expect(truthTextMatches(toTruthTexts(query), fields.map(toTruthText))).toBe(matches(query, fields));
    }),
    { numRuns: 2000 },
  );
});
