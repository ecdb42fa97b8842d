import { describe, expect, it } from "vitest";
import { fieldToMeaning } from "../../../../src/import/formats/fields/field-aliases.ts";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

const address = "https://mp.weixin.qq.com/s/a";

describe("XML that is no feed", () => {
  it("is read where an account's program answers with articles", () => {
    const item = `<item>\n<Title><![CDATA[柳树]]></Title>\n<Description><![CDATA[写柳]]></Description>\n<Url><![CDATA[${address}]]></Url>\n</item>`;
    const text = `<xml>\n<FromUserName><![CDATA[gh_0123456789ab]]></FromUserName>\n<Articles>${item}${item}</Articles>\n</xml>`;
    const fields = { Title: "柳树", Description: "写柳", Url: address };
    expect(whole(read(text)).map(fieldsOf)).toEqual([fields, fields]);
  });

  it("is read where it is a message without what databases keep around it", () => {
    const text = `<appmsg>\n<type>5</type><mmreader><category><item><title>柳树</title><url>${address}</url></item></category></mmreader></appmsg>`;
    expect(whole(read(text)).map(fieldsOf)).toEqual([{ title: "柳树", url: address }]);
  });

  it("is read where a program wrote one article with its text in CDATA, and is a page without it", () => {
    const head = `<?xml version="1.0" encoding="UTF-8"?>\n<article>\n  <title>柳树</title>\n  <account>青石桥</account>\n  <url>${address}</url>\n`;
    const one = `${head}  <content><![CDATA[<p>柳树<b>绿了</b>。</p>]]></content>\n</article>\n`;
    expect(whole(read(one)).map(fieldsOf)).toEqual([
      { title: "柳树", account: "青石桥", url: address, content: "<p>柳树<b>绿了</b>。</p>" },
    ]);
    expect(read("<article>\n<h1>柳树</h1>\n<p>柳树绿了。</p>\n</article>\n").format).toBe("saved-page");
  });

  it("is read where a reader kept an article", () => {
    const text = `<favitem type="5"><source><link>${address}</link></source><weburlitem><pagetitle>柳树</pagetitle><pagedesc>写柳</pagedesc><clean_url>${address}</clean_url></weburlitem></favitem>`;
    const [record] = whole(read(text));
    expect(fieldsOf(record)).toEqual({ pagetitle: "柳树", pagedesc: "写柳", clean_url: address });
    expect(Object.keys(fieldsOf(record)).map((field) => fieldToMeaning(field)?.meaning)).toEqual(["title", "digest", "url"]);
  });

  it.each([
    ["articles", "article"],
    ["data", "row"],
    ["root", "item"],
  ])("is read where a program wrote rows: %s of %s", (root, row) => {
    const one = `<${row}>\n<title>柳树</title><account>河边</account><content><![CDATA[<p>柳树绿了。</p>]]></content></${row}>`;
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${one}\n${one}</${root}>`;
    const fields = { title: "柳树", account: "河边", content: "<p>柳树绿了。</p>" };
    expect(read(text).format).toBe("xml");
    expect(whole(read(text)).map(fieldsOf)).toEqual([fields, fields]);
  });

  it.each([
    "<xml><Content><![CDATA[柳树]]></Content></xml>",
    "<favitem><title>柳树</title></favitem>",
    '<?xml version="1.0"?><willows><willow><name>柳树</name><text><![CDATA[<p>绿了。</p>]]></text></willow></willows>',
  ])("is rejected in any other shape: %s", (text) => {
    expect(broken(read(text))[0]?.fault.code).toBe("unknown-format");
  });

  it("is a page where its root is a page's", () => {
    const pages = [
      "<div><p>柳树绿了。</p></div>",
      '<!DOCTYPE html PUBLIC "a">\n<html><body><p>柳树绿了。</p></body></html>',
      '<?xml-stylesheet href="a.xsl"?>\n<!-- 柳树 --><html><body><p>柳树绿了。</p></body></html>',
    ];
    for (const page of pages) expect(read(`<?xml version="1.0"?>\n${page}`).format).toBe("saved-page");
  });

  it.each([
    '<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->\n<div id="js_content">',
    "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->\n<div>",
    '<?xml encoding="UTF-8"?><style>p{margin:0}</style><div>',
    '<?xml version="1.0"?>\n<link rel="stylesheet" href="a.css"/><h1>柳树</h1><div>',
    '<?xml version="1.0"?>\n<mp-page><div class="rich_media_content">',
  ])("is a page where one stands below what a program put above it: %s", (above) => {
    expect(read(`${above}<p>柳树绿了。</p></div>`).format).toBe("saved-page");
  });
});
