import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const head = "水站的灯\n原创\n闻渡而来\n青石桥发布\n2026年4月3日 08:30\n";
const body = "昨夜的灯亮了一夜，水站的人守到天明。";

function bodyOf(below: string) {
  const text = `${head}${body}\n${below}\n`;
  const { spans, body: rest } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  return rest?.structure === "flat" ? rest.text : undefined;
}

describe("how often a page was read, below its article", () => {
  it.each([
    "阅读 100",
    "阅读100",
    "阅读 10万+",
    "阅读\n1,234",
    "阅读 100000+ 赞 5",
    "阅读原文\n阅读 100\n赞\n5\n投诉",
    "阅读原文 阅读 100 投诉",
    "阅读原文阅读 118赞 举报",
    "阅读原文阅读 14 赞 投诉\n写留言",
    "阅读 1234\n\n在看 5",
    "赞 3 在看 2 写留言",
    "Read more\nReads 1234\nLike 56\nReport",
  ])("is the page's: %s", (below) => {
    expect(bodyOf(below)).toBe(body);
  });

  it.each([
    "阅读原文",
    "阅读原文\n阅读",
    "阅读原文\n修改于",
    "阅读原文\n修改于2025年4月12日",
    "阅读\n投诉",
    "阅读原文\n阅读\n投诉\n写留言",
    "喜欢作者\n阅读原文\n阅读",
    "赞赏\n阅读 留言",
    "已关注\n赞\n分享\n推荐\n写留言",
    "Read more",
  ])("is the page's where only its buttons stand: %s", (below) => {
    expect(bodyOf(below)).toBe(body);
  });

  it.each([
    "阅读\n留言",
    "他按下的是\n推荐",
    "守灯人说：请\n投诉",
    "路有三条：\n协商\n投诉\n举报",
    "按钮是这些\n推荐\n阅读\n留言",
    "我们的阅读原文",
    "留言",
  ])("is the author's where the words may be: %s", (below) => {
    expect(bodyOf(below)).toBe(`${body}\n${below}`);
  });

  it.each([
    "这篇文章一天之内\n就有了十万阅读",
    "他数了数，阅读 100",
    "灯下的人\n阅读 100 赞 5\n河边的船\n阅读 90 赞 3",
    "本周书单\n阅读 12 页",
    "阅读",
    "赞 3",
    "赞3分享2人",
  ])("is the author's where it says more, or ranks articles: %s", (below) => {
    expect(bodyOf(below)).toBe(`${body}\n${below}`);
  });

  it("is read above readers' comments, run together with the link or not", () => {
    for (const link of ["", "阅读原文 ", "阅读原文"]) {
      const text = `${head}${body}\n${link}阅读 1575 在看13\n精选留言\n写留言\n 11\n小吴\n守灯人辛苦了\n`;
      const { metadata, body: rest } = textToReading({ kind: "text", text });
      expect({ counts: metadata.counts, rest }).toEqual({ counts: { read: 1575 }, rest: { structure: "flat", text: body } });
    }
  });
});
