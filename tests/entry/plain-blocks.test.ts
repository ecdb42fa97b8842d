import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/entry/markdown.ts";
import { readBlocks } from "../../src/entry/plain-blocks.ts";

const plain = fc.constantFrom(
  "汛期巡堤记",
  "第一段话，说的是水位。",
  "## 上游来水",
  "G20 3.5% (a) \"b\" 'c' | d!",
  "###### 末",
  "a: b-c",
  "全角　空格\u00a0。",
  "😀",
);
const marked = fc.constantFrom(
  "",
  "",
  " ",
  "- 甲",
  "- 乙  \n  \n- 丙",
  "- 丁\\\n  戊\n    己",
  "7. 庚\n   辛\n9. 壬  ",
  "- - -",
  "- # 癸",
  "* 子\n+ 丑",
  "- 寅\n卯",
  "  乙",
  "    丙",
  "1. 丁",
  "2) 戊",
  "> 己",
  "**庚**",
  "庚  ",
  " 庚",
  "   辛 ",
  "#  壬   ",
  "#  \u00a0癸",
  "## 甲\n 乙  2022-06-07 17:48  ",
  "| a | b |",
  "| - | - |",
  "a",
  ":-",
  "---",
  "===",
  "-",
  "#",
  "# ",
  "## 尾 ##",
  "####### 七",
  "[x](y)",
  "[x]",
  "[x]: y",
  "\\",
  "&amp;",
  "_a_",
  "```",
  "~~~",
  "<b>",
  "</div>",
  "<table><tr><td>甲  ",
  "<Section a='b'>\n\t<b>乙</b>\n\t\n丙",
  "<p/>\n```",
  "甲\n<div>乙\t",
  " <li>",
  "<PRE>",
  "<?x",
  "> <script>",
  "\t",
  "\t甲",
  "- 甲\n\n\t乙",
  "甲\t",
  "<!--",
  "a\tb",
  "a\r",
);
const inline = fc.constantFrom(
  ...'**|**|**|*|_|__|`|\\|\\\\|\\*|\\[|\\]|\\_|!|![|[|]|](|)|](y)|](y z)|](y "t")|](y "")|](a_b*c)|](a\\&b)|](&amp;)|](a&b=c)|]()|](<y>)'.split(
    "|",
  ),
  ..."`a`|`` b ` ``|` |` c `|[x]|[x][y]|![z]|[x]: y|&#x31;|&#X7f;|<=|< |<甲|丁_戊|_丁|甲|乙丙|，|。|（|）|：|“|”| |\u3000|\u00a0|a|Z9|a_b|3.5%|&|&amp;|&x|&#65;|~|~~|#|<|>|\n|\n|\\\n|  \n|   \n|\n |\n  | \n|:|\\|😀|①|\u0301|\ufe0f|-|=|+|1. |[甲](y)|![乙](z)|**丙**".split(
    "|",
  ),
  "|",
);
const paragraphs = fc.array(inline, { maxLength: 14 }).map((pieces) => pieces.join(""));
const fenced = fc.constantFrom(
  "```\n甲\n\n乙\n```",
  "```js\n<b>\n\n甲\n```",
  "~~~~\n甲\n~~~\n\n乙\n~~~~",
  "- ```\n  甲",
  "```\n\n甲",
  "``` `\n\n甲",
);
const documents = fc
  .array(fc.tuple(fc.oneof(plain, marked, paragraphs, fenced), fc.constantFrom("\n", "\n\n", "\n\n\n", "\n \n", "  \n  \n", "  \n")), {
    maxLength: 12,
  })
  .map((lines) => lines.map(([line, gap]) => line + gap).join(""));

describe("readBlocks", () => {
  it("gives the tree that the parser gives, places included", () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (markdown, cut) => {
        const text = cut ? markdown.replace(/\n+$/, "") : markdown;
        expect(readBlocks(text, parseMarkdown)).toEqual(parseMarkdown(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the tree that the parser gives for texts so long that it is not given them in one piece", () => {
    const many = fc.tuple(marked, fc.constantFrom("\n\n", "\n", "\n \n\n"), fc.integer({ min: 40, max: 70 }));
    fc.assert(
      fc.property(documents, many, documents, (before, [line, gap, times], after) => {
        const text = `${before}\n\n${(line + gap).repeat(times)}${after}`;
        expect(readBlocks(text, parseMarkdown)).toEqual(parseMarkdown(text));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the tree that the parser gives for any row of inline marks", () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom("", "# "), (paragraph, before) => {
        const text = before + paragraph;
        expect(readBlocks(text, parseMarkdown)).toEqual(parseMarkdown(text));
      }),
      { numRuns: 4000 },
    );
  });

  it("gives the tree that the parser gives for any characters", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 12 })), (lines) => {
        const text = lines.join("\n\n");
        expect(readBlocks(text, parseMarkdown)).toEqual(parseMarkdown(text));
      }),
      { numRuns: 500 },
    );
  });

  it("does not ask the parser for plain text", () => {
    const parse = (): never => {
      throw new Error("asked");
    };
    const markdown =
      '## 上游来水\n\n第一段话，说的是**水位**。\\\n见[图\\_一](https://example.org/a_b?c=1\\&d=2)：![图](../../pictures/a.png "20×10")\n';
    const { children } = readBlocks(markdown, parse);
    expect(children.map(({ type }) => type)).toEqual(["heading", "paragraph"]);
    expect("children" in children[1]! && children[1].children.map(({ type }) => type)).toEqual([
      "text",
      "strong",
      "text",
      "break",
      "text",
      "link",
      "text",
      "image",
    ]);
  });
});
