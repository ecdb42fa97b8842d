import fc from "fast-check";
import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, it } from "vitest";
import { mdastToText } from "../../../../src/entry/mdast-to-text.ts";
import { markdownToMdast } from "../../../../src/entry/markdown.ts";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const markdown: readonly [string, string, string][] = [
  [
    "drops nested sections and spans that only style",
    "<section style='padding:1px'><section><span><span style='color:red'>水</span>位</span></section></section>",
    "水位\n",
  ],
  ["keeps paragraphs of plain sections apart", "<section>一</section><section>二</section>", "一\n\n二\n"],
  ["begins a paragraph where two line breaks follow each other", "<p>一<br><br>二<br>三</p>", "一\n\n二\\\n三\n"],
  [
    "reads bold from a style, and its undoing",
    "<p><span style='font-weight:700'>粗<span style='font-weight:normal'>细</span></span></p>",
    "**粗**细\n",
  ],
  ["joins emphasis that only markup divides", "<p><strong>水</strong><strong>位</strong></p>", "**水位**\n"],
  ["ignores a line break between Chinese characters and keeps the space between words", "<p>水\n位 is\nhigh</p>", "水位 is high\n"],
  [
    "begins a paragraph at an inline element that its style makes a block",
    "<p><span style='display:block'>水</span><strong style='color:red; display: flex'>位</strong>尺<a style='display:block' href='http://a.b/'>桥</a></p><p>半<span style='display:inline-block'>圈</span><b style='display:none;display:inline'>停</b></p>",
    "水\n\n**位**\n\n尺\n\n[桥](http://a.b/)\n\n半圈**停**\n",
  ],
  [
    "keeps a heading one whose parts are blocks",
    "<h3><span style='display:block'>水位</span></h3><p>一</p><h3><span style='display:block'>01</span> <span style='display:block'>水</span>位</h3>",
    "## 水位\n\n一\n\n01\\\n水\\\n位\n-\n",
  ],
  [
    "keeps a footnote's number and its text in one block",
    "<h3 class='footnotes-sep'></h3><section class='footnotes'><span class='footnote-item'><span class='footnote-num'>[1] </span><p>水志: <em>a</em></p>\n</span><section><span leaf=''>[2]</span><section><p>县志</p><p>续</p></section></section><li><span class='footnote-num'>注三</span><p>乡志</p></li></section><p>[4]</p><p>一</p><section>见[5]<p>二</p></section>",
    "\\[1] 水志: *a*\n\n\\[2]县志\n\n续\n\n注三乡志\n\n\\[4]\n\n一\n\n见\\[5]\n\n二\n",
  ],
  [
    "sets readings and exponents apart without a sign of its own",
    "<p><ruby>漢<rt>hàn</rt></ruby>字<ruby>水<rp>(</rp><rt>shuǐ</rt><rp>)</rp></ruby></p><p><math><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>=</mo><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math></p>",
    "漢<sup>hàn</sup>字水(shuǐ)\n\n<sup>a</sup><sub>b</sub>=x<sub>1</sub><sup>2</sup>\n",
  ],
  [
    "leaves out a formula's note that no reader sees",
    "<p>水<math><semantics><mi>E</mi><annotation encoding='text/plain'>E note</annotation></semantics></math></p>",
    "水E\n",
  ],
  ["takes away the indent of a paragraph", "<p>　　水&nbsp;位</p>", "水 位\n"],
  ["keeps a list's start", "<ol start='3'><li>三</li><li>四</li></ol>", "3. 三\n4. 四\n"],
  ["puts a list inside a list into its item", "<ul><li>甲<ul><li>乙</li></ul></li></ul>", "- 甲\n  - 乙\n"],
  [
    "puts a list between items into the item above it",
    "<ul><li>甲</li><ul><li>乙</li><ol><li>丁</li></ol></ul><li>丙</li><section><ul><li>戊</li></ul></section></ul><p>己</p>",
    "- 甲\n  - 乙\n    1. 丁\n- 丙\n  - 戊\n\n己\n",
  ],
  [
    "numbers items as they say",
    "<ol><li value='3'>三</li><li value='4'>四</li><li value='7'>七</li><li>八</li></ol>",
    "3. 三\n4. 四\n\n7) 七\n8) 八\n",
  ],
  [
    "takes no number that is none",
    "<ol><li value='x'>一</li><li value='-2'>二</li></ol><ul><li value='7'>甲</li></ul>",
    "1. 一\n2. 二\n\n- 甲\n",
  ],
  [
    "numbers what a style numbers, and nothing else",
    "<ul style='list-style-type: cjk-ideographic'><li>甲</li><li>乙</li></ul><p>水</p><ul style='list-style: inside decimal'><li value='3'>丙</li></ul><p>水</p><ol style='list-style:disc'><li>丁</li></ol><p>水</p><ol style='list-style-type:none'><li>1. 戊</li></ol><p>水</p><ol style='list-style:none'><li>己</li></ol>",
    "1. 甲\n2. 乙\n\n水\n\n3. 丙\n\n水\n\n- 丁\n\n水\n\n- 1\\. 戊\n\n水\n\n1. 己\n",
  ],
  [
    "counts down where the page does",
    "<ol reversed><li>三</li><li>二</li><li>一</li></ol><p>水</p><ol reversed start='1'><li>一</li><li>零</li><li>负</li></ol>",
    "3. 三\n\n2) 二\n\n1. 一\n\n水\n\n1. 一\n\n0) 零\n1) 负\n",
  ],
  ["unwraps a table that only draws a box", "<table><tr><td><p>水</p><p>位</p></td></tr></table>", "水\n\n位\n"],
  [
    "keeps lists and quotations in a table's cells",
    "<table><tr><td>甲</td><td><p>先：</p><ol start='2'><li>看水</li><li><p>看风</p><ul><li>东风</li></ul></li></ol><blockquote>雾散了</blockquote></td></tr></table>",
    '<table><tbody><tr><td>甲</td><td><p>先：</p><ol start="2"><li>看水</li><li><p>看风</p><ul><li>东风</li></ul></li></ol><blockquote>雾散了</blockquote></td></tr></tbody></table>\n',
  ],
  [
    "keeps a list that is all of a table's cell",
    "<table><tr><td>甲</td><td><ol><li>看水</li></ol></td></tr><tr><td>乙</td><td>丙</td></tr></table>",
    "<table><tbody><tr><td>甲</td><td><ol><li>看水</li></ol></td></tr><tr><td>乙</td><td>丙</td></tr></tbody></table>\n",
  ],
  [
    "keeps a table below its caption, and above the one that stands at its end",
    "<table><caption>表一：<strong>水</strong>位</caption><thead><tr><th>日</th><th>位</th></tr></thead><tr><td>初一</td><td>三尺</td></tr></table><ol><li><table><caption></caption><tr><td>风</td><td>雾</td></tr><tr><td>东</td><td>无</td></tr><caption><p>表二</p></caption></table></li></ol>",
    "表一：**水**位\n\n| 日 | 位 |\n| - | - |\n| 初一 | 三尺 |\n\n1. | 风 | 雾 |\n   | - | - |\n   | 东 | 无 |\n\n   表二\n",
  ],
  [
    "drops the card of an account that a browser drew",
    "<p>水</p><section><div class='wx_profile_card js_wx_profile_card'><strong>渡口</strong><div>记渡口的事</div><span>195篇原创内容</span><div>公众号</div></div></section><p>位</p>",
    "水\n\n位\n",
  ],
  ["drops a link to a script and keeps its text", "<p><a href='javascript:alert(1)'>水</a></p>", "水\n"],
  [
    "takes the picture that loads later",
    "<p><img src='data:image/svg+xml,x' data-src='//mmbiz.qpic.cn/a/640' alt='鱼'></p>",
    "![鱼](https://mmbiz.qpic.cn/a/640)\n",
  ],
  [
    "takes the picture that an empty box shows as its background",
    "<section style='height:7em;background-image:url(&quot;//mmbiz.qpic.cn/a/640&quot;)'><br></section><p>水</p>",
    "![](https://mmbiz.qpic.cn/a/640)\n\n水\n",
  ],
  [
    "takes the background that a script would load, or that a drawing keeps room for",
    [
      "<section data-lazy-bgimg='https://mmbiz.qpic.cn/a/640' style='height:200px'></section>",
      "<section style='background-image:url(&quot;https://mmbiz.qpic.cn/b/640&quot;)'><svg viewBox='0 0 1080 720'></svg></section>",
      "<section data-lazy-bgimg='https://mmbiz.qpic.cn/c/640' style='height:200px'><p>水</p></section>",
      "<section data-background='#eee' style='height:200px'></section>",
    ].join(""),
    "![](https://mmbiz.qpic.cn/a/640)\n\n![](https://mmbiz.qpic.cn/b/640)\n\n水\n",
  ],
  [
    "takes each layer of a drawing that opens at a touch",
    "<svg viewBox='0 0 9 9' style='background:url(https://mmbiz.qpic.cn/a/0) 0 0/100%'><g><foreignObject><svg viewBox='0 0 9 9' style='background-image:url(https://mmbiz.qpic.cn/b/0)'></svg></foreignObject></g></svg>",
    "![](https://mmbiz.qpic.cn/a/0)\n\n![](https://mmbiz.qpic.cn/b/0)\n",
  ],
  [
    "leaves out a background that is a pattern, a tick, behind words, from elsewhere, or shown by a picture above it",
    [
      "<section style='height:90px;background-repeat:repeat;background-image:url(https://mmbiz.qpic.cn/a/640)'></section>",
      "<span style='height:30px;background:url(https://mmbiz.qpic.cn/a/640) 10px 10px / 40px no-repeat'></span>",
      "<section style='height:90px;background-image:url(https://mmbiz.qpic.cn/a/640)'><p>水</p></section>",
      "<section style='height:90px;background-image:url(https://example.com/a.png)'></section>",
      "<section style='height:90px;background-image:url(https://mmbiz.qpic.cn/c/640)'><img data-src='https://mmbiz.qpic.cn/c/640'></section>",
    ].join(""),
    "水\n\n![](https://mmbiz.qpic.cn/c/640)\n",
  ],
  [
    "leaves out a transparent pixel",
    "<p>水<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'></p>",
    "水\n",
  ],
  [
    "shows a video of Tencent's as a link",
    "<iframe class='video_iframe' data-src='https://v.qq.com/iframe/preview.html?vid=a0012abc&amp;auto=0'></iframe><p>水</p>",
    '![视频](https://v.qq.com/x/page/a0012abc.html "video")\n\n水\n',
  ],
  ["shows no advertisement", "<p>水</p><mpcpc style='display:none'></mpcpc>", "水\n"],
  ["keeps text that would turn into Markdown", "<p># 1. *水* _位_ &lt;b&gt; `x`</p>", "\\# 1. \\*水\\* \\_位\\_ \\<b> \\`x\\`\n"],
  ["closes up heading levels", "<h1>甲</h1><p>水</p><h3>乙</h3><p>位</p>", "## 甲\n\n水\n\n### 乙\n\n位\n"],
];

describe("the body's blocks", () => {
  it.each(markdown)("%s", (_, html, expected) => {
    expect(bodyToMarkdown(html)).toBe(expected);
  });

  it.each([
    ["rust", '<pre data-lang="rust"><code>fn a() {}</code></pre>'],
    ["python", '<pre><code class="hljs language-python">fn a() {}</code></pre>'],
    ["c++", '<pre class="code-snippet__js lang-c++" data-lang=" "><code>fn a() {}</code></pre>'],
    ["", '<pre class="language-none"><code>fn a() {}</code></pre>'],
    ["", '<pre data-lang="x` y"><code class="lang">fn a() {}</code></pre>'],
  ])("name a program's language (%s, %#)", (lang, html) => {
    expect(bodyToMarkdown(html)).toBe(`\`\`\`${lang}\nfn a() {}\n\`\`\`\n`);
  });

  it.each([
    ["雾散了。\n  风停了。\n\n白鹭站着。\n", "雾散了。\\\n风停了。\n\n白鹭站着。\n"],
    ["雾散了。\r\n\r\n白鹭&amp;芦苇", "雾散了。\n\n白鹭&芦苇\n"],
    ["The heron stands\nin the reeds.\n\n雾散了。", "The heron stands in the reeds.\n\n雾散了。\n"],
    ["雾<b>散</b>了。\n风停了。", "雾**散**了。风停了。\n"],
    ["<p>雾散了。\n风停了。</p>", "雾散了。风停了。\n"],
  ])("keep the lines of a text without an element (%#)", (html, expected) => {
    expect(bodyToMarkdown(html)).toBe(expected);
  });

  it("say where in a text without an element a prompt stood", () => {
    const html = bodyToPage("雾散了&amp;风停了。\n\n长按二维码关注我们");
    const { markdown, spans } = readPage(html);
    expect(markdown).toBe("雾散了&风停了。\n");
    const taken = spans.filter(({ rule }) => rule === "qr/prompt").map(({ start, end }) => html.slice(start, end));
    expect(taken).toEqual(["长按二维码关注我们"]);
  });

  it("turn numbered lines that are set apart into headings", () => {
    const text = `<p>${"河水在桥下缓缓流过，两岸的人家各自点灯，没有一盏是相同的。".repeat(3)}</p>`;
    const head = (title: string): string => `<section style="text-align:center"><strong style="font-size:20px">${title}</strong></section>`;
    const read = bodyToMarkdown(text + head("一、上游") + text + head("二、下游") + text);
    expect(read.match(/^## .*/gm)).toEqual(["## 一、上游", "## 二、下游"]);
  });

  it("leave a single bold sentence a paragraph", () => {
    expect(bodyToMarkdown(`<p>${"水".repeat(60)}</p><p><strong>桥断了。</strong></p><p>${"水".repeat(60)}</p>`)).not.toContain("#");
  });
});

const words = fc.stringMatching(/^[水位a1*_#<>.\-|`&\s[\]]{0,8}$/);
const inline = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    words.map((text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")),
    fc.constant("<br>"),
    fc
      .tuple(fc.constantFrom("b", "em", "span", "u", "sup", "code", "a href='http://a.b/'"), fc.array(tie("node"), { maxLength: 3 }))
      .map(wrap),
    fc
      .tuple(fc.constantFrom("p", "section", "blockquote", "li", "ul", "h2", "div", "strong"), fc.array(tie("node"), { maxLength: 4 }))
      .map(wrap),
  ),
})).node;

function wrap([tag, inside]: [string, string[]]): string {
  return `<${tag}>${inside.join("")}</${tag.split(" ")[0] ?? ""}>`;
}

describe("fidelity", () => {
  it("loses no character and invents none, whatever the markup", () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 8 }), (parts) => {
        const html = `<p>起</p>${parts.join("")}<p>止</p>`;
        fc.pre(staysInContent(html));
        const shown = mdastToText(markdownToMdast(bodyToMarkdown(html)));
        expect(bare(shown)).toBe(bare(stripTags(html)));
      }),
      { numRuns: 300 },
    );
  });
});

/** A list item closes a `div` around it, and that one's own end tag then closes the content node: the rest is no content. */
function staysInContent(html: string): boolean {
  const waiting: Tree.Node[] = [parse(bodyToPage(html))];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("attrs" in node && node.attrs.some(({ value }) => value === "js_content")) return serialize(node).includes("止");
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return false;
}

function stripTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&");
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
