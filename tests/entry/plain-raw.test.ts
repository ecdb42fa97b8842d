import fc from "fast-check";
import type { Nodes, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { htmlToText, readText } from "../../src/entry/html-to-text.ts";
import { markdownToMdast } from "../../src/entry/markdown.ts";
import { readPlainRaw } from "../../src/entry/plain-raw.ts";
import { safeMarkup } from "../../src/entry/safe-markup.ts";
import { processorTime } from "../processor-time.ts";

const convert = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();
const parse = unified().use(rehypeRaw).freeze();
const sanitise = unified().use(rehypeSanitize, safeMarkup).freeze();

const row = "<tr><td width=80 style='border: 1px'>堤段</td><td colspan=\"2\"><p><span lang=EN-US>水位<br/></span></p></td></tr>";
const plain = [
  `<table><tbody>${row}</tbody></table>`,
  `<table>${row} ${row}</table>`,
  "<table><thead><tr><th rowspan=2>甲</th></tr></thead>\n<tbody></tbody></table>",
  "一段<br>里有<u>线</u>和<strong>粗体</strong>。",
  '<section style="font-family: "宋体";color: red"><o:p></o:p>&nbsp;&#34;引&#34; &amp;</section>',
  '<a href="https://example.org/?a=1&amp;b=2" title>去</a><img src=/a.png alt="图" />',
  "> <div>引文里的</div>\n\n- <p>项</p>",
  "<ol start=3><li>三</li><li><ul><li>内</li></ul></li></ol>",
];

const piece = fc.constantFrom(
  ...plain,
  ...["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<tbody>", "<th colspan=x>", "</th>", "<caption>", "<colgroup>", "<col>"],
  ...[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<section class='a' class=b>",
    "</section>",
    "<h2>",
    "</h2>",
    "<h3>",
    "<li>",
    "</li>",
    "<ul>",
    "</ul>",
  ],
  ...[
    "<b>",
    "</b>",
    "<em>",
    "</em>",
    "<span>",
    "</span>",
    "<code>",
    "</code>",
    "<a href=x>",
    "</a>",
    "<font color=red>",
    "</font>",
    "<pre>",
  ],
  ...[
    "<br>",
    "<br/>",
    "</br>",
    "<hr>",
    "<img src>",
    "<IMG SRC='a' src=\"b\">",
    "<p/>",
    "<x-y a/b=c>",
    "</x-y>",
    "<constructor>",
    "</constructor>",
    "<svg>",
    "</svg>",
    "<script>",
  ],
  ...[
    "&amp",
    "&nbsp;",
    "&#65;",
    "&#x41;",
    "&lt;p&gt;",
    "& ",
    "<",
    ">",
    '"',
    "'",
    "=",
    "/",
    "<!-- 注 -->",
    "<?php",
    "<![CDATA[",
    "\0",
    "\f",
  ],
  ...[
    "字",
    " ",
    "\n",
    "\n\n",
    "  \n",
    "> ",
    "- ",
    "## ",
    "```\n\n甲\n```\n",
    "**",
    "[甲](乙)",
    "|a|\n|-|\n",
    "    ",
    "<a\nb = c d>",
    '<a b="c"d>',
  ],
);
const pieces = fc.array(piece, { maxLength: 24 }).map((all) => all.join(""));

const names = "a b blockquote code div em font h2 h3 li ol p pre s section span span strong strong table td tr u ul x-y";
/** Elements that are all closed, wherever they stand. */
const { closed } = fc.letrec<{ closed: string; table: string; inner: string[] }>((tie) => ({
  table: fc
    .tuple(fc.constantFrom("", "<tbody>", "<thead>"), fc.array(fc.array(tie("inner"), { maxLength: 3 }), { maxLength: 3 }))
    .map(([part, rows]) => {
      const written = rows.map((cells) => `<tr>${cells.map((cell) => `<td rowspan="x">${cell.join("")}</td>`).join(" ")}</tr>`);
      return `<table>${part}${written.join("\n")}${part.replace("<", "</")}</table>`;
    }),
  closed: fc
    .tuple(fc.constantFrom(...names.split(" ")), fc.constantFrom("", "", ' style="a: "b""', " href='x' colspan=2"), tie("inner"))
    .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join("")}</${name}>`),
  inner: fc.array(
    fc.oneof({ depthSize: "medium" }, fc.constantFrom("字", "<br>", " ", "\n", "**粗**", "\n\n段\n\n"), tie("closed"), tie("table")),
    {
      maxLength: 4,
    },
  ),
}));
const text = fc.oneof(
  pieces,
  fc.array(fc.oneof(closed, closed, piece), { maxLength: 4 }).map((all) => all.join("")),
);

function toHast(markdown: string): Root {
  return convert.runSync(markdownToMdast(markdown));
}

function bare(node: Nodes): unknown {
  const { position: _, data: __, ...kept } = node;
  return "children" in kept ? { ...kept, children: kept.children.map((child) => bare(child)) } : kept;
}

/** What the reader makes of it and what the parser makes of it; nothing where the reader leaves it to the parser. */
function both(markdown: string): [unknown, unknown] | undefined {
  const read = readPlainRaw(toHast(markdown));
  return read && [bare(sanitise.runSync(read)), bare(sanitise.runSync(parse.runSync(toHast(markdown))))];
}

describe("the reader of plain HTML", () => {
  it.each(plain)("reads %j itself, as the parser does", (markdown) => {
    const [read, parsed] = both(markdown) ?? [];
    expect(read).toBeDefined();
    expect(read).toEqual(parsed);
  });

  it.each([
    "<p>甲<p>乙",
    "<table>甲<tr></tr></table>",
    "<b>甲</i>",
    "<td>甲</td>",
    "甲</p>",
    "<p><div>甲</div></p>",
    "<div>&copy;</div>",
    "<script>甲</script>",
  ])("leaves %j to the parser", (markdown) => {
    expect(both(`${markdown}\n\n<br>`)).toBeUndefined();
  });

  it("leaves an element named as what every object has to the parser", () => {
    expect(both("<div><constructor>甲</constructor></div>")).toBeUndefined();
    expect(htmlToText("<constructor>甲</constructor>")).toBe("甲");
  });

  it("reads nothing otherwise than the parser", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const [read, parsed] = both(markdown) ?? [];
        expect(read).toEqual(parsed);
      }),
      { numRuns: 1500 },
    );
  });

  it("finds the text that the parser finds", () => {
    fc.assert(
      fc.property(text, (html) => {
        expect(htmlToText(html)).toBe(html.includes("<") ? readText(html) : html);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(["<a ", '<a b="c"', "<a b=c ", "<a b = ", "<b>", "&", "<a b='"])(
    "takes no longer than the text is for %j, many times",
    (unit) => {
      const read = () => void readPlainRaw({ type: "root", children: [{ type: "raw", value: unit.repeat(20_000) }] });
      expect(processorTime(read)).toBeLessThan(1000);
    },
  );
});
