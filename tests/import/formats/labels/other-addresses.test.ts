import { describe, expect, it } from "vitest";
import { readArticle } from "./read-article.ts";

const own = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const long = "https://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&mid=2247485031&idx=1&sn=0a1b2c3d4e5f";
const elsewhere = "https://river.example/post/7108";
const other = "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const simpRead = `> 本文由 [简悦 SimpRead](http://ksria.com/simpread/) 转码， 原文地址 [mp.weixin.qq.com](${own})\n\n# 夜里的灯\n\n`;
const byline = "# 夜里的灯\n\n原创 老周 [青石桥](javascript:void(0);) *2022-07-13*\n\n";
const shown = (text: string) => text.replace(/^> |\*\*|\[([^\]]*)\]\([^)]*\)/gmu, "$1").replace(/\s+/g, "");

describe("a line that leads to another page", () => {
  it.each([
    ["below what names the article's address", simpRead, `> 原文：[Lamps](${elsewhere})`, own],
    ["below what names the article's address, plainly", simpRead, `原文链接：${elsewhere}`, own],
    ["of another article", simpRead, `> 原文链接：${other}`, own],
    ["below the page's byline", byline, `> 原文：${elsewhere}`, undefined],
    ["below the people of a translation", byline, `作者 | Ann River\n\n译者 | 王二\n\n原文链接：${elsewhere}`, undefined],
    ["first of all", "# 夜里的灯\n\n", `原文链接：${elsewhere}`, undefined],
    ["in a text without a title", "", `原文：${elsewhere}`, undefined],
    ["below fields that name the address", `---\ntitle: 夜里的灯\nurl: ${own}\n---\n\n`, `> 原文：${elsewhere}`, own],
    ["below fields that name the address of another", `---\ntitle: 夜里的灯\nurl: ${own}\n---\n\n`, `> 原文链接：${other}`, own],
  ])("is the author's: %s", (_, head, line, url) => {
    const left = readArticle(`${head}${line}\n\n${body}\n`);
    expect([left.url, left.text]).toEqual([url, shown(`${line}${body}`)]);
  });

  it("is the author's in a plain text", () => {
    const left = readArticle(`夜里的灯\n原创 老周 青石桥 2022-07-13 10:00\n原文链接：${elsewhere}\n${body}\n`, "a.txt");
    expect([left.url, left.text?.includes(elsewhere)]).toEqual([undefined, true]);
  });
});

describe("a line that leads to the article", () => {
  it.each([
    ["the same address", own, own],
    ["a long one beside a short one", own, long],
    ["a long one as it was shared", long, `${long}&chksm=8f&scene=21`],
  ])("is a converter's: %s", (_, url, said) => {
    const left = readArticle(`---\ntitle: 夜里的灯\nurl: ${url}\n---\n\n> 原文链接：${said}\n\n${body}\n`);
    expect([left.url, left.text]).toEqual([url, body.replace(/\s+/g, "")]);
  });

  it("names its account beside the day where a clipper put its sign", () => {
    const left = readArticle(`# 夜里的灯\n\n> 📎 来源: [青石桥](${own}) | 时间: 2026-05-28 20:35\n\n---\n\n${body}\n`);
    const found = { url: own, name: "青石桥", published: "2026-05-28T20:35+08:00", sourceCredit: undefined };
    expect(left).toMatchObject({ ...found, text: body.replace(/\s+/g, "") });
  });

  it("is none of a page's own account where the page credits another beside a day", () => {
    const left = readArticle(`---\naccount: 青石夜话\n---\n\n# 夜里的灯\n\n来源：[青石桥](${own}) | 时间：2024-01-01\n\n${body}\n`);
    expect([left.name, left.sourceCredit]).toEqual(["青石夜话", "青石桥"]);
  });

  it("stands beside the day of publishing although it leads to a search", () => {
    const search = "https://weixin.sogou.com/link?url=dn9a";
    const left = readArticle(`# 夜里的灯\n\n原文链接：${search}\n发布时间：2024-01-01\n\n${body}\n`);
    expect([left.published, left.text]).toEqual(["2024-01-01", body.replace(/\s+/g, "")]);
  });

  it.each(["🔗 链接：URL", "🔗 文章链接：URL"])("is none of a list's, behind a sign: %s", (line) => {
    const left = readArticle(`# 本周读过的文章\n\n1. 夜里的灯\n\n${line.replace("URL", own)}\n\n${body}\n`);
    expect(left.url).toBeUndefined();
  });

  it("credits a source that is linked without a day", () => {
    const left = readArticle(`# 夜里的灯\n\n来源：[河桥日报](${own})\n\n${body}\n`);
    expect([left.name, left.sourceCredit]).toEqual([undefined, "河桥日报"]);
  });

  it("comes before one that leads elsewhere", () => {
    const left = readArticle(`# 夜里的灯\n\n原文：${elsewhere}\n公众号：青石桥\n链接：${own}\n\n${body}\n`);
    expect([left.url, left.name, left.text?.includes(elsewhere)]).toEqual([own, "青石桥", true]);
  });

  it.each([
    `---\ntitle: 夜里的灯\nsource_url: ${elsewhere}\n---\n\n> 原文：[夜里的灯](${elsewhere})`,
    `# 夜里的灯\n\n公众号：青石桥\n发布时间：2022-07-13\n原文链接：${elsewhere}`,
  ])("may be a copy's where the fields of an exporter say so: %s", (head) => {
    expect(readArticle(`${head}\n\n${body}\n`)).toMatchObject({ url: elsewhere, text: body.replace(/\s+/g, "") });
  });
});

describe("an author and a day at the top", () => {
  it.each(["\n", "\n\n"])("have how often the article was read and liked below them, parted by %j", (gap) => {
    const rows = ["**作者**: 老周", "**发布时间**: 2026-04-23 10:00", "**阅读数**: 1234", "**点赞数**: 56"].join(gap);
    const left = readArticle(`# 夜里的灯\n\n${rows}\n\n---\n\n${body}\n`);
    expect(left).toMatchObject({ author: "老周", published: "2026-04-23T10:00+08:00", text: body.replace(/\s+/g, "") });
  });
});
