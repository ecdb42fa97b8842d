import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSentences } from "../../src/page-scripts/sentences.ts";

const cut = (text: string): string[] => cutSentences(text).map(([start, end]) => text.slice(start, end));

describe("cutSentences", () => {
  it("cuts after sentence ends and keeps closing marks with them", () => {
    expect(cut("晨雾散了。“渡口开了！”他说。走吧？！好……完")).toEqual(["晨雾散了。", "“渡口开了！”", "他说。", "走吧？！", "好……", "完"]);
  });

  it("cuts a long sentence at a comma", () => {
    const long = `${"很长".repeat(100)}，后半句。`;
    expect(cut(long)).toHaveLength(2);
  });

  it("loses nothing and never cuts the same text twice", () => {
    // eslint-disable-next-line @typescript-eslint/no-misused-spread -- code points are what is wanted
    const text = fc.string({ unit: fc.constantFrom(..."甲乙。！？”“，（）…; a") });
    fc.assert(fc.property(text, (each) => cut(each).join("") === each));
  });
});
