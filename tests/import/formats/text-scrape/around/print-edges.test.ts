import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKl";
const wide = " ".repeat(30);
const sheets = [
  "水站的灯\n\n青石桥发布 2023-01-05 08:00\n\n昨夜的灯亮了一夜，水站的人守到天明。他们说夜里的水位比白天要高三十厘米，\n所以夜班的人要多",
  "看两次水尺。\n\n天亮的时候第一班船靠了岸。",
];

function read(text: string) {
  const { spans, metadata, body } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  return {
    url: metadata.url,
    title: metadata.title,
    name: metadata.account.name,
    text: body?.structure === "flat" ? body.text : undefined,
  };
}

function print(edges: (page: number) => { head: string; foot: string }): string {
  return sheets
    .map((sheet, at) => {
      const { head, foot } = edges(at + 1);
      return `${head}\n\n${sheet}\n\n${foot}\n`;
    })
    .join("\f");
}

describe("the edges of printed sheets", () => {
  it.each([
    ["Chrome", (page: number) => ({ head: `2023/1/6 10:20${wide}水站的灯`, foot: `${url}${wide}${page}/2` })],
    ["Chrome, corner by corner", (page: number) => ({ head: "1/6/23, 10:20 AM\n\n水站的灯", foot: `${url}\n\n${page}/2` })],
    ["Firefox", (page: number) => ({ head: `水站的灯${wide}${url}`, foot: `${page} of 2${wide}2023/1/6, 10:20` })],
    ["Firefox in Chinese", (page: number) => ({ head: `水站的灯\n${url}`, foot: `第 ${page} 页，共 2 页\n2023/1/6 上午10:20` })],
  ])("of %s part no sentence, and name the article", (_, edges) => {
    const { text, ...head } = read(print(edges));
    expect(head).toEqual({ url, title: "水站的灯", name: "青石桥发布" });
    expect(text?.replace(/\n/g, "")).toBe(`${sheets.join("").split("08:00")[1]}`.replace(/\n/g, ""));
    expect(text).not.toContain("\n\n");
  });

  it("name no article by what a page without a title calls itself, or by its account", () => {
    for (const called of ["微信公众平台", "青石桥发布"]) {
      const edges = (page: number) => ({ head: `1/6/23, 10:20 AM ${called}`, foot: `${url} ${page}/2` });
      expect(read(print(edges))).toMatchObject({ url, title: "水站的灯", name: "青石桥发布" });
    }
  });

  it.each(["", " 水站的灯", " 微信公众平台"])("may all stand below a sheet's text: %j", (called) => {
    const edges = (page: number) => ({ head: "", foot: `1/6/23, 10:20 AM${called}\n${url} ${page}/2` });
    const { text, ...head } = read(print(edges).trimStart());
    expect(head).toEqual({ url, title: "水站的灯", name: "青石桥发布" });
    expect(text).not.toMatch(/10:20|weixin|平台/);
  });

  it("are none where a sheet is missing or the title changes", () => {
    const edges = (page: number) => ({ head: `2023/1/6 10:20${wide}水站的灯`, foot: `${url}${wide}${page}/3` });
    expect(read(print(edges)).text).toContain(url);
    const changing = (page: number) => ({ head: `2023/1/6 10:20${wide}水站的灯${page}`, foot: `${url}${wide}${page}/2` });
    expect(read(print(changing)).text).toContain(url);
  });
});
