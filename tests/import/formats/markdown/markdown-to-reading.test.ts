import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownToMdast, mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { mdastToBlockTexts, mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { cutMarkdown } from "../../../../src/import/formats/cutting/front-matter.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const fixtures = new URL("../../../fixtures/", import.meta.url);
const folders = readdirSync(fixtures).filter((name) => name.startsWith("markdown-"));
const bare = (text: string) => text.replace(/\s/g, "");

describe("markdownToReading", () => {
  it.each(folders)("reads %s", (name) => {
    const { record } = cutMarkdown(readFileSync(new URL(`${name}/dump.md`, fixtures), "utf8"));
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, fixtures), "utf8"));
    const { spans, metadata, body } = markdownToReading(record.sources);
    for (const { field, text } of record.sources)
      expectTiled(
        spans.filter((span) => span.field === field),
        text,
      );
    expect(metadata).toMatchObject(expected.metadata);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToBlockTexts(body.root)).toEqual(expected.blocks);
  });

  it.each(["\u00a0  \n灯亮着，  \n水站的人守着。", "灯亮着，  \n\u00a0  \n水站的人守着。", "灯亮着，  \n水站的人守着。  \n\u00a0"])(
    "leaves no line break with nothing before, behind or between (%#)",
    (text) => {
      const { record } = cutMarkdown(`# 夜里的灯\n\n${text}\n`);
      const { body } = markdownToReading(record.sources);
      if (body?.structure !== "given") throw new Error("no given body");
      expect(mdastToMarkdown(body.root).trim()).toBe("灯亮着，\\\n水站的人守着。");
    },
  );

  it.each([
    ["阅读 100", ""],
    ["阅读 100\n\n赞 5", ""],
    ["| 篇 | 数 |\n| - | - |\n| 甲 | 阅读 100 |", "篇\n数\n甲\n阅读 100"],
    ["- 阅读 100\n- 赞 5", "阅读 100\n赞 5"],
    ["> 阅读 100", "阅读 100"],
  ])("takes how often a page was read, but nothing of an author's table, list or quotation: %s", (below, own) => {
    const { record } = cutMarkdown(`# 夜里的灯\n\n原创 闻渡而来 青石桥发布 2026年4月3日 08:30\n\n水站的人守着。\n\n${below}\n`);
    const { body } = markdownToReading(record.sources);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(bare(mdastToText(body.root))).toBe(bare(`水站的人守着。${own}`));
  });

  it("keeps links, lists, tables and the article's pictures", () => {
    const { record } = cutMarkdown(readFileSync(new URL("markdown-page-dump/dump.md", fixtures), "utf8"));
    const { body } = markdownToReading(record.sources);
    if (body?.structure !== "given") throw new Error("no given body");
    const written = mdastToMarkdown(body.root);
    expect(written).toContain("[巡逻船](https://example.org/ships)");
    expect(written).toContain("- 渡船：每年一次");
    expect(written).toContain("| 渡船 | 一年 |");
    expect(written.match(/!\[/g)).toHaveLength(1);
  });

  it.each(["夜里的灯\n====\n\n", ""])("reads what a reading service writes above a page (%#)", (again) => {
    const page = `${again}![Image 1: cover_image](https://mmbiz.qpic.cn/a/0)\n\nOriginal 老周[青石桥](javascript:void(0);)\n\n_2024-05-06 08:30_ _浙江_\n\n灯亮了一夜，水站的人守到天明。\n\n![Image 4](https://mp.weixin.qq.com/s/abcdefghijkl)\n\n预览时标签不可点\n`;
    const { record } = cutMarkdown(
      `Title: 夜里的灯\n\nURL Source: https://mp.weixin.qq.com/s/abcdefghijkl\n\nPublished Time: 2024-05-06T08:30:00+08:00\n\nMarkdown Content:\n夜里的灯\n====\n\n${page}`,
    );
    const { metadata, body } = markdownToReading(record.sources);
    expect(metadata).toMatchObject({ title: "夜里的灯", author: "老周", published: "2024-05-06T08:30+08:00", ipLocation: "浙江" });
    expect(metadata.url).toBe("https://mp.weixin.qq.com/s/abcdefghijkl");
    expect(metadata.account.name).toBe("青石桥");
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToMarkdown(body.root).trim()).toBe("灯亮了一夜，水站的人守到天明。");
  });

  it("reads what a feed wrote above and below an article, and where its links and pictures led", () => {
    const proxy = "https://feeds.example";
    const picture = `![](${proxy}/img-proxy/?k=1a&u=https%3A%2F%2Fmmbiz.qpic.cn%2Fmmbiz_jpg%2Fa%2F640%3Fwx_fmt%3Djpeg)`;
    const back = `[跳转微信打开](${proxy}/link-proxy/?k=bf&r=1&u=https%3A%2F%2Fmp.weixin.qq.com%2Fs%2FShui_Zhan-0123)`;
    const text = `原创 老周 2026-08-21 08:36 浙江\n\n灯亮了一夜，[水站](${proxy}/link-proxy/?k=2b&u=https%3A%2F%2Fexample.org%2Fa)的人守到天明。\n\n${picture}\n\n${back}\n`;
    const { metadata, body } = markdownToReading(cutMarkdown(`---\ntitle: 夜里的灯\n---\n\n${text}`).record.sources);
    expect(metadata).toEqual({
      title: "夜里的灯",
      account: {},
      author: "老周",
      original: true,
      published: "2026-08-21T08:36+08:00",
      ipLocation: "浙江",
      url: "https://mp.weixin.qq.com/s/Shui_Zhan-0123",
    });
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToMarkdown(body.root).trim()).toBe(
      "灯亮了一夜，[水站](https://example.org/a)的人守到天明。\n\n![](https://mmbiz.qpic.cn/mmbiz_jpg/a/640?wx_fmt=jpeg)",
    );
  });

  it("reads a head whose marks of emphasis stand apart from what they mark", () => {
    const head =
      "#   夜里的灯  \n\n  原创    老周   老周    [ 青石桥的渡口 ](javascript:void\\(0\\);)  \n\n   _ 2026年04月03日 08:25 _ _ _ _     _ _   _     _    浙江  _  \n\n** 青石桥的渡口 ** \n\n 在小说阅读器读本章  \n\n 去阅读  \n\n";
    const { metadata, body } = markdownToReading(cutMarkdown(`${head}灯亮了一夜，水站的人守到天明。\n\n预览时标签不可点\n`).record.sources);
    expect(metadata).toMatchObject({ title: "夜里的灯", author: "老周", published: "2026-04-03T08:25+08:00", ipLocation: "浙江" });
    expect(metadata.account.name).toBe("青石桥的渡口");
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root).trim()).toBe("灯亮了一夜，水站的人守到天明。");
  });

  it("drops the bracket of a link that a converter broke over paragraphs", () => {
    const text =
      "# 夜里的灯\n\n原创 老周 [ 青石桥 ](javascript:;)\n\n灯亮了一夜，水站的人守到天明。\n\n船开了。\n\n桥上也有灯。\n\n天亮了。\n\n老周\n\n[\n\n文章转载自公众号\n\n河桥旧事\n\n](##)\n\n赞赏\n\n长按二维码向我转账\n\n阅读\n";
    const { metadata, body } = markdownToReading(cutMarkdown(text).record.sources);
    expect(metadata).toMatchObject({ title: "夜里的灯", author: "老周", sourceCredit: "河桥旧事" });
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root).replace(/\s+/g, "")).toBe("灯亮了一夜，水站的人守到天明。船开了。桥上也有灯。天亮了。");
  });

  it.each([
    '---\ntitle: 灯亮着\nsource: "https://mp.weixin.qq.com/s/lamp"\npublished:\ncreated: 2024-05-06\nupdated: 2024-05-07\n---\n\n',
    "# 灯亮着\n\nCreated: May 6, 2024 10:20 AM\nURL: https://mp.weixin.qq.com/s/lamp\nTags: 灯, 河\nStatus: Done\n\n",
  ])("takes the day on which a note was made for the day of capture (%#)", (head) => {
    const reading = markdownToReading(cutMarkdown(`${head}水站的人守着灯，守了一夜。\n`).record.sources);
    expect(reading.metadata.published).toBeUndefined();
    expect(reading.metadata).toMatchObject({ title: "灯亮着", captured: expect.stringMatching(/^2024-05-0[67]/) as unknown });
    expect(reading.body?.structure === "given" && mdastToText(reading.body.root).trim()).toBe("水站的人守着灯，守了一夜。");
  });

  it("reads properties that a note-taking program sets off with two colons", () => {
    const text =
      "title:: 灯亮着\nsource:: https://mp.weixin.qq.com/s/lamp\nauthor:: 老周\n\n水站的人守着灯，[守](https://a.example/)了一夜。\n";
    const { metadata } = markdownToReading(cutMarkdown(text).record.sources);
    expect(metadata).toMatchObject({ title: "灯亮着", author: "老周", url: "https://mp.weixin.qq.com/s/lamp" });
  });

  it("sees through pandoc's attributes", () => {
    const text =
      "::: {#js_article .rich_media}\n# 夜里的灯 {#activity-name .rich_media_title}\n\n[原创]{.rich_media_meta} [老周]{#js_author_name} [[青石桥](javascript:void(0);){#js_name}]{#profileBt .meta}\n\n*2021-03-04*\n\n灯亮了一夜，[水站]{.underline}的人守到天明。\n\n:::\n\n预览时标签不可点\n\n#### 发送到看一看 {.like_comment_primary_title}\n\n发送\n\n夜里的灯\n\n最多200字，当前共字\n";
    const { metadata, body, spans } = markdownToReading(cutMarkdown(text).record.sources);
    expect(metadata).toMatchObject({ title: "夜里的灯", author: "老周", published: "2021-03-04", account: { name: "青石桥" } });
    expectTiled(spans, text);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root).replace(/ /g, "").trim()).toBe("灯亮了一夜，水站的人守到天明。");
  });

  it("sees through a single attribute of pandoc's that names what only WeChat's page has", () => {
    const text = "夜里的灯 {#activity-name .rich_media_title}\n========\n\n青石桥 *2021-03-04*\n\n灯亮了一夜，水站的人守到天明。\n";
    expect(markdownToReading(cutMarkdown(text).record.sources).metadata).toMatchObject({ title: "夜里的灯", account: { name: "青石桥" } });
  });

  it.each([
    "原文链接: [https://mp.weixin.qq.com/s?\\_\\_biz=MzA0...](https://mp.weixin.qq.com/s?__biz=MzA0&mid=224&idx=1&sn=0f1e)",
    "原文地址：[夜里的灯](https://mp.weixin.qq.com/s?__biz=MzA0&mid=224&idx=1&sn=0f1e)",
  ])("reads the article's address off a link, whatever it shows: %s", (line) => {
    const text = `# 夜里的灯\n\n${line}\n\n灯亮了一夜，水站的人守到天明。\n`;
    const { metadata, body, spans } = markdownToReading(cutMarkdown(text).record.sources);
    expectTiled(spans, text);
    expect(metadata.url).toBe("https://mp.weixin.qq.com/s?__biz=MzA0&mid=224&idx=1&sn=0f1e");
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root).trim()).toBe("灯亮了一夜，水站的人守到天明。");
  });

  it.each([
    "**公众号**: 青石桥\n**作者**: 老周\n**发布时间**: 2023年8月7日 19:30\n**原文链接**: https://mp.weixin.qq.com/s/AbCdEfGh",
    "- **公众号**: 青石桥\n- **作者**: 老周\n- **发布时间**: 2023-08-07 19:30\n- **原文链接**: [夜里的灯](https://mp.weixin.qq.com/s/AbCdEfGh)",
    "URL: https://mp.weixin.qq.com/s/AbCdEfGh\nCreated time: August 9, 2023 7:30 PM\nTags: 灯\n公众号: 青石桥\n作者: 老周\n发布时间: 2023-08-07 19:30",
  ])("leaves nothing of labelled lines, whatever marks them: %s", (labels) => {
    const text = `# 夜里的灯\n\n${labels}\n\n---\n\n灯亮了一夜。\n`;
    const { metadata, body } = markdownToReading(cutMarkdown(text).record.sources);
    expect(metadata).toMatchObject({ author: "老周", published: "2023-08-07T19:30+08:00", account: { name: "青石桥" } });
    expect(metadata.url).toBe("https://mp.weixin.qq.com/s/AbCdEfGh");
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root).trim()).toBe("灯亮了一夜。");
  });

  it("believes the page's author where front matter has the account in its place", () => {
    const text = `---\ntitle: 夜里的灯\nauthor:\n  - "[[青石桥]]"\n---\n原创 老周 [青石桥](javascript:void\\(0\\);) *2024年06月02日 17:58*\n\n灯亮了一夜。\n`;
    expect(markdownToReading(cutMarkdown(text).record.sources).metadata).toMatchObject({ author: "老周", account: { name: "青石桥" } });
  });

  it("takes the page's own script out, and no other program", () => {
    const link = "https://res.wx.qq.com/mmbizwap/zh_CN/htmledition/style/page/a.css";
    const script = `(function(){ var link = document.createElement('link'); link.href = "${link}"; head.appendChild(link); })();`;
    const own = "if (/MicroMessenger/.test(navigator.userAgent)) { alert(1); }";
    const { body, spans } = markdownToReading(cutMarkdown(`# 夜里的灯\n\n${own}\n\n灯亮了一夜。\n\n${script}\n`).record.sources);
    expect(spans.filter(({ role }) => role === "script")).toHaveLength(1);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root).trim()).toBe(`${own}\n\n灯亮了一夜。`);
  });

  it("keeps braces that are no attributes", () => {
    const text = "# 样式\n\n写 {.a} 和 {#b} 两处。\n\n::: 这里不是栏。\n";
    const { body } = markdownToReading(cutMarkdown(text).record.sources);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToText(body.root)).toContain("{.a}");
  });

  it("tells a page that is no article", () => {
    const text = "# 渡口的雨\n\n## 环境异常\n\n当前环境异常，完成验证后即可继续访问。\n\n去验证\n";
    expect(markdownToReading([{ kind: "markdown", text }]).gone).toBe("verification");
  });

  it("takes the links that a read-it-later program put above the text, and no other", () => {
    const front = [{ field: "url", kind: "value" as const, text: "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe" }];
    const text =
      "# 夜里的灯\n\n[Read in Cubox](https://cubox.pro/my/card?id=1)\n[原文链接](https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe)\n\n灯亮了一夜。\n\n[原文链接](https://example.org/lamp)\n\n[Cubox](https://cubox.pro/) 里也有灯。\n";
    const { body } = markdownToReading([...front, { kind: "markdown", text }]);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToMarkdown(body.root)).toBe(
      "灯亮了一夜。\n\n[原文链接](https://example.org/lamp)\n\n[Cubox](https://cubox.pro/) 里也有灯。\n",
    );
  });

  it("tiles any Markdown, and its text survives writing and reading", () => {
    const parts = [
      "# 标题\n\n",
      "\n\n",
      "\n",
      "**",
      "*",
      "[甲](javascript:;)",
      "![](http://a/b.png)",
      "![]()",
      "预览时标签不可点",
      "微信扫一扫\n关注该公众号",
      "来源：绍兴",
      "原创 甲 乙 2018-09-13",
      "- ",
      "> ",
      "`a`",
      "```\nx\n```\n",
      "| a |\n|---|\n| c |\n",
      "__",
      "\\*",
      "&amp;",
      "  \n",
      "近日，渡口开航。",
      "****",
      "**4.**水位",
    ];
    const piece = fc.oneof(fc.constantFrom(...parts), fc.string({ unit: "binary", maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
        expectTiled(spans, text);
        if (body?.structure !== "given") return;
        expect(bare(mdastToText(markdownToMdast(mdastToMarkdown(body.root))))).toBe(bare(mdastToText(body.root)));
      }),
    );
  });
});
