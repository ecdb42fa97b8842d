import { describe, expect, it } from "vitest";
import { readFlat } from "../../../../../src/import/formats/text-scrape/read-flat.ts";

const head = "渡口的灯\n原创\n老周\n河桥旧事\n2021-03-05\n";
const body = "灯亮了一夜，水站的人守到天明。\n船开了，灯没有摘，照着空空的河面。\n";
const countsOf = (below: string) => readFlat(`${head}${body}${below}`).metadata.counts;

describe("counts below a page", () => {
  it.each([
    ["阅读原文\n阅读\n1234\n赞 56\n在看7\n", { read: 1234, like: 56 }],
    ["阅读 10万+\n写留言\n", { read: 100_000 }],
    ["阅读 1,203 分享 收藏 3 赞 11\n", { read: 1203, like: 11 }],
    ["预览时标签不可点\n阅读 598\n微信扫一扫\n关注该公众号\n", { read: 598 }],
    ["预览时标签不可点\n微信扫一扫\n关注该公众号\n赞 5\n", undefined],
    ["预览时标签不可点\n阅读原文\n微信扫一扫\n关注该公众号\n", undefined],
  ])("are read from %j", (below, counts) => {
    expect(countsOf(below)).toEqual(counts);
  });

  it("are none of the article's own sentence", () => {
    expect(readFlat(`${head}今年人均阅读 12 本，比去年多。\n${body}`).metadata.counts).toBeUndefined();
  });
});
