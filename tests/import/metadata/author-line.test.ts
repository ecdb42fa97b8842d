import { describe, expect, it } from "vitest";
import { authorOfLines } from "../../../src/import/metadata/author-line.ts";

const text = ["昨夜的灯亮了一夜，水站的人守到天明。", "水站的人守到天明。"];

describe("authorOfLines", () => {
  it.each([
    ["作者：老周", "老周"],
    ["作者：Ada Mason **", "Ada Mason"],
    ["（作者：老周）", "老周"],
    ["文章作者：水边社区（七*r）", "水边社区（七*r）"],
    ["作者 | 水边团队", "水边团队"],
    ["作者：老周   来源：青石桥日报", "老周"],
    ["文 | 老周", "老周"],
    ["文/老周、小吴", "老周、小吴"],
    ["文  老周", "老周"],
    ["撰文：老周 摄影：小吴", "老周"],
  ])("reads the author of %j", (line, author) => {
    expect(authorOfLines([line, ...text])).toBe(author);
  });

  it.each([
    ["作者：佚名"],
    ["作者：老周，1936 年生"],
    ["作者：老周青石桥水文研究院 研究员"],
    ["文字的力量"],
    ["文 灯亮了一夜没有人睡"],
    ["文字：隶书"],
    ["文：欢迎"],
    ["文 如其人"],
    ["文 | 青石日报"],
    ["作者：不愿透露姓名"],
    ["作者：高一三班"],
    ["作者：Ada Mas", "on"],
    ["作者：老周", "灯亮了。", "作者：小吴"],
  ])("reads none of %j", (...lines) => {
    expect(authorOfLines([...lines, ...text])).toBeUndefined();
  });

  it("reads none below the first lines", () => {
    expect(authorOfLines([...text, ...text, "作者：老周"])).toBeUndefined();
  });

  it.each([
    ["书名：《渡口》", "作者：老周", "出版社：水边出版社"],
    ["**书名：**《渡口》", "**作者：**老周"],
    ["题图：《渡口晨雾》", "作者：老周"],
    ["朗诵：小吴", "作者：老周", "配乐：老何"],
    ["作者：Ada Mason", "翻译：小吴"],
    ["《渡口》", "作者：老周"],
    ["原作者：老周"],
    ["作者：老周", "单位：青石桥水站"],
    ["今日一诗", "渡口夜泊", "作者：李青石", "朝代：唐"],
    ["作品：《渡口》", "作者：李青石", "尺寸：一尺"],
    ["推荐书目", "作者：李青石", "第一本", "第二本", "第三本", "第四本"],
  ])("reads none of another work's: %j", (...lines) => {
    expect(authorOfLines([...lines, ...text])).toBeUndefined();
  });

  it("reads none that is the account", () => {
    expect(authorOfLines(["作者：青石桥", ...text], "青石桥")).toBeUndefined();
    expect(authorOfLines(["作者：老周", ...text], "青石桥")).toBe("老周");
  });
});
