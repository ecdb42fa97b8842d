import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const body = "灯亮了一夜，水站的人守到天明。\n\n船从下游上来，船上的人都醒着。\n\n天亮以后大家回到渡口，把灯取下来。";

function read(above: string, below = "") {
  const bytes = new TextEncoder().encode(`${above}\n\n${body}\n\n${below}\n`);
  const [capture] = captureDump({ path: "a.md", bytes }, defaultLimits).captures;
  return capture?.kind === "article" ? { metadata: capture.metadata, markdown: capture.detail.markdown.trim() } : undefined;
}

const title = "# 夜里的灯";

describe("what programs that clip articles write around them", () => {
  it.each([
    ["Cubox", `${title}\n\n[青石桥 | 夜里的灯](${url})`, "[Read in Cubox](https://cubox.pro/my/card?id=71)"],
    ["Cubox, the title above", `[夜里的灯](${url})\n\n${title}`, ""],
    ["Cubox in Chinese", `${title}\n\n[在 Cubox 中打开](https://cubox.cc/my/card?id=71) [阅读原文](${url})`, ""],
    ["Omnivore", `${title}\n#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/a)\n[Read Original](${url})`, ""],
    ["OneNote", title, `\\<From: ${url}\\> \n\n已使用 OneNote 创建。`],
    ["Joplin", `${title}\n\nClipped from: ${url}`, ""],
    ["Wallabag", `${title}\n\n[mp.weixin.qq.com](${url})`, ""],
    ["MarkDownload", title, `[Source](${url})`],
    ["SimpRead", title, `全文完\n\n本文由 简悦 SimpRead 转码， 原文地址 ${url}`],
    [
      "SimpRead, both ends",
      `${title}\n\n> 原文地址 [mp.weixin.qq.com](${url})`,
      "---\n\n> 本文由 [简悦 SimpRead](http://ksria.com/simpread/) 优化，用以提升阅读体验\n> 使用了 全新的简悦词法分析引擎 beta，[点击查看](http://ksria.com/a)详细说明",
    ],
  ])("goes but for the article's address: %s", (_, above, below) => {
    expect(read(above, below)).toEqual({ metadata: { title: "夜里的灯", account: {}, url }, markdown: body });
  });

  it("names the author", () => {
    expect(read(`${title}\n\nBy 阿柳`, `[View Original](${url})`)?.metadata).toMatchObject({ author: "阿柳", url });
    expect(read(`${title}\n\nby 阿柳 – 2019-10-08`)?.metadata).toMatchObject({ author: "阿柳", published: "2019-10-08", account: {} });
    expect(read(`${title}\n\nBy 阿柳`)?.markdown).toBe(`By 阿柳\n\n${body}`);
  });

  it.each([
    ["an article answered", `[原文](${url})`, ""],
    ["an article read before", `[阅读原文](${url})`, ""],
    ["the part before", `[夜里的灯（一）](${url})\n\n夜里的灯（一）`, ""],
    ["the article translated", "", `[Original article](${url})`],
    ["a picture's place", "", `[Source](${url})`],
    ["a letter's place", "", `From: ${url}`],
  ])("is none of them below the page's byline: %s", (_, above, below) => {
    const found = read(`${title}\n\n原创 阿柳 [青石桥](javascript:void(0);) _2019-10-08_\n\n${above}`, below);
    expect(found?.metadata.url).toBeUndefined();
    expect(found?.markdown).toContain(url.slice(-12));
  });

  it.each(["By the river we lived - 2013-05-01", "by the sea - 2019-10-08"])("names no author in words: %s", (line) => {
    expect(read(`${title}\n\n${line}`)?.metadata.author).toBeUndefined();
  });

  it("is a summary above the page's own byline", () => {
    const excerpt = "> ## Excerpt\n> 灯亮了一夜，水站的人守到天明。\n\n---";
    expect(read(`${title}\n\n${excerpt}\n[青石桥](javascript:void\\(0\\);) _2019-10-08 20:12_`)).toEqual({
      metadata: {
        title: "夜里的灯",
        account: { name: "青石桥" },
        published: "2019-10-08T20:12+08:00",
        digest: "灯亮了一夜，水站的人守到天明。",
      },
      markdown: body,
    });
  });

  it("repeats what a reader marked", () => {
    const marked = "> 灯亮了一夜，水站的人守到天明。 [⤴️](https://omnivore.app/me/a#1)";
    expect(read(`${title}\n\n## Highlights\n\n${marked}\n\n## Content`)?.markdown).toBe(body);
    const below = "- 灯亮了一夜，水站的人守到天明。 ([View Highlight](https://read.readwise.io/read/01))";
    expect(read(title, `## Highlights\n${below}`)?.markdown).toBe(body);
    expect(read(title, below)?.markdown).toBe(`${body}\n\n- 灯亮了一夜，水站的人守到天明。`);
  });

  it.each([
    `[他的另一篇文章](${url})`,
    `[${url}](${url})`,
    "## Highlights\n\n水站的人换了一班又一班，谁也没有抱怨过一句。",
    "全文完",
    "By 阿柳",
    "> Excerpt\n>\n> 灯亮了一夜。",
  ])("is the author's: %s", (words) => {
    expect(read(title, words)?.markdown).toContain(words);
  });
});
