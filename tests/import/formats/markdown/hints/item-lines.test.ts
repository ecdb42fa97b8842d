import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../../src/import/formats/markdown/markdown-to-reading.ts";

const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

function read(below: string): string {
  const text = `# 夜里的灯\n\n老周  青石桥  2024-05-12 08:30\n\n${body}\n\n${below}\n`;
  const read = markdownToReading([{ kind: "markdown", text }]).body;
  return read?.structure === "given" ? mdastToMarkdown(read.root).trim() : "";
}

describe("a list's items that look like prompts", () => {
  it.each(["- 灯图下载\n- 关注公众号", "1. 扫描下方二维码\n\n![](https://example.org/a.png)\n\n1. 到渡口三号窗口登记"])(
    "stay where others are the author's: %s",
    (list) => {
      expect(read(list).replace(/\s+/g, "")).toBe(`${body}\n\n${list}`.replace(/\s+/g, ""));
    },
  );

  it("go where all are prompts", () => {
    expect(read("- 点击上方蓝字关注我们\n- 点赞、在看、转发")).toBe(body);
  });

  it("go below links to other articles", () => {
    const [first, prompt] = ["- [灯会的事](https://example.org/a)", "- [扫码加入读者群](https://example.org/b)"];
    expect(read(`${first}\n${prompt}`)).toBe(`${body}\n\n${first}`);
  });
});
