import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import type { Metadata } from "../../../../../src/import/article.ts";
import { pageToReading } from "../../../../../src/import/formats/saved-page/page-to-reading.ts";
import { rowToReading } from "../../../../../src/import/formats/rows/row-to-reading.ts";

const article =
  "<p>灯是一九六三年挂上去的，挂灯的人叫阿水，那年他十九岁。</p><p>后来换过两回灯罩，灯还是那盏灯，只是照的船一年比一年少。</p><p>夜里过河的人少了，灯仍然亮到天明，船工说要给晚归的人留着。</p><p>今年河上修了桥，灯没有摘。</p>";
const markdown = article.replace(/<\/p><p>/g, "\n\n").replace(/<\/?p>/g, "") + "\n";

function read(html: string): { gone?: string | undefined; metadata: Metadata; markdown: string } {
  const { gone, metadata, body } = pageToReading({ kind: "html", text: html });
  return { gone, metadata, markdown: body?.structure === "given" ? mdastToMarkdown(body.root) : "" };
}

const short = "<p>灯没有摘。</p>";
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;

describe("a page that another program copied out of WeChat's", () => {
  it("is read by its byline, which leaves the text", () => {
    const reading = read(
      page("<title>渡口的灯</title>", `<article><h1>渡口的灯</h1><p>河桥旧事 2021年3月5日 08:12</p>${article}</article>`),
    );
    expect(reading.metadata).toMatchObject({ title: "渡口的灯", account: { name: "河桥旧事" }, published: "2021-03-05T08:12+08:00" });
    expect(reading.markdown).toBe(markdown);
  });

  it("is read by its address, or by what WeChat prints below", () => {
    const link = '<link rel="canonical" href="https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe">';
    expect(read(page(link, short)).markdown).toBe("灯没有摘。\n");
    const below = `${short}<p>预览时标签不可点</p><p>微信扫一扫<br>关注该公众号</p><p>继续滑动看下一个</p>`;
    expect(read(page("", below)).markdown).toBe("灯没有摘。\n");
  });

  it("is read though it links to an album or a history page, or names one and a captcha's script", () => {
    const album = '<p><a href="https://mp.weixin.qq.com/mp/appmsgalbum?action=getalbum&album_id=1">#渡口记</a></p>';
    expect(read(page("", article + album)).gone).toBeUndefined();
    const named = "<p>列表在 mp/profile_ext 里，验证页会调用 TencentCaptcha() 这个函数。</p>";
    expect(read(page("", article + named)).markdown).toContain("TencentCaptcha()");
    expect(read(page('<script src="/mp/profile_ext?action=home"></script>', article)).gone).toBe("not-an-article");
  });

  it("is read from a note whose table of facts names its address", () => {
    const exporter = '<meta name="exporter-version" content="YXBJ Windows/607246 (zh-CN)">';
    const address = "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe";
    const facts = `<table bgcolor="#D4DDE5"><tr><td>来源：</td><td><a href="${address}"><i>${address}</i></a></td></tr></table>`;
    const reading = read(page(`<title>渡口的灯</title>${exporter}`, `<a name="2025"/><h1>渡口的灯</h1>${facts}<div>${short}</div>`));
    expect(reading).toMatchObject({ metadata: { title: "渡口的灯", url: address }, markdown: "灯没有摘。\n" });
  });

  it("is read where it is nothing but Chinese prose", () => {
    expect(read(page("<title>渡口的灯</title>", article))).toMatchObject({ metadata: { title: "渡口的灯" }, markdown });
  });

  it.each([
    ["marks of footnotes", article.replace(/。<\/p>/g, "。<sup>[1]</sup></p>")],
    [
      "addresses and what stands behind them",
      article.replace(/。<\/p>/g, "。资料见 https://www.example.org/du/1963 与 weng@example.org</p>"),
    ],
    ["its lines broken", `<p>${article.replace(/<\/p><p>/g, "<br>").replace(/<\/?p>/g, "")}<br>（未完）</p>`],
    [
      "a list of its sources",
      article +
        [1, 2, 3, 4, 5, 6].map((at) => `<p>[${at}] 旧渡口的资料与口述之${at}: <em>https://www.example.org/du/${at}.html</em></p>`).join(""),
    ],
  ])("is read where its prose has %s", (_, html) => {
    expect([html, read(html).gone]).toEqual([html, undefined]);
  });

  it.each([
    ["a picture of WeChat's", `${short}<p><img src="http://mmbiz.qpic.cn/a/0"></p>`],
    ["marks of its editor", '<p><span leaf="">灯没有摘。</span></p>'],
    ["marks of its pictures", `${short}<section nodeleaf=""><img src="images/1.png" class="rich_pages"></section>`],
    ["its recordings", `<mpvoice name="灯"></mpvoice>${short}`],
    ["its settings", `${short}<p><mp-style-type data-value="3"></mp-style-type></p>`],
    ["another editor's marks", `<section data-tool="mdnice编辑器"><p>The lamp is still there.</p></section>`],
    ["a template's", `<section powered-by="xiumi.us">${short}</section>`],
    ["marks in a list of links", '<p><a href="https://a.example/1"><span leaf="">灯没有摘。</span></a></p>'],
  ])("is read without a page around it where it has %s", (_, html) => {
    expect(read(html)).toMatchObject({ gone: undefined });
    expect(read(html).markdown).toMatch(/灯没有摘|The lamp is still there/);
    expect(read(page("<title>渡口的灯</title>", html))).toMatchObject({ gone: undefined, metadata: { title: "渡口的灯" } });
    const bare = html.replace(/ (?:leaf|nodeleaf|data-tool|powered-by|class)="[^"]*"|mp|mmbiz/g, "");
    expect([bare, read(page("", bare)).gone]).toEqual([bare, "not-an-article"]);
  });

  it("is read by labelled lines that name its address, which leave the text with the line below them", () => {
    const address = "https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe";
    const head = `<h1>渡口的灯</h1><p>公众号：河桥旧事</p><p>发布时间：2021-03-05 08:12</p><p>原文链接：<a href="${address}">${address}</a></p><hr>`;
    const html = `${head}${short}<hr><p>桥修好了。</p>`;
    expect(read(html)).toEqual({
      gone: undefined,
      metadata: { title: "渡口的灯", account: { name: "河桥旧事" }, published: "2021-03-05T08:12+08:00", url: address },
      markdown: "灯没有摘。\n\n---\n\n桥修好了。\n",
    });
    expect(read(html.replace(/mp\.weixin\.qq\.com/g, "news.example")).gone).toBe("not-an-article");
  });

  it("is no article where its pictures are covers in a list of articles, or a site's menu stands around it", () => {
    const cover = '<img src="https://mmbiz.qpic.cn/a/0">';
    const others = [
      `<ul><li><a href="1.html">${cover}渡口的灯</a></li><li><a href="2.html">${cover}桥</a></li></ul>`,
      `<div>${cover}<a href="1.html">渡口的灯</a></div><div>${cover}<a href="2.html">桥</a></div>`,
      `<nav>首页</nav>${short}${cover}`,
      `<form><input name="q"></form><p><span leaf="">灯没有摘。</span></p>`,
      page('<link rel="canonical" href="https://news.example/1.html">', `${short}${cover}`),
    ];
    for (const html of others) expect([html, read(html).gone]).toEqual([html, "not-an-article"]);
    expect(read(`<p><span leaf="">该内容已被发布者删除</span></p>`).gone).toBe("deleted");
  });

  it("is no article with another site's address, among forms and menus, as a list of links, or as a notice", () => {
    const others = [
      page('<meta property="og:url" content="https://news.example/1.html">', article),
      page('<link rel="canonical" href="https://news.example/1.html">', `<p>河桥旧事 2021年3月5日 08:12</p>${article}`),
      page('<meta property="og:url" content="https://mp.weixin.qq.com/mp/profile_ext?action=home">', article),
      page("", `<nav>首页</nav>${article}`),
      page("", `<form><input name="q"></form>${article}`),
      page("<title>目录</title>", `<ul>${article.replace(/<p>/g, '<li><a href="1.html">').replace(/<\/p>/g, "</a></li>")}</ul>`),
      page(
        "",
        "<article><p>The lamp has hung above the ferry since the year nineteen sixty-three. It is still burning every night, says the ferryman.</p></article>",
      ),
    ];
    for (const html of others) expect([html, read(html).gone]).toEqual([html, "not-an-article"]);
    expect(read(page("<title>渡口的灯</title>", "<p>该内容已被发布者删除</p>")).gone).toBe("deleted");
  });

  it("may stand in a row that names neither account nor day", () => {
    const content = `<div><div>原创 老周 河桥旧事 2021-03-05 08:12</div>${article}</div>`;
    const readers = {
      text: none,
      markdown: none,
      page: (source: Parameters<typeof pageToReading>[0], named?: Metadata) => pageToReading(source, { named }),
    };
    const row = (fields: Record<string, string>) =>
      rowToReading(
        Object.entries(fields).map(([field, text]) => ({ field, kind: "value", text })),
        readers,
      );
    const unnamed = row({ title: "渡口的灯", content });
    expect(unnamed.metadata).toMatchObject({
      account: { name: "河桥旧事" },
      author: "老周",
      original: true,
      published: "2021-03-05T08:12+08:00",
    });
    expect(unnamed.body?.structure === "given" && mdastToMarkdown(unnamed.body.root)).toBe(markdown);
    const named = row({ title: "渡口的灯", nickname: "河桥旧事", content });
    expect(named.body?.structure === "given" && mdastToMarkdown(named.body.root)).toMatch(/^原创 老周/);
  });
});

function none(): never {
  throw new Error("not asked for");
}
