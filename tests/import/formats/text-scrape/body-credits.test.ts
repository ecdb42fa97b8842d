import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = Array.from(
  { length: 6 },
  (_, at) => `第${String(at)}天，渡口的水位又高了一尺，老周守在灯下，一夜没有合眼，天亮时才回家。`,
).join("\n");

function creditOf(text: string) {
  const { metadata, spans } = textToReading({ kind: "text", text }, { named: { title: "渡口工作报告", account: {} } });
  expectTiled(spans, text);
  return metadata.sourceCredit;
}

describe("the source credit of a text", () => {
  it("stands below title and subtitle", () => {
    const tools = "下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】";
    const head = `渡口工作报告\n——2026年2月3日在青石桥第十六届渡口代表大会第四次全体会议上\n来源：青石桥日报\n时间：2026-02-09\n站长 老周`;
    expect(creditOf(`${tools}\n${head}\n${body}`)).toBe("青石桥日报");
  });

  it.each(["**end**", "   END   ", "- End -", "— 完 —", "全文完"])("stands above %s, whatever is recommended below", (mark) => {
    const below = Array.from({ length: 14 }, (_, at) => `渡口旧事之${String(at)}：那条木船为什么还在河上`).join("\n");
    expect(creditOf(`${body}\n来源：青石桥日报\n${mark}\n阅读推荐\n${below}`)).toBe("青石桥日报");
  });

  it.each(["**end**", "（完）", "完"])("is none above %s where the text goes on below", (mark) => {
    expect(creditOf(`${body}\n来源：上游的雨水\n${mark}\n${body}\n${body}\n再见`)).toBeUndefined();
  });
});
