import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

function read(text: string): string {
  const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "";
}

describe("mendEmphasis", () => {
  it("joins bold texts that touch, where CommonMark shows their asterisks", () => {
    expect(read("**一、****渡口通航**\n")).toBe("**一、渡口通航**");
    expect(read("**0****1**  \n**水位****上涨****两米**\n")).toBe("**01**\\\n**水位上涨两米**");
    expect(read("前文**甲\\&乙****丙**。\n")).toBe("前文**甲&乙丙**。");
  });

  it("makes bold what stands beside punctuation", () => {
    expect(read("**4.**Harbour开航\n")).toBe("**4.**&#x48;arbour开航");
    expect(read("说明：**“渡口”**Ferry\n")).toContain("**“渡口”**");
  });

  it("drops empty bold text beside bold text, and behind a sentence at the end of a line", () => {
    expect(read("已复现**渡口漏洞(一)******，截图如下：\n")).toBe("已复现**渡口漏洞(一)**，截图如下：");
    expect(read("**二、****渡口通航******  \n下一行\n")).toBe("**二、渡口通航**\\\n下一行");
    expect(read("河上有船！****  \n船上有人。****\n")).toBe("河上有船！\\\n船上有人。");
    expect(read("河上有船。**** **灯**\n")).toContain("\\*\\*\\*\\*");
  });

  it("pairs marks one after the other, where CommonMark took one of them for asterisks", () => {
    expect(read("版本1.2**措施:**升级到 >= 1.3**链接:**https://a.example/**参考:**https://b.example/x\n")).toBe(
      "版本1.2**措施:**&#x5347;级到 >= 1.3**链接:**&#x68;ttps://a.example/**参考:**&#x68;ttps://b.example/x".replace("&#x5347;", "升"),
    );
    const odd = read("**灯**亮了，密码**在2**3**\n");
    expect(odd.replaceAll("\\", "")).toBe("**灯**亮了，密码**在2**3**");
    expect(read("**灯** 用 f(**a, **b) 调\n").replaceAll("\\", "")).toBe("**灯** 用 f(**a, **b) 调");
  });

  it("pairs marks anew, where CommonMark sets bold text in bold text", () => {
    expect(read("**说明:**Ferry是渡口的船。**船期:**Ferry Harbour**修船:**明天开始\n")).toBe(
      "**说明:**&#x46;erry是渡口的船。**船期:**&#x46;erry Harbour**修船:**明天开始",
    );
    expect(read("**水位****上涨****两米**，**船期****:**Ferry\n")).toBe("**水位上涨两米**，**船期:**&#x46;erry");
  });

  it("takes the marks of bold text in which bold text begins", () => {
    expect(read("**灯亮了；**\n****守灯人说，**夜里没有船；**\n")).toBe("**灯亮了；**\n**守灯人说，夜里没有船；**");
    expect(read("****守灯人说，**夜里没有船。\n")).toBe("**守灯人说，**&#x591C;里没有船。".replace("&#x591C;", "夜"));
  });

  it.each(["6037", "8 号", "a3f7", "tk"])("leaves the asterisks of a number that an author hid: ****%s", (digits) => {
    expect(read(`****${digits}**小蒲**\n`).replaceAll("\\", "")).toBe(`****${digits}**小蒲**`);
  });

  it("parts a heading, a list and a fence from the empty bold text before them", () => {
    expect(read("渡口。\n****## 灯会\n\n****- 一盏\n")).toBe("渡口。\n\n## 灯会\n\n- 一盏");
    expect(read("****```\n    灯\n```\n")).toBe("```\n    灯\n```");
    expect(read("```\n****# 灯\n```\n")).toBe("```\n****# 灯\n```");
  });

  it("takes the blanks out of a line of bold text", () => {
    expect(read("**  0x01 **\n\n ** 渡口**\n灯亮。\n\n**水站 **\n")).toBe("**0x01**\n\n**渡口**\n灯亮。\n\n**水站**");
    expect(read("```\n** 渡口 **\n```\n")).toBe("```\n** 渡口 **\n```");
    expect(read("**灯** 和 **水**\n")).toBe("**灯** 和 **水**");
  });

  it("leaves what an author hid", () => {
    expect(read("渡口通航公告****  \n河上有船。\n")).toBe("渡口通航公告\\\n河上有船。");
    for (const text of ["渡口水站的密码****", "电话：138****1234", "**电话138****1234**", "姓名：张****", "订单7054****"])
      expect(read(`${text}\n\n后来呢\n`).replaceAll("\\", "")).toBe(`${text}\n\n后来呢`);
  });

  it("leaves asterisks that an author wrote", () => {
    expect(read("密码是\\*\\*\\*\\*，见**表\\*\\*\\*\\*一**\n")).toBe("密码是\\*\\*\\*\\*，见**表\\*\\*\\*\\*一**");
    expect(read("账号 ***admin 与 **** 都可用\n")).toContain("\\*\\*\\*\\*");
    expect(read("2 ** 3 等于 8，3 ** 2 等于 9\n")).toBe("2 \\*\\* 3 等于 8，3 \\*\\* 2 等于 9");
  });

  it.each([
    ["这是** 重点 **内容", "这是**重点**内容"],
    ["灯亮了。** 重点**在这里，而**重点 **在那里。", "灯亮了。**重点**在这里，而**重点**在那里。"],
    ["用 iPhone ** 拍的灯 **很亮", "用 iPhone **拍的灯**很亮"],
  ])("has no blanks inside its marks: %s", (written, bold) => {
    expect(read(`${written}\n`)).toBe(bold);
  });

  it.each([
    "边长 ** 二 ** 或者",
    "春 ** 夏 ** 秋 ** 冬",
    "密码是 ** 渡口 ** 和 ** 河桥 **，别说",
    "2 ** 3 ** 2 得 512",
    "灯 ** 2 ** 盏",
    "f(** 灯, ** 水)",
  ])("is no product: %s", (text) => {
    expect(read(`${text}\n`).replaceAll("\\", "")).toBe(text);
  });

  it("leaves marks that hide digits or names, multiply, or name a part of a program", () => {
    for (const text of [
      "水站：138****1234，139****5678。",
      "灯：131**22，132**33",
      "3*4*5等于60",
      "上船的有：林*江，何*舟。",
      "方法 __enter__ 和 __exit__ 一起用",
    ])
      expect(read(`${text}\n\n后来呢\n`).replaceAll("\\", "")).toBe(`${text}\n\n后来呢`);
    expect(read("这是*渡口*的灯，也是 __夜航__\n")).toBe("这是*渡口*的灯，也是 **夜航**");
    expect(read("第1**0**次\n")).toBe("第1**0**次");
  });
});
