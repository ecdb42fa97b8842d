import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const { title, author, account } = capture?.metadata ?? { account: {} };
  return { title, author, name: account.name, words: capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined };
}

describe("the names below the title", () => {
  it.each([
    ["although a line says it again", "## 张家界\n\n张家界\n\n灯亮了一夜。"],
    ["although a day stands below it", "青石桥记\n\n## 张家界\n\n2023-05-06\n\n灯亮了一夜。"],
    ["although it is a day", "青石桥记\n\n## 2023年5月6日\n\n灯亮了一夜。"],
  ])("are no heading of a section, %s", (_, below) => {
    const read = readDump(`# 夜里的灯\n\n${below}\n\n水站的人守到天明。\n`);
    expect(read.name).not.toBe("张家界");
    expect(read.words).toContain(/## (.*)/.exec(below)?.[1]);
  });

  it.each([
    "## 青石桥\n\n2024-04-03 20:16",
    "### 原创 老周 青石桥\n\n### 2024-04-03 20:16",
    "### 青石桥\n\n微信号 qsq_fb\n\n功能介绍 记渡口的事\n\n### 2024-04-03",
    "青石桥\n\n2024-04-03\n\n## 青石桥",
  ])("may be set as headings, right below the title: %s", (lines) => {
    const { title, name, words } = readDump(`# 夜里的灯\n\n${lines}\n\n灯亮了一夜。\n\n水站的人守到天明。\n`);
    expect({ title, name }).toEqual({ title: "夜里的灯", name: "青石桥" });
    expect(words).not.toContain("2024");
  });

  it("may have a blank in them, where author and account are one", () => {
    const line = "原创 说灯 如何守灯  说灯 如何守灯   2025-01-21 23:30";
    expect(readDump(`# 夜里的灯\n${line}  \n\n灯亮了一夜。\n\n水站的人守到天明。\n`)).toEqual({
      title: "夜里的灯",
      author: "说灯 如何守灯",
      name: "说灯 如何守灯",
      words: "灯亮了一夜。水站的人守到天明。",
    });
  });

  it("may have a blank in the account's, behind an author's", () => {
    expect(
      readDump("# 夜里的灯\n原创 老周  老周 守灯人的工具箱   2025-01-21 23:30  \n\n灯亮了一夜。\n\n水站的人守到天明。\n"),
    ).toMatchObject({
      author: "老周",
      name: "老周 守灯人的工具箱",
    });
  });

  it("are those of a byline, whatever heading stands above it", () => {
    expect(readDump(`# 夜里的灯\n\n## 引言\n\n原创 老周  青石桥   2024-04-03 20:16\n\n灯亮了一夜。\n`)).toEqual({
      title: "夜里的灯",
      author: "老周",
      name: "青石桥",
      words: "引言灯亮了一夜。",
    });
  });
});

describe("a line that says the title again", () => {
  const head = "# 夜里的灯\n\n青石桥 2024-04-03 20:16\n\n";

  it.each([
    ["below a label", "**作品名称：**\n\n夜里的灯\n\n**作品类别：**\n\n散文"],
    ["below a number", "![](a.png)\n\n**01**\n\n夜里的灯\n\n灯亮了一夜。\n\n**02**\n\n水站的人"],
    ["below a heading", "## 作品介绍\n\n夜里的灯\n\n写于三月，改于五月："],
    ["at the end of a sentence", "记录一次\\\n难忘的\\\n夜里的灯\n\n1"],
  ])("is the author's %s", (_, text) => {
    expect(readDump(`${head}${text}\n\n水站的人守到天明。\n`).words?.match(/夜里的灯/g)).toHaveLength(1);
  });

  it.each([
    ["right below the head", "夜里的灯"],
    ["below the head and a picture", "![](a.png)\n\n**夜里的灯**"],
    ["as a heading of its depth", "灯亮了一夜。\n\n# 夜里的灯"],
  ])("is the page's %s", (_, text) => {
    expect(readDump(`${head}${text}\n\n水站的人守到天明。\n`).words).not.toContain("夜里的灯");
  });
});

describe("the account's name below the day", () => {
  const head = "# 夜里的灯\n\n青石桥 2024-04-03 20:16\n\n![](a.png)\n\n青石桥\n\n";

  it("is the author's where a sentence in several parts begins with it", () => {
    expect(readDump(`${head}**致力于**\n第一时间\n为乡亲\n守灯。\n\n水站的人守到天明。\n`).words).toContain("青石桥致力于");
  });

  it("is the author's where the sentence goes on at length", () => {
    expect(readDump(`${head}**致力于**\n\n第一时间为两岸的乡亲们守灯\n\n水站的人守到天明。\n`).words).toContain("青石桥致力于");
  });

  it("is the author's above a sentence about it", () => {
    const about = "“青石桥”由船工与木匠合并而成，专注于修船、测水。";
    expect(readDump(`${head}${about}\n\n水站的人守到天明。\n`).words).toContain(`青石桥${about}`);
  });

  it("is the page's above the article's first sentence", () => {
    expect(readDump(`${head}水站的人守到天明，桥头的灯亮了一夜。\n`).words).not.toContain("青石桥");
  });
});
