import { describe, expect, it } from "vitest";
import { authorOfLines } from "../../../src/import/metadata/author-line.ts";

const text = ["灯亮了一夜。", "水站的人守到天明。"];

describe("authorOfLines", () => {
  it.each([
    ["作者：老周", "老周"],
    ["作者：Ada Mason **", "Ada Mason"],
    ["（作者：老周）", "老周"],
    ["文章作者：水边社区（七*r）", "水边社区（七*r）"],
    ["作者 | 水边团队", "水边团队"],
  ])("reads the author of %j", (line, author) => {
    expect(authorOfLines([line, ...text], 6)).toBe(author);
  });

  it.each([["作者：佚名"], ["作者：老周，1936 年生"], ["作者：Ada Mas", "on"], ["作者：老周", "灯亮了。", "作者：小吴"]])(
    "reads none of %j",
    (...lines) => {
      expect(authorOfLines([...lines, ...text], 6)).toBeUndefined();
    },
  );

  it("reads none below the first lines", () => {
    expect(authorOfLines([...text, "作者：老周"], 2)).toBeUndefined();
  });
});
