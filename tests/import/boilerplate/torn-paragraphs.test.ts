import { describe, expect, it } from "vitest";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";

/** Which rule takes each line of these paragraphs. */
function takeParagraphs(...paragraphs: string[][]): (string | undefined)[] {
  const starts = new Set(paragraphs.map((_, at) => paragraphs.slice(0, at).flat().length));
  return takeBlocks(paragraphs.flat(), { begins: (at) => starts.has(at) }).map((hit) => hit?.rule);
}

describe("paragraphs that a converter broke at every tag", () => {
  const text = ["渡口的灯每晚七点都会亮。"];

  it("go where their lines make one prompt", () => {
    expect(takeParagraphs(["由于微信公众号推送机制改变了，快来", "星标", "不再迷路，谢谢大家！"], text)).toEqual([
      ...Array<string>(3).fill("follow/prompt"),
      undefined,
    ]);
    expect(takeParagraphs(text, ["喜", "欢的朋友可以点赞转", "发"])).toEqual([undefined, ...Array<string>(3).fill("share/prompt")]);
  });

  it("go where one of them is the account's name", () => {
    const begins = (at: number) => at !== 1;
    const hits = takeBlocks(["点击上方蓝字", "青石水站", ...text], { name: "青石水站", begins });
    expect(hits.map((hit) => hit?.rule)).toEqual(["follow/prompt", "follow/prompt", undefined]);
  });

  it("stay where they say something besides, or lines stand apart", () => {
    expect(takeParagraphs(text, ["喜", "欢看灯的朋友都到了桥", "头。"])).toEqual(Array(4).fill(undefined));
    expect(takeParagraphs(text, ["扫描二维码申请", "会员", "以后到水站三楼的窗口领水位表和船票"])).toEqual(Array(4).fill(undefined));
    expect(takeParagraphs(text, ["水情通告", "关注我们不迷路"])[1]).toBeUndefined();
    expect(takeParagraphs(text, ["长按识别二维码关注我们", "老吴"])[2]).toBeUndefined();
    expect(takeParagraphs(["摆渡人：", "老李", "快来星标不再迷路，谢谢大家！"], text)[1]).toBeUndefined();
  });
});
