import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const blanks = "昨夜的灯亮了 12 盏，其中 7 盏在桥头。水站的人守到 5 点，天明时有 20 人来换班。";
const lines = "昨夜的灯亮了一夜，水站的人守到天明。\n".repeat(9).trim();

function read(text: string) {
  const { metadata, spans, body } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published } = metadata;
  return { title, author, name: account.name, published, text: body?.structure === "flat" ? body.text : undefined };
}

describe("a head whose phrases are run together above an article with blanks and lines", () => {
  it.each([
    ["原创2018-03-12老周青石桥青石桥青石桥微信号qsqfb功能介绍记渡口的事。", { author: "老周", name: "青石桥", published: "2018-03-12" }],
    ["老周青石桥青石桥微信号qsqfb功能介绍记渡口的事2018-08-21", { name: "青石桥", published: "2018-08-21" }],
    ["原创老周青石桥青石桥WeChat IDqsqfbIntro记渡口的事", { author: "老周", name: "青石桥" }],
    ["原创老周老周青石桥2025年4月11日 20:43浙江", { author: "老周", name: "青石桥", published: "2025-04-11T20:43+08:00" }],
    ["原创老周青石桥2025年4月11日 20:43在小说阅读器读本章去阅读", { published: "2025-04-11T20:43+08:00" }],
  ])("is read by its joints: %s", (byline, expected) => {
    for (const body of [blanks, lines]) {
      const { title, text, ...rest } = read(`夜里的灯 | 二${byline}${body}`);
      expect(title).toMatch(/^夜里的灯 \| 二(?:老周)?$/);
      expect(rest).toMatchObject(expected);
      expect(text).toContain(body);
      expect(text).not.toMatch(/青石桥|原创/);
    }
  });

  it("is none where lines or blanks part the phrases", () => {
    const expected = { title: "夜里的灯", author: "老周", name: "青石桥", published: "2025-04-11T20:43+08:00" };
    expect(
      read(`夜里的灯\n原创老周青石桥2025年4月11日 20:43浙江\n${lines}\n预览时标签不可点\n轻触阅读原文\n青石桥\n向上滑动看下一个`),
    ).toMatchObject(expected);
    expect(read(`夜里的灯 原创 老周 青石桥 2025年4月11日 20:43 浙江 ${blanks}`)).toMatchObject(expected);
  });
});
