import { describe, expect, it } from "vitest";
import { unwrapString } from "../../../src/import/formats/unwrap-string.ts";

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
    "if (a &lt; b &amp;&amp; c) 在 <b> 里",
    '<p title="x">a\\n\\n\\n&nbsp;</p>',
    String.raw`换行写作“\n”的人很多。`,
    String.raw`一行里有 \n 这样的写法`,
  ])("leaves %s alone", (text) => {
    expect(unwrapString(text)).toBe(text);
  });
});
