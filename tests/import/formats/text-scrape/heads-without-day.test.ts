import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。\n\n他们都说好。\n\n换班的人来时，桥头的灯还亮着。";
const text = body.replace(/\n+/g, "\n");
const novel = "\n在小说阅读器读本章\n\n去阅读\n\n在小说阅读器中沉浸阅读\n\n";
const indent = " ".repeat(16);

function read(above: string, below = "") {
  const source = `${above}${body}\n${below}`;
  const { metadata, spans, body: rest } = textToReading({ kind: "text", text: source });
  expectTiled(spans, source);
  const { title, author, account, original } = metadata;
  return { title, author, name: account.name, original, text: rest?.structure === "flat" ? rest.text.replace(/\n+/g, "\n") : undefined };
}

describe("a head without a day", () => {
  it.each([
    ["above the page's prompt for readers of novels", `\n\n夜里的灯\n\n${indent}青石桥${indent}\n\n${novel}`],
    ["above that prompt, on plain lines", `夜里的灯\n青石桥${novel}`],
    ["in the white space of the page's source", `\n\n夜里的灯\n\n${indent}青石桥${indent}\n\n\n`],
    ["before a link to a script", "夜里的灯\n\n青石桥 [javascript:void(0);]\n\n"],
  ])("names the account %s", (_, above) => {
    expect(read(above)).toEqual({ title: "夜里的灯", author: undefined, name: "青石桥", original: undefined, text });
  });

  it.each([
    ["on a line of his own", `夜里的灯\n\n${indent}老周\n\n${indent}青石桥${indent}\n\n`, undefined],
    ["before the account's name", `夜里的灯\n老周 青石桥${novel}`, undefined],
    ["named twice behind 原创", `\n夜里的灯\n${indent}原创\n${indent}老周\n\n${indent}老周\n${indent}青石桥\n\n`, true],
    ["behind 原创", "夜里的灯\n\n原创 老周 老周 青石桥 [javascript:void(0);]\n\n", true],
  ])("names the author %s", (_, above, original) => {
    expect(read(above)).toEqual({ title: "夜里的灯", author: "老周", name: "青石桥", original, text });
  });

  it("is read where single blanks part its words", () => {
    expect(read("夜里的灯   青石桥   在小说阅读器读本章   去阅读   在小说阅读器中沉浸阅读   ")).toMatchObject({
      title: "夜里的灯",
      name: "青石桥",
    });
  });

  it("names the account whose card stands below", () => {
    expect(read("夜里的灯\n青石桥\n", "青石桥\n讲桥上的事。\n195篇原创内容\n公众号\n")).toMatchObject({
      title: "夜里的灯",
      name: "青石桥",
    });
    expect(read("夜里的灯\n青石桥\n", "河桥旧事\n195篇原创内容\n公众号\n")).toMatchObject({ title: undefined, name: undefined });
  });

  it("takes no copy of the title for the account, whatever a comment left above it", () => {
    const id = "微信号\nqsqfb\n功能介绍\n记渡口的事\n";
    const marked = `-->\n${indent}夜里的灯\n\n${indent}夜里的灯${indent}\n\n${indent}原创\n2017-10-27\n${indent}老周\n${indent}青石桥\n${indent}青石桥\n${id}`;
    expect(read(marked)).toMatchObject({ title: "夜里的灯", name: "青石桥", author: "老周" });
    const names = `夜里的灯\n${indent}夜里的灯${indent}\n${indent}老周\n${indent}青石桥\n青石桥\n${id}`;
    expect(read(names)).toMatchObject({ title: "夜里的灯", author: "老周", name: "青石桥", text });
  });

  it.each([
    "夜里的灯\n青石桥 [javascript:alert(1)]\n\n",
    "夜里的灯\n青石桥\n\n",
    "夜里的灯亮着。\n青石桥\n在小说阅读器读本章\n\n",
    `${indent}夜里的灯${indent}\n青石桥\n`,
  ])("is none where nothing tells it: %j", (above) => {
    expect(read(above).name).toBeUndefined();
  });
});
