import { describe, expect, it } from "vitest";
import { readPage } from "../read-fixture.ts";

const template = (inside: string) => `<script id="content_tpl" type="text/html">${inside}</script>`;
const page = (notice: string, content: string, inside: string) =>
  `<html><body><div id="img-content">${notice}<h2 id="activity-name">白鹭</h2><div id="js_share_content"><div id="js_content">${content}</div></div></div>${template(inside)}<script>var ct = "1528000000"; var item_show_type = "11";</script></body></html>`;
const article = '<p>白鹭<b>飞</b>来了。</p><p><img data-src="https://mmbiz.qpic.cn/a/640"></p>';
const expected = "白鹭**飞**来了。\n\n![](https://mmbiz.qpic.cn/a/640)\n";

describe("a shared article that a template holds", () => {
  it("is read where its node is empty, its place in the page told", () => {
    const html = page("", "", article);
    const { markdown, spans } = readPage(html);
    expect(markdown).toBe(expected);
    const body = spans.filter(({ role }) => role === "body").map(({ start, end }) => html.slice(start, end));
    expect(body).toEqual([article]);
  });

  it("stands below what its sharer wrote", () => {
    const notice = '<p class="share_notice" id="js_share_notice">老友写的。</p>';
    expect(readPage(page(notice, "", article)).markdown).toBe(`老友写的。\n\n${expected}`);
  });

  it("is not read twice where a browser has put it into its node", () => {
    expect(readPage(page("", article, article)).markdown).toBe(expected);
  });

  it("tells where a prompt was taken out of it", () => {
    const html = page("", "", `${article}<p>长按二维码关注我们</p>`);
    const { markdown, spans } = readPage(html);
    expect(markdown).toBe(expected);
    const taken = spans.filter(({ rule }) => rule === "qr/prompt").map(({ start, end }) => html.slice(start, end));
    expect(taken).toEqual(["长按二维码关注我们"]);
  });
});
