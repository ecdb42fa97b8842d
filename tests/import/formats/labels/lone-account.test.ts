import { describe, expect, it } from "vitest";
import { readArticle } from "./read-article.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

describe("an account's label alone", () => {
  it("names it below the title of a text, and of a page of another site", () => {
    expect(readArticle(`夜里的灯\n\n公众号：青石桥\n\n${body}\n`, "a.txt")).toMatchObject({
      name: "青石桥",
      text: body.replace(/\s+/g, ""),
    });
    const paragraphs = `${body}\n${body}\n${body}`.replace(/.+/g, "<p>$&</p>");
    const html = `<html><head><title>夜里的灯</title></head><body><h1>夜里的灯</h1><p>公众号：青石桥</p>${paragraphs}</body></html>`;
    expect(readArticle(html, "a.html")).toMatchObject({ name: "青石桥", text: body.replace(/\s+/g, "").repeat(3) });
  });

  it.each([
    "公众号：青石桥\n\n电话：12345",
    "公众号：青石桥，每晚更新。",
    "灯亮着。\n\n公众号：青石桥",
    "公众号：暂无",
    "公众号：青石桥 2024-05-06",
    "公众号：一座城的告示",
    "公众号：青石桥\n\n公众号：河桥旧事",
  ])("is the author's otherwise: %j", (line) => {
    expect(readArticle(`# 夜里的灯\n\n${line}\n\n${body}\n`)).toMatchObject({
      name: undefined,
      text: `${line}${body}`.replace(/\s+/g, ""),
    });
  });

  it("is no author where 原创： answers a question, or stands beside the author's", () => {
    for (const answer of ["授权转载", "否（转载自河桥日报）", "未声明"])
      expect(readArticle(`# 夜里的灯\n\n公众号：青石桥\n原创：${answer}\n发布时间：2024-05-06\n\n${body}\n`).author).toBeUndefined();
    expect(readArticle(`# 夜里的灯\n\n公众号：青石桥\n原创：水调歌头\n作者：老周\n发布时间：2024-05-06\n\n${body}\n`).author).toBe("老周");
  });

  it("is no address where 来自 leads to another article", () => {
    expect(readArticle(`# 夜里的灯\n\n> 来自：[别的灯](${url})\n\n${body}\n`)).toMatchObject({
      url: undefined,
      text: `来自：别的灯${body}`.replace(/\s+/g, ""),
    });
  });

  it("is the author's beside another account", () => {
    const text = `---\ntitle: 夜里的灯\n公众号: 河桥旧事\n---\n\n公众号：青石桥\n\n${body}\n`;
    expect(readArticle(text)).toMatchObject({ name: "河桥旧事", text: `公众号：青石桥${body}`.replace(/\s+/g, "") });
  });
});
