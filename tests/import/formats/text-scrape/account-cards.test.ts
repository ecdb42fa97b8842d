import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const head = "水站的灯\n原创\n闻渡而来\n青石桥发布\n2026年4月3日 08:30\n";
const [before, behind] = ["灯的旧事", "昨夜的灯亮了一夜，水站的人守到天明。"];

function read(card: string, text = `${head}${before}\n${card}\n${behind}\n`) {
  const { spans, body } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  return body?.structure === "flat" ? body.text.split(/\n+/) : [];
}

describe("an account's card inside an article", () => {
  it.each([
    "青石桥发布\n195篇原创内容\n公众号",
    "青石桥发布\n记渡口的事\n195篇原创内容\n公众号",
    "河桥日志\n河桥两岸的水情、旧事与人物，每周三更新。\n195篇原创内容\n公众号",
    "河桥日志\n河桥两岸的水情、旧事与人物，每周三更新。\n195篇原创内容\nOfficial Account",
    "河桥日志\n河桥两岸的水情、旧事与人物，每周三更新。\n195篇原创内容 公众号\n，",
  ])("goes with name, description and count: %s", (card) => {
    expect(read(card)).toEqual([before, behind]);
  });

  it("goes without the line above it, where that may be the article's", () => {
    expect(read("河桥日志\n195篇原创内容\n公众号")).toEqual([before, behind]);
    expect(read("灯亮着，人守着。\n195篇原创内容\n公众号", `${head}${behind}\n灯亮着，人守着。\n195篇原创内容\n公众号\n`)).toEqual([
      behind,
      "灯亮着，人守着。",
    ]);
  });

  it("ends an article, too", () => {
    expect(read("", `${head}${behind}\n河桥日志\n河桥两岸的水情、旧事与人物，每周三更新。\n195篇原创内容\n公众号\n`)).toEqual([behind]);
  });

  it("is told from a sentence by the line end before its count", () => {
    const text = `${head}${behind}\n这个公众号有195篇原创内容。\n公众号里还有别的。\n`;
    expect(read("", text)).toEqual([behind, "这个公众号有195篇原创内容。", "公众号里还有别的。"]);
  });

  it("is none where a sentence ends with its words above the page's end", () => {
    expect(read("", `${head}${behind}\n一年下来，共写成195篇原创内容\n预览时标签不可点\n微信扫一扫\n关注该公众号\n`)).toEqual([
      behind,
      "一年下来，共写成195篇原创内容",
    ]);
  });

  it("leaves the sentence that ends above it with a word of the page", () => {
    expect(read("", `${head}${behind}\n记得给渡口的人留言\n00:00/03:25\n${behind}\n`)).toEqual([behind, "记得给渡口的人留言", behind]);
  });
});
