import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "../../src/search/tokenise.ts";
import { truthTokens } from "./matches.ts";

function texts(text: string): string[] {
  const { codes, words } = tokenise(text);
  return codes.map((code) => (code < 0 ? (words[-code - 1] ?? "") : String.fromCodePoint(code)));
}

const awkward = '国國G2ｇ０９.，,．、 \n㈱½ｶﾞカﾞ각ᄀㄱㅏé\u0301\u200D\uFE0F〇々𠮷𫍽İΣς①Ⅳ-"１3٣ѣ株臺裏'.match(/./gsu) ?? [];

test.each([
  ["绍兴G20峰会", ["绍", "兴", "g20", "峰", "会"]],
  ["35.7万，共1,000元。", ["35.7", "万", "共", "1,000", "元"]],
  ["v1. 2", ["v1", "2"]],
  ["ＡＢＣ　１２", ["abc", "12"]],
  ["國際", ["国", "际"]],
  ["二〇一八", ["二", "〇", "一", "八"]],
  ["𠮷野家", ["𠮷", "野", "家"]],
  ["A-b_c", ["a", "b", "c"]],
  ["", []],
])("reads %j as %j", (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test("agrees with the truth on any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: "binary", maxLength: 3 }),
    fc.string({ unit: "grapheme", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("").toWellFormed();
      expect(texts(text)).toEqual(truthTokens(text));
    }),
    { numRuns: 3000 },
  );
});

test("places every token inside the text, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...awkward), { maxLength: 12 }), (characters) => {
      const text = characters.join("");
      const { starts, ends } = tokenise(text);
      starts.forEach((start, at) => {
        expect(start).toBeLessThan(ends[at] ?? 0);
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        expect(ends[at]).toBeLessThanOrEqual(text.length);
      });
    }),
  );
});

test("marks exactly the characters of a token", () => {
  const { starts, ends } = tokenise("在 G20，臺灣");
  expect(starts.map((start, at) => "在 G20，臺灣".slice(start, ends[at]))).toEqual(["在", "G20", "臺", "灣"]);
});
