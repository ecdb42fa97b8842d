import { describe, expect, it } from "vitest";
import { readPage } from "../read-fixture.ts";

const titles = ["水轮转了半圈", "磨坊的灯亮了一夜", "木匠的三把刨子", "断木是谁放的？", "春天的第一场雨下得很大。"];
const page = (inside: string, head = "") => `<html><head><title>石桥纪事</title>${head}</head><body>${inside}</body></html>`;
const list = (entry: (title: string, day: string, at: number) => string) =>
  titles.map((title, at) => entry(title, `2021年3月${at + 1}日`, at)).join("");

const link = (at: number) => `https://mp.weixin.qq.com/s?__biz=Mz==&amp;mid=${at}&amp;idx=1&amp;sn=ab`;
const search = list(
  (title, day, at) =>
    `<li><h3><a href="${link(at)}">${title}</a></h3><p>老周每天早晨都来看一眼，等水大了…</p><div>石桥纪事<span>${day}</span></div></li>`,
);

describe("a page that lists articles", () => {
  it.each([
    ["an album", `<h1>石桥旧事</h1><p>5篇内容</p><ul>${list((title, day, at) => `<li>${at + 1}. ${title} ${day}</li>`)}</ul>`],
    ["titles and days", list((title, day) => `<div>${title}</div><div>${day}</div>`)],
    ["links", `<main>${list((title, day, at) => `<p><a href="${link(at)}">${title}</a> ${day} 08:30</p>`)}</main>`],
    ["what a search found", `<ul>${search}</ul>`],
    [
      "covers",
      `${list((title, day, at) => `<h2>${title}</h2><p><img src="https://mmbiz.qpic.cn/a${at}/0"></p><p>老周每天来看。</p><p>原创 ${day}</p>`)}<p>下一页</p>`,
    ],
    [
      "an account's history",
      `<p>全部消息</p>${list((title, day, at) => `<p>${day}</p><h4><a href="${link(at)}">${title}</a></h4><p>老周每天早晨都来看一眼，他说等水大了，轮子自己会转。</p>`)}`,
    ],
    [
      "days before titles",
      list((title, day, at) => `<p>${day} <a href="${link(at)}">${title}</a></p><p>老周每天早晨都来看一眼，他说等水大了。</p>`),
    ],
  ])("is no article: %s", (_, inside) => {
    expect(readPage(page(inside)).gone).toBe("not-an-article");
  });

  it.each([
    ["a diary", list((_, day) => `<p>${day}</p><p>老周每天早晨都来看一眼，他说等水大了，轮子自己会转起来的。</p>`)],
    ["a programme", `<p>老周在磨坊讲五回水轮。</p><p>每回一个时辰。</p>${list((title, day) => `<p>${title}</p><p>时间：${day}</p>`)}`],
    [
      "a list within a text",
      `<p>${"老周每天早晨都来看一眼，他说等水大了。".repeat(9)}</p>${list((title, day) => `<p>${title} ${day}</p>`)}`,
    ],
  ])("is none of these: %s", (_, inside) => {
    expect(readPage(page(`<p>青石桥 2021-03-05 08:30</p><p>微信扫一扫</p><p>关注该公众号</p>${inside}`)).gone).toBeUndefined();
  });

  it.each([
    [
      "the day of its byline is stated",
      "<p>青石桥 2021年3月5日 08:12</p>",
      '<meta property="article:published_time" content="2021-03-05T08:12+08:00">',
    ],
    ["its byline says 原创", "<p>原创 老周 青石桥 2021-03-05 08:12</p>", ""],
  ])("is an article where %s", (_, byline, head) => {
    const captions = list((title, day) => `<p>${title.replace(/[？。]$/, "")}，摄于${day}</p>`);
    const read = readPage(page(`<h1>石桥纪事</h1>${byline}${captions}`, head));
    expect(read).toMatchObject({ gone: undefined, metadata: { account: { name: "青石桥" }, published: "2021-03-05T08:12+08:00" } });
    expect(read.markdown).toMatch(/^水轮转了半圈，摄于2021年3月1日\n/);
  });

  it("is an article where days stand in captions' sentences", () => {
    const captions = list((title, day) => `<p>${title.replace(/[？。]$/, "")}，摄于${day}</p>`);
    expect(readPage(page(`<h1>石桥纪事</h1><p>青石桥 2021年3月5日 08:12</p>${captions}`)).gone).toBeUndefined();
  });

  it("is a chronicle where days stand behind sentences", () => {
    const years = list((title, day) => `<p>${title.replace(/[？。]$/, "")}，全村都来看。${day}</p>`);
    expect(readPage(page(`<h1>大事记</h1><p>青石桥 2021-03-05 08:12</p>${years}`)).gone).toBeUndefined();
  });

  it("is a chronicle where more than a summary stands below each linked title", () => {
    const text = "<p>老周每天早晨都来看一眼，他说等水大了，轮子自己会转。</p><p>夜里有人来，灯还亮着，他烧了一锅热汤给他喝。</p>".repeat(2);
    const years = list((title, day, at) => `<p>${day}</p><p><a href="${link(at)}">${title}</a></p>${text}`);
    expect(readPage(page(`<article><h1>石桥纪事</h1>${years}</article>`)).gone).toBeUndefined();
  });

  it("is an article where its address says so", () => {
    const address = '<meta property="og:url" content="https://mp.weixin.qq.com/s/Abc-def_0123456789xyz">';
    expect(
      readPage(
        page(
          list((title, day) => `<p>${title} ${day}</p>`),
          address,
        ),
      ).gone,
    ).toBeUndefined();
  });
});
