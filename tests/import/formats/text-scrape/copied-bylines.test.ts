import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明。\n\n他们都说好。\n\n换班的人来时，桥头的灯还亮着。";

function read(text: string) {
  const { metadata, spans, body: rest } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published } = metadata;
  return { title, author, name: account.name, published, text: rest?.structure === "flat" ? rest.text : undefined };
}

describe("a byline as a browser prints it", () => {
  it.each([
    ["老周 青石桥 今天", "老周", "青石桥"],
    ["老周 青石桥 6天前", "老周", "青石桥"],
    ["老周 青石桥 8月21日", "老周", "青石桥"],
    ["zhou 青石桥 昨天", "zhou", "青石桥"],
    ["青石桥 今天", undefined, "青石桥"],
    ["原创： 老周 青石桥 2 days ago", "老周", "青石桥"],
    ["老周 青石桥 day(s) ago", "老周", "青石桥"],
    ["老周 青石桥\n \n2025年4月11日 20:43", "老周", "青石桥"],
    ["老周 青石桥\n2025年4月11日 20:43 浙江", "老周", "青石桥"],
    ["云梯山 Notes\n2025年4月11日 20:43", undefined, "云梯山 Notes"],
    ["青石桥 ", undefined, "青石桥"],
    ["老周 青石桥 \n ", "老周", "青石桥"],
    ["2018-03-12 Ravie Lakshmanan 青石桥", "Ravie Lakshmanan", "青石桥"],
    ["2018-03-12 老周 青石桥 CERT", "老周", "青石桥 CERT"],
    ["2018-03-12 老周 小吴 青石桥", "老周 小吴", "青石桥"],
    ["青石桥 · 2025-04-11", undefined, "青石桥"],
    ["青石桥｜2025年4月11日 20:43", undefined, "青石桥"],
    ["原创 Ravie Lakshmanan 青石桥\n2025年4月11日 20:43 浙江", "Ravie Lakshmanan", "青石桥"],
  ])("is cut into author and account: %j", (byline, author, name) => {
    expect(read(`夜里的灯\n${byline}\n\n${body}\n`)).toMatchObject({ title: "夜里的灯", author, name, text: body.replace(/\n+/g, "\n") });
  });

  it.each(["他们 说好 今天", "第一章 \n", "文 | 老周 \n", "他们都说好。 \n", "青石桥\n"])("is no line of the article: %j", (line) => {
    const above = line.includes("今天") ? "夜里的灯\n\n渡口" : "夜里的灯";
    expect(read(`${above}\n${line}\n${body}\n`).text).toContain(line.trim());
  });
});

describe("an account that writes itself", () => {
  const id = "微信号\nqsqfb\n功能介绍\n记渡口的事";

  it.each([
    "2018-03-12 青石桥 青石桥\n",
    "青石桥 青石桥\n2025年4月11日 20:43 浙江\n",
    "青石桥 青石桥 昨天\n",
    `青石桥\n青石桥\n青石桥\n${id}\n2018-08-21`,
    `2018-03-12\n${"青石桥\n".repeat(4)}${id}`,
  ])("is the author too: %j", (byline) => {
    expect(read(`夜里的灯\n${byline}\n${body}\n`)).toMatchObject({ title: "夜里的灯", author: "青石桥", name: "青石桥" });
  });

  it("is the author too where everything is run together", () => {
    expect(read(`夜里的灯原创青石桥青石桥2025年4月11日20:43浙江${body}`)).toMatchObject({ author: "青石桥", name: "青石桥" });
  });

  it.each([`青石桥\n青石桥\n${id}\n2018-08-21`, `2018-03-12\n青石桥\n青石桥\n青石桥\n${id}`])(
    "is not where the page has no author: %j",
    (byline) => {
      expect(read(`夜里的灯\n${byline}\n${body}\n`)).toMatchObject({ author: undefined, name: "青石桥" });
    },
  );
});
