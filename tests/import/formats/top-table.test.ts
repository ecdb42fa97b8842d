import { describe, expect, it } from "vitest";
import { captureDump } from "../../../src/import/capture.ts";
import { defaultLimits } from "../../../src/import/limits.ts";

const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

function read(text: string) {
  const { captures } = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits);
  expect(captures).toHaveLength(1);
  const [capture] = captures;
  if (capture?.kind !== "article") throw new Error("no article");
  const { title, author, account, url, published } = capture.metadata;
  return { title, author, name: account.name, url, published, markdown: capture.detail.markdown.trim() };
}

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const known = { title: "夜里的灯", author: "老周", name: "青石桥", url: undefined, published: "2026-03-04", markdown: body };

describe("a table of what the article is, above it", () => {
  it.each([
    [
      "of labels above values",
      "| 标题 | 公众号 | 作者 | 时间 |\n| --- | --- | --- | --- |\n| 夜里的灯 | 青石桥 | 老周 | 2026-03-04 |",
      known,
    ],
    [
      "below the title",
      `# 夜里的灯\n\n| **公众号** | **作者** | **发布时间** | **原文链接** |\n|:--|:--|:--|:--|\n| 青石桥 | 老周 | 2026-03-04 | [链接](${url}) |`,
      { ...known, url },
    ],
    ["of a row each", "# 夜里的灯\n\n| 字段 | 内容 |\n| - | - |\n| 公众号 | 青石桥 |\n| 作者 | 老周 |\n| 发布时间 | 2026-03-04 |", known],
    [
      "of a row each, the first above the rule",
      "# 夜里的灯\n\n| 公众号 | 青石桥 |\n| - | - |\n| 作者 | 老周 |\n| 发布时间 | 2026-03-04 |",
      known,
    ],
  ])("is read as fields: %s", (_, table, fields) => {
    expect(read(`${table}\n\n${body}\n`)).toEqual(fields);
  });

  it("is the author's where it says other things", () => {
    const table = "| 作者 | 桥 | 灯 |\n| - | - | - |\n| 老周 | 三 | 五 |";
    expect(read(`# 夜里的灯\n\n${table}\n\n${body}\n`).markdown).toBe(`${table}\n\n${body}`);
  });
});
