import { describe, expect, it } from "vitest";
import { findTitleAbove } from "../../../../src/import/formats/labels/title-above.ts";
import { readArticle } from "./read-article.ts";

const body = "灯亮了一夜，水站的人守到天明。\n大家都回来了，灯还亮着。";
const text = body.replace(/\s+/g, "");
const title = "青石镇的水站在今年的春天亮起了灯";
const labels = "公众号：青石桥\n作者：老周\n发布时间：2021-03-04 08:30";
const bare = "作者：老周\n时间：2021-03-04";
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

  it.each(["微信公众号文章", "已保存", "Article", "Saved from WeChat", "第一章", "第一章 桥头的灯"])(
    "is none where it is a program's word or a part's number: %s",
    (line) => {
      expect(readArticle(`${line}\n${bare}\n\n${body}\n`, "a.txt")).toMatchObject({
        title: undefined,
        text: line.replace(/\s/g, "") + text,
      });
    },
  );

  it("is none above one that is set as such, or beside a label's name", () => {
    const read = (line: string, below: string, headings = new Set<string>()) =>
      findTitleAbove([line, bare, "", below], [{ line: 1, start: 0, end: 5, role: "author" }], { account: {} }, headings)?.title;
    expect(read("灯下的人", "夜里的灯")).toBe("灯下的人");
    for (const below of ["## 夜里的灯", "**夜里的灯**"]) expect(read("灯下的人", below)).toBeUndefined();
    expect(read("灯下的人", "夜里 的灯", new Set(["夜里的灯"]))).toBeUndefined();
    for (const line of ["采访对象：小陈", "指导老师：小陈", "地点：水站"]) expect(read(line, body)).toBeUndefined();
  });
});

describe("an author and a day, or an account and a summary, with nothing else", () => {
  const byAuthor = "作者：老周\n时间：2019-03-01";
  const address = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";

  it.each([`date: 2024-03-05\nurl: ${address}`, "author: 小陈", "date: 2024-03-05", `url: ${address}`])(
    "are the text's own words below %j",
    (fields) => {
      const found = readArticle(`---\ntitle: 夜里的灯\n${fields}\n---\n\n${byAuthor}\n\n${body}\n`);
      expect(found.text).toBe(byAuthor.replace(/\s/g, "") + text);
      expect(found.published).toBe(fields.includes("date") ? "2024-03-05" : undefined);
    },
  );

  it.each([
    `${byAuthor}\n\n${body}\n\n石桥\n作者：小陈\n时间：2019-04-01\n\n${body}`,
    `采访对象：小陈\n${byAuthor}\n\n${body}`,
    `公众号：河桥日报\n简介：讲渡口的旧事\n\n${body}\n\n公众号：青石桥\n简介：讲石桥的旧事\n\n${body}`,
    `公众号：河桥日报\n简介：讲渡口的旧事\n\n公众号：青石桥\n简介：讲石桥的旧事\n\n${body}`,
  ])("are the author's where they do not stand once, right below the title: %j", (whole) => {
    for (const name of ["a.md", "a.txt"]) {
      const found = readArticle(`${name === "a.md" ? "# " : ""}夜里的灯\n\n${whole}\n`, name);
      expect(found.published).toBeUndefined();
      expect(found.name).toBeUndefined();
      expect(found.text?.replace(/^夜里的灯/, "")).toBe(whole.replace(/\s/g, ""));
    }
  });
});
