import { describe, expect, it } from "vitest";
import { isValue, opensCredit } from "../../../src/import/structure/block-kinds.ts";

const begins = (before: string, behind: string) => isValue(before + behind, before.length);

describe("what begins no heading", () => {
  it("is a parameter of an address", () => {
    expect(begins("https://example.com/item?", "id=42576754[70]")).toBe(true);
    expect(begins("渡口开航了。", "E=mc是什么意思")).toBe(false);
  });

  it("is the measure behind a label", () => {
    expect(begins("最高气温：", "19℃早安")).toBe(true);
    expect(begins("渡口开航了。", "19℃的早晨")).toBe(false);
    expect(begins("今日水情：", "01渡口新灯")).toBe(false);
  });

  it("is a credit", () => {
    expect(opensCredit("素材来源：青石桥发布综合整理")).toBe(true);
  });
});
