import { describe, expect, it } from "vitest";
import { strToU8 } from "fflate";
import { captureDump, type Capture } from "../../../src/import/capture.ts";
import { defaultLimits } from "../../../src/import/limits.ts";

const title = '<h1 class="rich_media_title" id="activity-name">水站换泵</h1>';
const profile = `<div class="profile_inner"><strong class="profile_nickname">青石桥</strong><p class="profile_meta"><label class="profile_meta_label">微信号</label>
  <span class="profile_meta_value">qingshiqiao</span></p></div>`;
const byline = `<div class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">闻渡</span><a id="js_name">青石桥</a>${profile}
  <em id="publish_time" class="rich_media_meta rich_media_meta_text">2021-03-04 10:20</em></div>`;
const tools = '<div class="rich_media_tool" id="js_tool"><a id="js_view_source">阅读原文</a></div>';
const body = "<p>水站的泵用了十二年。</p><p>今年换了新的。</p>";
const markdown = "水站的泵用了十二年。\n\n今年换了新的。\n";

const notes =
  "<p>旧泵的图纸还存在镇上的档案室里，谁都可以去看<sup>[1]</sup></p><p>[1] 图纸：https://docs.example/pump/1963/drawings.html</p>";
const foreign = '<html><head><title>水站换泵</title><link rel="canonical" href="https://reader.example/1"></head><body>';

const area = (inside: string): string => `<div class="rich_media_inner"><div id="img-content" class="rich_media_wrp">${inside}</div></div>`;
const withoutIds = (html: string): string => html.replace(/ id="[^"]*"/g, "");
const capture = (fields: Record<string, string>): Capture | undefined =>
  captureDump({ path: "rows.json", bytes: strToU8(JSON.stringify([{ title: "水站换泵", ...fields }])) }, defaultLimits).captures[0];

describe("a row whose markup is a page without a content node", () => {
  it.each([
    ["a title and a byline", title + byline],
    ["a byline that lost its ids", withoutIds(title + byline)],
    ["the account's profile", profile],
    ["names by id alone", '<h1 id="activity-name">水站换泵</h1><a id="js_name">青石桥</a><em id="publish_time">2021-03-04</em>'],
    ["the frame around an article", area(title + byline + tools)],
    ["a document that a parser wrote around it", `<html><head></head><body>${title}${byline}</body></html>`],
    ["a content node without content", area(`${title}${byline}<div id="js_content" class="rich_media_content"> &nbsp;<br></div>${tools}`)],
    ["blank paragraphs", "<p>&nbsp;</p><p> <br></p>"],
  ])("has no body in %s", (_what, content) => {
    expect(capture({ content })).toMatchObject({ kind: "gone", reason: "no-body", metadata: { title: "水站换泵" } });
  });

  it("keeps what the byline says, span by span", () => {
    const gone = capture({ content: area(title + byline) });
    expect(gone?.metadata).toMatchObject({
      author: "闻渡",
      account: { name: "青石桥", alias: "qingshiqiao" },
      published: "2021-03-04T10:20+08:00",
    });
    expect(gone?.kind === "gone" && gone.spans.map(({ role }) => role)).toEqual(
      expect.arrayContaining(["author", "account-name", "account-id", "date"]),
    );
  });

  it.each([
    ["the frame", area(`${title}${byline}<div class="text">${body}</div>${tools}`)],
    ["a byline", title + byline + body],
    ["a wrapper of WeChat's", `<section class="rich_media_wrp">${body}</section>`],
    ["the document that a parser writes around a fragment", `<html><body>${body}</body></html>`],
  ])("has the body that stands in %s", (_what, content) => {
    expect(capture({ content })).toMatchObject({ kind: "article", detail: { markdown } });
    expect(capture({ html: content })).toMatchObject({ kind: "article", detail: { markdown } });
  });

  it.each([
    ["the body alone of what a parser made", `<body id="cleaned">${body}</body>`],
    ["a page of a program's, with a footnote's marks and addresses", `${foreign}${body}${notes}</body></html>`],
  ])("has the body that stands in %s, where it states account and day, or the article's address", (_what, content) => {
    expect(capture({ content, nickname: "青石桥", publish_time: "2021-03-04 10:20" })).toMatchObject({ kind: "article" });
    expect(capture({ content, link: "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe" })).toMatchObject({ kind: "article" });
  });

  it("has no body in a page that says hardly anything, or in another site's where it names no article", () => {
    const url = "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe";
    expect(capture({ content: `${foreign}<p>加载中，请稍候。</p></body></html>`, url })).toMatchObject({ kind: "gone" });
    const content = `${foreign}${body}${notes}</body></html>`;
    expect(capture({ content, url: "https://news.example/1.html" })).toMatchObject({ kind: "gone", reason: "not-an-article" });
  });

  it("says in the ledger where the byline beside a body stands", () => {
    const article = capture({ content: area(title + byline + body) });
    if (article?.kind !== "article") throw new Error("no article");
    const roles = article.detail.spans.filter(({ field }) => field === "content").map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(["author", "account-name", "date", "boilerplate", "body"]));
  });

  it("takes the body from another field", () => {
    const other = { content: area(title + byline), markdown: "水站的泵用了十二年。\n\n今年换了新的。" };
    expect(capture(other)).toMatchObject({ kind: "article", detail: { markdown } });
  });

  it("does not repeat the title that stands above the text as a heading", () => {
    expect(capture({ content: `<h1><span>水站 换泵</span></h1>${body}`, title: "水站 换泵" })).toMatchObject({ detail: { markdown } });
    const other = capture({ content: `<h2>水站</h2>${body}<h2>水站换泵</h2>${body}` });
    expect(other).toMatchObject({ detail: { markdown: `## 水站\n\n${markdown}\n## 水站换泵\n\n${markdown}` } });
  });

  it("spares a title that another article's paragraph was pasted with", () => {
    const content = '<p>先说几句。</p><h2 class="rich_media_title">另一篇的题目</h2><p>再说几句。</p>';
    expect(capture({ content })).toMatchObject({ kind: "article", detail: { text: expect.stringContaining("另一篇的题目") as unknown } });
  });

  const line = "<p>原创 <span>闻渡</span> <span>2026-08-21 08:36</span> <span style='display: inline-block;'>安徽</span></p>";
  const back =
    '<p><a href="https://feeds.example/link-proxy/?k=1a&r=1&u=https%3A%2F%2Fmp.weixin.qq.com%2Fs%2FShui_Zhan-0123">跳转微信打开</a></p>';

  it("says what the line above the text of a feed's article says, and has neither that nor the link below", () => {
    expect(capture({ content: `${line}\n${body}\n${back}` })).toMatchObject({
      kind: "article",
      metadata: { author: "闻渡", original: true, published: "2026-08-21T08:36+08:00", ipLocation: "安徽" },
      detail: { markdown },
    });
    expect(capture({ content: `<p><span>2026-08-21 08:36</span></p>${body}` })).toMatchObject({
      metadata: { published: "2026-08-21T08:36+08:00" },
      detail: { markdown },
    });
  });

  it.each([
    "<p>原创 <span>闻渡</span></p>",
    "<p>春天 <span>闻渡</span> <span>2026-08-21 08:36</span></p>",
    "<p><span>2026-08-21 08:36</span> <span>到站了。</span></p>",
  ])("keeps a first line that is text: %s", (first) => {
    expect(capture({ content: first + body })).not.toMatchObject({ detail: { markdown } });
  });

  it("is gone for the reason that a notice gives, and an article where the text speaks of one", () => {
    expect(capture({ content: "<p>该内容已被发布者删除</p>" })).toMatchObject({ kind: "gone", reason: "deleted" });
    expect(capture({ content: "<p>他点开链接，只见“该内容已被发布者删除”。</p>" })).toMatchObject({ kind: "article" });
  });

  it("is an article where there is nothing but a picture or a player", () => {
    expect(capture({ content: '<p><img data-src="https://mmbiz.qpic.cn/a/640"></p>' })).toMatchObject({ kind: "article" });
    const player = capture({
      content: '<iframe class="video_iframe" data-src="https://v.qq.com/iframe/preview.html?vid=a0123456789"></iframe>',
    });
    expect(player).toMatchObject({
      kind: "article",
      detail: { markdown: '![视频](https://v.qq.com/x/page/a0123456789.html "video")\n' },
    });
  });
});
