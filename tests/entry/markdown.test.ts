import fc from "fast-check";
import type { Element, Nodes, Root as Hast } from "hast";
import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import { mdastToMarkdown, markdownToMdast } from "../../src/entry/markdown.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";
import { mdastToBlockTexts, mdastToText } from "../../src/entry/mdast-to-text.ts";

const traps = [
  "*",
  "**",
  "_",
  "~~",
  "`",
  "#",
  "1. ",
  "- ",
  "+ ",
  "> ",
  "<b>",
  "</b>",
  "<!--",
  "&amp;",
  "&",
  "![",
  "](",
  "\\",
  "|",
  "---",
  "===",
  "http://x.cn/?a=b_c_d",
  "a@b.cn",
  "www.x.cn",
  "$x$",
  ":::",
  "“",
  "”",
  "：",
  "，",
  "。",
  "\u00a0",
  "\u3000",
  " ",
  "\n",
  "\t",
  "G20",
  "绍",
  "兴",
  "😀",
  "[1]",
  "[x]",
  "(c)",
  "...",
  "--",
  "'",
  '"',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: "grapheme", maxLength: 4 })), { minLength: 1, maxLength: 14 })
  .map((parts) =>
    parts
      .join("")
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffd]/g, "")
      .trim(),
  )
  .filter((value) => value !== "");

function paragraphs(texts: readonly string[], heading: boolean): Root {
  return {
    type: "root",
    children: texts.map((value, index) => {
      const children = [{ type: "text" as const, value }];
      return heading && index === 0 ? { type: "heading", depth: 2, children } : { type: "paragraph", children };
    }),
  };
}

function bare(value: string): string {
  return value.replace(/\s+/g, "");
}

function shown(node: Nodes | Hast): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => shown(child as Element)).join("") : "";
}

describe("Markdown of entries", () => {
  it("has one kind of line end", () => {
    expect(mdastToMarkdown(markdownToMdast("```\r\n柳\r\n灯\r\n```\r\n\r\n渡口\r\n开航。\r\n"))).toBe("```\n柳\n灯\n```\n\n渡口\n开航。\n");
  });

  it("brings any text back as it was, white space aside", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean(), (texts, heading) => {
        const root = paragraphs(texts, heading);
        const markdown = mdastToMarkdown(root);
        expect(bare(mdastToText(markdownToMdast(markdown)))).toBe(bare(texts.join("")));
        expect(bare(shown(markdownToHast(markdown)))).toBe(bare(texts.join("")));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps underscores beside characters that the parser takes for punctuation", () => {
    const text = "\u{1eef0}_\u3021_\u{1eef0}";
    expect(mdastToText(markdownToMdast(mdastToMarkdown(paragraphs([text], false))))).toBe(text);
  });

  it("keeps each block a block of its own", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const back = markdownToMdast(mdastToMarkdown(paragraphs(texts, false)));
        expect(back.children.map((child) => child.type)).toEqual(texts.map(() => "paragraph"));
        expect(mdastToBlockTexts(back).map(bare)).toEqual(texts.map(bare));
      }),
    );
  });

  it("keeps emphasis that touches Chinese punctuation", () => {
    const root = markdownToMdast("**重点：**内容");
    expect(shown(markdownToHast(mdastToMarkdown(root)))).toBe("重点：内容");
    expect(markdownToHast("**重点：**内容").children[0]).toMatchObject({ children: [{ tagName: "strong" }, { value: "内容" }] });
  });

  it("makes no link of a bare address", () => {
    expect(JSON.stringify(markdownToHast("见 http://x.cn 与 a@b.cn"))).not.toContain('"a"');
  });
});
