import { describe, expect, it } from "vitest";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const fence = (text: string, lang = "") => `\`\`\`${lang}\n${text}\n\`\`\`\n`;

describe("program text", () => {
  it.each([
    ["<pre><p>let a</p><p>let b</p></pre>", "let a\nlet b"],
    ["<pre><div>let a</div>\n<div>  let b</div>\n</pre>", "let a\n  let b"],
    ["<pre><section>let a</section><section><br></section><section>let b</section></pre>", "let a\n\nlet b"],
    ["<pre><ol><li><code>let a</code></li><li><code></code></li><li><code>let b</code></li></ol></pre>", "let a\n\nlet b"],
    ["<pre><code>let a</code><code><br></code><code>let b</code></pre>", "let a\n\nlet b"],
    ["<pre><code>let a</code>\n<code></code><br><code>let b</code></pre>", "let a\n\nlet b"],
    ["<pre><code><span>let a</span><br></code><code>let b<br></code></pre>", "let a\nlet b"],
    ["<pre><code>let a<br><br>&nbsp;&nbsp;let b<br></code></pre>", "let a\n\n  let b"],
    ["<pre><code>let a\r\n\r\n\r\nlet b</code></pre>", "let a\n\n\nlet b"],
    ["<pre><code>let a</code>// a<code>let b</code></pre>", "let a\n// a\nlet b"],
    ["<pre>let a<script>alert(1)</script></pre>", "let a"],
    ['<code style="display:block;white-space:pre">let a<br>&nbsp;&nbsp;let b</code>', "let a\n  let b"],
    ["<pre><table><tr><td>let a</td></tr><tr><td>let b</td></tr></table></pre>", "let a\nlet b"],
  ])("keeps its lines, whatever they are set in (%#)", (html, expected) => {
    expect(bodyToMarkdown(`<p>雾。</p>${html}`)).toBe(`雾。\n\n${fence(expected)}`);
  });

  it("is parted where a picture or a player stands in it", () => {
    const html =
      '<pre data-lang="js"><code>let a<img data-src="https://mmbiz.qpic.cn/a/0"></code><code>let b</code><code><mpvoice name="雾"></mpvoice></code></pre><p>雾。</p>';
    expect(bodyToMarkdown(html)).toBe(
      [
        fence("let a", "js"),
        "![](https://mmbiz.qpic.cn/a/0)\n",
        fence("let b", "js"),
        '![雾](https://mp.weixin.qq.com/ "audio")\n',
        "雾。\n",
      ].join("\n"),
    );
    expect(bodyToMarkdown('<p>雾。</p><pre><img data-src="https://mmbiz.qpic.cn/a/0"></pre>')).toBe(
      "雾。\n\n![](https://mmbiz.qpic.cn/a/0)\n",
    );
  });

  it("is none where prose is set so, with links and pictures in it", () => {
    const html =
      '<pre>雾散了，看<a href="https://a.example/1">白鹭</a>。\n风停了。<p><img data-src="https://mmbiz.qpic.cn/a/0"></p><p>船来了。</p></pre>';
    expect(bodyToMarkdown(html)).toBe(
      "雾散了，看[白鹭](https://a.example/1)。\\\n风停了。\n\n![](https://mmbiz.qpic.cn/a/0)\n\n船来了。\n",
    );
    expect(bodyToMarkdown("<pre>雾散了。\n风停了。</pre>")).toBe(fence("雾散了。\n风停了。"));
  });
});

describe("a line of program text without a character", () => {
  it("is empty, whatever keeps it open, and the ledger says what was there", () => {
    const html = bodyToPage("<pre><code>一</code><code>\u200b<br></code><code>二\u200b三</code></pre>");
    const { markdown, spans } = readPage(html);
    expect(markdown).toBe("```\n一\n\n二\u200b三\n```\n");
    const dropped = spans.filter(({ role, start, end }) => role === "white-space" && html.slice(start, end).includes("\u200b"));
    expect(dropped).toHaveLength(1);
  });
});

describe("a style that shows line ends", () => {
  it.each([
    ['<p style="white-space:pre-wrap">雾散了\n风停了\n\n白鹭站着</p>', "雾散了\\\n风停了\n\n白鹭站着\n"],
    ['<section style="color:red;white-space: pre-line"><p>雾散了\n  风停了</p></section>', "雾散了\\\n风停了\n"],
    ['<section style="white-space:pre"><p style="white-space:normal">雾散了\n风停了</p></section>', "雾散了风停了\n"],
    ['<section style="white-space:pre-wrap">\n  <p>雾散了</p>\n  <p>风停了</p>\n</section>', "雾散了\n\n风停了\n"],
    ["<p>雾散了\n风停了</p>", "雾散了风停了\n"],
  ])("keeps the lines of a text (%#)", (html, expected) => {
    expect(bodyToMarkdown(html)).toBe(expected);
  });

  it("says nothing where a program wrapped the source", () => {
    const styled = '<p style="white-space:pre-wrap">雾散\n了</p>';
    expect(bodyToMarkdown(`${styled}<p>风停\n了</p>`)).toBe("雾散了\n\n风停了\n");
    const long = "雾".repeat(70);
    expect(bodyToMarkdown(styled.replace("雾散", long))).toBe(`${long}了\n`);
    expect(bodyToMarkdown(styled.replace("雾散", `${long}。`))).toBe(`${long}。\\\n了\n`);
  });
});
