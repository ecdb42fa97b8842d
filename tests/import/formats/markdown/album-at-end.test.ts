import { describe, expect, it } from "vitest";
import { mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";

const picture = "![](https://mmbiz.qpic.cn/a/1)";
const body = "昨夜的灯亮了一夜，水站的人守到天明。";

function read(below: string, url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv") {
  const text = `原创 老周 *2026年4月30日 12:00*\n\n${body}\n\n${below}\n`;
  const { body: rest, metadata } = markdownToReading([
    { kind: "text", field: "title", text: "夜里的灯" },
    { kind: "text", field: "source", text: url },
    { kind: "markdown", text },
  ]);
  const root = rest?.structure === "given" ? rest.root : { type: "root" as const, children: [] };
  const pictures = JSON.stringify(root).split("mmbiz.qpic.cn").length - 1;
  return { album: metadata.album, words: mdastToText(root).replace(/\s+/g, ""), pictures };
}

describe("an album's contents as the last line", () => {
  it.each(["渡口旧事 · 目录", "渡口旧事 · Table of Contents"])("name the album below fields with the article's address: %s", (line) => {
    expect(read(line)).toEqual({ album: "渡口旧事", words: body, pictures: 0 });
    expect(read(`${picture}\n\n${line}`)).toEqual({ album: "渡口旧事", words: body, pictures: 1 });
  });

  it("name it below the page's words", () => {
    expect(read("**微信扫一扫赞赏作者**\n\n渡口旧事 · 目录", "")).toEqual({ album: "渡口旧事", words: body, pictures: 0 });
  });

  it("leave what stands above the albums and ends in a number, too", () => {
    const albums = "#渡口旧事\n\n4\n\n#渡口旧事 · 目录\n\n上一篇\n\n渡口的石阶";
    expect(read(`值守热线：4000-000-000\n\n${albums}`)).toEqual({ album: "渡口旧事", words: `${body}值守热线：4000-000-000`, pictures: 0 });
    expect(read(`#水站 12\n\n${albums}`)).toEqual({ album: "渡口旧事", words: body, pictures: 0 });
  });

  it.each(["**《渡口》2024年第3期 · 目录**", "附：船工名册 · 目录"])("are the author's: %s", (line) => {
    expect(read(line)).toMatchObject({ album: undefined, words: body + line.replace(/[\s*]/g, "") });
  });

  it("are the author's without such an address, and above a picture", () => {
    expect(read("渡口旧事 · 目录", "")).toMatchObject({ album: undefined, words: `${body}渡口旧事·目录` });
    expect(read(`渡口旧事 · 目录\n\n${picture}`)).toEqual({ album: undefined, words: `${body}渡口旧事·目录`, pictures: 1 });
  });
});
