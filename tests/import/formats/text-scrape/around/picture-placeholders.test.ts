import { describe, expect, it } from "vitest";
import { placeholderLines } from "../../../../../src/import/formats/text-scrape/around/picture-placeholders.ts";
import { readScrape } from "../read-scrape.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。\n\n他们都说好。\n\n换班的人来时，桥头的灯还亮着。";

describe("what stands for a picture", () => {
  it.each([
    "[640_003]",
    "[640.jpeg?wx_fmt=png]",
    "[640?wx_fmt=png&from=appmsg]",
    "[3][640?wx_fmt=jpeg]",
    "[IMG]",
    "[https://mmbiz.qpic.cn/mmbiz_png/aa/640?wx_fmt=png]",
    "cover_image",
    "[1]cover_image",
    "![cover_image](https://mmbiz.qpic.cn/a/0?wx_fmt=jpeg)",
    "[https://wx.qlogo.cn/mmhead/aa/64]",
    "cover_image[https://mmbiz.qpic.cn/a/0?wx_fmt=jpeg]",
  ])("goes alone on its line: %s", (line) => {
    expect(placeholderLines(["昨夜的灯亮了一夜。", line])).toEqual([false, true]);
  });

  it.each([
    "[640]",
    "[640.jpeg]",
    "[渡口清晨.jpg]",
    "[cover_image]",
    "[1]",
    "[12]",
    "[]",
    "[0]",
    "[图片]",
    "[image]",
    "[备注]",
    "640",
    "[https://example.org/a]",
    "见[640.jpeg]",
  ])("stays where an author may write it: %s", (line) => {
    expect(placeholderLines(["昨夜的灯亮了一夜。", line])).toEqual([false, false]);
  });

  it("may be nameless beside one that has a name", () => {
    expect(placeholderLines(["[640_003]", "[]", "[0]", "[1]"])).toEqual([true, true, true, false]);
  });

  it("is no title, and no body", () => {
    for (const above of ["   cover_image\n\n", "[cover_image]\n", "cover_image\n[https://mmbiz.qpic.cn/a/0?wx_fmt=jpeg]\n\n"]) {
      const own = { title: "夜里的灯", name: "青石桥", text: body.replace(/\n+/g, "\n") };
      const text = body.replace("。\n", "。\n\n[640?wx_fmt=png]\n");
      expect(readScrape(`${above}夜里的灯\n青石桥\n2025年4月11日 20:43 浙江\n\n${text}\n`)).toMatchObject({ ...own, author: undefined });
      expect(readScrape(`${above}夜里的灯\n\n原创 老周 老周 青石桥\n\n2025年4月11日 20:43\n\n${text}\n`)).toMatchObject({
        ...own,
        author: "老周",
      });
      expect(readScrape(`${above}夜里的灯亮着\n${text}\n`)).toMatchObject({ title: "夜里的灯亮着", text: own.text });
    }
  });
});
