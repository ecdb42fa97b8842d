import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { unwrapAddress } from "../../../../src/import/metadata/archived-address.ts";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";
import { textToPublished } from "../../../../src/import/formats/saved-page/metadata/published.ts";

const address = "https://mp.weixin.qq.com/s/Shui_Zhan-0123";
const body = '<div id="js_content"><p>水站的灯亮了一夜。</p></div>';
const read = (html: string) => pageToReading({ kind: "html", text: html });

describe("a page that a program kept", () => {
  it.each([
    ["Chrome", `<!-- saved from url=(0046)${address} -->`, undefined],
    [
      "SingleFile",
      `<!--\n Page saved with SingleFile \n url: ${address} \n saved date: Mon Nov 20 2023 11:15:00 GMT+0800 (中国标准时间)\n-->`,
      "2023-11-20T11:15+08:00",
    ],
    ["monolith", `<!-- Saved from ${address} at 2023-11-20T03:15:00Z using monolith v2.7.0 -->`, "2023-11-20T11:15+08:00"],
    [
      "HTTrack",
      `<!-- Mirrored from ${address.slice(8)} by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 20 Nov 2023 03:15:00 GMT -->`,
      "2023-11-20T11:15+08:00",
    ],
    [
      "Save Page WE",
      `<meta name="savepage-url" content="${address}"><meta name="savepage-date" content="Mon Nov 20 2023 11:15:00 GMT+0800 (CST)">`,
      "2023-11-20T11:15+08:00",
    ],
    ["Notion", `<a href="${address}" class="url-value">${address}</a>`, undefined],
    ["a clipper of notes", `<meta name="source-url" content="${address}">`, undefined],
    ["Google's cache", `<base href="${address}">`, undefined],
    ["the reader view of Firefox", `<a class="domain reader-domain" href="${address}">mp.weixin.qq.com</a>`, undefined],
    [
      "the Wayback Machine",
      `<script>__wm.wombat("${address}","20231120031500","https://web.archive.org/");</script><!--\n FILE ARCHIVED ON 03:15:00 Nov 20, 2023 AND RETRIEVED -->`,
      "2023-11-20T11:15+08:00",
    ],
    [
      "archive.today",
      `<link rel="canonical" href="https://archive.ph/2023.11.20-031500/${address}"><meta property="og:site_name" content="archive.ph"><meta property="og:url" content="https://archive.ph/AbCdE"><meta property="article:published_time" content="2023-11-20T03:15:00Z"><meta property="twitter:description" content="archived 20 Nov 2023">`,
      "2023-11-20T11:15+08:00",
    ],
  ])("says where and when %s took it", (_keeper, said, captured) => {
    const { url, captured: taken, published, digest } = read(`<html><head>${said}</head><body>${body}</body></html>`).metadata;
    expect({ url, captured: taken, published, digest }).toEqual({ url: address, captured, published: undefined, digest: undefined });
  });

  it("says so on the element of its document", () => {
    const said = `data-scrapbook-source="${address}" data-scrapbook-create="20231120031500000"`;
    const { url, captured } = read(`<html ${said}><head></head><body>${body}</body></html>`).metadata;
    expect({ url, captured }).toEqual({ url: address, captured: "2023-11-20T11:15+08:00" });
  });

  it("shows pictures and links by the addresses that they had", () => {
    const archive = "https://web.archive.org/web/20231120031500";
    const { body: kept, metadata } = read(
      `<meta property="og:url" content="${archive}/${address}"><meta property="og:image" content="${archive}im_/https://mmbiz.qpic.cn/c/0">` +
        `<div id="js_content"><p><a href="${archive}/http://example.org/a">甲</a></p><p><img data-src="/web/20231120031500im_/https://mmbiz.qpic.cn/b/640"></p></div>`,
    );
    expect(metadata).toMatchObject({ url: address, cover: "https://mmbiz.qpic.cn/c/0" });
    expect(kept?.structure === "given" ? mdastToMarkdown(kept.root) : "").toBe(
      "[甲](http://example.org/a)\n\n![](https://mmbiz.qpic.cn/b/640)\n",
    );
  });
});

describe("unwrapAddress", () => {
  it.each([
    ["https://proxy.example/0x0,sAbC/https://mmbiz.qpic.cn/mmbiz_png/a/640?wx_fmt=png", "https://mmbiz.qpic.cn/mmbiz_png/a/640?wx_fmt=png"],
    ["https://images.example/?url=https%3A%2F%2Fmmbiz.qpic.cn%2Fa%2F640%3Fwx_fmt%3Dpng&w=300", "https://mmbiz.qpic.cn/a/640?wx_fmt=png"],
    ["/static/res/logo/https://mmbiz.qpic.cn/a/640", "https://mmbiz.qpic.cn/a/640"],
    ["https://mmbiz.qpic.cn/a/640?from=https://mmbiz.qpic.cn/b/0", "https://mmbiz.qpic.cn/a/640?from=https://mmbiz.qpic.cn/b/0"],
    ["https://example.org/login?next=https://example.org/a", "https://example.org/login?next=https://example.org/a"],
    ["https://archive.ph/o/AbCdE/https://example.org/a", "https://example.org/a"],
    ["https://feeds.example/link-proxy/?k=1a2b&r=1&u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1", "https://example.org/a?b=1"],
    ["https://feeds.example/img-proxy/?k=1a2b&u=https%3A%2F%2Fexample.org%2Fa.png", "https://example.org/a.png"],
  ])("makes of %s %s", (wrapped, plain) => {
    expect(unwrapAddress(wrapped)).toBe(plain);
  });
});

describe("a page's statement of time", () => {
  it.each([
    ["2023-11-20T03:15:00Z", "2023-11-20T11:15+08:00"],
    ["2023-11-20T03:15:00.000+00:00", "2023-11-20T11:15+08:00"],
    ["2023-11-20T03:15:00+08:00", "2023-11-20T03:15+08:00"],
    ["2023-11-20 03:15:20", "2023-11-20T03:15+08:00"],
  ])("reads the zone of %s", (text, published) => {
    expect(textToPublished(text)).toBe(published);
  });

  it("takes none from before there were official accounts", () => {
    expect(textToPublished("1970-01-01 08:33:45")).toBeUndefined();
  });
});

describe("an article that a program took out of its page", () => {
  const text = (html: string): string => {
    const { body: kept } = read(html);
    return kept?.structure === "given" ? mdastToMarkdown(kept.root) : "";
  };
  const source = `<meta name="source-url" content="${address}">`;

  it.each([
    [
      "a note of Evernote's",
      `<html><head><title>水站</title><meta name="exporter-version" content="YXBJ Windows/604265 (zh-CN)"/><meta name="author" content="web"/>${source}</head><body><a name="1"/><h1>水站</h1><div><table bgcolor="#D4DDE5"><tr><td>创建时间：</td><td>2023/11/16</td></tr></table></div><br/><div><p>灯亮着。</p></div></body></html>`,
    ],
    [
      "SimpRead's page",
      `<html><head><title>简悦 | 水站</title><meta name="author" content="简悦">${source}</head><body><sr-rd-title>水站</sr-rd-title><sr-rd-content><p>灯亮着。</p></sr-rd-content><sr-rd-footer>全文完</sr-rd-footer></body></html>`,
    ],
    [
      "a page with one article",
      `<html><head><title>水站</title>${source}</head><body><nav>目录</nav><article><header>水站</header><p>灯亮着。</p></article></body></html>`,
    ],
    ["an exporter's page", '<div class="rich_media_title">水站</div><div class="content"><p>灯亮着。</p></div>'],
  ])("is read from %s", (_what, html) => {
    expect(text(html)).toBe("灯亮着。\n");
    expect(read(html).metadata).toMatchObject({ title: "水站" });
    expect(read(html).metadata.author).toBeUndefined();
  });

  it.each([
    [
      "not-an-article",
      '<html><head><meta name="source-url" content="https://example.org/a"></head><body><article><p>鱼市。</p></article></body></html>',
    ],
    ["deleted", `<html><head>${source}</head><body><article><p>该内容已被发布者删除</p></article></body></html>`],
    [
      "empty-shell",
      `<html><head>${source}</head><body><div id="js_article"><div id="js_content"></div></div><article>鱼市。</article></body></html>`,
    ],
  ])("is gone (%s) where there is none", (gone, html) => {
    expect(read(html).gone).toBe(gone);
  });
});
