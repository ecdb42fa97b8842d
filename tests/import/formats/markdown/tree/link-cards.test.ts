import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

function read(text: string): string {
  const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "";
}

const above = "昨夜的灯亮了一夜，水站的人守到天明。";
const [u, v] = ["https://mmbiz.qpic.cn/u/640", "https://mmbiz.qpic.cn/v/640"];
const w = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";

describe("a card that a converter wrote as a link of several blocks", () => {
  it.each([
    ["picture and title", `[![](${u})\n\n灯是谁点的](${w})`, `[![](${u})](${w})\n\n[灯是谁点的](${w})`],
    [
      "title, day and picture",
      `[灯是谁点的\n\n2024-06-15\n\n![](${v})](${w})`,
      `[灯是谁点的](${w})\n\n[2024-06-15](${w})\n\n[![](${v})](${w})`,
    ],
    [
      "several cards",
      `[![](${u})\n\n灯是谁点的](${w})\n\n[![](${v})\n\n船去哪里](${w}x)`,
      `[![](${u})](${w})\n\n[灯是谁点的](${w})\n\n[![](${v})](${w}x)\n\n[船去哪里](${w}x)`,
    ],
  ])("is a link in each of them: %s", (_, card, linked) => {
    expect(read(`# 夜里的灯\n\n${above}\n\n${card}\n\n${above}\n`)).toBe(`${above}\n\n${linked}\n\n${above}`);
  });

  it.each([`[灯是谁点的\n\n${above}\n\n没有人说](渡口)`, `[灯是谁点的\n\n## 一\n\n没有人说](${w})`, `[1] 灯是谁点的\n\n没有人说](${w})`])(
    "is none without its marks: %s",
    (text) => {
      expect(read(`# 夜里的灯\n\n${above}\n\n${text}\n\n${above}\n`)).not.toContain(`[没有人说](${w})`);
    },
  );
});
