import { describe, expect, it } from "vitest";
import { markdownToReading } from "../../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { mdastToText } from "../../../../../src/entry/mdast-to-text.ts";
import { textToReading } from "../../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKl";
const body = "昨夜的灯亮了一夜，水站的人守到天明。";
const page = `水站的灯\n青石桥发布\n2026年4月3日 08:30\n${body}\n阅读 308\n写留言\n留言 1\n小田\n灯真亮。\n`;

function read(text: string) {
  const { spans, metadata, body: rest } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  return { url: metadata.url, title: metadata.title, text: rest?.structure === "flat" ? rest.text : undefined };
}

describe("lines that say where a page is from", () => {
  it.each([
    `${page}\n来自 <${url}> `,
    `${page}\nFrom <${url}>\n`,
    `${url}\n\n${page}`,
    `<${url}>\n${page}`,
    page.replace("\n", `\n${url}\n`),
  ])("give its address: %s", (text) => {
    expect(read(text)).toEqual({ url, title: "水站的灯", text: body });
  });

  it("are read in Markdown, where a converter hid their signs", () => {
    const text = `# 水站的灯\n\n青石桥 *2026-04-03*\n\n${body}\n\n微信扫一扫  \n关注该公众号\nFrom \\< <${url}>\\>\n`;
    const { spans, metadata, body: rest } = markdownToReading([{ kind: "markdown", text }]);
    expectTiled(spans, text);
    expect(metadata.url).toBe(url);
    expect(rest?.structure === "given" ? mdastToText(rest.root).trim() : "").toBe(body);
  });

  it("are none in an article that names another, or another site", () => {
    expect(read(`${page.slice(0, page.indexOf("阅读"))}详情来自 <${url}>`).url).toBeUndefined();
    expect(read(`${page.slice(0, page.indexOf("阅读"))}来自 ${url}`).url).toBeUndefined();
    expect(markdownToReading([{ kind: "markdown", text: `# 水站的灯\n\n${body}\n\n来自 ${url}\n` }]).metadata.url).toBeUndefined();
    expect(read(`水站的灯，昨夜的事见：\n${url}\n${body}`).url).toBeUndefined();
    expect(read(`${page}来自 <https://example.org/s/1>`).url).toBeUndefined();
  });
});
