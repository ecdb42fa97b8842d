import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。";
const id = "微信号\nqsqfb\n功能介绍\n记渡口的事\n2026-04-03";
const tail = "预览时标签不可点\n微信扫一扫\n关注该公众号";

function read(text: string) {
  const { metadata, spans, body: rest } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  return { author: metadata.author, name: metadata.account.name, text: rest?.structure === "flat" ? rest.text : undefined };
}

describe("the lines around an article", () => {
  it("leaves the article a second day below the account's id", () => {
    expect(read(`水站的灯\n闻渡而来\n青石桥发布\n${id}\n${body}\n2026-04-02\n灯又亮了。\n${tail}`)).toEqual({
      author: "闻渡而来",
      name: "青石桥发布",
      text: `${body}\n2026-04-02\n灯又亮了。`,
    });
  });

  it("takes an account four times above its id for the author too", () => {
    expect(read(`水站的灯\n${"青石桥发布\n".repeat(4)}${id}\n${body}\n${tail}`)).toEqual({
      author: "青石桥发布",
      name: "青石桥发布",
      text: body,
    });
  });

  it("names an author once whom a page run together names twice", () => {
    expect(read(`水站的灯\n原创\n老周老周\n青石桥发布\n2026-04-03\n${body}\n${tail}`)).toMatchObject({
      author: "老周",
      name: "青石桥发布",
    });
    expect(read(`水站的灯\n原创\nLULU\n青石桥发布\n2026-04-03\n${body}\n${tail}`).author).toBe("LULU");
  });

  it.each(["5年前", "4月3日", "昨天", "星期四", "北京\n上海\n广州"])("leaves the article its first lines below a whole day: %s", (line) => {
    const text = `水站的灯\n青石桥发布\n2026-04-03 06:10\n${line}\n${body}\n${tail}`;
    const { metadata } = textToReading({ kind: "text", text });
    expect(read(text).text).toBe(`${line}\n${body}`);
    expect(metadata.ipLocation).toBeUndefined();
  });

  it("takes no heading that a text marks for an album", () => {
    expect(read(`水站的灯\n青石桥发布\n2026-04-03\n#渡口旧事 3个\n## 守灯的人\n${body}\n${tail}`).text).toBe(`## 守灯的人\n${body}`);
  });

  it.each(["#守灯的人", "#1 先看水", "#泵 语言怎么学"])("takes no tag for an album that has neither its label nor a count: %s", (line) => {
    const text = `水站的灯\n青石桥发布\n2026-04-03\n${line}\n${body}\n${tail}`;
    expect(read(text).text).toBe(`${line}\n${body}`);
    expect(textToReading({ kind: "text", text }).metadata.album).toBeUndefined();
  });

  it("takes 前言 for the page's word below a price tag, and leaves it to the article elsewhere", () => {
    const above = "青石桥发布\n2026年1月6日 17:46\n浙江\n在小说阅读器中沉浸阅读\n前言\n";
    expect(read(`水站的灯\n${above}${body}`).text).toBe(`前言\n${body}`);
    expect(read(`水站的灯 已付费\n${above}${body}`)).toMatchObject({ name: "青石桥发布", text: body });
    expect(read(`水站的灯\n已付费\n${above}${body}`)).toMatchObject({ name: "青石桥发布", text: body });
  });

  it("leaves an article the country that it begins with", () => {
    const text = `水站的灯\n青石桥发布\n2026-04-03 06:10\n古巴\n${body}\n${tail}`;
    expect(read(text).text).toBe(`古巴\n${body}`);
  });

  it("takes what stands below 发表于 for a place only where it is one", () => {
    for (const [line, ipLocation, text] of [
      ["尼泊尔", "尼泊尔", body],
      ["守灯", undefined, `守灯\n${body}`],
    ] as const) {
      const dump = `水站的灯\n青石桥发布\n2026-04-03 06:10\n发表于\n${line}\n${body}\n${tail}`;
      expect(textToReading({ kind: "text", text: dump }).metadata.ipLocation).toBe(ipLocation);
      expect(read(dump).text).toBe(text);
    }
  });

  it("reads the button to listen behind the day and the place", () => {
    const { metadata, spans } = textToReading({ kind: "text", text: `水站的灯\n青石桥发布\n 2026年4月3日 21:26 江苏 听全文\n\n${body}\n` });
    expect(metadata).toMatchObject({
      title: "水站的灯",
      published: "2026-04-03T21:26+08:00",
      ipLocation: "江苏",
      account: { name: "青石桥发布" },
    });
    expect(spans.some(({ rule }) => rule === "reader/word")).toBe(true);
  });

  it("leaves an article the heading that reads like a place of a picture", () => {
    expect(read(`水站的灯\n青石桥发布\n2026-04-03\n${body}\n图片\n一、守灯的人。\n${tail}`).text).toBe(`${body}\n图片\n一、守灯的人。`);
  });

  it("leaves a credit the brackets inside it", () => {
    const { metadata } = textToReading({
      kind: "text",
      text: `水站的灯\n青石桥发布\n2026-04-03\n${body}\n（编辑：老周（渡口））\n${tail}`,
    });
    expect(metadata.editorCredits).toEqual(["编辑：老周（渡口）"]);
  });

  it("takes no English word of the page out of an address", () => {
    const text = `${body}\nhttps://qsq.example/vulReward`;
    expect(read(`水站的灯\n青石桥发布\n2026-04-03\n${text}\nReward\nScan to Follow\nGot It\n`).text).toBe(text);
  });

  it("takes a first line for the title though the sentence below is shorter", () => {
    const { metadata } = textToReading({ kind: "text", text: `水站的夜里有多少盏灯亮着\n\n灯亮了一夜。\n\n${body}\n` });
    expect(metadata.title).toBe("水站的夜里有多少盏灯亮着");
    const verse = textToReading({ kind: "text", text: `水站的夜里有多少盏灯亮着\n灯亮了一夜\n人守到天明\n` });
    expect(verse.metadata.title).toBeUndefined();
  });

  it("shows credits without the bars between them", () => {
    const text = `水站的灯\n青石桥发布\n2026-04-03\n${body}\n来源：河桥日报｜编辑：小吴｜审核：老陈\n${tail}`;
    const { metadata } = textToReading({ kind: "text", text });
    expect(metadata).toMatchObject({ sourceCredit: "河桥日报", editorCredits: ["编辑：小吴", "审核：老陈"] });
  });
});

describe("credits whose value a tag broke off", () => {
  it("are one line with it, and with the sign behind it", () => {
    const text = `昨夜的灯\n青石桥发布\n2026-04-03\n水站的人守到天明，守了一夜。\n图片来源：网络；美编：\n小吴\n；\n预防失联，请关注备用号：`;
    const { metadata, body, spans } = textToReading({ kind: "text", text });
    expectTiled(spans, text);
    expect(metadata.editorCredits).toEqual(["美编：小吴"]);
    expect(body?.structure === "flat" ? body.text : "").toBe("水站的人守到天明，守了一夜。\n图片来源：网络；");
  });
});
