import { describe, expect, it } from "vitest";
import { pageToReading } from "../../../../../src/import/formats/saved-page/page-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const content = '<div id="js_content"><p>灯亮了一夜，水站的人守到天明。</p><p>大家都回来了，灯还亮着。</p></div>';

function read(above: string) {
  const text = `<html><head><title>夜里的灯</title></head><body><h1>夜里的灯</h1>${above}${content}</body></html>`;
  const { metadata, spans } = pageToReading({ kind: "html", text });
  expectTiled(spans, text);
  const stated = spans.filter(({ role }) => role === "account-name" || role === "date").map(({ start, end }) => text.slice(start, end));
  return {
    title: metadata.title,
    name: metadata.account.name,
    author: metadata.author,
    published: metadata.published,
    stated: stated.length,
  };
}

const known = { title: "夜里的灯", name: "青石桥", author: undefined, published: "2020-03-04T08:05+08:00" };

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

  it("says nothing where it is another site's page", () => {
    const menu = "<ul>" + "<li>青石桥水站的旧事与新事</li>".repeat(60) + "</ul>";
    expect(read(menu)).toMatchObject({ title: "夜里的灯", name: undefined, published: undefined });
    expect(read("<p>返回首页</p>")).toMatchObject({ name: undefined, published: undefined });
  });
});
