import { describe, expect, it } from "vitest";
import { entryBounds, excessToWords, findExcess } from "../../src/entry/markdown-cost.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

const bounds = { markdownLength: 10_000, markdownDepth: 5, markdownMarks: 20 };
const excess = (text: string) => findExcess(text, bounds)?.bound;

describe("findExcess", () => {
  it.each([
    ["items inside items", "- 水\n  - 位\n"],
    ["items of more than one paragraph", "- 水\n\n  位\n\n"],
    ["quotes in items", "- > 水\n"],
    ["empty items and quotes", "- >\n"],
    ["underlined headings", "水\n=\n"],
    ["lines that underline each other", "===\n"],
  ])("counts %s", (_what, piece) => {
    expect(excess(piece.repeat(3))).toBeUndefined();
    expect(excess(piece.repeat(11))).toBe("markdownMarks");
  });

  it("counts blocks from where one stands at the margin behind a blank line, for nothing above reaches further", () => {
    expect(excess("> 水\n\n".repeat(12))).toBeUndefined();
    expect(excess("- 水\n\n- 位\n\n涨\n\n".repeat(8))).toBeUndefined();
    expect(excess("- 水\n\n- 位\n\n".repeat(8))).toBe("markdownMarks");
  });

  it.each(["[水]: 位\n\n", "<!-- 水\n\n", "水\r\n\n", "- ```\n\n"])("counts them all behind %j, which is parsed in one piece", (before) => {
    expect(excess(`${"> 水\n\n".repeat(4)}${before}`)).toBeUndefined();
    expect(excess(`${before}${"> 水\n\n".repeat(14)}`)).toBe("markdownMarks");
  });

  it("counts paragraphs together, beyond what four may cost", () => {
    expect(excess(`${"**水**位".repeat(9)}\n\n`.repeat(4))).toBeUndefined();
    expect(excess(`${"**水**位".repeat(9)}\n\n`.repeat(8))).toBe("markdownMarks");
  });

  it("counts no rules, no program text and no plain paragraphs as blocks of a list", () => {
    for (const piece of ["---\n\n", "    水\n\n", "水\n\n", "* * *\n\n"]) expect(excess(piece.repeat(100))).toBeUndefined();
  });

  it("counts comments that never end by the length of their paragraph, and lets a few be", () => {
    expect(excess("水<!--".repeat(20))).toBeUndefined();
    expect(excess("水<!--".repeat(50))).toBe("markdownMarks");
    expect(excess("水<!--\n".repeat(50))).toBe("markdownMarks");
    for (const closed of ["水<!-- 位 -->涨。\n", "水<?位?>涨。\n", "水<!位>涨。\n"]) expect(excess(closed.repeat(20))).toBeUndefined();
    expect(excess(`${"-->".repeat(50)}${"水<!--".repeat(50)}`)).toBe("markdownMarks");
  });

  it("says what was found", () => {
    const found = findExcess(">".repeat(60_000), entryBounds);
    expect(found && excessToWords(found)).toBe("60000 quotes and lists inside each other, more than 1000");
  });
});

describe("an entry that a parser would take long over", () => {
  it.each([
    ">",
    "> ",
    "1. ",
    "- > ",
    "*a",
    "字*",
    "*a_",
    "===\n",
    "a\n=\n",
    "- a\n  - b\n",
    "> a\n\n",
    "[a]: b\n\n> c\n\n",
    "字<!--",
    "字<?\n",
  ])("is refused or read at once: %j", { timeout: 20_000 }, (piece) => {
    const before = process.cpuUsage();
    try {
      markdownToHast(piece.repeat(60_000 / piece.length));
    } catch (cause) {
      expect(cause).toBeInstanceOf(RangeError);
      expect(String(cause)).toMatch(/more than \d+$/);
    }
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
