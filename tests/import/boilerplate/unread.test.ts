import { describe, expect, it } from "vitest";
import { opaque } from "../../../src/import/boilerplate/compact-text.ts";
import { takeBlocks } from "../../../src/import/boilerplate/take-blocks.ts";
import { takeEnds } from "../../../src/import/boilerplate/take-ends.ts";

describe("program text, which no rule reads", () => {
  it.each([
    [opaque, "长按二维码关注我们"],
    [opaque, "点击下方卡片关注我们", "，一起看灯"],
    ["喜欢就点个在看", opaque, "关注我们"],
    ["建议大家把", opaque, "设为星标，否则可能就看不到了啦！"],
  ])("stays beside prompts: %#", (...blocks) => {
    const hits = takeBlocks(["渡口的灯亮了一夜。", ...blocks]);
    expect(hits[blocks.indexOf(opaque) + 1]).toBeUndefined();
  });

  it("stays in a line that ends or begins with a prompt", () => {
    expect(takeEnds(`灯亮了一夜。${opaque}长按二维码关注我们`).tail.every(({ start }) => start >= 7)).toBe(true);
    expect(takeEnds(`点击上方蓝字关注我们${opaque}灯亮了一夜。`).head.every(({ end }) => end <= 10)).toBe(true);
  });
});
