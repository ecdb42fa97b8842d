import { describe, expect, it } from "vitest";
import { readScrape } from "../read-scrape.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。\n他们都说好。\n换班的人来时，桥头的灯还亮着。";

describe("marks of a text browser's links", () => {
  it.each([
    "   原创 老周 [1]青石桥\n\n   2024-05-06 07:30 浙江",
    "   原创 老周 [1]青石桥",
    "   原创 老周 [1]青石桥\n   青石桥\n\n   微信号 qsqfb\n\n   功能介绍 记渡口的事",
    "   Original 2016-08-12 老周 [1]青石桥 青石桥\n   青石桥\n\n   WeChat ID qsqfb\n\n   Intro 记渡口的事",
    "Original 2016-08-12 老周青石桥青石桥\n青石桥 []\n\nWeChat ID qsqfb\n\nIntro 记渡口的事",
    "Original 2016-08-12 老周 青石桥 青石桥\n\n青石桥 []\n\nWeChat ID qsqfb\n\nIntro 记渡口的事",
    "2018-03-12 老周青石桥青石桥\n青石桥 []\n\n微信号 qsqfb\n\n功能介绍 记渡口的事",
  ])("are no part of the names in a head: %j", (byline) => {
    expect(readScrape(`夜里的灯\n\n${byline}\n\n${body}\n`)).toEqual({ title: "夜里的灯", author: "老周", name: "青石桥", text: body });
  });

  it("stay in title and text", () => {
    const text = "[1]昨夜的灯亮了一夜。\n水站的人说 [2]灯还亮着，守到天明。";
    expect(readScrape(`夜里的灯 [7]三则\n青石桥\n2025年4月11日 20:43\n${text}\n`)).toMatchObject({
      title: "夜里的灯 [7]三则",
      name: "青石桥",
      text,
    });
  });

  it("stand in lines about the page's head, above its text", () => {
    const links = "   Link: [1]dns-prefetch\n   Link: [2]shortcut icon\n\n";
    expect(readScrape(`${links}夜里的灯\n\n   [3]青石桥\n   2025年4月11日 20:43\n\n${body}\n`)).toMatchObject({
      title: "夜里的灯",
      name: "青石桥",
      text: body,
    });
    expect(readScrape(`${links}夜里的灯亮着\n\n${body}\n`)).toMatchObject({ title: "夜里的灯亮着", text: body });
  });
});
