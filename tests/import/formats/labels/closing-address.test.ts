import { describe, expect, it } from "vitest";
import { readArticle } from "./read-article.ts";

const own = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const long = "http://mp.weixin.qq.com/s?__biz=MzAxMTExMTExMQ==&mid=2650000001&idx=1&sn=0a1b2c3d#rd";
const head = "渡口边的磨坊\n云溪镇观察\n2021-06-07 14:00\n";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。\n";
const bare = body.replace(/\s+/g, "");
const read = (below: string, above = head) => readArticle(`${above}${body}${below}`, "a.txt");

describe("the last line of a text that a scraper labelled", () => {
  it.each([
    [`原文链接：${own}`, own],
    [`\n原文链接: ${own}\n\n`, own],
    [`本文链接：<${own}>`, own],
    [`  文章地址 ：${own}#rd`, own],
    [`原文链接：${long}`, "https://mp.weixin.qq.com/s?__biz=MzAxMTExMTExMQ==&mid=2650000001&idx=1&sn=0a1b2c3d"],
  ])("is the article's address: %j", (line, url) => {
    expect(read(line)).toMatchObject({ url, text: bare, name: "云溪镇观察" });
  });

  it("is so below the page's own words", () => {
    expect(read(`预览时标签不可点\n微信扫一扫\n关注该公众号\n原文链接：${own}`)).toMatchObject({ url: own, text: bare });
  });

  it.each([
    ["of another site", "原文链接：https://river.example/7108"],
    ["of no article", "原文链接：https://mp.weixin.qq.com/mp/homepage?__biz=MzAxMTExMTExMQ=="],
    ["with words behind", `原文链接：${own} 点击查看`],
    ["by another label", `上一篇：${own}`],
    ["below a credit", `本文转载自北岭札记\n原文链接：${own}`],
    ["in a list", `延伸：https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe\n原文链接：${own}`],
  ])("is the author's: %s", (_, line) => {
    const left = read(line);
    expect([left.url, left.text?.includes("http")]).toEqual([undefined, true]);
  });

  it("is the author's where the article is from elsewhere, or has another address", () => {
    expect(read(`原文链接：${own}`, `${head}来源：北岭札记\n`)).toMatchObject({ url: undefined, sourceCredit: "北岭札记" });
    const row = (url: string) => readArticle(JSON.stringify({ title: "渡口边的磨坊", url, text: `${body}\n原文链接：${own}` }), "a.json");
    expect(row("https://mp.weixin.qq.com/s/ZyXwVuTsRqPoNmLkJiHgFe").text).toContain(own);
    expect(row(own)).toMatchObject({ url: own, text: bare });
  });
});
