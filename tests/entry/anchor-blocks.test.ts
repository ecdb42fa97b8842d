import { describe, expect, it } from "vitest";
import { anchorBlocks } from "../../src/entry/anchor-blocks.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

const anchor = (markdown: string) => anchorBlocks(markdownToHast(markdown));

describe("anchorBlocks", () => {
  it("names paragraphs, headings, items and tables in reading order", () => {
    const blocks = anchor("甲段\n\n## 乙题\n\n- 丙项\n- 丁项\n\n| 戊 | 己 |\n| - | - |\n| 庚 | 辛 |\n");
    expect(blocks.map(({ tag, text }) => [tag, text.replace(/\s/g, "")])).toEqual([
      ["p", "甲段"],
      ["h2", "乙题"],
      ["li", "丙项"],
      ["li", "丁项"],
      ["table", "戊己庚辛"],
    ]);
  });

  it("names an item's own text apart from the list within it", () => {
    const blocks = anchor("- 甲\n  - 乙\n");
    expect(blocks.map(({ tag, text }) => [tag, text.trim()])).toEqual([
      ["li", "甲"],
      ["li", "乙"],
    ]);
  });

  it("gives a paragraph the same anchor whatever changes elsewhere", () => {
    const [, before] = anchor("甲\n\n乙\n");
    const [, , after] = anchor("甲改了\n\n新段\n\n乙\n");
    expect(after?.id).toBe(before?.id);
  });

  it("sets each anchor as the id of its element, and all are different", () => {
    const root = markdownToHast("同\n\n同\n\n> 同\n");
    const ids = anchorBlocks(root).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(JSON.stringify(root)).toContain(`"id":"${ids[0] ?? ""}"`);
  });

  it("passes over pictures and rules, which have no text", () => {
    expect(anchor("![](../../pictures/a.jpg)\n\n---\n")).toEqual([]);
  });
});
