import { describe, expect, it } from "vitest";
import { takeEnds } from "../../../src/import/boilerplate/take-ends.ts";

function cut(text: string): { head: string[]; tail: string[]; inside: string[] } {
  const { head, tail, inside } = takeEnds(text);
  const shown = (marks: typeof head) => marks.map(({ start, end }) => text.slice(start, end));
  return { head: shown(head), tail: shown(tail), inside: shown(inside) };
}

describe("takeEnds", () => {
  it("takes a prompt glued to the head and the page glued to the tail", () => {
    const { head, tail } = cut("点击上方蓝字关注我们近日，渡口开航。预览时标签不可点微信扫一扫关注该公众号取消允许");
    expect(head).toEqual(["点击上方蓝字关注我们"]);
    expect(tail).toEqual(["预览时标签不可点", "微信扫一扫关注该公众号", "取消", "允许"]);
  });

  it("takes a sentence that calls out whole", () => {
    expect(cut("关注我们❤️，添加星标🌟，一起看灯！作者：老周").head).toEqual(["关注我们❤️，添加星标🌟，一起看灯！"]);
  });

  it.each(["欢迎关注我的公众号“青石桥”，每周三晚上我在这里回答大家的问题。", "关注我们❤️，渡口的人才吃得上饭，他这样说。"])(
    "leaves a sentence whole that goes on: %s",
    (text) => {
      expect(cut(text)).toEqual({ head: [], tail: [], inside: [] });
    },
  );

  it.each(["灯还亮着。渡口的原文可通过点击阅读原文", "报名的办法和时间详情请点击阅读原文"])(
    "leaves a call whole that a sentence leads to: %s",
    (text) => {
      expect(cut(text).tail).toEqual([]);
    },
  );

  it("leaves the author's last word although the page has it too", () => {
    const { tail } = cut(
      "全村为老周点赞赞赏长按二维码向我转账谢谢受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。",
    );
    expect(tail[0]).toBe("赞赏");
  });

  it("takes a player's residue between sentences, and spares the words in a quotation", () => {
    expect(cut("看一看新水站。点击边框调出视频工具条\u00a0来源：日报").inside).toEqual(["点击边框调出视频工具条"]);
    expect(cut("屏幕上写着“点击边框调出视频工具条”，没人去点。").inside).toEqual([]);
  });

  it("takes the page's English glued to a Latin name", () => {
    for (const button of ["Rewardpeoplegaveareward", "Reward人赞赏"])
      expect(cut(`灯还亮着。Kenji${button}人喜欢ViewsReportScanQRCodeviaWeChattofollowOfficialAccount`).tail[0]).toBe(button);
  });

  it("takes the button behind the last sentence", () => {
    expect(cut("还可以到小渡口找找。关注").tail).toEqual(["关注"]);
    expect(cut("请大家继续关注").tail).toEqual([]);
  });

  it("takes no prompt that a sentence goes on from", () => {
    expect(cut("他说，请用微信扫一扫关注该公众号，谢谢。")).toEqual({ head: [], tail: [], inside: [] });
    expect(cut("点击上方蓝字关注我们的读者已有一万。").head).toEqual([]);
  });
});
