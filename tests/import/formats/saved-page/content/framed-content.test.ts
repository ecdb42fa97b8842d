import { describe, expect, it } from "vitest";
import { readPage } from "../read-fixture.ts";

const texts = [
  "石桥边的磨坊停了三年，水轮还挂在墙上，木头被雨泡得发黑。",
  "老周每天早晨都来看一眼，他说等水大了，轮子自己会转起来的。",
  "去年秋天水真的大了，轮子转了半圈，卡在一根断木上，又停住了。",
];
const paragraphs = texts.map((text) => `<p>${text}</p>`).join("");
const markdown = `${texts.join("\n\n")}\n`;
const title = '<h1 class="rich_media_title" id="activity-name">水轮转了半圈</h1>';
const byline =
  '<div id="meta_content"><span class="rich_media_meta rich_media_meta_text">林小满</span><a id="js_name">石桥纪事</a><em id="publish_time">2021-03-05 08:30</em></div>';
const tools = '<div class="rich_media_tool" id="js_toobar3">阅读 123 <span id="like3">赞</span></div>';
const page = (inside: string, head = "") =>
  `<html><head>${head}<meta property="og:title" content="水轮转了半圈"></head><body><div id="js_article"><div id="page-content" class="rich_media_area_primary">${inside}</div></div></body></html>`;
const framed = (inside: string) => page(`<div id="img-content">${title}${byline}${inside}${tools}</div>`);
const content = (inside: string) => `<div class="rich_media_content" id="js_content">${inside}</div>`;

describe("an article in WeChat's frame without a content node", () => {
  it.each([
    ["in a renamed node", framed(`<section class="article_body">${paragraphs}</section>`)],
    ["in none", framed(paragraphs)],
    ["beside an empty one", framed(`${content("")}<div>${paragraphs}</div>`)],
    ["in an outer frame", page(title + byline + paragraphs + tools)],
    ["below a title that lost its names", framed(paragraphs).replace(title, "<script>var a = 1;</script><h1>水轮转了半圈</h1>")],
    ["below the cover", framed(`<div class="rich_media_thumb_wrp"><img data-src="https://mmbiz.qpic.cn/c/0"></div>${paragraphs}`)],
  ])("has its text as body: %s", (_, html) => {
    const read = readPage(html);
    expect(read.markdown).toBe(markdown);
    expect(read.metadata).toMatchObject({ title: "水轮转了半圈", account: { name: "石桥纪事" }, published: "2021-03-05T08:30+08:00" });
    const body = read.spans.filter(({ role }) => role === "body").map(({ start, end }) => html.slice(start, end));
    expect(body.join("")).not.toMatch(/林小满|阅读/);
  });

  it("has its pictures as body where it is nothing else", () => {
    const picture = (name: string) => `<img data-src="https://mmbiz.qpic.cn/${name}/0" data-ratio="1.5">`;
    expect(readPage(framed(["a", "b", "c"].map(picture).join("<br><br>"))).markdown.match(/!\[\]/g)).toHaveLength(3);
    expect(readPage(framed(picture("a"))).gone).toBe("no-body");
  });

  it.each([
    ["hardly a sentence", "<p>正在加载。</p>"],
    ["words of the page", "<p>微信扫一扫</p><p>关注该公众号</p>"],
    ["only a reader's script", `<script>var text = "${texts.join("")}";</script>`],
  ])("has no body where the frame holds %s", (_, inside) => {
    expect(readPage(framed(inside)).gone).toBe("no-body");
  });

  it("has no body where the frame holds a notice, whatever it says to do about it", () => {
    const advice = "<p>请您按照页面提示完成验证，验证成功后即可继续访问该页面，感谢您的理解。</p>";
    const notice = "<p>当前环境异常，请在微信客户端打开链接，完成验证后即可继续访问。</p>";
    expect(readPage(framed(notice + advice)).gone).toBe("verification");
    expect(readPage(framed(`${paragraphs}${notice}`)).gone).toBeUndefined();
  });
});

describe("a page with several content nodes", () => {
  const [first = "", ...rest] = texts.map((text) => `<p>${text}</p>`);
  const classed = (inside: string) => `<div class="rich_media_content">${inside}</div>`;

  it.each([
    ["of which one is empty", classed("") + classed(paragraphs)],
    ["of one class", classed(first) + classed(rest.join(""))],
    ["of one id and of one class", content(first) + classed(rest.join(""))],
    ["of one id", content(first) + content(rest.join(""))],
    ["in each other", content(first + classed(rest.join("")))],
    ["that say the same", content(paragraphs) + content(paragraphs)],
    ["of which one says more", classed(`${first}${rest[0]}`) + classed(paragraphs)],
  ])("has the text of all of them once: %s", (_, inside) => {
    expect(readPage(framed(inside)).markdown).toBe(markdown);
  });

  it.each([
    ["differs by a blank", paragraphs.replace("老周", "老&nbsp;周"), 'style="display:none"'],
    ["has another line", `${paragraphs}<p>已加载全部</p>`, 'style="opacity: 0; visibility: hidden;"'],
    ["is but a part and a line", `<p>${texts[0]}</p><p>已加载全部</p>`, 'style="display: none"'],
    ["is shown and differs by a blank", paragraphs.replace("老周", "老&nbsp;周"), ""],
  ])("has the text of the shown one where a copy %s", (_, copy, style) => {
    const html = content(paragraphs) + `<div class="rich_media_content" ${style}>${copy}</div>`;
    expect(readPage(framed(html)).markdown).toBe(markdown);
    expect(readPage(framed(html.replace('id="js_content"', 'id="js_content" style="visibility: hidden"'))).markdown).toBe(markdown);
  });

  it("loses no line of two that are shown and nearly alike", () => {
    const html = content(`${paragraphs}<p>灯亮了一夜。</p>`) + `<div class="rich_media_content">${paragraphs}<p>天亮了。</p></div>`;
    const read = readPage(framed(html)).markdown;
    expect(read).toContain("灯亮了一夜。");
    expect(read).toContain("天亮了。");
  });

  it("has what is hidden where hardly any of it is shown, and what WeChat's script would show", () => {
    const more = `<div class="rich_media_content" style="display:none">${rest.join("")}</div>`;
    expect(readPage(framed(classed(first) + more)).markdown).toBe(markdown);
    const raw = content(first).replace("<div", '<div style="visibility: hidden"');
    expect(readPage(framed(raw + classed(rest.join("")))).markdown).toBe(markdown);
  });

  it("has the first one's where each has a title of its own", () => {
    expect(readPage(framed(content(first) + title + content(rest.join("")))).markdown).toBe(`${texts[0]}\n`);
  });
});
