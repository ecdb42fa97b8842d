import { describe, expect, it } from "vitest";
import { markdownToMdast } from "../../src/entry/markdown.ts";
import type { Metadata } from "../../src/import/article.ts";
import { addStatedOrigin } from "../../src/import/stated-origin.ts";

const address = "https://mp.weixin.qq.com/s/qsqDukouDeDeng0123456a";
const article = "渡口的灯亮了一夜。\n\n早上船来了。\n\n";

function read(below: string, metadata: Metadata = { account: {} }): Metadata {
  addStatedOrigin({ spans: [], metadata, body: { structure: "given", root: markdownToMdast(article + below) } });
  return metadata;
}

describe("addStatedOrigin", () => {
  it("takes account and address from a statement at the end that leads to the article", () => {
    expect(read(`> 原文始发于微信公众号（山口观察）：[渡口的灯](${address.replace("https", "http")}?chksm=1)`)).toEqual({
      account: { name: "山口观察" },
      url: address,
    });
    const below = "免责声明：文章中的方法仅供研究，本站不承担责任。\n\nhttps://a.example/1.html";
    expect(
      read(`本文来自微信公众号：[山口观察（ID：shankou）](${address})，作者：何田\n\n${below}`, {
        account: {},
        url: "https://a.example/1",
      }),
    ).toEqual({
      account: { name: "山口观察", alias: "shankou" },
      author: "何田",
      url: address,
    });
  });

  it("takes the account's id and the day from a site's fixed words", () => {
    const fixed = "本文分享自微信公众号 - 山口观察（gh_0123456789ab），作者：何田\n\n如有侵权，请联系删除。\n\n原始发表时间：2019-10-26";
    const told = { account: { name: "山口观察", gh: "gh_0123456789ab" }, author: "何田", published: "2019-10-26" };
    expect(read(fixed)).toEqual(told);
    const metadata: Metadata = { account: {} };
    addStatedOrigin({ spans: [], metadata, body: { structure: "flat", text: article + fixed.replaceAll("\n\n", "\n") } });
    expect(metadata).toEqual(told);
  });

  it.each([
    ["without an address", "原文始发于微信公众号（山口观察）：渡口的灯"],
    ["above more of the article", `本文首发于微信公众号：[山口观察](${address})\n\n后来的人又说起那一夜的灯。`],
    ["of two articles", `本文首发于微信公众号：[山口观察](${address})，[续篇](${address}b)`],
    ["elsewhere", "本文首发于微信公众号：[山口观察](https://a.example/1)"],
  ])("leaves a statement %s", (_, below) => {
    expect(read(below)).toEqual({ account: {} });
  });

  it("believes what the record says itself", () => {
    const own = { account: { name: "青石桥" }, url: "https://mp.weixin.qq.com/s/qsqDukouDeDeng0123456b" };
    expect(read(`本文首发于微信公众号：[山口观察](${address})`, structuredClone(own))).toEqual(own);
    expect(read(`本文首发于微信公众号：[山口观察](${address})`, { account: { name: "青石桥" } })).toEqual({ account: { name: "青石桥" } });
  });
});
