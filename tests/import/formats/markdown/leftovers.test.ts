import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { belowTitle } from "./below-title.ts";
import { expectTiled } from "../expect-tiled.ts";

function read(text: string) {
  const { spans, body, metadata } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return { metadata, text: body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "" };
}
const title = "# 夜里的灯\n\n";

describe("what converters leave of emphasis, lists and lines", () => {
  it.each([
    ["- ** 上文  ** ：灯亮了。\n- ** 下文  ** ：天亮了。", "- **上文**   ：灯亮了。\n- **下文**   ：天亮了。"],
    ["** 上文  ** ：灯亮了。", "**上文**   ：灯亮了。"],
    ["## **  夜航的人 **", "## **夜航的人**"],
    ["[**加入我们，一起守灯！**********](https://example.org/a)", "[**加入我们，一起守灯！**        ](https://example.org/a)"],
    ["灯亮了。\n\n![Image 5](blob:https://mp.weixin.qq.com/48a4)\n\n天亮了。", "灯亮了。\n\n天亮了。"],
    ["2 ** 3 ** 2", "2 \\*\\* 3 \\*\\* 2"],
    ["```\n- ** a ** b\n****\n```", "```\n- ** a ** b\n****\n```"],
    ["灯亮了一夜。  \n****  \n水站的人守到天明。", "灯亮了一夜。\n\n水站的人守到天明。"],
    ["灯亮了一夜。\n\n***\n\n水站的人守到天明。", "灯亮了一夜。\n\n---\n\n水站的人守到天明。"],
    ["  *   *   *   * \n\n    \n    \n    lamp = 1;", "```\nlamp = 1;\n```"],
    [
      "第一行的灯。\n![](https://example.org/1.png)\n第二行的灯。\n第三行的灯。",
      "第一行的灯。\\\n![](https://example.org/1.png)\\\n第二行的灯。\\\n第三行的灯。",
    ],
    ["渡口的船\n**用法：**\n为了过河。", "渡口的船\\\n**用法：**\\\n为了过河。"],
    [
      "    好啦，伙伴们，今天就到这里，欢迎大家多提意见，下次再见，灯还亮着，人也守着\\~",
      "好啦，伙伴们，今天就到这里，欢迎大家多提意见，下次再见，灯还亮着，人也守着~",
    ],
  ])("is read as it was meant: %j", (text, written) => {
    expect(read(`${title}${text}\n`).text).toBe(written);
  });

  it("is a link to a script, broken over two paragraphs", () => {
    const link = "[文章转载自公众号\n\n   河桥旧事](javascript:void(0);)";
    const page = "阅读\n\n[投诉](javascript:;)\n\n微信扫一扫  \n关注该公众号";
    const { metadata, text } = read(
      `${title}老周 [青石桥](javascript:void(0);)\n\n_2018-09-23_\n\n灯亮了一夜，水站的人守到天明。\n\n${link}\n\n${page}\n`,
    );
    expect([metadata.sourceCredit, text]).toEqual(["河桥旧事", "灯亮了一夜，水站的人守到天明。"]);
  });

  it("is a table with all its cells", () => {
    expect(read(`${title}灯亮了。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |\n`).text).toContain("| 甲 | 乙 | |");
  });

  it("is no part of a byline", () => {
    const byline = "Original  laozhou  laozhou  [青石桥](javascript:void\\(0\\);) *2026年5月7日 12:51* * 湖北 *";
    const { metadata, text } = read(`${title}${byline}\n\n灯亮了一夜。\n`);
    expect([metadata.author, metadata.ipLocation, text]).toEqual(["laozhou", "湖北", "灯亮了一夜。"]);
  });

  it("is the account's code, wherever the page draws it", () => {
    const code = "![Image 25](https://mp.weixin.qq.com/mp/qrcode?scene=10000004&size=102)Scan to Follow";
    expect(read(`${title}灯亮了一夜。\n\n${code}\n\n继续滑动看下一个\n\n青石桥\n\n向上滑动看下一个\n`).text).toBe("灯亮了一夜。");
  });
});

describe("headings above the first paragraph", () => {
  it.each(["## 摘要\n\n灯亮了一夜。\n\n## 摘要\n\n水站的人守到天明。", "渡口\n\n灯亮了一夜。\n\n方法\n\n渡口\n\n水站的人守到天明。"])(
    "name no account though they stand twice: %j",
    (text) => {
      expect(read(`${title}${text}\n`)).toEqual({ metadata: { title: "夜里的灯", account: {} }, text });
    },
  );

  it.each([
    "## 01 背景\n\n灯亮了一夜。\n\n## 02 准备\n\n水站的人守到天明。",
    "## 一、背景\n\n灯亮了一夜。\n\n## 二、准备\n\n水站的人守到天明。",
  ])("are no title where they count: %j", (text) => {
    expect(read(`${text}\n`)).toEqual({ metadata: { account: {} }, text });
  });
});

describe("a rule right below a sentence", () => {
  const [first, second] = ["灯亮了一夜，水站的人守到天明。", "船从下游上来，船上的人都醒着。"];

  it.each(["---", "===", "----------"])("makes no heading of it: %s", (rule) => {
    expect(belowTitle(`${first}\n${rule}\n\n${second}`).markdown).toBe(`${first}\n\n---\n\n${second}`);
  });

  it("makes a heading of a line of its length, and of words", () => {
    expect(belowTitle(`${second}\n\n${first}\n${"-".repeat(first.length)}\n\n渡口的灯\n---\n\n${second}`).markdown).toBe(
      `${second}\n\n## ${first}\n\n## 渡口的灯\n\n${second}`,
    );
  });
});

describe("signs alone on a line", () => {
  it("stay where they are the author's", () => {
    expect(belowTitle("水站的灯\n\n+\n\n渡口的桥，都在这里。").text).toBe("水站的灯\n\n+\n\n渡口的桥，都在这里。");
  });

  it.each(["{: .lead}", '{:height="50%"}', "{% raw %}", "{% endraw %}", "[TOC]", "[[toc]]", "@[toc]"])(
    "go where a blog's program reads them: %s",
    (line) => {
      expect(belowTitle(`水站的灯，亮了一夜。\n${line}\n\n渡口的桥也在。`).text).toBe("水站的灯，亮了一夜。\n\n渡口的桥也在。");
      expect(belowTitle(`水站的灯，亮了一夜。\n\n\`\`\`\n${line}\n\`\`\``).text).toContain(line);
    },
  );
});

describe("scripts and styles of the page that a converter wrote as paragraphs", () => {
  const text = "水站的灯，亮了一夜，水站的人守到天明。\n\n渡口的桥，都在这里，过桥的人一天比一天多。";
  const scripts =
    "var noop = 1;\n\nvar \\_\\_wx = {};\n\n.weui-dialog\\_link{transform:none} .wx-root{--weui-BG-0:#eee}\n\ndocument.write(tail);";
  const log = "window.logs = { pagetime: {} }; window.logs.pagetime\\['html\\_begin'\\] = (+new Date());";

  it("go from above and below it", () => {
    expect(read(`${title}${text}\n\n${scripts}`).text).toBe(text);
    for (const above of [scripts, `     ${log}`]) expect(read(`${above}\n\n${text}`).text).toBe(text);
  });

  it("stay between its paragraphs, and where they name nothing of the page's", () => {
    expect(read(`${title}${text}\n\n.weui-btn{color:red}\n\n${text}`).text).toContain("weui-btn");
    expect(read(`${title}${text}\n\nvar lamp = 1;\n\nlamp.light();`).text).toContain("var lamp = 1;");
  });

  it("hide no notice between them", () => {
    const gone = (notice: string) =>
      markdownToReading([{ kind: "markdown", text: `     ${log}\n\n${notice}\n\n${log} try { a(); } catch (e) {}` }]).gone;
    expect(gone("该内容已被发布者删除\n\n[微信公众平台运营中心](https://mp.weixin.qq.com/webpoc/ruleCenter?type=oa)")).toBe("deleted");
    const styled = "  该内容暂时无法查看 html,body{ margin:0px; } .panel { padding: 18px; }\n\n该内容暂时无法查看";
    expect(markdownToReading([{ kind: "markdown", text: styled }]).gone).toBe("unavailable");
    expect(gone(text)).toBeUndefined();
  });
});
