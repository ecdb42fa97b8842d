import { describe, expect, it } from "vitest";
import { pageToReading } from "../../../../../src/import/formats/saved-page/page-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const content = '<div id="js_content"><p>灯亮了一夜，水站的人守到天明。</p><p>大家都回来了，灯还亮着。</p></div>';

const address = "https://mp.weixin.qq.com/s/DengLiangLeYiYeAAAAAAA";

function read(above: string) {
  const text = `<html><head><title>夜里的灯</title></head><body><h1>夜里的灯</h1>${above}${content}</body></html>`;
  const { metadata, spans } = pageToReading({ kind: "html", text });
  expectTiled(spans, text);
  const stated = spans.filter(({ role }) => role === "account-name" || role === "date").map(({ start, end }) => text.slice(start, end));
  return {
    title: metadata.title,
    name: metadata.account.name,
    author: metadata.author,
    url: metadata.url,
    published: metadata.published,
    stated: stated.length,
  };
}

const known = { title: "夜里的灯", name: "青石桥", author: undefined, url: undefined, published: "2020-03-04T08:05+08:00" };

describe("what a tool wrote above an article's node", () => {
  it.each([
    ["<div>公众号：青石桥</div><div>发布时间：2020-03-04 08:05</div><hr>", {}],
    ["<p class='meta'>公众号：青石桥 | 作者：老周 | 发布时间：2020-03-04 08:05</p>", { author: "老周" }],
    ["<div><span>老周</span> <span>青石桥</span> <span>2020-03-04 08:05</span></div>", { author: "老周" }],
    ["<p>青石桥 2020-03-04 08:05</p>", {}],
    ["<div><span>老周</span><span><a href='#'>青石桥</a></span><time>2020-03-04 08:05</time></div>", { author: "老周" }],
    ["<div><b class='account'>青石桥</b><i class='post-author'>老周</i><time>2020-03-04 08:05</time></div>", { author: "老周" }],
    ["<p>青石<!-- -->桥<b></b> 2020-03-04 08:05</p>", {}],
  ])("says what the article is: %s", (above, expected) => {
    expect(read(above)).toMatchObject({ ...known, ...expected, stated: 2 });
  });

  it.each([
    [`<div>公众号: 青石桥 | 时间: 2020-03-04 08:05 | <a href="${address}">查看原文</a></div>`, { url: address }],
    ["<div>公众号: 青石桥 | 发布于: 2020-03-04 08:05 | 导出时间: 2025-06-01 10:00</div>", {}],
    [
      `<div><b>公众号：青石桥</b><b>作者：老周</b><b>发布时间：2020-03-04 08:05</b><b>原文：<a href="${address}">${address}</a></b></div>`,
      { author: "老周", url: address },
    ],
  ])("says it in one line: %s", (above, expected) => {
    expect(read(above)).toMatchObject({ ...known, ...expected });
  });

  it("has its title above that line where no document's title says it", () => {
    const untitled = (above: string) =>
      pageToReading({ kind: "html", text: `<body><h1>夜里的灯</h1>${above}${content}</body>` }).metadata.title;
    expect(untitled("<div>公众号: 青石桥 | 发布于: 2020-03-04</div>")).toBe("夜里的灯");
    expect(untitled("<div>2020-03-04，他又来了。</div>")).toBeUndefined();
    expect(untitled("<div>他又来了</div>")).toBeUndefined();
  });

  it("says it above an element of HTML's own that holds the article", () => {
    const body =
      "<section><span leaf=''>灯亮了一夜，水站的人守到天明。</span></section><section><span leaf=''>大家都回来了。</span></section>";
    const page = (meta: string) => {
      const text = `<html><head><title>夜里的灯</title></head><body><h1>夜里的灯</h1>${meta}<article>${body}</article></body></html>`;
      const { metadata, spans } = pageToReading({ kind: "html", text });
      expectTiled(spans, text);
      return metadata;
    };
    const meta = `<div>公众号：青石桥 &nbsp; 作者：老周 &nbsp; 发布时间：2020-03-04 08:05<br />来源：<a href="${address}">${address}</a></div>`;
    expect(page(meta)).toMatchObject({ account: { name: "青石桥" }, author: "老周", published: known.published, url: address });
    expect(page("<div>青石桥 2020-03-04</div>")).toMatchObject({ account: {} });
  });

  it("says nothing where it is another site's page", () => {
    const menu = "<ul>" + "<li>青石桥水站的旧事与新事</li>".repeat(60) + "</ul>";
    expect(read(menu)).toMatchObject({ title: "夜里的灯", name: undefined, published: undefined });
    expect(read("<p>返回首页</p>")).toMatchObject({ name: undefined, published: undefined });
  });
});
