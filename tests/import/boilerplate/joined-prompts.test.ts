import { describe, expect, it } from "vitest";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";

const rest = Array.from({ length: 6 }, (_, at) => `第${String(at)}天，渡口的水位又高了一尺，老周守在灯下。`);
const named = { name: "青石水站" };

/** Which of the last blocks go, below an article. */
function goes(last: string[]): boolean[] {
  return takeBlocks([...rest, ...last], named)
    .slice(rest.length)
    .map((hit) => hit !== undefined);
}

/** Which of the first blocks go, above an article. */
function goesAbove(first: string[]): boolean[] {
  return takeBlocks([...first, ...rest], named)
    .slice(0, first.length)
    .map((hit) => hit !== undefined);
}

describe("a prompt broken over blocks", () => {
  it.each([
    [["感谢您抽出", ".", ".", "来阅读本文", "点它，分享点赞在看都在这里"]],
    [["更多内容请关注公众号", "青石水站", "▼", "回复：”", "水情入门教程", "“，领取整套水情教程！"]],
    [["学习", "看灯实战技能课程，戳", "“阅读原文”"]],
    [["预防失联，请关注备用号：", "青石备用"]],
    [["关注下方公众号回复“", "666", "”可以领取一套看灯秘籍"]],
    [["点击关注下方名片进入公众号", "回复关键字【240501】获取", "下载链接"]],
    [["关注公众号：“青石水站”，回复", "20250106即可获取水位图。"]],
    [["点击文末“阅读原文”", "立即购票"]],
  ])("goes whole at the tail: %j", (blocks) => {
    expect(goes(blocks)).toEqual(blocks.map(() => true));
  });

  it("goes whole although pictures stand between its words", () => {
    const hits = goes(["感谢您抽出", "", ".", "", "来阅读本文", "", "点它，分享点赞在看都在这里"]);
    expect(hits).toEqual([true, false, true, false, true, false, true]);
  });

  it.each([[["点击上方蓝字", "青石水站", "获取更多渡口水情资讯"]], [["邮发代号 2-786", "征订热线：010-55501063"]]])(
    "goes whole at the head: %j",
    (blocks) => {
      expect(goesAbove(blocks)).toEqual(blocks.map(() => true));
    },
  );

  it("leaves what stands above it and below it", () => {
    expect(goes(["水位图下载", "关注公众号回复241114获取", "老周，2024年冬"])).toEqual([false, true, false]);
    expect(goes(["03", "水位图下载", "点击关注下方名片进入公众号", "回复关键字【241202】获取下载链接"])).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(goes(["6.公众号后台回复：", "水位，获取水位图下载链接。"])).toEqual([false, false]);
    expect(goes(["感谢您抽出", "来阅读本文"])).toEqual([false, false]);
    expect(goes(["他说：", "关注公众号回复水位获取表格"])).toEqual([false, false]);
  });
});

describe("words that only look like a prompt broken over blocks", () => {
  it.each([
    [["今年全县公众", "回复问卷十二万份", "获省水利厅好评"]],
    [["公众回复意见汇总", "上游三村要求领取补偿"]],
    [["公众号回复率", "获县里表扬"]],
    [["渡口的居民可以", "关注公众号回复“水情”，领取水情图"]],
    [["桥东的渡口居民", "关注公众号回复“水情”，领取水情图"]],
    [["国内刊号：53-1021", "邮发代号：64-77", "定价：十二元"]],
    [["编辑部地址：青石县渡口路九号", "征订电话：010-55501063"]],
    [["市民关注“河桥发布”公众号", "回复：“水情”，领取水情图！"]],
    [["- 完整水位表关注公众号，", "- 回复“水情”获取水情图"]],
    [["| 关注公众号回复“水情” | 获取水情图 |"]],
  ])("stay: %j", (blocks) => {
    expect(goes(blocks)).toEqual(blocks.map(() => false));
    expect(goesAbove(blocks)).toEqual(blocks.map(() => false));
  });

  it("stay with a heading", () => {
    const blocks = [...rest, "完整水位表关注公众号", "回复“水情”获取水情图"];
    expect(takeBlocks(blocks)[rest.length]).toBeDefined();
    expect(takeBlocks(blocks, { isHeading: (at) => at === rest.length }).slice(rest.length)).toEqual([undefined, undefined]);
  });
});

describe("a prompt beside the account's slogan", () => {
  it("leaves what the account says of itself", () => {
    expect(goes(["←扫码关注我们", "青石水站", "网罗渡口热点 专注水位", "水情一手掌握！", "好看你就分享 有用就点个赞"])).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it("stays in a sentence that goes on", () => {
    expect(goes(["我们是渡口的看灯人，", "点赞 + 在看", "大家点起来，祝各位汛期平安。"])).toEqual([false, false, false]);
  });
});
