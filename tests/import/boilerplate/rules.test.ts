import { describe, expect, it } from "vitest";
import { allRules, ruleOf } from "../../../src/import/boilerplate/all-rules.ts";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";
import { takeEnds } from "../../../src/import/boilerplate/take-ends.ts";

describe("boilerplate rules", () => {
  it("have ids of their own, family and name", () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
  });

  it("throw for an id that none has", () => {
    expect(() => ruleOf("no/such")).toThrow(RangeError);
  });

  const proofs = allRules
    .filter(({ certainty }) => certainty !== "word")
    .flatMap(({ id, phrases = [], takes = [] }) => [...phrases, ...takes].map((text) => ({ id, text })));
  it.each(proofs)("$id takes $text", ({ id, text }) => {
    expect(takeBlocks([text])[0]?.rule).toBe(id);
  });

  const spared = allRules.flatMap(({ id, spares = [] }) => spares.map((text) => ({ id, text })));
  it.each(spared)("$id spares $text", ({ text }) => {
    expect(takeBlocks([text])).toEqual([undefined]);
    expect(takeEnds(text)).toEqual({ head: [], tail: [], inside: [] });
  });

  it("take plain words only beside certain ones", () => {
    expect(takeBlocks(["投诉", "发送"])).toEqual([undefined, undefined]);
    expect(takeBlocks(["投诉", "发送", "预览时标签不可点"]).map((hit) => hit?.rule)).toEqual([
      "share/button",
      "look/word",
      "end/preview-tags",
    ]);
  });

  it("take what may be a sentence elsewhere only at head and tail", () => {
    const middle = Array.from({ length: 30 }, (_, at) => `第${at}段说的是渡口的水位。`);
    const taken = (blocks: string[]) => takeBlocks(blocks).flatMap((hit, at) => (hit === undefined ? [] : [at]));
    expect(taken(["欢迎关注“青石桥”", ...middle, "点击下图 了解详情", "关注"])).toEqual([0, 31, 32]);
    expect(taken([...middle.slice(0, 12), "点击下图 了解详情", ...middle.slice(12, 14), "关注", ...middle.slice(14)])).toEqual([]);
    expect(taken(["关注", ...middle])).toEqual([]);
    const named = "点击下方卡片关注青石桥，和三万读者一起";
    expect(taken([...middle, named, "点击阅读原文"])).toEqual([30, 31]);
    expect(taken([...middle.slice(0, 12), named, ...middle.slice(12)])).toEqual([]);
  });

  it("spare a mere word between two parts of a sentence that a scraper broke at its tags", () => {
    const taken = (blocks: string[]) => takeBlocks(blocks).flatMap((hit, at) => (hit === undefined ? [] : [at]));
    expect(taken(["渡口开航。", "请大家继续", "关注", "水站的消息。"])).toEqual([]);
    expect(taken(["渡口开航。", "这条视频获得", "点赞", "十万次，镇上的人都说好。", "预览时标签不可点"])).toEqual([4]);
    expect(taken(["渡口开航。", "水站的灯亮了。", "关注"])).toEqual([2]);
  });

  it("take arrows beside a prompt, and no others", () => {
    expect(takeBlocks(["👇", "点击上方蓝字关注我们", "▼"]).every((hit) => hit?.rule === "follow/prompt")).toBe(true);
    expect(takeBlocks(["渡口开航。", "▼"])).toEqual([undefined, undefined]);
    const signs = takeBlocks(["免费乘船", "~", "长按下方二维码识别添加，查看更多船期"]);
    expect(signs.map((hit) => hit?.rule)).toEqual([undefined, undefined, "qr/prompt"]);
  });

  it("take words that a converter left marks of emphasis around", () => {
    expect(takeBlocks(["*发布到看一看 *", "发送"]).map((hit) => hit?.rule)).toEqual(["look/dialog", "look/word"]);
  });

  it("spare a prompt's words in a sentence that goes on in the next block", () => {
    expect(takeBlocks(["请大家将本", "公众号星标", "，看完文章以后记得再来，渡口的灯每晚七点都会亮。"])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(takeBlocks(["渡口的灯亮了", "公众号星标", "灯亮了一夜"])[1]?.rule).toBe("follow/prompt");
  });

  it("take what a page broke over several blocks", () => {
    expect(takeBlocks(["微信扫一扫", "关注该公众号"]).map((hit) => hit?.rule)).toEqual(["scan/account", "scan/account"]);
    expect(takeBlocks(["灯亮了。", "戳", "“阅读原文", "”", "一起来充电吧！"]).map((hit) => hit?.rule)).toEqual([
      undefined,
      ...Array<string>(4).fill("read-more/prompt"),
    ]);
    expect(takeBlocks(["扫码领资料", "获水情教程", "灯亮了。"]).map((hit) => hit?.rule)).toEqual(["qr/prompt", "qr/prompt", undefined]);
    expect(takeBlocks(["灯亮了。", "点击↓", "阅读原文", "，到河桥水情平台", "订阅更多水位消息。"]).map((hit) => hit?.rule)).toEqual([
      undefined,
      ...Array<string>(4).fill("read-more/prompt"),
    ]);
    expect(takeBlocks(["灯亮了。", "点击", "阅读原文，及时关注并登录河桥", "，可轻松查询水位。"]).map((hit) => hit?.rule)).toEqual([
      undefined,
      ...Array<string>(3).fill("read-more/prompt"),
    ]);
    expect(takeBlocks(["觉得不错，就点个 “", "在看", "” 吧~"]).map((hit) => hit?.rule)).toEqual(Array(3).fill("share/prompt"));
  });
});
