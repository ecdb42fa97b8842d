import { describe, expect, it } from "vitest";
import { belowTitle } from "../markdown/below-title.ts";
import { readArticle } from "./read-article.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

const known = { title: "夜里的灯", author: undefined, name: undefined, url: undefined, published: undefined, sourceCredit: undefined };

describe("lines that a converter wrote above the article", () => {
  it.each([
    [`> 来源: ${url}\n> 作者: 老周`, { url, author: "老周" }],
    [`> 来源: [](${url})\n> 时间: 2026-01-28`, { url, published: "2026-01-28" }],
    [`> 来源：微信公众号（青石桥）\n> 链接：[${url}](${url})`, { url, name: "青石桥" }],
    [`来源: 公众号「青石桥」\n\n原文链接：${url}`, { url, name: "青石桥" }],
    [`> 来源：微信公众号 青石桥，2026-01-22\n> 原文链接：${url}`, { url, name: "青石桥" }],
    [`> 本文由 [简悦 SimpRead](http://ksria.com/simpread/) 转码， 原文地址 [mp.weixin.qq.com](${url})`, { url }],
    [`- 链接: ${url}\n- 发布: 2017-09-03\n- 来源: 微信公众号 青石桥`, { url, name: "青石桥", published: "2017-09-03" }],
    [`> 来源: 微信公众号：青石桥\n> 原始发布时间: 2017-09-03\n> 原文链接：${url}`, { url, name: "青石桥", published: "2017-09-03" }],
    [`> 来源: 微信公众号\n> 链接：${url}`, { url }],
    [`- 原文链接：${url}\n- 来源：微信公众号 / 青石桥\n- 获取时间：2026-06-08`, { url, name: "青石桥" }],
    [`## 原文信息\n- **作者**：老周\n- **公众号**：青石桥\n- **原文链接**：<${url}>\n\n---`, { url, author: "老周", name: "青石桥" }],
    [`创建时间：2023-10-09 08:00\n作者：老周\n原始网址：${url}`, { url, author: "老周" }],
    [`- 来源: \`${url}\`\n- 作者: 老周`, { url, author: "老周" }],
    [
      `> 作者: 老周 | 发布日期: 2025年12月20日 07:33\n> 原文链接: [点击查看](${url})`,
      { url, author: "老周", published: "2025-12-20T07:33+08:00" },
    ],
    [`> 作者: 老周 | 公众号: 青石桥 | 发布时间: 2025-12-20 07:33`, { author: "老周", name: "青石桥", published: "2025-12-20T07:33+08:00" }],
    [`> 来自: [夜里的灯](${url})\n> `, { url }],
    [`> 来源：[青石桥 微信公众号](${url}) · 2026-05-18 发布`, { url, name: "青石桥", published: "2026-05-18" }],
    [`> 来源：[青石桥公众号](${url})`, { url, name: "青石桥" }],
    [`来源：[青石桥 微信公众号](${url})\n\n公众号：青石桥`, { url, name: "青石桥" }],
    [`公众号：青石桥`, { name: "青石桥" }],
    [`> 微信公众号：**青石桥**`, { name: "青石桥" }],
    [`> 原创： 老周  公众号：青石桥`, { author: "老周", name: "青石桥" }],
    [`**作者**：老周 · **发布时间**：2025-12-20`, { author: "老周", published: "2025-12-20" }],
    [`> 作者: 老周 | 来源: 河桥日报 | 发布时间: 2025-12-20`, { author: "老周", sourceCredit: "河桥日报", published: "2025-12-20" }],
  ])("say what the article is from: %s", (lines, fields) => {
    expect(readArticle(`# 夜里的灯\n\n${lines}\n\n${body}\n`)).toEqual({ ...known, ...fields, text: body.replace(/\s+/g, "") });
  });

  it("credit the linked source, whose line stays, where a label names another account", () => {
    const found = readArticle(`# 夜里的灯\n\n来源：[河桥日报 微信公众号](${url})\n\n公众号：青石桥\n\n${body}\n`);
    expect(found).toMatchObject({
      name: "青石桥",
      url: undefined,
      sourceCredit: "河桥日报",
      text: expect.stringMatching(/^来源：河桥日报/u),
    });
  });

  it.each([
    `# [ 夜里的灯 ](${url})`,
    `# [夜里的灯](${url}?chksm=0a1b&scene=21#wechat_redirect)`,
    `# 夜里的灯\n\n[Read Original](${url})`,
    `# 夜里的灯\n\n[原文链接](${url})`,
  ])("link to the article: %s", (lines) => {
    expect(readArticle(`${lines}\n\n${body}\n`)).toEqual({ ...known, url, text: body.replace(/\s+/g, "") });
  });

  it.each([`> 原文链接：${url}\n\n# 夜里的灯`, `> 作者：老周\n> 公众号：青石桥\n\n# 夜里的灯\n\n原文链接：${url}`])(
    "stand above the title: %s",
    (lines) => {
      const { title, url: address, text } = readArticle(`${lines}\n\n${body}\n\n## 夜航\n\n${body}\n`);
      expect({ title, address, text }).toEqual({ title: "夜里的灯", address: url, text: `${body}夜航${body}`.replace(/\s+/g, "") });
    },
  );

  it("stand below a title of several sentences", () => {
    const lines = "- 公众号：青石桥\n- 作者：老周\n- 发布时间：2025-02-12 10:19";
    expect(readArticle(`# 灯为什么亮？说说守灯的人。\n\n${lines}\n\n${body}\n`)).toMatchObject({
      title: "灯为什么亮？说说守灯的人。",
      author: "老周",
      name: "青石桥",
    });
  });

  it("end where the article's own list defines its words", () => {
    const list = "- 比赛：指从开始到结束的一整场过程。\n- 题目：比赛的试题，一道一道写在水站的墙上。";
    const { title, text } = readArticle(`# 夜里的灯\n\n- 公众号：青石桥\n- 发布时间：2025-02-12\n\n## 规则\n\n${list}\n\n${body}\n`);
    expect({ title, hasList: text?.includes("题目：比赛的试题") }).toEqual({ title: "夜里的灯", hasList: true });
  });

  it("name an author and an account at the top, without a title", () => {
    expect(readArticle(`> 作者：老周\n> 公众号：青石桥\n\n${body}\n\n## 夜航\n\n${body}\n`)).toMatchObject({
      title: undefined,
      author: "老周",
      name: "青石桥",
    });
  });

  it.each([
    ["a link behind the text", `${body}\n\n[查看原文](${url})`],
    ["a file to be had", "下载：https://pan.example.org/s/1"],
    ["what to do", "导出：点击右上角的按钮"],
    ["a number of an account", "编者：王二\n账号：622200001111"],
  ])("are not %s", (_, text) => {
    const left = readArticle(`# 夜里的灯\n\n原创 老周 青石桥 2024-03-01 10:00\n\n${text}\n`);
    expect(left).toMatchObject({ title: "夜里的灯", name: "青石桥", url: undefined });
    expect(left.text).toContain(
      text
        .split("\n")
        .at(-1)
        ?.replace(/^\[|\].*$/g, "")
        .replace(/\s+/g, "") ?? "",
    );
  });

  it("link elsewhere where the article does", () => {
    const text = `[上期回顾：](${url})\n\n灯亮了，见[上一篇](${url})。\n\n[渡口的船](${url})\n\n${body}`;
    const { url: address, text: left } = readArticle(`# 夜里的灯\n\n${text}\n`);
    expect([address, left?.includes("上期回顾：") && left.includes("渡口的船")]).toEqual([undefined, true]);
  });

  it.each(["直播链接：${url}", "上一篇：${url}", "投票链接：${url}", "题目：我和渡口"])(
    "are the article's own below its first sentence: %s",
    (line) => {
      const own = line.replace("${url}", url);
      for (const head of [
        "---\ntitle: 夜里的灯\nurl: https://mp.weixin.qq.com/s/zzzzzzzzzzzzzzzzzzzzzz\n---\n\n",
        `# 夜里的灯\n\n**公众号**: 青石桥\n\n**发布时间**: 2024-03-01\n\n`,
      ])
        expect(readArticle(`${head}${body}\n\n${own}\n`)).toMatchObject({ title: "夜里的灯", text: `${body}${own}`.replace(/\s+/g, "") });
    },
  );

  it("are gone though the front matter says the same", () => {
    const front = `---\ntitle: 夜里的灯\nauthor: 老周\n---\n\n# 夜里的灯\n\n> 作者: 老周 | 发布日期: 2025年12月20日 07:33\n> 原文链接: [点击查看](${url})\n\n---\n\n`;
    expect(readArticle(`${front}${body}\n\n---\n*导入时间: 2026-01-17 20:26:28*\n`)).toMatchObject({
      published: "2025-12-20T07:33+08:00",
      url,
      text: body.replace(/\s+/g, ""),
    });
  });

  it.each(["作者: 老周 | 他说：灯亮了 | 天亮了", "问：灯亮了吗 | 答：亮了", "时间：昨夜 | 地点：水站"])(
    "are none where a sentence is: %s",
    (line) => {
      expect(readArticle(`# 夜里的灯\n\n${line}\n\n${body}\n`).text).toContain(line.replace(/\s+/g, ""));
    },
  );
});

describe("what Readwise writes above a text", () => {
  it("is metadata, with the headings of its parts", () => {
    const head =
      "# 夜里的灯\n\n![rw-book-cover](https://mmbiz.qpic.cn/a/0)\n\n## Metadata\n- Author: [[老周]]\n- Full Title: 夜里的灯\n- Category: #articles\n- URL: https://mp.weixin.qq.com/s/AbCdEfGh\n\n## Full Document\n";
    expect(readArticle(`${head}${body}\n`)).toMatchObject({ title: "夜里的灯", author: "老周", text: body.replace(/\s+/g, "") });
  });

  it.each(["2024-03-02", "2024-03-02 10:00", "_2024年3月2日_"])("are parted from the text by a rule, and no heading: %s", (day) => {
    expect(belowTitle(`${day}\n---\n\n${body}`)).toEqual({ markdown: body, text: body });
  });

  it("are the author's below the page's own byline", () => {
    const labels = "标题：我的渡口\n公众号：河桥旧事\n作者：王二\n发布时间：2020-01-01";
    const left = readArticle(`# 夜里的灯\n\n原创 老周 [青石桥](javascript:void\\(0\\);) *2024-03-01 10:00*\n\n${labels}\n\n${body}\n`);
    expect(left).toMatchObject({ title: "夜里的灯", name: "青石桥", author: "老周", published: "2024-03-01T10:00+08:00" });
    expect(left.text).toContain("公众号：河桥旧事");
  });

  it("say when the article was published beside its author", () => {
    expect(readArticle(`# 夜里的灯\n\n来源：\n作者：王二\n发布时间：2020-01-01\n\n${body}\n`)).toMatchObject({
      author: "王二",
      published: "2020-01-01",
    });
  });

  it("leave the article's first sentence below an empty label", () => {
    const left = readArticle(`# 夜里的灯\n\n来源：\n\n${body}\n`);
    expect([left.sourceCredit, left.text]).toEqual([undefined, `来源：${body}`.replace(/\s+/g, "")]);
  });

  it.each([
    `| 标题 | 夜里的灯 |\n| --- | --- |\n| 公众号 | 青石桥 |\n| 发布时间 | 2024-03-01 10:00 |\n| 原文链接 | ${url} |`,
    `# 夜里的灯\n\n| 字段 | 内容 |\n|---|---|\n| 公众号 | 青石桥 |\n| 发布时间 | 2024-03-01 10:00 |\n| 原文链接 | [查看](${url}) |\n\n---`,
  ])("may be a table: %j", (table) => {
    expect(readArticle(`${table}\n\n${body}\n`)).toMatchObject({
      title: "夜里的灯",
      name: "青石桥",
      published: "2024-03-01T10:00+08:00",
      url,
      text: body.replace(/\s+/g, ""),
    });
  });

  it.each([
    "| 标题 | 渡口志 |\n| --- | --- |\n| 作者 | 吴一舟 |\n| 日期 | 1998-05-01 |\n| 来源 | 河桥书局 |",
    "| title | 标题 |\n| ----- | -- |\n| author | 作者 |\n| digest | 摘要 |",
    "| 公众号 | 青石桥 |\n| --- | --- |\n| 作者 | 老周 |",
  ])("are none in a table about something else: %j", (table) => {
    expect(belowTitle(`${table}\n\n${body}`).text).toContain(table.split(/[|\s]+/)[2]);
  });

  it.each(["发表时间：2019-06-01\n单位：河桥大学", "发布时间：2003-05-01", "发表日期：1998-05-01"])(
    "are the author's where the day is no page's: %j",
    (lines) => {
      const left = readArticle(`# 夜里的灯\n\n作者：王二\n${lines}\n\n${body}\n`);
      expect([left.author, left.text?.includes(lines.slice(0, 8))]).toEqual([undefined, true]);
    },
  );

  it("are a converter's where they say what the byline says", () => {
    const byline = "原创 老周 [青石桥](javascript:void\\(0\\);) *2024-03-01 10:00*";
    const left = readArticle(`# 夜里的灯\n\n${byline}\n\n作者：老周\n公众号：青石桥\n发布时间：2024-03-01 10:00\n\n${body}\n`);
    expect(left).toMatchObject({ title: "夜里的灯", name: "青石桥", text: body.replace(/\s+/g, "") });
  });

  it("are none in a table of the article's", () => {
    const table = "| 作者 | 灯 |\n| --- | --- |\n| 王二 | 三盏 |\n| 李四 | 五盏 |";
    expect(belowTitle(`${table}\n\n${body}`).markdown).toContain("| 王二 | 三盏 |");
    expect(belowTitle(`| 作者 | 标题 | 链接 |\n|---|---|---|\n| 王二 | 灯 | 无 |\n\n${body}`).markdown).toContain(body);
  });
});
