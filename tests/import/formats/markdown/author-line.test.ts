import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const words = capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined;
  return { author: capture?.metadata.author, words };
}

describe("a line below the byline that names the author", () => {
  const text = "昨夜的灯亮了一夜，水站的人守到天明，等着第一批过河的菜农。\n\n他们都说好。\n";
  const author = (byline: string, lines: string) => readDump(`# 夜里的灯\n\n${byline}\n\n${lines}\n\n${text}`).author;

  it.each(["**作者：****Pietro Lampioni******", "作者：Pietro Lampioni", "记渡口的事\n\n【作者：Pietro Lampioni】\n\n**编译：青石桥**"])(
    "does so where the byline names none, and stays: %s",
    (lines) => {
      expect(author("青石桥 2024-07-08 17:07", lines)).toBe("Pietro Lampioni");
      expect(readDump(`# 夜里的灯\n\n青石桥 2024-07-08 17:07\n\n${lines}\n\n${text}`).words).toContain("PietroLampioni");
    },
  );

  it("does not where the byline names one, where several are named, or nobody", () => {
    expect(author("原创 老周  青石桥   2024-07-08 17:07", "作者：王二")).toBe("老周");
    expect(author("青石桥 2024-07-08 17:07", "作者：王二\n\n灯亮了。\n\n作者：李三")).toBeUndefined();
    for (const lines of ["作者：佚名", "作者：你们说是谁写的", "作者：青石桥（公众号：河桥）"])
      expect(author("青石桥 2024-07-08 17:07", lines)).toBeUndefined();
  });
});
