import { describe, expect, it } from "vitest";
import { lineToRepostStatement } from "../../../src/import/metadata/repost-statement.ts";

describe("lineToRepostStatement", () => {
  it("reads the account, its id and the author", () => {
    expect(lineToRepostStatement("本文分享自微信公众号 - 山口观察（gh_0123456789ab），作者：何田")).toEqual({
      name: "山口观察",
      gh: "gh_0123456789ab",
      author: "何田",
      isTemplate: true,
    });
    expect(lineToRepostStatement("> 本文来自微信公众号：山口观察（ID：shankou），作者：何田，题图来自视觉库")).toEqual({
      name: "山口观察",
      alias: "shankou",
      author: "何田",
      isTemplate: false,
    });
    expect(lineToRepostStatement("原文始发于微信公众号（山口观察）：渡口的灯")).toEqual({ name: "山口观察", isTemplate: true });
  });

  it.each([
    "昨天的故事来自微信公众号：山口观察",
    `本文首发于微信公众号「山口观察」，${"渡口的船每天开六班，".repeat(12)}`,
    "本文来自微信公众号的读者",
  ])("leaves %s to the author", (line) => {
    expect(lineToRepostStatement(line)).toBeUndefined();
  });
});
