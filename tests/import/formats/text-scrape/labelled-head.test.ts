import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

function read(text: string) {
  const { metadata, spans, body: read } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published } = metadata;
  const left = read?.structure === "flat" ? read.text.replace(/\s+/g, "") : undefined;
  return { title, author, name: account.name, published, text: left };
}

describe("a label at the very top of a text", () => {
  it.each([
    ["标题：夜里的灯\n\n", {}],
    ["文章标题：夜里的灯\n正文：", {}],
    ["Title: 夜里的灯\n作者：老周\n\n", { author: "老周" }],
    ["标题：夜里的灯\n公众号：青石桥\n2020-03-04 08:00\n\n", { name: "青石桥", published: "2020-03-04T08:00+08:00" }],
    ["\n【标题】夜里的灯\n【公众号】青石桥\n【正文】\n", { name: "青石桥" }],
    ["标题：夜里的灯\n链接：\n时间：2020-03-04\n\n", { published: "2020-03-04" }],
  ])("says what the title is: %j", (labels, expected) => {
    expect(read(labels + body)).toMatchObject({ title: "夜里的灯", ...expected, text: body.replace(/\s+/g, "") });
  });

  it("is the article's below a first line of its own", () => {
    expect(read(`夜里的灯\n\n${body}\n\n标题：再说那盏灯\n\n${body}`).text).toContain("标题：再说那盏灯");
  });

  it("is the article's where it says a sentence", () => {
    expect(read(`题目：用“灯”写一段话，不少于两百字，明早交到水站来。\n\n${body}`).text).toContain("题目：用“灯”写一段话");
  });

  it("goes with the rules that a script drew around the labels, and the same one at the end", () => {
    const labels = "标题：夜里的灯\n公众号：青石桥\n时间：2020-03-04\n";
    for (const rule of ["=".repeat(50), "-".repeat(60)]) {
      expect(read(`${rule}\n${labels}${rule}\n\n${body}\n${rule}\n`).text).toBe(body.replace(/\s+/g, ""));
      expect(read(`${labels}\n${body}\n${rule}\n完`).text).toContain(rule);
    }
  });

  it("ends an address where the first sentence is glued to it", () => {
    const { text } = read(`原文链接：https://mp.weixin.qq.com/s/AbCdEfGhIjKl${body}`);
    expect(text).toBe(body.replace(/\s+/g, ""));
  });
});

describe("two labels on one line below the title", () => {
  it.each(["来源：青石桥  时间：2020-03-04 08:00", "时间：2020-03-04 08:00 作者：老周"])(
    "are two fields where one is the day: %s",
    (line) => {
      expect(read(`夜里的灯\n${line}\n\n${body}`)).toMatchObject({ title: "夜里的灯", published: "2020-03-04T08:00+08:00" });
    },
  );

  it("are the article's where it invites", () => {
    const line = "时间：2020-03-04 地点：水站门口";
    expect(read(`夜里的灯\n${line}\n\n${body}`).text).toContain(line.replace(/\s+/g, ""));
  });

  it("says when something takes place beside a place", () => {
    const { title, published, text } = read(`标题：看灯会\n时间：2020-03-04\n地点：渡口\n\n${body}`);
    expect({ title, published }).toEqual({ title: "看灯会", published: undefined });
    expect(text).toContain("时间：2020-03-04地点：渡口");
  });
});
