import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fieldToMeaning } from "../../../../src/import/formats/fields/field-aliases.ts";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

describe("feeds", () => {
  it("reads the items of RSS", () => {
    const reading = read(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>河边</title>
<item><title>柳树 &amp; 桃树</title><link>https://mp.weixin.qq.com/s/a</link><pubDate>Thu, 13 Sep 2018 00:05:00 GMT</pubDate>
<content:encoded><![CDATA[<p>柳树<br>绿了</p>]]></content:encoded><enclosure url="https://mmbiz.qpic.cn/a/0"/></item>
<item><title>二</title></item></channel></rss>`);
    expect(reading.format).toBe("feed");
    expect(whole(reading).map(fieldsOf)).toEqual([
      {
        title: "柳树 & 桃树",
        link: "https://mp.weixin.qq.com/s/a",
        pubDate: "Thu, 13 Sep 2018 00:05:00 GMT",
        "content:encoded": "<p>柳树<br>绿了</p>",
      },
      { title: "二" },
    ]);
  });

  it("reads the entries of Atom, content that is markup as it stands", () => {
    const reading = read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>河边</title><entry><title type="html">柳树</title>
<link rel="self" href="https://example.org/self"/><link href="https://mp.weixin.qq.com/s/a"/><author><name>阿柳</name></author>
<updated>2018-09-13T08:05:00+08:00</updated><content type="xhtml"><div><p>绿了</p></div></content></entry></feed>`);
    expect(whole(reading).map(fieldsOf)).toEqual([
      {
        title: "柳树",
        link: "https://mp.weixin.qq.com/s/a",
        "author.name": "阿柳",
        updated: "2018-09-13T08:05:00+08:00",
        content: "<div><p>绿了</p></div>",
      },
    ]);
  });

  it("takes a long summary that is an entry's only text for its body", () => {
    const long = "柳树在河边绿了一排，风也暖了。".repeat(30);
    const entry = (texts: string) =>
      whole(read(`<feed><title>河边</title><entry><title>柳树</title>${texts}</entry></feed>`)).map(fieldsOf);
    expect(entry(`<summary>${long}</summary>`)).toEqual([{ title: "柳树", "summary.content": long }]);
    expect(fieldToMeaning("summary.content")?.meaning).toBe("body");
    expect(entry("<summary>写柳</summary>")).toEqual([{ title: "柳树", summary: "写柳" }]);
    expect(entry(`<summary>${long}</summary><content>绿了</content>`)).toEqual([{ title: "柳树", summary: long, content: "绿了" }]);
  });

  const feed = (head: string, author = "") =>
    read(`<rss><channel>${head}<image><title>图</title></image>
<item><title>柳树</title><link>https://mp.weixin.qq.com/s/a</link>${author}<description>柳树绿了</description></item></channel></rss>`);

  it.each([
    ["<title>河边杂志 - 微信公众号</title>", ""],
    ["<title>河边杂志</title><link>https://mp.weixin.qq.com/mp/profile_ext?action=home&amp;__biz=MzAxMjM0NTY3OA==</link>", ""],
    ["<title><![CDATA[河边杂志]]></title>", "<author>河边杂志</author>"],
    ["<title>河边杂志</title><description>河边杂志的公众号</description>", ""],
  ])("names the account that a feed is of: %s", (head, author) => {
    expect(fieldsOf(whole(feed(head, author))[0])).toMatchObject({ "channel.title": "河边杂志", title: "柳树" });
  });

  it.each([
    ["<title>河边杂志</title><link>https://feeds.example/feeds/MP_WXS_3012345678.rss</link>", "MP_WXS_3012345678"],
    ['<title>河边杂志</title><atom:link href="https://feeds.example/rss/MP_WXS_239012345" rel="self"/>', "MP_WXS_239012345"],
    ["<title>河边杂志</title><link>https://wechat2rss.example/feed/0f1e.xml</link>", undefined],
  ])("names the account of a feed that a program made of it: %s", (head, biz) => {
    const fields = fieldsOf(whole(feed(head))[0]);
    expect([fields["channel.title"], fields["channel.biz"]]).toEqual(["河边杂志", biz]);
    expect([fieldToMeaning("channel.title")?.meaning, fieldToMeaning("channel.biz")?.meaning]).toEqual(["account-name", "account-biz"]);
  });

  it.each([
    "<title>河边杂志</title>",
    "<title>WeWe-RSS All</title><description>公众号</description>",
    "<title>微信公众号</title>",
    "<title>WeWe-RSS</title><link>https://feeds.example/feeds/MP_WXS_3012345678.rss</link>",
  ])("names none for a feed that may gather several: %s", (head) => {
    expect(fieldsOf(whole(feed(head, "<author>阿柳</author>"))[0])).not.toHaveProperty(["channel.title"]);
  });

  const item = (biz: string, mid: string) =>
    `<item><title>柳树</title><link>https://mp.weixin.qq.com/s?__biz=${biz}&amp;mid=${mid}&amp;idx=1</link></item>`;
  const several = (...items: string[]) => read(`<rss><channel><title>河边杂志</title>${items.join("")}</channel></rss>`);

  it("names the account of a feed whose items are of one, and none where they are of two or it has but one item", () => {
    const one = several(item("MzAxMjM0NTY3OA==", "1"), item("MzAxMjM0NTY3OA==", "2"));
    expect(whole(one).map(fieldsOf)).toMatchObject([{ "channel.title": "河边杂志" }, { "channel.title": "河边杂志" }]);
    const two = several(item("MzAxMjM0NTY3OA==", "1"), item("MzA4NzY1NDMyMQ==", "2"));
    for (const feeds of [two, several(item("MzAxMjM0NTY3OA==", "1"))])
      expect(fieldsOf(whole(feeds)[0])).not.toHaveProperty(["channel.title"]);
  });

  it.each([
    "<RECORDS>\n<RECORD><title>柳树</title><content>&lt;p>绿了&lt;/p></content></RECORD>\n<RECORD><title>桃树</title><content></content></RECORD></RECORDS>",
    '<resultset statement="select"><row><field name="title">柳树</field><field name="content">&lt;p&gt;绿了&lt;/p&gt;</field></row><row><field name="title">桃树</field><field name="content" xsi:nil="true" /></row></resultset>',
    '<pma_xml_export version="1.0"><pma:structure_schemas><pma:table name="a">CREATE TABLE</pma:table></pma:structure_schemas><database name="a"><table name="a"><column name="title">柳树</column><column name="content">&lt;p&gt;绿了&lt;/p&gt;</column></table><table name="a"><column name="title">桃树</column></table></database></pma_xml_export>',
  ])("reads the rows of a database: %s", (xml) => {
    const reading = read(`<?xml version="1.0" encoding="utf-8"?>\n${xml}`);
    expect(reading.format).toBe("xml");
    expect(whole(reading).map(fieldsOf)).toEqual([{ title: "柳树", content: "<p>绿了</p>" }, { title: "桃树" }]);
  });

  it("reads what a writer put into CDATA and escaped once more", () => {
    const escaped = "&lt;![CDATA[&lt;p&gt;柳树&amp;amp;桃树&lt;/p&gt;]]&gt;";
    const text = `<rss><channel><item><title>一</title><content:encoded>${escaped}</content:encoded></item></channel></rss>`;
    expect(whole(read(text)).map(fieldsOf)).toEqual([{ title: "一", "content:encoded": "<p>柳树&amp;桃树</p>" }]);
  });

  it("reads what an unclosed item has no end for as nothing", () => {
    expect(whole(read("<rss><channel><item><title>一</title></item><item><title>二")).map(fieldsOf)).toEqual([{ title: "一" }]);
  });
});

describe("messages with an account's articles", () => {
  const message = (inside: string) => `<msg>\n<appmsg><title>柳树</title><url>https://mp.weixin.qq.com/s/a</url>${inside}</appmsg></msg>`;

  it("are read as the articles that they show", () => {
    const item = `<item><title><![CDATA[柳树]]></title><url><![CDATA[https://mp.weixin.qq.com/s/a]]></url><pub_time>1536796800</pub_time><sources><source><name>河边杂志</name></source></sources></item>`;
    const reading = read(message(`<mmreader><category><name>河边杂志</name>${item}</category></mmreader>`));
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "柳树", url: "https://mp.weixin.qq.com/s/a", pub_time: "1536796800", "sources.source": "河边杂志" },
    ]);
    expect(fieldToMeaning("sources.source")?.meaning).toBe("account-name");
  });

  it("are rejected where they are of another kind", () => {
    expect(broken(read(message("")))[0]?.fault.code).toBe("unknown-format");
  });
});

describe("workbooks", () => {
  const workbook = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/sharedStrings.xml": strToU8(
      "<sst><si><t>公众号</t></si><si><t>标题</t></si><si><t>发布时间</t></si><si><r><t>河边</t></r><r><t>杂志</t></r></si></sst>",
    ),
    "xl/worksheets/sheet1.xml":
      strToU8(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>文章内容</t></is></c></row>
<row r="2"><c r="A2" t="s"><v>3</v></c><c r="C2"><v>43356.5</v></c><c r="D2" t="inlineStr"><is><t xml:space="preserve">柳树
绿了 &amp; 暖了</t></is></c></row></sheetData></worksheet>`),
  });

  it("are read row by row under their header", () => {
    const reading = read(workbook);
    expect(reading.format).toBe("xlsx");
    expect(whole(reading).map(fieldsOf)).toEqual([{ 公众号: "河边杂志", 发布时间: "43356.5", 文章内容: "柳树\n绿了 & 暖了" }]);
  });

  it("are read below the row that says what they are", () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = [["河边杂志的文章"], ["公众号", "标题", "正文"], ["河边杂志", "柳树", "绿了"]]
      .map((cells) => `<row>${cells.map(cell).join("")}</row>`)
      .join("");
    const titled = zipSync({ "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`) });
    expect(whole(read(titled)).map(fieldsOf)).toEqual([{ 公众号: "河边杂志", 标题: "柳树", 正文: "绿了" }]);
  });

  it("say where their titles lead, by a link or by a formula", () => {
    const cell = (place: string, text: string, formula = "") => `<c r="${place}" t="str">${formula}<v>${text}</v></c>`;
    const formula = '<f>HYPERLINK("https://mp.weixin.qq.com/s/b","桃树")</f>';
    const rows = [
      `<row>${cell("A1", "标题")}${cell("B1", "公众号")}</row>`,
      `<row>${cell("A2", "柳树")}${cell("B2", "河边杂志")}</row>`,
      `<row>${cell("A3", "桃树", formula)}${cell("B3", "河边杂志")}</row>`,
    ];
    const linked = zipSync({
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet><sheetData>${rows.join("")}</sheetData><hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks></worksheet>`,
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": strToU8(
        '<Relationships><Relationship Id="rId1" Target="https://mp.weixin.qq.com/s/a" TargetMode="External"/></Relationships>',
      ),
    });
    expect(whole(read(linked)).map(fieldsOf)).toEqual([
      { 标题: "柳树", 标题链接: "https://mp.weixin.qq.com/s/a", 公众号: "河边杂志" },
      { 标题: "桃树", 标题链接: "https://mp.weixin.qq.com/s/b", 公众号: "河边杂志" },
    ]);
  });

  it("are rejected where no row names the columns", () => {
    const empty = zipSync({
      "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
    });
    expect(broken(read(empty))[0]?.fault.code).toBe("no-article");
  });
});
