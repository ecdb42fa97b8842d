import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownToMdast, mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { mdastToBlockTexts, mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { cutMarkdown } from "../../../../src/import/formats/front-matter.ts";
import { markdownToReading } from "../../../../src/import/formats/markdown/markdown-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const fixtures = new URL("../../../fixtures/", import.meta.url);
const folders = readdirSync(fixtures).filter((name) => name.startsWith("markdown-"));
const bare = (text: string) => text.replace(/\s/g, "");

describe("markdownToReading", () => {
  it.each(folders)("reads %s", (name) => {
    const { record } = cutMarkdown(readFileSync(new URL(`${name}/dump.md`, fixtures), "utf8"));
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, fixtures), "utf8"));
    const { spans, metadata, body } = markdownToReading(record.sources);
    for (const { field, text } of record.sources)
      expectTiled(
        spans.filter((span) => span.field === field),
        text,
      );
    expect(metadata).toMatchObject(expected.metadata);
    if (body?.structure !== "given") throw new Error("no given body");
    expect(mdastToBlockTexts(body.root)).toEqual(expected.blocks);
  });

  it("keeps links, lists, tables and the article's pictures", () => {
    const { record } = cutMarkdown(readFileSync(new URL("markdown-page-dump/dump.md", fixtures), "utf8"));
    const { body } = markdownToReading(record.sources);
    if (body?.structure !== "given") throw new Error("no given body");
    const written = mdastToMarkdown(body.root);
    expect(written).toContain("[巡逻船](https://example.org/ships)");
    expect(written).toContain("- 渡船：每年一次");
    expect(written).toContain("| 渡船 | 一年 |");
    expect(written.match(/!\[/g)).toHaveLength(1);
  });

  it("tells a page that is no article", () => {
    const text = "# 渡口的雨\n\n## 环境异常\n\n当前环境异常，完成验证后即可继续访问。\n\n去验证\n";
    expect(markdownToReading([{ kind: "markdown", text }]).gone).toBe("verification");
  });

  it("tiles any Markdown, and its text survives writing and reading", () => {
    const parts = [
      "# 标题\n\n",
      "\n\n",
      "\n",
      "**",
      "*",
      "[甲](javascript:;)",
      "![](http://a/b.png)",
      "![]()",
      "预览时标签不可点",
      "微信扫一扫\n关注该公众号",
      "来源：绍兴",
      "原创 甲 乙 2018-09-13",
      "- ",
      "> ",
      "`a`",
      "```\nx\n```\n",
      "| a |\n|---|\n| c |\n",
      "__",
      "\\*",
      "&amp;",
      "  \n",
      "近日，渡口开航。",
      "****",
      "**4.**水位",
    ];
    const piece = fc.oneof(fc.constantFrom(...parts), fc.string({ unit: "binary", maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        const { spans, body } = markdownToReading([{ kind: "markdown", text }]);
        expectTiled(spans, text);
        if (body?.structure !== "given") return;
        expect(bare(mdastToText(markdownToMdast(mdastToMarkdown(body.root))))).toBe(bare(mdastToText(body.root)));
      }),
    );
  });
});
