import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";
import { readFixture } from "./fixtures.ts";

const scrap = fc.constantFrom(
  "一、",
  "（二）",
  "“",
  "”",
  "。",
  "：",
  "\n",
  "\n\n",
  " ",
  "\u00a0",
  "来源：",
  "近日",
  "村",
  "2018",
  "a",
  "😀",
  "\ud83d",
);
const flatten = (name: string): string =>
  readFixture(name)
    .map((block) => block.text)
    .join("");
const headingsOf = (text: string): string[] =>
  recoverStructure(text)
    .filter((block) => block.kind === "heading")
    .map((block) => block.text.trim());

describe("recoverStructure", () => {
  it("neither changes, adds, drops nor moves a character", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: "binary" })), { maxLength: 80 }), (parts) => {
        const text = parts.join("");
        expect(
          recoverStructure(text)
            .map((block) => block.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("keeps a blank line of the dump as a certain boundary", () => {
    const blocks = recoverStructure("甲村修了路。\n  \n乙村通了水。");
    expect(blocks.map((block) => [block.text.trim(), block.given, block.score])).toEqual([
      ["甲村修了路。", true, 1],
      ["乙村通了水。", true, 1],
    ]);
  });

  it("does not believe lines wrapped at one width", () => {
    const line = "全镇上下齐心协力修路架桥通水通电";
    const blocks = recoverStructure(`${Array.from({ length: 8 }, () => line).join("\n")}。`);
    expect(blocks).toHaveLength(1);
  });

  it("does not believe a break before a comma", () => {
    expect(recoverStructure("公拍时间为4月2日\n，地点在县城。")).toHaveLength(1);
  });

  it("believes the lines of verse, whose lines end with commas", () => {
    const verse = ["渡口开了，", "雾就散了，", "灯也灭了。", "桥上的人，", "都回来了。"];
    expect(recoverStructure(verse.join("\n")).map((block) => block.text.trim())).toEqual(verse);
    const torn = recoverStructure("今天早上，\n老周\n把灯都点上了，\n镇上的人说\n从来没有这样亮过。");
    expect(torn[0]?.text).toContain("今天早上，\n老周");
  });

  it("finds numbered headings in front of the sentences they are glued to", () => {
    const found = headingsOf(flatten("numbered-headings"));
    const truth = readFixture("numbered-headings")
      .filter((block) => block.heading)
      .map((block) => block.text);
    expect(truth.filter((text) => found.includes(text)).length).toBeGreaterThanOrEqual(4);
  });

  it("invents no heading where there is none", () => {
    expect(headingsOf(flatten("no-heading"))).toEqual([]);
  });

  it("cuts off the credit and the caption at the end", () => {
    const blocks = recoverStructure("全镇的路都修好了。点击视频，一起看看变化。清河发布\u00a0来源：清河发布");
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "caption", "credit"]);
  });

  it("begins no block inside quotation marks", () => {
    const text = `${"村里的路修好了。".repeat(30)}他说：“路通了。水也通了。日子会越来越好。”${"大家都很高兴。".repeat(30)}`;
    const inside = recoverStructure(text).filter((block) => /^(?:水也|日子)/.test(block.text));
    expect(inside).toEqual([]);
  });
});
