import { describe, expect, it } from "vitest";
import { textToCuts } from "../../../../src/import/formats/cutting/text-to-cuts.ts";
import { textToKind } from "../../../../src/import/formats/cutting/text-kind.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

describe("telling the shape of a text", () => {
  it("reads a table whose every cell is quoted as a table", () => {
    const { format, cuts } = textToCuts('"title","content"\n"灯会","来看灯的人很多。"\n"航船","渡口重新开船。"\n', defaultLimits);
    expect(format).toBe("csv");
    expect(cuts).toHaveLength(2);
  });

  it("takes a list of addresses for rows that hold nothing else", () => {
    const { format, cuts } = textToCuts("https://mp.weixin.qq.com/s/one\n\nhttps://mp.weixin.qq.com/s/two\r\n", defaultLimits);
    expect([format, cuts.length]).toEqual(["addresses", 2]);
    expect(textToCuts("渡口的灯\nhttps://mp.weixin.qq.com/s/one\n", defaultLimits).format).toBe("text");
  });

  it("says of outlines what to bring", () => {
    const outline = '<opml version="1.0"><body><outline text="青石桥" xmlUrl="https://a.example/feed"/></body></opml>';
    expect(textToCuts(outline, defaultLimits)).toMatchObject({ format: "xml", cuts: [{ fault: { code: "unknown-format" } }] });
  });

  it("says of XML that is no feed and no page what to bring", () => {
    const plist = '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>WebResourceData</key><data>PGh0</data></dict></plist>';
    expect(textToCuts(plist, defaultLimits).cuts).toMatchObject([{ fault: { code: "unknown-format" } }]);
    expect(textToCuts('<?xml version="1.0"?><html><body><p>灯会</p></body></html>', defaultLimits).format).toBe("saved-page");
  });

  it.each([
    ["php-value", "array (\n  0 => \n  array (\n    'title' => '灯会',\n  ),\n)"],
    ["php-value", "Array\n(\n    [0] => Array\n        (\n            [title] => 灯会\n        )\n\n)\n"],
    [
      "php-value",
      "Array\n(\n    [0] => Array\n        (\n            [text] => 灯亮了，桥上坐满了人。\n雾散了，白鹭站在水里。\n船开走了，天也就亮了。\n        )\n\n)\n",
    ],
    ["php", "<?php\n/**\n * Export **\n */\n\n/* `wx` */\n$rows = array(\n  array('title' => '灯会')\n);\n"],
    ["php-value", 'array(1) {\n  [0]=>\n  array(1) {\n    ["title"]=>\n    string(6) "灯会"\n  }\n}\n'],
    ["php-value", 'a:1:{i:0;a:1:{s:5:"title";s:6:"灯会";}}'],
    ["toml", '# 文章\n[[articles]]\ntitle = "灯会"\n'],
  ])("says of %s what to bring: %j", (format, text) => {
    expect(textToCuts(text, defaultLimits)).toMatchObject({ format, cuts: [{ fault: { code: "unknown-format" } }] });
  });

  it.each(['a:1:{i:0;s:6:"灯会";}', "Array\n(\n    [0] => 灯会\n)", '[[products]]\nname = "船"'])(
    "reads a text that begins with a value and speaks of it: %j",
    (value) => {
      const text = `${value}\n\n上面是系统导出的样子，今天讲它的读法。\n\n先看第一行，再看括号里有什么。\n`;
      expect(textToCuts(text, defaultLimits).cuts).toMatchObject([{ record: {} }]);
    },
  );

  it("takes bookmarks for rows that name articles", () => {
    const link = (url: string) => `<DT><A HREF="${url}" ADD_DATE="1680654600">灯会&amp;航船</A>\n`;
    const file = (url: string) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n${link(url)}</DL><p>\n`;
    const { format, cuts } = textToCuts(file("http://mp.weixin.qq.com/s?__biz=Mz==&amp;mid=1"), defaultLimits);
    expect(format).toBe("bookmarks");
    expect(cuts.map((cut) => "record" in cut && cut.record.sources.map(({ text }) => text))).toEqual([
      ["灯会&航船", "http://mp.weixin.qq.com/s?__biz=Mz==&mid=1", "1680654600"],
    ]);
    expect(textToCuts(file("https://a.example/"), defaultLimits).format).toBe("saved-page");
  });

  it("finds no record in a value that is none", () => {
    for (const nothing of ["null", " 12 ", "None\n"]) expect(textToCuts(nothing, defaultLimits)).toEqual({ format: "json", cuts: [] });
  });

  it.each(["[街巷]老街一年记", '"十四五"老街一年记', "'老街'一年记", "(附名单)老街一年记", "{街巷}老街", "[2024]老街", '"老街一年记"'])(
    "takes no label above a text for a literal: %s",
    (title) => {
      const body = "灯亮了一夜，水站的人守到天明。";
      const labelled = textToCuts(`Title: ${title}\nAccount: 青石桥\nDate: 2024-08-05\n\n${body}\n`, defaultLimits);
      expect([labelled.format, labelled.cuts.length]).toEqual(["text", 1]);
      const head = `Title: ${title}\n\nURL Source: https://mp.weixin.qq.com/s/AbCdEfGhIjKl\n\nMarkdown Content:\n`;
      const { format, cuts } = textToCuts(`${head}# ${title}\n\n${body}\n`, defaultLimits);
      expect([format, cuts.length]).toEqual(["markdown", 1]);
    },
  );

  it("takes a named literal for one", () => {
    expect(textToCuts("title: '老街一年记', text: '灯亮了一夜。'\n", defaultLimits).format).not.toBe("text");
    expect(textToCuts("title = '老街一年记'\ntext = '灯亮了一夜。'\n", defaultLimits).format).not.toBe("text");
  });

  it("takes a flat page for text although its scripts look like Markdown and like values", () => {
    const script = 'var biz = "MzA1" || "";\nwindow.logs.pagetime = { a: "**b** and **c**" };\nvar mid = "26" || "";\n';
    const { format, cuts } = textToCuts(`${script}渡口的灯\n原创\n老周\n青石桥\n灯亮了一夜。\n`, defaultLimits);
    expect([format, cuts.length]).toEqual(["text", 1]);
  });

  it("takes a flat page that names a tag for text", () => {
    const page = `河桥灯会\n\n河桥旧事\n\n${"来看灯的人从南门一直排到渡口，".repeat(20)}有人写下 <a href="x">灯</a> 一行字。`;
    expect(textToKind(page)).toBe("text");
  });

  it("takes a file with front matter, a short underline or a link to a script for Markdown, though a script leaked into it", () => {
    const leaked = `---\ntitle: 灯\n---\n\n# 灯\n\n灯亮了一夜。\n\nvar first_sceen__time = (+new Date());\nif ("" == 1 && document.getElementById('js_content')) {\n}\n`;
    expect(textToCuts(leaked, defaultLimits).format).toBe("markdown");
    expect(textToKind("夜里的灯\n===\n\n灯亮了一夜。\n")).toBe("markdown");
    expect(textToKind("夜里的灯\n原创\n[青石桥](javascript:void(0);)\n灯亮了一夜。\n")).toBe("markdown");
  });

  it("takes Markdown below a comment that holds tags for Markdown", () => {
    expect(
      textToKind(
        "<!-- saved from url=(0023)https://mp.weixin.qq.com/s -->\n\n# 灯会\n\n来看灯的人很多。<!--headTrap<body></body><head></head>-->",
      ),
    ).toBe("markdown");
  });

  it("takes flat text with a table in it for text", () => {
    expect(textToKind("渡口的账\n\n来看灯的人很多。\n\n| 物 | 价 |\n| --- | --- |\n| 船 | 3 |\n\n* 两声低 *\n")).toBe("text");
  });

  it("takes text whose first line is underlined for Markdown", () => {
    expect(textToKind("河桥灯会\n=======\n\n来看灯的人很多。\n")).toBe("markdown");
    expect(textToKind("河桥\n==\n\n来看灯的人很多。\n")).toBe("markdown");
    expect(textToKind("河桥灯会\n来看灯的人很多。\n-------\n渡口重新开船。\n")).toBe("text");
  });

  it.each([
    '<div id="js_article" class="rich_media">\n\n<div>\n\n## 河桥灯会\n\n<div id="meta">\n\n**青石桥** <img src="a.png" />\n\n</div>\n\n来看灯的人很多。\n\n</div>\n',
    '<meta name="referrer" content="no-referrer" />\n\n# 河桥灯会\n\n来看灯的人很多。\n\n渡口重新开船。\n',
    '<meta name="referrer" content="no-referrer"/>\n\n来看灯的人很多。\n\n渡口重新开船。\n',
    '<a id="river"></a>\n\n## 河桥灯会\n\n来看灯的人 **很多** 。\n\n渡口重新开船。\n',
    "Title: 河桥灯会\n\nURL Source: https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv\n\nMarkdown Content:\n来看灯的人很多。\n",
    "来看灯的人很多。\n\n## 夜航\n\n渡口有 **三只** 船。\n\n> 灯亮了一夜。\n",
    "_2025年02月06日 16:01_ _海南_\n\n河桥灯会\n\n来看灯的人 **很多** 。\n",
    "河桥灯会\n\n编号lamp\\_01，来看灯的人很多。\n\n1\\. 先点灯\n\n2\\. 再开船\n",
    "> 作者：老周\n> 公众号：青石桥\n\n来看灯的人很多。\n\n## 夜航\n\n渡口重新开船。\n",
    "> 原文链接：https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv\n\n# 河桥灯会\n\n来看灯的人很多。\n",
  ])("takes Markdown for what it is, with tags around it or little of it: %j", (text) => {
    expect(textToKind(text)).toBe("markdown");
  });

  it.each([
    "河桥灯会\n青石桥\n来看灯的人很多。\n# 点灯\nlamp --on\n# 开船\nferry --start\n",
    "河桥灯会\n青石桥\n写作 **灯** 的字，读作灯。\n",
    "河桥灯会\n青石桥\n> ferry start\n来看灯的人很多。\n- 甲\n- 乙\n",
    "        河桥灯会\n        青石桥\n\n        用 **甲** 和 **乙** 两只船。\n\n        来看灯的人很多。\n        渡口重新开船。\n",
  ])("takes text with a sign or two for text: %j", (text) => {
    expect(textToKind(text)).toBe("text");
  });

  it("takes text between tags for HTML, with or without one before it", () => {
    expect(textToKind("<p>来看灯的人很多。</p><p>渡口重新开船。</p>")).toBe("html");
    expect(textToKind("来看灯的人很多。<br>渡口重新开船。<br>")).toBe("html");
    expect(textToKind('<script>var page = "渡口";</script>\n')).toBe("html");
    expect(textToKind('<a name="top"></a>\n渡口的灯\n\n来看灯的人很多。\n')).toBe("html");
    expect(textToKind('<a name="top"></a>\n# 渡口的灯\n\n来看灯的人很多。\n')).toBe("markdown");
    expect(textToKind('<script>var page = "渡口";</script>\n渡口重新开船。')).toBe("text");
  });

  it("reads a line each for a record, though one of many has no line breaks written", () => {
    const lines = Array.from({ length: 10 }, (_, n) => String.raw`第${n}盏灯\n老周\n灯亮了一夜。\n船靠了岸。`);
    expect(textToCuts([...lines, "只有一句。"].join("\n"), defaultLimits)).toMatchObject({ format: "escaped-lines", cuts: { length: 11 } });
    expect(textToCuts([lines[0], "河边的柳树绿了。", "渡口的人睡了。"].join("\n"), defaultLimits).format).toBe("text");
  });
});
