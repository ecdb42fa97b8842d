import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

function read(text: string): string {
  const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
  expectTiled(spans, text);
  return body?.structure === "given" ? mdastToMarkdown(body.root).trim() : "";
}

/** Each character on a line of its own; a blank as one that does not break. */
const torn = (text: string): string => Array.from(text, (character) => `${character === " " ? "\u00a0" : character}  \n`).join("");

describe("lines that a converter broke", () => {
  it("are joined where no line of Chinese begins or ends", () => {
    expect(read("渡船由  \nqsq-ferry  \n，一日三班。（  \n冬天  \n）停。\n")).toBe("渡船由qsq-ferry，一日三班。（冬天）停。");
    expect(read("**船次**  \n：每日三班。\n")).toBe("**船次**：每日三班。");
    expect(read("灯亮着\n，人守着。\n")).toBe("灯亮着，人守着。");
    expect(read("按水站的  \n防汛预案  \n，船停。\n")).toBe("按水站的防汛预案，船停。");
    expect(read("除了工钱还将  \n**另发一份奖励**  \n！快来。\n")).toBe("除了工钱还将**另发一份奖励**！快来。");
  });

  it("are left where a line may end", () => {
    const poem = "灯亮着，\\\n水站的人守着。\\\n……\\\n“天亮了。”";
    expect(read(`${poem.replaceAll("\\\n", "  \n")}\n`)).toBe(poem);
    expect(read("`a`  \n`b`  \n")).toBe("`a`\\\n`b`");
    expect(read("**渡口的通航**  \n水站  \n，三班。\n")).toBe("**渡口的通航**\\\n水站，三班。");
    expect(read("船名的  \n编号  \n：甲一\n")).toBe("船名的\\\n编号：甲一");
  });

  it("are joined where they hold single characters", () => {
    expect(read(`渡口。\n\n${torn("青石桥的 Ferry 渡船，一日三班。")}\n完。\n`)).toBe(
      "渡口。\n\n青石桥的\u00a0Ferry\u00a0渡船，一日三班。\n\n完。",
    );
    expect(read("1  \n2  \n3  \n4  \n5  \n6  \n7  \n8  \n9\n")).toContain("1\\\n2\\\n3");
    expect(read("A  \nC  \nB  \nD  \nA  \nA  \nC  \nB  \nD\n")).toContain("A\\\nC\\\nB");
    expect(read("张三  \n李四  \n王五  \n赵六  \n钱七  \n孙八  \n周九  \n吴十\n")).toContain("张三\\\n李四");
  });

  it("are joined across bold text, and not across pictures", () => {
    expect(read(`**渡口**  \n**，通航**了\n`)).toBe("**渡口，通航**了");
    expect(read("![](https://a.example/1.png)  \n![](https://a.example/2.png)\n")).toBe(
      "![](https://a.example/1.png)\\\n![](https://a.example/2.png)",
    );
  });
});

describe("a dash alone below a line", () => {
  it("is the author's, with what goes on below it", () => {
    expect(read("见  \nQSQ  \n-  \n2024  \n号文。\n")).toBe("见\\\nQSQ\\\n-\\\n2024\\\n号文。");
    expect(read(torn("公告QSQ-2024-7号已发布。"))).toBe("公告QSQ-2024-7号已发布。");
    expect(read("- 见  \n  QSQ  \n  -  \n\n- 又见  \n  =\n")).toBe("- 见\\\n  QSQ\\\n  \\-\n\n- 又见\\\n  \\=");
  });

  it("makes a heading where it is a line", () => {
    expect(read("灯亮。\n\n渡口通航\n---\n\n河上有船。\n")).toBe("灯亮。\n\n## 渡口通航\n\n河上有船。");
    expect(read("灯亮。\n\n一\n-\n\n河上有船。\n")).toBe("灯亮。\n\n## 一\n\n河上有船。");
  });
});

it("leaves no empty program text behind", () => {
  expect(read("灯亮。\n\n```\n```\n\n人守着。\n\n```js\n\n```\n")).toBe("灯亮。\n\n人守着。");
});

describe("tags inside a sentence", () => {
  it("break no line: the words between them are the sentence's, whatever they say alone", () => {
    const page = "# 夜里的灯\n\n青石桥 2022-11-09 20:12\n\n";
    const text =
      "请大家多<span style='color:red'>关注</span>渡口的<u>水位</u>。\n\n水站的人说，这样的好事应该多多<b>点赞</b><i>分享</i>给邻村。\n";
    expect(read(`${page}${text}`)).toBe("请大家多关注渡口的水位。\n\n水站的人说，这样的好事应该多多点赞分享给邻村。");
  });
});

describe("tags that break a line", () => {
  it("part the words beside them, and no line twice", () => {
    expect(read("灯亮了一夜。<br>north<br/>south pier<BR>\n守到天明。\n")).toBe("灯亮了一夜。\\\nnorth\\\nsouth pier\\\n守到天明。");
    expect(read("**红灯<br>绿灯**和<br>\n<br>\n白灯。\n")).toBe("**红灯\\\n绿灯**和\\\n白灯。");
    expect(read("> 红灯<br>\n> 绿灯。\n")).toMatch(/^> 红灯\\?\n> 绿灯。$/);
  });

  it("part the words of a table's cell by a blank", () => {
    expect(read("| 渡口 | 灯 |\n| --- | --- |\n| north<br>south | 两盏<br>三盏 |\n")).toContain("| north south | 两盏 三盏 |");
  });
});
