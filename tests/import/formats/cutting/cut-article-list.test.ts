import { describe, expect, it } from "vitest";
import { readArticle } from "../labels/read-article.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const [first, second] = ["3eECaD7aa5DhBAH34HcaC7", "AF90d9aaCgBbbgb615F63b"].map((key) => `https://mp.weixin.qq.com/s/${key}`);
const lines = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";
const rows = [
  { title: "夜里的灯", 原文链接: first },
  { title: "河上的桥", 原文链接: second },
];

describe("a list of articles, each a title above labels", () => {
  it.each([
    `# 找到的文章\n\n## 1. 夜里的灯\n- 来源公众号：青石桥\n- 匹配分数：0.9\n- 微信链接：${first}\n\n写灯的一篇。\n\n## 2. 河上的桥\n- 来源公众号：河桥旧事\n- 匹配分数：0.8\n- 微信链接：${second}\n`,
    `# 日报\n\n- **夜里的灯**\n  - 公众号：青石桥\n  - 链接：${first}\n- **河上的桥**\n  - 公众号：河桥旧事\n  - 链接：${second}\n`,
    `### 1. 夜里的灯\n- **公众号**: 青石桥 | 发布时间: 2022-02-18\n- **文章直链**: ${first}\n\n### 2. 河上的桥\n- **公众号**: 河桥旧事 | 发布时间: 2022-02-19\n- **文章直链**: ${second}\n`,
    `搜索结果\n\n[1] 夜里的灯\n  公众号: 青石桥\n  链接: ${first}\n\n[2] 河上的桥\n  公众号: 河桥旧事\n  链接: ${second}\n`,
    `找到的文章：\n\n标题：夜里的灯\n公众号：青石桥\n链接：${first}\n\n标题：河上的桥\n公众号：河桥旧事\n链接：${second}\n`,
    `## [夜里的灯](${first})\n公众号：青石桥\n\n---\n\n## [河上的桥](${second})\n公众号：河桥旧事\n`,
  ])("is a row for each: %j", (text) => {
    const reading = read(text);
    expect(reading.format).toBe("article-list");
    const found = whole(reading).map(fieldsOf);
    expect(found.map((fields) => fields["title"] ?? fields["标题"])).toEqual(rows.map(({ title }) => title));
    expect(found.map((fields) => fields["原文链接"] ?? fields["url"])).toEqual([first, second]);
    expect(found.map((fields) => fields["公众号"] ?? fields["来源公众号"])).toEqual(["青石桥", "河桥旧事"]);
  });

  it("is one row in a program's report of how many it took", () => {
    const text = `# 抓取报告\n\n- 公众号：青石桥\n- 成功：1\n- 失败：0\n\n## 文章\n\n- 标题：夜里的灯\n- 链接：${first}\n- 发布时间：2021-03-04 08:30\n`;
    expect(whole(read(text)).map(fieldsOf)).toMatchObject([{ 标题: "夜里的灯", 原文链接: first }]);
  });

  it("is none where an author writes about them, one has no title, or only one is there", () => {
    const item = (title: string, url = "") => `## ${title}\n- 公众号：青石桥\n- 链接：${url}\n\n${lines}\n`;
    for (const text of [
      `# 本周\n\n这一周读了两篇写渡口的文章。\n\n${item("夜里的灯", first)}\n${item("河上的桥", second)}`,
      `# 夜里的灯\n\n> 公众号：青石桥\n> 原文链接：${first}\n\n${lines}\n\n- **河上的桥**\n  - 公众号：河桥旧事\n  - 链接：${second}\n`,
      item("夜里的灯", first),
    ])
      expect(whole(read(text))).toHaveLength(1);
  });
});

describe("a list of the files that a program wrote", () => {
  const items = [`- [夜里的灯](./夜里的灯.md) | [原文](${first}) | 2021-03-04`, "- [河上的桥](河上的桥.md) - 2021-03-05"];

  it("is a row for each, which names its file", () => {
    const reading = read(`# 青石桥\n\n> 公众号：青石桥\n> 抓取时间：2026-05-05\n\n${items.join("\n")}\n`);
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "夜里的灯", file: "夜里的灯.md", url: first, date: "2021-03-04" },
      { title: "河上的桥", file: "河上的桥.md", date: "2021-03-05" },
    ]);
  });

  it.each([
    `# 夜里的灯\n\n这一年我们写下了两篇文章，都在这里，可以慢慢读。\n\n${items.join("\n")}\n`,
    `# 夜里的灯\n\n- [夜里的灯](${first})\n- [河上的桥](${second})\n`,
    `# 夜里的灯\n\n${items.join("\n")}\n- 灯亮着\n`,
    `# 夜里的灯\n\n青石桥 2021年3月4日 08:00\n\n${items.join("\n")}\n`,
    `# 夜里的灯\n\n> 作者：老周\n> 发布时间：2021-03-04\n\n${items.join("\n")}\n`,
    "# 夜里的灯\n\n几个文件：\n\n- [怎样点灯](./怎样点灯.md)\n- [灯坏了](灯坏了.md)\n",
  ])("is none where anything else stands in it: %j", (text) => {
    expect(read(text).format).toBe("markdown");
  });
});

describe("a file of several articles, each below a heading and labels", () => {
  const article = (title: string, author: string, url = "") =>
    `## ${title}\n\n**作者**: ${author}\n**发布时间**: 2021-03-04 08:30\n**原文链接**: ${url}\n\n${lines}\n`;

  it("is cut, each with what its own labels say, the line between them nobody's", () => {
    const text = `# 青石桥汇总\n\n${article("夜里的灯", "老周", first)}\n---\n\n${article("河上的桥", "李河", second)}`;
    const found = whole(read(text));
    expect(found).toHaveLength(2);
    const texts = found.map(({ sources }) => sources[0]?.text ?? "");
    expect(texts.map((one) => readArticle(one))).toMatchObject([
      { title: "夜里的灯", author: "老周", url: first, text: lines.replace(/\s+/g, "") },
      { title: "河上的桥", author: "李河", url: second, text: lines.replace(/\s+/g, "") },
    ]);
  });

  it("is whole without anybody's address where nothing tells where one begins", () => {
    const block = (author: string, url = "") => `作者：${author}\n发布时间：2021-03-04\n原文链接：${url}\n\n${lines}\n${lines}\n\n`;
    const text = `青石桥汇总\n\n夜里的灯\n\n${block("老周", first)}${lines}\n\n河上的桥\n\n${block("李河", second)}`;
    expect(readArticle(text, "a.txt")).toMatchObject({ url: undefined, author: undefined, published: undefined });
    expect(readArticle(text, "a.txt").text).toContain("原文链接");
  });
});
