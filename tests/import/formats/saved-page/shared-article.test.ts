import { describe, expect, it } from "vitest";
import { readPage } from "./read-fixture.ts";

const script = (text: string) => `<script>document.getElementById("js_share_notice").innerHTML = "${text}";</script>`;
const article = "<p>邮局每周二开门。</p><p>邮差划船来。</p>";
const original = '<a id="js_share_source" href="http://mp.weixin.qq.com/s/You_Ju-0123456789abcd?scene=45">阅读全文</a>';

/** A page that shares another account's article: the sharer's words, then the panel with the article. */
const page = (notice: string, { inside = article, below = "", variables = "" } = {}) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div id="js_article"><h1 id="activity-name">岛上的邮局</h1><a id="js_name">慢信</a>${notice}<div class="share_media" id="js_share_content"><div class="original_panel"><div class="original_account_nickname">岛居志</div><div id="js_content">${inside}</div>${below}</div></div></div><script>var ct = "1574683643";${variables}</script></body></html>`;

describe("what a sharer says above an article", () => {
  const both = "这篇值得慢慢读。\n\n邮局每周二开门。\n\n邮差划船来。\n";

  it.each([
    ["as text", '<p class="share_notice" id="js_share_notice">这篇值得慢慢读。</p>'],
    ["as text by its class", '<div class="share_notice">这篇值得慢慢读。</div>'],
    ["in a script", `<p id="js_share_notice">${script("这篇值得慢慢读。")}</p>`],
    ["in both, once", `<p id="js_share_notice">${script("这篇值得慢慢读。")}这篇值得\n慢慢读。</p>`],
  ])("is read %s", (_, notice) => {
    const { markdown, spans } = readPage(page(notice));
    expect(markdown.replace("\n慢慢", "慢慢")).toBe(both);
    expect(spans.some(({ role }) => role === "body")).toBe(true);
  });

  it("stands beside another text that its script would write", () => {
    expect(readPage(page(`<p id="js_share_notice">${script("全文在下面。")}这篇值得慢慢读。</p>`)).markdown).toMatch(
      /这篇值得慢慢读。[^]*全文在下面。[^]*邮差划船来。/,
    );
  });

  it("leaves the article where scripts would write it", () => {
    const variables = "window.cgiDataNew = { content_noencode: JsDecode('\\x3cp\\x3e邮局每周二开门。\\x3c/p\\x3e') };";
    const notice = '<p class="share_notice" id="js_share_notice">这篇值得慢慢读。</p>';
    expect(readPage(page(notice, { inside: "", variables })).markdown).toBe("这篇值得慢慢读。\n\n邮局每周二开门。\n");
    expect(readPage(page(notice, { inside: "" })).markdown).toBe("这篇值得慢慢读。\n");
  });

  it("is not the caption of a post of pictures, which stands in its body", () => {
    const post = '<div id="js_content"><img src="https://mmbiz.qpic.cn/a/0"><p class="share_notice">雾里拍的。</p></div>';
    expect(readPage(`<html><body>${post}<script>window.item_show_type = '8';</script></body></html>`).markdown).toBe(
      "![](https://mmbiz.qpic.cn/a/0)\n\n雾里拍的。\n",
    );
  });
});

describe("the original of a shared article", () => {
  it("is named with its account and its address", () => {
    expect(readPage(page("", { below: original })).metadata).toMatchObject({
      sourceCredit: "岛居志",
      sourceUrl: "https://mp.weixin.qq.com/s/You_Ju-0123456789abcd",
      account: { name: "慢信" },
    });
  });

  it.each(["javascript:void(0);", "https://example.org/s/You_Ju-0123456789abcd", "http://mp.weixin.qq.com/s?x=1"])(
    "has no address where the link leads to no article (%s)",
    (address) => {
      const { metadata } = readPage(page("", { below: `<a id="js_share_source" href="${address}">阅读全文</a>` }));
      expect(metadata).not.toHaveProperty("sourceUrl");
      expect(metadata).not.toHaveProperty("url");
    },
  );
});
