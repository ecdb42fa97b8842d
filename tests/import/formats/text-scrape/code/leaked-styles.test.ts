import { describe, expect, it } from "vitest";
import { dumpToRecords } from "../../../../../src/import/formats/dump-to-records.ts";
import { defaultLimits } from "../../../../../src/import/limits.ts";
import { textToReading } from "../../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { recordToReading } from "../../../../../src/import/record-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";
import { processorTime } from "../../../../processor-time.ts";

const page = "渡口的灯\n原创\n2018-04-03\n老周\n青石桥\n青石桥\n青石桥\n微信号\nqingshiqiao\n功能介绍\n记渡口的事\n灯亮了一夜。\n";
const read = (text: string) => textToReading({ kind: "text", text });

const sheets = `html{-ms-text-size-adjust:100%;line-height:1.6}body{font-family:"Helvetica Neue","宋体",sans-serif}
    .rich_media_meta_list
    em {font-style: normal;}
    .icon{background:transparent url(data:image/png;base64,iVBO;Rw0KG) no-repeat 0 0}
    .tc { text-align: center } .tl
    { text-align: left }
    @media screen and (min-width:0\\0) and (max-device-aspect-ratio:2/3),
    screen and (min-width:1025px){.rich_media_area{width:740px}.a{color:red}}
    body{--weui-BG-0:#ededed}
    #ad_top, .ad a[href*="/x.php?a;b"] > img { display: none!important; }
`;

describe("leaked styles", () => {
  it("are set apart, with the scripts beside them that nothing else marks", () => {
    const text = `\n渡口的灯\n${sheets}\n   try { var tool = function(done) { done("渡口"); }; } catch (e) {}\n${page}`;
    const { metadata, body, spans } = read(text);
    expect(body).toEqual({ structure: "flat", text: "灯亮了一夜。" });
    expect(metadata).toMatchObject({ title: "渡口的灯", author: "老周", published: "2018-04-03", account: { name: "青石桥" } });
    expectTiled(spans, text);
    expect(spans.filter(({ role }) => role === "style").length).toBeGreaterThan(0);
  });

  it.each(['window.PAGE_MID="mmbizwap:pages/common_share.html"', 'var ct = "1522713600";', 'var publish_time = "2018-04-03";'])(
    "are the page's own variables, alone on a line, with a semicolon or without: %s",
    (variable) => {
      expect(read(`${page}${variable}\n轻触阅读原文\n向上滑动看下一个\n`).body).toEqual({ structure: "flat", text: "灯亮了一夜。" });
      const shown = `${page}他写下：\nlet lamp = "亮"\n就去睡了。\n`;
      expect(read(shown).body).toMatchObject({ text: expect.stringContaining('let lamp = "亮"') as string });
    },
  );

  it("are the page's at the head and the end of a text with others of its own, comments behind them too", () => {
    const own = "var siteid = 12;//渡口统计\n\nua = window.navigator.userAgent;\n$(function () {\n  $('#a').hide();\n});\n";
    const page = `${own}渡口的灯\n原创\n老周\n青石桥\n青石桥\n2018-04-03\n灯亮了一夜。\n`;
    const { metadata, body } = read(`${page}window.logs = {};\n`);
    expect(metadata).toMatchObject({ title: "渡口的灯", author: "老周" });
    expect(body).toEqual({ structure: "flat", text: "灯亮了一夜。" });
    expect(read(`${own}灯亮了一夜。`).body).toMatchObject({ text: expect.stringContaining("userAgent") as string });
  });

  it("stay where an article shows them", () => {
    const text = "怎样写样式\n先看这一段：\n.ferry { color: red; }\n写完之后渡口二字就红了，水面也跟着红。";
    expect(read(text).body).toEqual({ structure: "flat", text: text.slice(text.indexOf("\n") + 1) });
  });

  it("take linear time where no brace closes", () => {
    const pieces = ["a{", "@a{", "a:{}", ".a,\n", "{", 'a["x="', "a b\n{b:"];
    const readAll = () => pieces.forEach((piece) => void read(`${"渡口".repeat(20)}\n${piece.repeat(40_000)}`));
    expect(processorTime(readAll)).toBeLessThan(8000);
  });

  it("and scripts make no HTML and no Markdown of a text", () => {
    const script = `window.logs = {};\nvar tip = "${"<div><p>a</p></div>".repeat(40)}";\n`;
    for (const text of [page + script, `${page}他说 **别动** 和 **回来**。\n${script}`]) {
      const [record] = dumpToRecords({ path: "a.txt", bytes: new TextEncoder().encode(text) }, defaultLimits).records;
      if (record === undefined || "fault" in record) throw new Error("no record");
      expect(record.shape).toBe("text");
      expect(recordToReading(record, defaultLimits).metadata.title).toBe("渡口的灯");
    }
  });

  it("of a page that holds nothing else make no article of it", () => {
    const text =
      "(() => {\nconst ua = navigator.userAgent;\nconst noMobile = !(/Android/.test(ua));\nif (noMobile) { document.title = '微信'; }\n})();\n预览时标签不可点\n知道了\n";
    expect(read(text).gone).toBe("empty-shell");
  });

  it("beside a notice hide it not", () => {
    expect(read("该内容暂时无法查看\nhtml,body{\n height:100%;\n}\n.panel { text-align:center; }\n该内容暂时无法查看\n").gone).toBe(
      "unavailable",
    );
  });

  it("lines of code do not count as lines of an article", () => {
    const text = `${page}var first_sceen__time = 1;\n${"var a = 1;\n".repeat(60_000)}`;
    const [record] = dumpToRecords({ path: "a.txt", bytes: new TextEncoder().encode(text) }, defaultLimits).records;
    if (record === undefined || "fault" in record) throw new Error("no record");
    expect(recordToReading(record, defaultLimits).fault).toBeUndefined();
  });
});
