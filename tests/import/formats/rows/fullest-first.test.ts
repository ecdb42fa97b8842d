import { describe, expect, it } from "vitest";
import { row } from "../row-of.ts";

const whole = "井台边的石头凉了。\n孩子们提着水桶回家。\n晚上下了一点雨。";

describe("a row with several columns for its body", () => {
  it.each(["井台边的石头……", "石头凉了...", "N/A", "-", "暂无", "井台边"])("takes the whole text, not %s", (content) => {
    for (const name of ["raw_content", "full_content", "fullText", "page_content", "body", "article", "原文", "全文"])
      expect(row({ title: "井台", content, [name]: whole }).body).toMatchObject({ text: `text:${whole}` });
  });

  it("keeps markup where a plain text says the same, and pictures where one has none", () => {
    const markup = "<p>井台边的石头凉了。</p><p>孩子们提着水桶回家。</p><p>晚上下了一点雨。</p>";
    const read = (content: string) => row({ title: "井台", content, text: `井台\n${whole}` }).body;
    expect(read(markup)).toMatchObject({ text: expect.stringContaining(markup) });
    const shown = '<p><img src="https://mmbiz.qpic.cn/a/0"></p><p>井台。</p>';
    expect(read(shown)).toMatchObject({ text: expect.stringContaining(shown) });
  });
});
