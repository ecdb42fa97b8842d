import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。守到天明的人回来了。";

function tail(account: string): string {
  return `预览时标签不可点 微信扫一扫 关注该公众号 继续滑动看下一个 轻触阅读原文 ${account} 向上滑动看下一个 知道了 微信扫一扫 使用小程序 取消 允许`;
}

function head(text: string) {
  const { metadata, spans, body: read } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published } = metadata;
  return { title, author, name: account.name, published, text: read?.structure === "flat" ? read.text : undefined };
}

describe("a page whose line ends became blanks", () => {
  it.each([
    ["a title with blanks in it", "水站 记事 第100天", "青石桥发布", undefined],
    ["an account with a blank in its name", "水站的灯", "青石桥 发布", undefined],
    ["an author between title and account", "水站 100 天，记事", "青石桥发布", "闻渡而来"],
    ["an author with a foreign name", "水站 100 天，记事", "青石桥发布", "Wen Dulai"],
    ["no author where the word is the article's", "昨夜的水站 Watch 守到天明", "青石桥发布", undefined],
  ])("reads %s", (_, title, account, author) => {
    const names = [title, author, account].filter((name) => name !== undefined).join(" ");
    const read = head(`${names} 2026-04-03 12:30 浙江 ${body} ${body} ${tail(account)}`);
    expect(read).toMatchObject({ title, name: account, published: "2026-04-03T12:30+08:00" });
    expect(read.author).toBe(author);
    expect(read.text).toBe(`${body} ${body}`);
  });

  it.each([
    ["水站 2024 换泵记 三十年来头一回", undefined, "2024年03月02日 18:20", "2024-03-02T18:20+08:00"],
    ["水站 2024 换泵记", "周闻渡", "2024年03月02日 18:20", "2024-03-02T18:20+08:00"],
    ["水站 2024 换泵记", "Paul Smith", "2024-03-02 18:20", "2024-03-02T18:20+08:00"],
    ["水站的灯", "Paul Smith", "2018-08-02", "2018-08-02"],
  ])("reads a title with blanks in it above the day: %s %s", (title, author, day, published) => {
    const names = [title, author, "青石桥发布"].filter((name) => name !== undefined).join(" ");
    expect(head(`${names} ${day} ${body} ${body}`)).toEqual({ title, author, name: "青石桥发布", published, text: `${body} ${body}` });
  });

  it("reads a title with blanks in it above a day and the account's name twice", () => {
    expect(head(`水站 2024 换泵记 2018-03-02 青石桥发布 青石桥发布 ${body} ${body}`)).toMatchObject({
      title: "水站 2024 换泵记",
      name: "青石桥发布",
      published: "2018-03-02",
      text: `${body} ${body}`,
    });
  });

  it.each(["Paul Smith", "paul smith", "J.R. O'Neill", "d'Artagnan"])("reads a foreign author behind 原创: %s", (author) => {
    for (const names of [
      `水站的灯 原创： ${author} 青石桥发布 2018-08-02`,
      `水站的灯 2018-08-02 原创： ${author} 青石桥发布`,
      `水站的灯 原创： ${author} 青石桥发布 青石桥发布 微信号 qsqfb 功能介绍 记渡口的事 2018-08-02`,
    ])
      expect(head(`${names} ${body} ${body}`)).toMatchObject({ title: "水站的灯", author, name: "青石桥发布" });
  });

  it.each(["Ann River", "J.R. O'Neill", "Ann de River"])("reads a foreign author who is named twice behind 原创: %s", (author) => {
    for (const line of [
      `水站的灯 原创 ${author} ${author} 青石桥发布 2018-08-02`,
      `水站的灯 原创 ${author} ${author} 青石桥发布 在小说阅读器读本章 去阅读`,
    ])
      expect(head(`${line} ${body} ${body}`)).toMatchObject({ title: "水站的灯", author, name: "青石桥发布" });
  });

  it("keeps a title apart from the names that the page's end prints all at once", () => {
    const read = head(`水站#9：灯 原创 老周 青石桥发布 2026-04-03 ${body} ${tail("水站#9：灯 原创 老周 青石桥发布")}`);
    expect(read).toMatchObject({ title: "水站#9：灯", author: "老周", text: body });
  });

  it("leaves the account's name above the title, as the page calls itself, out of it", () => {
    const names = "青石桥 水站丨灯亮了 原创： 青石桥 青石桥 青石桥 微信号 qsqfb 功能介绍 记渡口的事 昨天";
    expect(head(`${names} ${body} ${body} ${tail("青石桥")}`)).toMatchObject({
      title: "水站丨灯亮了",
      name: "青石桥",
      text: `${body} ${body}`,
    });
  });

  it("keeps a title that begins with the account's name where the page prints that once", () => {
    const names = "青石桥 的灯亮了 原创： 老周 青石桥 微信号 qsqfb 功能介绍 记渡口的事 昨天";
    expect(head(`${names} ${body} ${body} ${tail("青石桥")}`)).toMatchObject({ title: "青石桥 的灯亮了", name: "青石桥", author: "老周" });
  });

  it.each([
    "夜里的灯 夜里的灯 原创 2026-04-03 老周 青石桥发布 青石桥发布 青石桥发布 微信号 qsqfb 功能介绍 记渡口的事 昨夜的灯\n亮了一夜，\n\n水站的人守到天明。",
    "夜里的灯 原创 老周 青石桥发布 在小说阅读器中沉浸阅读 昨夜的灯亮了一夜，水站的人守到天明的时候\n\n   灯还亮一夜，水站的人\n   守到天明。",
    `夜里的灯 老周 青石桥发布 2026-04-03 ${body}\n\n  ${body}\n\n  ${body}`,
  ])("keeps the line ends that texts of its source have: %j", (text) => {
    for (const below of ["", ` ${tail("青石桥发布")}`]) {
      if (below === "" && !text.includes("原创")) continue;
      expect(head(text + below)).toMatchObject({ title: "夜里的灯", author: "老周", name: "青石桥发布" });
    }
  });

  it.each([
    `${body}\n\n${body} ${body}`,
    `夜里的 灯 亮 了 一 夜\n\n${body}`,
    `Why the Original iPhone Still Matters to Everyone in 2024\n\n${body}`,
    `原创 老周 青石桥发布 2026-04-03\n\n${body}`,
  ])("is none where lines are: %j", (text) => {
    expect(head(text).text).toContain(body);
    expect(head(text).title).not.toBe("夜里的");
  });

  it("reads a title with blanks in it where the page has it twice and names no account elsewhere", () => {
    const read = head(`水站，一夜 ，灯亮了！ 水站，一夜 ，灯亮了！ 青石桥发布 青石桥发布 微信号 功能介绍 记渡口的事 昨天 ${body}`);
    expect(read).toMatchObject({ title: "水站，一夜 ，灯亮了！", name: "青石桥发布", text: body });
  });

  it("leaves a page that begins with a day its text", () => {
    expect(head(`2026年4月3日 青石桥发布 微信号 qsqfb 功能介绍 记渡口的事 ${body} ${tail("青石桥发布")}`).text).toContain(body);
  });
});

describe("a page on one line without its id", () => {
  it.each([
    ["夜里的灯 原创 2018-03-12 老周 青石桥 ", "夜里的灯"],
    ["夜里的灯 2018-03-12 老周 青石桥 ", "夜里的灯"],
    ["夜里的灯 亮了 老周 青石桥 青石桥 微信号 qsqfb 功能介绍 记渡口的事。 2018-08-21 ", "夜里的灯 亮了"],
  ])("has author and account: %s", (above, title) => {
    expect(head(`${above}${body} 他们 都说 好。`)).toMatchObject({ title, author: "老周", name: "青石桥", text: `${body} 他们 都说 好。` });
  });

  it.each(["小林", "阿水", "渡口人"])("has the pen name of its author between title and account: %s", (author) => {
    for (const day of ["2018-03-12", "2018-03-12 08:30"])
      expect(head(`渡口来信 ${author} 青石桥 ${day} 亲爱的女儿，见字如面。 ${body}`)).toMatchObject({
        title: "渡口来信",
        author,
        name: "青石桥",
      });
  });

  it("leaves the article its first words", () => {
    expect(head(`夜里的灯 2018-03-12 青石桥头 昨夜 守灯 人来人往，都说 好。 ${body}`).text).toContain("青石桥头 昨夜 守灯");
  });
});
