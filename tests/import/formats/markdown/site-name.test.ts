import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明，等着第一批过河的菜农。\n\n他们都说好，换班的人来时，桥头的灯还亮着。";

function read(head: string, path = "a.md") {
  const bytes = new TextEncoder().encode(path === "a.md" ? `${head}\n\n${body}\n` : head);
  const [capture] = captureDump({ path, bytes }, defaultLimits).captures;
  const { title, author, account } = capture?.metadata ?? { account: {} };
  return { title, author, name: account.name, text: capture?.kind === "article" ? capture.detail.text.trim() : undefined };
}

const reader = (title: string) => `Title: ${title}\n\nURL Source: https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv\n\nMarkdown Content:\n`;
const site = "Weixin Official Accounts Platform";
const byline = "Original 老周 [青石桥](javascript:void(0);)";

describe("the name of WeChat's own site", () => {
  it.each([
    [
      "above the title that a reader names",
      `${reader("夜里的灯")}${site}\n===\n\n![cover](https://mmbiz.qpic.cn/a/0)\n\n夜里的灯\n===\n\n${byline}`,
    ],
    ["where a reader has it for the title", `${reader(site)}# 夜里的灯\n\n${byline}`],
    ["as the only heading of depth 1", `# 微信公众平台\n\n## 夜里的灯\n\n${byline}`],
    ["as a line", `微信公众平台\n\n夜里的灯\n\n原创 老周 青石桥\n\n2024-05-06 09:19`],
  ])("is neither title nor account, %s", (_, head) => {
    expect(read(head)).toEqual({ title: "夜里的灯", author: "老周", name: "青石桥", text: body });
  });

  it("is no row's title", () => {
    const row = JSON.stringify([{ title: "微信公众平台", content: `夜里的灯\n原创 老周 青石桥\n2024-05-06 09:19\n${body}` }]);
    expect(read(row, "a.json")).toMatchObject({ title: "夜里的灯", author: "老周", name: "青石桥" });
  });

  it("may begin a title, and stand in the text", () => {
    expect(read("# 微信公众平台的新规则").title).toBe("微信公众平台的新规则");
    expect(read("# 夜里的灯\n\n微信公众平台").text).toBe(`微信公众平台\n\n${body}`);
  });
});
