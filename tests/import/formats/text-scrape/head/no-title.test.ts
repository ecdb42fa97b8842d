import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../../src/import/capture.ts";
import { isNoTitle } from "../../../../../src/import/formats/text-scrape/head/no-title.ts";
import { defaultLimits } from "../../../../../src/import/limits.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明，等着第一批过河的菜农。\n\n他们都说好，换班的人来时，桥头的灯还亮着。";

function read(text: string, path: string) {
  const [capture] = captureDump({ path, bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  return { title: capture?.metadata.title, text: capture?.kind === "article" ? capture.detail.text.replace(/[#*\s]+/g, "") : undefined };
}

describe("a first line that is no title", () => {
  it.each([
    "作者：秦小满",
    "文/秦小满",
    "文｜老周",
    "图文：水站小吴",
    "来源：河桥日报",
    "文 / 老周 图 / 小吴",
    "前言",
    "【导读】",
    "编者按：",
    "写在前面的话",
    "Part 01",
    "关注渡口，关注流水",
    "关注水站，了解河桥",
    "纯属虚构，仅供娱乐",
    "未经授权，禁止转载",
  ])("stays in the text: %s", (line) => {
    const text = `${line}${body}`.replace(/\s+/g, "");
    expect(isNoTitle(line)).toBe(true);
    expect(read(`${line}\n\n${body}\n`, "a.txt")).toEqual({ title: undefined, text });
    expect(read(`**${line}**\n\n${body}\n`, "a.md")).toEqual({ title: undefined, text });
    expect(read(`# ${line}\n\n${body}\n`, "a.md")).toEqual({ title: undefined, text });
  });

  it.each([
    "渡口前言",
    "文化的河流",
    "口述：我在渡口撑船三十年",
    "图说渡口：水站的一夜",
    "视频丨渡口的夜班人",
    "来源不明的灯光",
    "编辑部的故事：水站十年",
    "关注流域生态，水站这样守夜",
    "策划｜渡口十年，船与桥",
    "虚构的河流",
    "作者去哪儿了",
    "序言里的渡口",
  ])("is the title: %s", (line) => {
    expect(read(`${line}\n\n${body}\n`, "a.txt")).toEqual({ title: line, text: body.replace(/\s+/g, "") });
  });
});
