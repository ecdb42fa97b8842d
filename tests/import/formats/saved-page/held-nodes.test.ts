import { describe, expect, it } from "vitest";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const picture = "https://mmbiz.qpic.cn/a/640";
const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const around = (inside: string) => `<p>雾散了。</p>${inside}<p>白鹭站着。</p>`;
const shown = (inside: string) => bodyToMarkdown(around(inside)).split("\n\n").slice(1, -1).join("\n\n");

describe("what an element of a body holds as text", () => {
  it.each([
    ["<noscript><p>芦苇<b>黄</b>了。</p></noscript>", "芦苇**黄**了。"],
    [`<img src="${dot}"><noscript><p><img src="${picture}"></p><p>图一：芦苇</p></noscript>`, `![](${picture})\n\n图一：芦苇`],
    [`<p><img data-src="${picture}"></p><noscript><img src="${picture}"><i>图一</i></noscript>`, `![](${picture})\n\n*图一*`],
    ["<p>芦苇黄了。</p><noscript><p>芦苇<b>黄</b>了。</p></noscript>", "芦苇黄了。"],
    ["<p>R&amp;D 说：芦苇&nbsp;&#40644;了。</p><noscript><p>R&amp;D 说：芦苇&nbsp;&#x9ec4;了。</p></noscript>", "R\\&D 说：芦苇 黄了。"],
    ["<noscript>请启用 JavaScript 后阅读。</noscript>", ""],
    ["<noscript>您的浏览器不支持脚本。<noscript>芦苇</noscript></noscript>", ""],
    ['<div><template shadowrootmode="open"><p>芦苇黄了。</p></template></div>', "芦苇黄了。"],
    ["<template><p>芦苇黄了。</p></template>", ""],
    ['<iframe srcdoc="<html><head><title>题</title></head><body>芦苇<b>黄</b>了。</body></html>"></iframe>', "芦苇**黄**了。"],
    [`<iframe src="about:blank" srcdoc="&lt;img src=&quot;${picture}&quot;&gt;"></iframe>`, `![](${picture})`],
    ['<iframe srcdoc="芦苇" style="display:none"></iframe>', ""],
    ['<iframe src="https://maps.example/a" title="地图" srcdoc="芦苇"></iframe>', '![地图](https://maps.example/a "link")'],
    ["<iframe srcdoc=\"<p>芦苇</p><iframe srcdoc='荡'></iframe>\"></iframe>", "芦苇"],
  ])("is read where nothing else shows it (%#)", (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it("is a body where there is nothing else", () => {
    expect(bodyToMarkdown("<noscript><p>芦苇黄了。</p></noscript>")).toBe("芦苇黄了。\n");
    expect(readPage(bodyToPage("<noscript>请启用 JavaScript</noscript>")).gone).toBe("no-body");
  });

  it.each([
    (page: string) => page.replace(/<div id="js_content">.*<\/div>/s, "<noscript>$&</noscript>"),
    (page: string) => page.replace(/<body[^>]*>(.*)<\/body>/s, "<body><noscript>$1</noscript></body>"),
  ])("is the article, content node and all (%#)", (hide) => {
    const page = bodyToPage("<p>芦苇<b>黄</b>了。</p><p>白鹭站着。</p>");
    const { markdown, metadata } = readPage(page);
    expect(markdown).toBe("芦苇**黄**了。\n\n白鹭站着。\n");
    expect(hide(page)).toContain("<noscript>");
    expect(readPage(hide(page))).toMatchObject({ markdown, metadata });
  });

  it.each([
    (node: string, page: string) => page.replace("</body>", `<noscript>${node}</noscript>$&`),
    (node: string, page: string) => page.replace(/<body[^>]*>/, `$&<noscript>${node}</noscript>`),
  ])("is none beside the article (%#)", (add) => {
    const page = bodyToPage("<p>芦苇<b>黄</b>了。</p><p>白鹭站着。</p>");
    const html = add('<div class="rich_media_content"><p>请开启再看。</p></div>', page);
    expect(html).not.toBe(page);
    expect(readPage(html).markdown).toBe("芦苇**黄**了。\n\n白鹭站着。\n");
  });

  it("has its place in the page", () => {
    const html = bodyToPage(around("<noscript><p>芦苇&amp;荡</p><style>p { color: red }</style><p>长按二维码关注我们</p></noscript>"));
    const { spans } = readPage(html);
    const say = (role: string) => spans.filter((span) => span.role === role).map(({ start, end }) => html.slice(start, end));
    expect(say("style")).toEqual(["<style>p { color: red }</style>"]);
    expect(say("boilerplate")).toContain("长按二维码关注我们");
    expect(say("body").join("")).toContain("<p>芦苇&amp;荡</p>");
    expect(say("script")).toEqual([]);
  });

  it("is the body's in the frame's own attribute", () => {
    const html = bodyToPage(around('<iframe class="a" srcdoc="&lt;p&gt;芦苇黄了。&lt;/p&gt;"></iframe>'));
    const stated = readPage(html).spans.find(({ role, start }) => role === "body" && html.slice(start).startsWith("&lt;p"));
    expect(stated && html.slice(stated.start, stated.end)).toBe("&lt;p&gt;芦苇黄了。&lt;/p&gt;");
  });
});
