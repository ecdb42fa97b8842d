import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明，等着第一批过河的菜农。\n\n他们都说好，换班的人来时，桥头的灯还亮着。";
const bare = (text: string) => text.replace(/[#*\s]+/g, "");

function read(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(`${text}\n`) }, defaultLimits).captures;
  const { title, author, account, url } = capture?.metadata ?? { account: {} };
  const detail = capture?.kind === "article" ? capture.detail : undefined;
  return { title, author, name: account.name, url, text: detail && bare(detail.text), kind: capture?.kind };
}

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";

describe("an account that a clipper links to its page alone", () => {
  const clipped = (author: string) => `---\ntitle: "夜里的灯"\nsource: "${url}"\nauthor:\n  - "[[${author}]]"\n---\n`;
  const below = (name: string) => `\n\n继续滑动看下一个\n\n${name}\n\n向上滑动看下一个`;
  const day = " *2025年07月09日 07:08*\n\n";

  it.each([
    ["Original", "青石桥 707", "青石桥707", "https://mp.weixin.qq.com/s/"],
    ["原创", "青石 渡口", "青石渡口", "https://mp.weixin.qq.com/"],
    ["Original", "Harbour Lab", "HarbourLab", "https://mp.weixin.qq.com/s/"],
    ["Original", "青石 渡口", "渡口周报", "https://mp.weixin.qq.com/s/"],
  ])("is told from the author's name: %s %s [%s]", (mark, author, name, link) => {
    const expected = { title: "夜里的灯", author, name, url, text: bare(body), kind: "article" };
    expect(read(`${clipped(author)}${mark} ${author} [${name}](${link})${day}${body}`)).toEqual(expected);
    expect(read(`${clipped(author)}${mark} ${author} [${name}](${link})${day}${body}${below(name)}`)).toEqual(expected);
  });

  it("is the one below, where the byline names it with a blank and links nothing", () => {
    expect(read(`${clipped("青石桥 707")}Original 青石桥 707${day}${body}${below("青石桥707")}`)).toMatchObject({ name: "青石桥707" });
  });

  it("is none where the link leads to an article", () => {
    const line = `[昨天的水](https://mp.weixin.qq.com/s/QwErTyUiOpAsDfGhJkLzXc) *2025年07月09日*`;
    expect(read(`${clipped("老周")}${body}\n\n${line}`)).toMatchObject({ author: "老周", name: undefined });
  });
});

describe("an account beside its picture above the page's buttons", () => {
  const icon = "![](data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='24'%3E%3C/svg%3E)";
  const buttons = ["阅读", "赞", "分享", "推荐", "留言"].map((word) => `${icon} ${word}`).join("");
  const picture = "http://mmbiz.qpic.cn/sz_mmbiz_png/AbCd/0?wx_fmt=png";
  const page = (byline: string, text: string, last: string) =>
    `夜里的灯\n=========\n\n${byline} 2024-12-10 17:50 上海\n\n> 原文地址: [${url}](${url})\n\n${text}\n\n${last}\n\n ${buttons}`;

  it.each([
    ["原创 Harbour Lab 青石桥水站", "Harbour Lab"],
    ["原创 青石桥水站", undefined],
  ])("is told from the author's, and goes with the picture: %s", (byline, author) => {
    const expected = { title: "夜里的灯", author, name: "青石桥水站", url, text: bare(body), kind: "article" };
    expect(read(page(byline, body, `![](${picture}) 青石桥水站`))).toEqual(expected);
  });

  it("leaves the line of a post whose title says the same", () => {
    expect(read(page("原创 青石桥水站", "夜里的灯", `![](${picture}) 青石桥水站`))).toMatchObject({ kind: "article", text: "夜里的灯" });
  });

  it("is none beside a picture of the article's", () => {
    const [line] = [`![](https://mmbiz.qpic.cn/sz_mmbiz_png/AbCd/640?wx_fmt=png&from=appmsg) 换泵的那一天`];
    expect(read(page("原创 青石桥水站", body, line))).toMatchObject({ name: "青石桥水站", text: `${bare(body)}换泵的那一天` });
  });
});
