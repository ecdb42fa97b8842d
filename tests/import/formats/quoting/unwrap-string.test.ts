import { describe, expect, it } from "vitest";
import { unwrapString } from "../../../../src/import/formats/quoting/unwrap-string.ts";
import { processorTime } from "../../../processor-time.ts";

describe("unwrapString", () => {
  it.each([
    [String.raw`"柳树\n绿了"`, "柳树\n绿了"],
    [String.raw`'柳树\n绿了'`, "柳树\n绿了"],
    [String.raw`"\"柳树\\n绿了\""`, "柳树\n绿了"],
    [String.raw`柳树\n\n绿了\n\"真\"\t的`, '柳树\n\n绿了\n"真"\t的'],
    [String.raw`柳树绿了。\n桃花红了。`, "柳树绿了。\n桃花红了。"],
    [String.raw`\u67f3\u6811\u7eff\u4e86\u3002`, "柳树绿了。"],
    ["柳树&nbsp;绿了&hellip;&#x67f3;", "柳树\u00a0绿了…柳"],
    ["&lt;p&gt;柳树&lt;/p&gt;&lt;p&gt;绿了&lt;/p&gt;", "<p>柳树</p><p>绿了</p>"],
    ["&lt;p&gt;柳树绿了&lt;/p&gt;", "<p>柳树绿了</p>"],
    ["&amp;lt;div class=&amp;quot;a&amp;quot;&amp;gt;柳树绿了&amp;lt;/div&amp;gt;", '<div class="a">柳树绿了</div>'],
    ["柳树绿了。;;\n;\n他说a;b。\n;\n取消;发送\n;确定", "柳树绿了。\u00a0\u00a0\n\u00a0\n他说a;b。\n\u00a0\n取消\u00a0发送\n\u00a0确定"],
    ["柳树&amp;nbsp;绿了&amp;ldquo;真&amp;rdquo;", "柳树\u00a0绿了“真”"],
    [
      String.raw`<p><img data-src=\"https://a.example/1\"></p>` + "\n<p>柳树</p>",
      '<p><img data-src="https://a.example/1"></p>\n<p>柳树</p>',
    ],
    [String.raw`<p class=\'a\'>柳树</p>`, "<p class='a'>柳树</p>"],
    [
      String.raw`<p><a href="https:\/\/a.example\/1">柳树<\/a><\/p>` + "\n<p>绿了<\\/p>",
      '<p><a href="https://a.example/1">柳树</a></p>\n<p>绿了</p>',
    ],
    [String.raw`\x3cp class=\x22a\x22\x3e柳树\x3c/p\x3e\x0a`, '<p class="a">柳树</p>\n'],
    [String.raw`\u003cp\u003e柳树\u003c/p\u003e` + "\n" + String.raw`\u003cp\u003e绿了\u003c\/p\u003e`, "<p>柳树</p>\n<p>绿了</p>"],
    [String.raw`<p class="a">柳树</p>\n<p>绿了</p>\n`, '<p class="a">柳树</p>\n<p>绿了</p>\n'],
    [String.raw`<section class="a"><p>柳树</p>\r\n\t<p>绿了</p></section>`, '<section class="a"><p>柳树</p>\r\n\t<p>绿了</p></section>'],
    ["['<p>柳树</p>', '<p>绿了</p>']", "<p>柳树</p>\n<p>绿了</p>"],
    [String.raw`["<p class=\"a\">柳树<\/p>"]`, '<p class="a">柳树</p>'],
    [String.raw`['柳树', '绿了。', '\n', "it's"]`, "柳树绿了。\nit's"],
    ["['柳树绿了。', '桃花红了。']", "柳树绿了。\n桃花红了。"],
    ['[<p>柳树</p>, <p><img src="1"/></p>, <section>绿了</section>]', '<p>柳树</p>\n<p><img src="1"/></p>\n<section>绿了</section>'],
    [String.raw`b'<p>\xe6\x9f\xb3</p>\n'`, "<p>柳</p>\n"],
    [String.raw`<p class=\"a\">柳树<\/p>\n<p>绿了<\/p>\n\n`, '<p class="a">柳树</p>\n<p>绿了</p>\n\n'],
  ])("undoes %s", (text, plain) => {
    expect(unwrapString(text)).toBe(plain);
  });

  it.each([
    '"柳树"',
    "柳树绿了\n;\n桃花红了\n;\n请确定\n;\n",
    "“柳树绿了”",
    String.raw`路径是 C:\new\next，共一处`,
    "R&D 与 A&amp;B",
    '<span style="font: &quot;A B&quot;, c">柳树</span>&nbsp;绿了',
    '# 柳树\n\n<td style="font:&#39;A&#39;,&#39;B&#39;,&#39;C&#39;,&#39;D&#39;">绿了</td>',
    "if (a &lt; b &amp;&amp; c) 在 <b> 里",
    '<p title="x">a\\n\\n\\n&nbsp;</p>',
    String.raw`换行写作“\n”的人很多。`,
    String.raw`一行里有 \n 这样的写法`,
    String.raw`<p class="b">写作 <a href=\"x\"> 的人</p>`,
    String.raw`<p>写作 <\/p> 的人</p>`,
    String.raw`<p>柳树</p>\n<p>写作 \n 的人</p>`,
    String.raw`<div></div><script>a("<div></div>\n<div></div>")</script>`,
    String.raw`写作 \u003cscript\u003e 的是 \u003c/script\u003e`,
    "[柳树]绿了[桃花]",
    "['柳树'] 绿了 ['桃花']",
    "[<b>柳树</b>, <b>桃花</b>]",
    "<p>柳树</p>, <p>绿了</p>",
  ])("leaves %s alone", (text) => {
    expect(unwrapString(text)).toBe(text);
  });

  it("reads written line ends without number in linear time", () => {
    const text = `<p>${String.raw`\n`.repeat(100_000)}柳树`;
    expect(processorTime(() => expect(unwrapString(text.replace("柳树", "]"))).toContain("]"))).toBeLessThan(2000);
  });
});
