import { describe, expect, it } from "vitest";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";

const taken = (blocks: readonly string[]) => blocks.filter((_, at) => takeBlocks(blocks)[at] !== undefined);
const paragraph =
  "灯亮了一夜，水站的人守到天明，摆渡的人把灯挂在船头，等着最后一班过河的乡亲，他们背着新米和干菜，说起镇上的新桥与旧事，说到半夜也不觉得冷，直到船靠了岸。";

describe("lines that only look like prompts", () => {
  it.each([
    "关注“三农”，了解乡村振兴的新政策。",
    "关注《民法典》，学习怎样写遗嘱",
    "关注“一老一小”，和社区一起守护",
    "关注我们，一起长大的那些年",
    "关注健康，了解更多养生的门道",
  ])("stay at head and tail: %s", (line) => {
    expect(taken([line, "灯亮了一夜。", line])).toEqual([]);
  });
});

describe("plain words that the page's buttons have, too", () => {
  it.each([
    [["守灯要学四样：", "关注", "分享", "收藏", "留言", "学会了再守灯。", paragraph], []],
    [["守灯的人，一生只做两样", "分享", "转发", "做完就睡。", ...new Array<string>(12).fill(paragraph)], []],
    [
      ["守灯的人。", paragraph, "分享", "收藏"],
      ["分享", "收藏"],
    ],
  ])("are the author's between lines of the author's: %j", (blocks, words) => {
    expect(taken(blocks)).toEqual(words);
  });
});

describe("prompts that a page broke over several blocks", () => {
  it.each([
    [["守灯的人。", "03", paragraph, "长按二维码关注我们"], ["长按二维码关注我们"]],
    [
      ["守灯的人。", "感谢", paragraph, paragraph, "点赞", "在看"],
      ["点赞", "在看"],
    ],
    [
      ["点击上方蓝字", paragraph, "关注我们", "守灯的人。"],
      ["点击上方蓝字", "关注我们"],
    ],
  ])("never reach over a paragraph: %j", (blocks, prompts) => {
    expect(taken(blocks)).toEqual(prompts);
  });

  it.each([
    [
      ["点击", "蓝字", "关注青石桥", "夜航的事", "灯亮了一夜。"],
      ["点击", "蓝字", "关注青石桥"],
    ],
    [
      ["点击蓝字", "关注青石桥", "夜航的事", "灯亮了一夜。"],
      ["点击蓝字", "关注青石桥"],
    ],
    [
      ["点击蓝字", "关注", "青石桥", "灯亮了一夜，水站的人守到天明。"],
      ["点击蓝字", "关注", "青石桥"],
    ],
  ])("end with whom to follow: %j", (blocks, prompts) => {
    expect(taken(blocks)).toEqual(prompts);
  });
});

describe("buttons that a text ends with", () => {
  const taken = (blocks: readonly string[]) => takeBlocks(blocks).map((hit) => hit !== undefined);

  it.each([["阅读原文"], ["Read more"], ["赞赏", "阅读原文"], ["阅读原文", "留言", ""]])(
    "go with the link to the original: %j",
    (...words: string[]) => {
      expect(taken(["昨夜的灯亮了一夜。", ...words])).toEqual([false, ...words.map((word) => word !== "")]);
    },
  );

  it.each([["赞赏"], ["留言"], ["了解更多"], ["阅读原文", "他们都说好。"]])("stay without it: %j", (...words: string[]) => {
    expect(taken(["昨夜的灯亮了一夜。", ...words])).toEqual([false, ...words.map(() => false)]);
  });

  it("stay alone", () => {
    expect(taken(["阅读原文"])).toEqual([false]);
  });
});

describe("a prompt below a credit that a semicolon ends", () => {
  it("goes", () => {
    const blocks = ["昨夜的灯亮了一夜。", "图片来源：网络；美编：小吴；", "预防失联 ，请关注备用号："];
    expect(takeBlocks(blocks).map((hit) => hit?.rule)).toEqual([undefined, undefined, "follow/prompt"]);
  });

  it("stays in a sentence", () => {
    expect(takeBlocks(["昨夜的灯亮了一夜，他说；", "关注"])[1]).toBeUndefined();
  });
});
