import { describe, expect, it } from "vitest";
import { readArticle } from "./read-article.ts";

const body = "灯亮了一夜，水站的人守到天明。\n大家都回来了，灯还亮着。";
const text = body.replace(/\s+/g, "");
const title = "青石镇的水站在今年的春天亮起了灯";
const labels = "公众号：青石桥\n作者：老周\n发布时间：2021-03-04 08:30";
const facts = { title, name: "青石桥", author: "老周", published: "2021-03-04T08:30+08:00" };

describe("a line above the labels of a text's head", () => {
  it.each([
    [labels, facts],
    ["作者：老周\n发布时间：2021-03-04 08:30", { title, author: "老周", published: facts.published }],
    ["作者：老周\n时间：2021-03-04 08:30", { title, author: "老周", published: facts.published }],
    ["公众号：青石桥", { title, name: "青石桥" }],
    ["公众号：青石桥\n\n摘要：水站的灯", { title, name: "青石桥" }],
    [`==========\n${labels}\n==========`, facts],
  ])("is the title: %j", (head, stated) => {
    expect(readArticle(`${title}\n${head}\n\n${body}\n`, "a.txt")).toMatchObject({ ...stated, text });
    expect(readArticle(`${title}\n\n${head}\n\n${body}\n`)).toMatchObject({ ...stated, text });
  });

  it("is the title above a source and a day, which are read, the source staying as a credit", () => {
    const found = readArticle(`${title}\n来源：河桥日报\n时间：2021-03-04 08:30\n\n${body}\n`, "a.txt");
    expect(found).toMatchObject({ title, sourceCredit: "河桥日报", published: facts.published, text: `来源：河桥日报${text}` });
  });

  it.each(["青石镇：灯又亮了", "【重磅】青石镇的灯又亮了", "灯"])("is the title however it is written: %s", (line) => {
    const found = readArticle(`${line}\n${labels}\n\n${body}\n`, "a.txt");
    expect(found).toMatchObject(line.length > 1 ? { title: line, text } : { title: undefined, text: line + text });
  });

  it("has bold marks of its own that are no part of the title", () => {
    expect(readArticle(`**${title}**\n${labels}\n\n${body}\n`, "a.txt")).toMatchObject({ ...facts, text });
  });

  it.each([
    ["青石桥", labels],
    ["灯亮了，水站的人守到了天明。", labels],
    ["摄影：老周", labels],
    ["平台：微信", "公众号：青石桥\n发布时间：2021-03-04"],
  ])("is none where it is a name, a sentence, a credit or a label: %s", (line, head) => {
    expect(readArticle(`${line}\n${head}\n\n${body}\n`, "a.txt").title).toBeUndefined();
  });

  it.each([
    `灯亮了一夜，水站的人守到天明\n来源：河桥日报\n\n${body}\n${body}\n`,
    `灯亮了一夜\n${body}\n公众号：青石桥\n作者：老周\n\n${body}\n`,
    `夜里的灯照着水站\n作者：老周\n\n灯亮着\n水流着\n人醒着\n天亮了\n`,
    `夜谈预告\n主讲人：老周\n时间：2021-03-04\n地点：水站\n\n${body}\n`,
  ])("is left where no labels of a head stand below: %j", (whole) => {
    const found = readArticle(whole, "a.txt");
    expect(found.published).toBeUndefined();
    expect((found.title ?? "") + (found.text ?? "")).toBe(whole.replace(/\s+/g, ""));
  });

  it("is left below a title that a row or a heading has", () => {
    const row = JSON.stringify([{ title: "夜里的灯", content: `灯下\n${labels}\n\n${body}` }]);
    expect(readArticle(row, "a.json")).toMatchObject({ title: "夜里的灯" });
    expect(readArticle(`灯下\n\n${labels}\n\n# 夜里的灯\n\n${body}\n`).title).not.toBe("灯下");
  });
});
