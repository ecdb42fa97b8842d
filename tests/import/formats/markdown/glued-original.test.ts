import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account } = capture?.metadata ?? { account: {} };
  return { title, author, name: account.name, words: capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined };
}

describe("a byline without a day that a notebook keeps", () => {
  const long =
    "https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=2247485031&idx=1&sn=1e705d5a615b02a6028823fd0c91cb25&chksm=84849&scene=21";
  const note = (line: string) =>
    `---\ntitle: 夜里的灯\ntype: source\nsource: 印象笔记管理工具\n---\n\n# 夜里的灯\n\n原文链接: ${long}\n\n${line}\n昨夜的灯亮了一夜，水站的人守到天明。\n\n他们都说好。\n`;

  it("names author and account, though a long address stands above it and nothing parts 原创 from the author", () => {
    expect(readDump(note("原创laozhou 青石桥"))).toEqual({
      title: "夜里的灯",
      author: "laozhou",
      name: "青石桥",
      words: "昨夜的灯亮了一夜，水站的人守到天明。他们都说好。",
    });
  });

  it.each(["MV", "Vlog", "rap", "DIY"])("names no author in a title, nor in the text's first line: 原创%s", (word) => {
    const day = "\n\n[青石桥](javascript:void(0);)\n\n*2024年05月06日 09:19*\n\n";
    const text = "昨夜的灯亮了一夜，水站的人守到天明。\n\n他们都说好。\n";
    expect(readDump(`# 原创${word} 守灯人的歌${day}${text}`)).toMatchObject({
      title: `原创${word} 守灯人的歌`,
      author: undefined,
      name: "青石桥",
    });
    expect(readDump(`# 夜里的灯\n\n原创${word} 守灯人的歌\n\n${text}`)).toMatchObject({ author: undefined, name: undefined });
    expect(readDump(`# 夜里的灯\n\n原创${word} 守灯人的歌\n\n${text}`).words).toContain(`原创${word}守灯人的歌`);
  });

  it.each(["原创作品 未经允许不得转载", "原创AI 绘画的一夜，灯亮着"])("is no line of the author's: %s", (line) => {
    expect(readDump(note(line)).words).toContain(line.replace(/\s/g, ""));
  });
});
