import { describe, expect, it } from "vitest";
import { expectTiled } from "../expect-tiled.ts";
import { readPage } from "../saved-page/read-fixture.ts";
import { textToCuts } from "../../../../src/import/formats/cutting/text-to-cuts.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const url = "https://mp.weixin.qq.com/s/Abc-def_0123456789xyz";
const text = ["雾散了，河边的石阶上坐满了洗衣的人。", "白鹭站在浅水里，一动也不动。"].map((line) => `<p>${line.repeat(3)}</p>`).join("");
const article = { title: "河边的石阶", author: "林一川", publishTime: 1680654600, account: "河岸笔记", url, content: text };
const json = (value: unknown) => JSON.stringify(value).replaceAll("/", "\\u002F");
const states = [
  ["window.__INITIAL_STATE__", `<script>window.__INITIAL_STATE__=${json({ detail: article })};(function(){})()</script>`],
  ["window.__NUXT__", `<script>window.__NUXT__ = ${json({ data: [{ article }], routePath: "/a" })}</script>`],
  ["__NEXT_DATA__", `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: { article } } })}</script>`],
] as const;
const page = (inside: string) => `<html><head><title>河边的石阶 - 某站</title></head><body><div id="app">${inside}</div></body></html>`;
const shown = `<h1>河边的石阶</h1>${text}`;

describe("what the scripts of a copy on another site hold", () => {
  it.each(states)("says what the page does not show: %s", (_, script) => {
    const html = page(shown) + script;
    const { metadata, markdown, spans } = readPage(html);
    expectTiled(spans, html);
    expect(metadata).toMatchObject({ title: "河边的石阶", author: "林一川", published: "2023-04-05T08:30+08:00", url });
    expect(metadata.account).toEqual({ name: "河岸笔记" });
    expect(markdown).toMatch(/^雾散了[^<>]*不动。\n$/);
    expect(spans.some(({ role, start, end }) => role === "account-name" && html.slice(start, end) === "河岸笔记")).toBe(true);
  });

  it.each(states)("is the article where a script has yet to draw the page: %s", (_, script) => {
    const { format, cuts } = textToCuts(page("加载中…") + script, defaultLimits);
    expect(format).toBe("page-state");
    expect(cuts).toHaveLength(1);
  });

  it("is nothing to a page about something else, or of no address of WeChat's", () => {
    const other = { ...article, title: "别的文章" };
    const elsewhere = { ...article, url: "https://example.com/a" };
    for (const one of [other, elsewhere]) {
      const html = page(shown) + `<script>window.__INITIAL_STATE__=${json({ detail: one })}</script>`;
      expect(readPage(html).metadata.account).toEqual({});
    }
    expect(textToCuts(page("") + `<script>window.__DATA__=${json({ detail: elsewhere })}</script>`, defaultLimits).format).toBe(
      "saved-page",
    );
  });

  it.each([
    ["the part before it", [{ ...article, title: "河边的石" }]],
    ["a text with more in its name", [{ ...article, title: "河边的石阶（下）" }]],
    ["two of its name", [article, { ...article, url: url.replace("Abc", "Xyz"), account: "青石桥" }]],
  ])("is nothing to a page beside %s", (_, list) => {
    const html = page(shown) + `<script>window.__INITIAL_STATE__=${json({ list })}</script>`;
    expect(readPage(html).metadata).toEqual({ account: {}, title: expect.stringContaining("河边的石阶") as string });
  });

  it("is nothing to a page of WeChat's with a byline", () => {
    const head = '<h1 id="activity-name">河边的石阶</h1><a id="js_name">青石桥</a><em id="publish_time">2023-07-26</em>';
    const html = `${head}<div id="js_content">${text}</div><script>window.__INITIAL_STATE__=${json({ list: [article] })}</script>`;
    expect(readPage(html).metadata).toEqual({ account: { name: "青石桥" }, title: "河边的石阶", published: "2023-07-26" });
  });
});
