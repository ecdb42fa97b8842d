import { describe, expect, it } from "vitest";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";

const rest = ["渡口的灯亮了一夜。", "水站的人守到天明。"];
const ruleOf = (text: string, account?: string) => takeBlocks([...rest, text], { name: account })[2]?.rule;

describe("prompts that name the account itself", () => {
  it.each([
    "欢迎关注青石桥",
    "关注青石桥",
    "关注“青石桥”",
    "关注【青石桥】公众号",
    "欢迎关注 青石桥 ⬇️",
    "更多精彩，请关注青石桥",
    "点击上方蓝色字体，关注青石桥",
    "❤请点击上方⬆⬆⬆关注青石桥！❤",
    "点击下方小卡片关注青石桥",
    "扫描二维码关注青石桥",
    "关注青石桥，一起守护渡口",
    "微信公众号搜索：青石桥",
    "长按关注青石桥",
  ])("go: %s", (text) => {
    expect(ruleOf(text, "青石桥")).toMatch(/^(?:follow|qr)\//);
  });

  it.each([
    "青石桥的灯亮了一夜",
    "关注青石桥水位",
    "请关注青石桥公众号的停水通知，晚上七点发布。",
    "青石桥",
    "公众号：青石桥",
    "他关注青石桥三年了",
  ])("stay where they say more: %s", (text) => {
    expect(ruleOf(text, "青石桥")).toBeUndefined();
  });

  it("stay in the middle, as headings, and where the article counts", () => {
    const topic = "关注食品安全，共筑防线";
    const of = (blocks: string[], at: number, isHeading = false) =>
      takeBlocks(blocks, { name: "食品安全", isHeading: () => isHeading })[at]?.rule;
    const long = Array.from({ length: 12 }, () => rest[0] ?? "");
    expect(of([...long, topic, ...long], 12)).toBeUndefined();
    expect(of([topic, ...rest], 0, true)).toBeUndefined();
    expect(of([...rest, "1、关注食品安全", "2、转发本文"], 2)).toBeUndefined();
    expect(of([...rest, "二、", "关注食品安全", rest[0] ?? ""], 3)).toBeUndefined();
    expect(of([topic, ...rest], 0)).toBe("follow/prompt");
  });

  it("go with the name in quotes below them", () => {
    for (const name of ["「青石桥」", "【青石桥】", "“青石桥”", "青石桥"])
      expect(
        takeBlocks(["点击上方蓝字关注", name, ...rest], { name: "青石桥" })
          .slice(0, 2)
          .map((hit) => hit?.rule),
      ).toEqual(["follow/prompt", "follow/prompt"]);
  });

  it("stay where they name anything else, or the name is a word of every prompt", () => {
    expect(ruleOf("关注一老一小", "青石桥")).toBeUndefined();
    expect(ruleOf("关注朋友", "朋友")).toBeUndefined();
  });
});

describe("a sentence that asks, broken over blocks", () => {
  it("is none of what we are going to do", () => {
    expect(takeBlocks(["今年我们将在渡口等您来看灯，", "点击上方蓝字关注我们", ...rest])[1]?.rule).toBe("follow/prompt");
  });

  const broken = ["朋友们现在只对常读和星标的公众号才展示大图推送，建议大家把", "青石桥", "“设为星标", "”，", "否则可能就看不到了啦！"];
  const disclaimer = ["免责声明", "由于传播本文而造成的后果，均由使用者本人负责。", "所有水泵安全性自测。", "水站的电话：0101"];

  it("goes as a whole, below a disclaimer too", () => {
    const hits = takeBlocks([...disclaimer, ...broken, ...rest]);
    expect(hits.slice(4, 9).map((hit) => hit?.rule)).toEqual(broken.map(() => "follow/appeal"));
  });

  it("stays where it ends inside a quotation", () => {
    expect(takeBlocks([...rest, "关注公众号：“", "青石桥”，回复“", "水情”的人有三百"]).every((hit) => hit === undefined)).toBe(true);
  });

  it("stays where it goes on about the reader", () => {
    expect(takeBlocks([...rest, "公众号", "设置“星标”，您", "不会错过", "新的消息通知"]).every((hit) => hit === undefined)).toBe(true);
  });

  it("stays as a whole in the middle of an article", () => {
    const middle = [
      ...rest,
      ...rest,
      ...rest,
      ...rest,
      ...rest,
      "请将",
      "青石桥",
      "设为星标",
      "的读者名单交给水站。",
      ...Array.from({ length: 12 }, () => rest[0] ?? ""),
    ];
    expect(takeBlocks(middle).every((hit) => hit === undefined)).toBe(true);
  });
});
