import { describe, expect, it } from "vitest";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";
import { processorTime } from "../../../processor-time.ts";

const article = "https://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&mid=1&idx=";

describe("tables", () => {
  it("reads a Chinese header behind a byte order mark", () => {
    const reading = read(`\ufeff标题,正文,阅读数\n柳树,"河边，\n绿了 ""真""",12\n桃树,红了,\n`);
    expect(reading.format).toBe("csv");
    expect(whole(reading).map(fieldsOf)).toEqual([
      { 标题: "柳树", 正文: '河边，\n绿了 "真"', 阅读数: "12" },
      { 标题: "桃树", 正文: "红了" },
    ]);
    expect(reading.between[0]).toEqual({ start: 0, end: 27 });
  });

  it.each(["\t", ";", "|"])("reads cells parted by %j", (delimiter) => {
    expect(whole(read(["title,content", "柳树,绿了"].join("\n").replaceAll(",", delimiter))).map(fieldsOf)).toEqual([
      { title: "柳树", content: "绿了" },
    ]);
  });

  it("reads on below the line that tells Excel the delimiter", () => {
    expect(whole(read("sep=;\r\ntitle;content\r\n柳树;绿了")).map(fieldsOf)).toEqual([{ title: "柳树", content: "绿了" }]);
  });

  it.each(["河边杂志的文章,,\n导出时间：2024-01-01,,\n", "河边杂志的文章\n\n"])("reads on below what a table is called (%j)", (caption) => {
    expect(whole(read(`${caption}标题,发布时间,链接\n柳树,2018-09-13,${article}1`)).map(fieldsOf)).toEqual([
      { 标题: "柳树", 发布时间: "2018-09-13", 链接: `${article}1` },
    ]);
  });

  it("reads a header of which only few columns are known, where its rows are as wide", () => {
    const names = ["标题", "发表时间", ...Array.from({ length: 12 }, (_, n) => `指标${n}`)];
    const cells = ["柳树", "20180913", ...Array.from({ length: 12 }, (_, n) => `${n}`)];
    expect(fieldsOf(whole(read(`${names.join(",")}\n${cells.join(",")}`))[0])).toMatchObject({ 标题: "柳树", 指标11: "11" });
  });

  it("reads the header of a program's table of which two columns are known", () => {
    const names = "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender";
    expect(fieldsOf(whole(read(`${names}\n1,2,3,4,5,1536768300,7,你好，今天呢,9,甲,乙,丙`))[0])).toMatchObject({
      StrContent: "你好，今天呢",
    });
  });

  it("reads what a database wrote with backslashes", () => {
    const bare =
      "title\turl\tread_num\tcontent\n柳树\thttps://a.example\t\\N\t绿了。\\\n又\\\t绿\\\\了。\n桃树\thttps://b.example\t1\t红了。";
    expect(whole(read(bare)).map(fieldsOf)).toEqual([
      { title: "柳树", url: "https://a.example", read_num: "\\N", content: "绿了。\n又\t绿\\了。" },
      { title: "桃树", url: "https://b.example", read_num: "1", content: "红了。" },
    ]);
    expect(whole(read('title,content\n"柳树 \\"绿了\\"","柳\\"树\\"\\\n绿了。"')).map(fieldsOf)).toEqual([
      { title: '柳树 "绿了"', content: '柳"树"\n绿了。' },
    ]);
  });

  it("keeps backslashes that quote nothing", () => {
    expect(whole(read("title\tcontent\n柳树\ta \\\\ b\\ c\\nd")).map(fieldsOf)).toEqual([{ title: "柳树", content: "a \\\\ b\\ c\\nd" }]);
    expect(whole(read('title,content\n"C:\\","{""a"": ""\\""绿\\""""}"')).map(fieldsOf)).toEqual([
      { title: "C:\\", content: '{"a": "\\"绿\\""}' },
    ]);
  });

  it("takes a header that stands again between rows for none of them", () => {
    expect(whole(read("标题,正文\n柳树,绿了\n标题,正文\n桃树,红了")).map(fieldsOf)).toEqual([
      { 标题: "柳树", 正文: "绿了" },
      { 标题: "桃树", 正文: "红了" },
    ]);
  });

  it.each(["id,content", ",content", "label,text", "编号,正文"])("reads texts beside a column of whatever name: %s", (header) => {
    const text = "河边的柳树绿了，水也涨了三尺，\n渡口的人把船拴得更牢。";
    const reading = read(`${header}\n0,"${text}"\n1,"${text}又是一年。"\n`);
    expect(reading.format).toBe("csv");
    expect(whole(reading).map((record) => Object.values(fieldsOf(record))[1])).toEqual([text, `${text}又是一年。`]);
  });

  it("takes a line that ends in 正文 above lines with a comma for prose", () => {
    expect(read("题跋,正文\n河边的柳树,绿了\n渡口的人,把船拴牢").format).toBe("text");
  });

  it("reads one column of quoted texts", () => {
    expect(whole(read(`text\n"柳树\n绿了"\n"桃树"`)).map(fieldsOf)).toEqual([{ text: "柳树\n绿了" }, { text: "桃树" }]);
  });

  it("names the columns of a table without a header by what is in them", () => {
    const rows = [1, 2, 3].map((n) => `2020-05-0${n} 08:00:00,第${n}棵柳树,${article}${n},否`);
    expect(fieldsOf(whole(read(rows.join("\n")))[1])).toEqual({
      publish_time: "2020-05-02 08:00:00",
      title: "第2棵柳树",
      url: `${article}2`,
      "column-4": "否",
    });
  });

  it.each([",", "\t", "|"])("names the columns of a list of titles and addresses: %j", (delimiter) => {
    const rows = ["柳树绿了", "渡口的灯", "桥下"].map((title, at) => [title, `https://mp.weixin.qq.com/s/abcdefgh${at}`]);
    const reading = read(rows.map((row) => row.join(delimiter)).join("\n"));
    expect(whole(reading).map(fieldsOf)).toEqual(rows.map(([title, url]) => ({ title, url })));
    const many = Array.from({ length: 40 }, (_, at) => `柳树${at}${delimiter}https://mp.weixin.qq.com/s/abcdefgh${at}`);
    expect(read(`${many.join("\n")}\n河边的柳树绿了，风也暖了。\n`).format).toBe("text");
  });

  it("finds the text among the columns without a header, short or long, and leaves Markdown's rule out", () => {
    const text =
      "柳树绿了，河水也涨了三尺。渡口的人把船拴得更牢，又把灯挂高了一截，好让夜里的船看见，也让桥上的人看见。灯一直亮到天明，没有一夜熄过。";
    const rows = [1, 2, 3].map((n) => `${n}\t第${n}棵柳树\t${article}${n}\t${text}`);
    expect(fieldsOf(whole(read(rows.join("\n")))[1])).toMatchObject({ title: "第2棵柳树", content: text });
    expect(whole(read("标题|正文\n---|:---:\n柳树|绿了"))).toHaveLength(1);
  });

  it("reads a table in Markdown below its heading, and no article that has one", () => {
    const table = `| 序号 | 标题 | 时间 |\n|:-:|:--|--:|\n| 1 | [柳树](${article}1) | 2018-09-13 |`;
    expect(whole(read(`# 河边杂志\n\n${table}\n`)).map((record) => fieldsOf(record)["标题"]?.trim())).toEqual([`[柳树](${article}1)`]);
    expect(read(`# 河边杂志\n\n${table}\n\n柳树绿了，水也涨了。\n`).format).toBe("markdown");
  });

  it("joins what a writer without quotes cut apart in the last column", () => {
    expect(whole(read("title,content\n柳树,绿了,真的, 绿了\n桃树,红了")).map(fieldsOf)[0]).toEqual({
      title: "柳树",
      content: "绿了,真的, 绿了",
    });
  });

  it("keeps a quote that its writer forgot to double", () => {
    expect(whole(read(`title,content\n柳树,"他说"绿了"，真的"\n桃树,"红了" \n`)).map(fieldsOf)).toEqual([
      { title: "柳树", content: '他说"绿了"，真的' },
      { title: "桃树", content: "红了" },
    ]);
  });

  it.each([
    ["begins a cell", `桥上的人,"桥"上的人说，水涨了,2018-09-13`, '"桥"上的人说，水涨了'],
    ["begins a cell with commas", `桥上的人,"桥"上的人,说水涨了,2018-09-13`, '"桥"上的人,说水涨了'],
    ["begins a cell and stands alone", `桥上的人,"桥上的人说，水涨了,2018-09-13`, '"桥上的人说，水涨了'],
    ["stands in the middle of a cell", `桥上的人,桥上的"人"说，水涨了,2018-09-13`, '桥上的"人"说，水涨了'],
  ])("reads the rows behind a quote that %s", (_where, line, content) => {
    const rows = [line, `柳树,"绿了，\n真的",2018-09-14`, "桃树,红了,2018-09-15"];
    for (const delimiter of [",", "\t"])
      expect(whole(read(["标题,正文,日期", ...rows].join("\n").replaceAll(",", delimiter))).map(fieldsOf)).toEqual([
        { 标题: "桥上的人", 正文: content.replaceAll(",", delimiter), 日期: "2018-09-13" },
        { 标题: "柳树", 正文: "绿了，\n真的", 日期: "2018-09-14" },
        { 标题: "桃树", 正文: "红了", 日期: "2018-09-15" },
      ]);
  });

  it("ends a quoted cell that nobody closed where the next row begins", () => {
    expect(whole(read(`标题,日期,正文\n桥,2018-09-13,"桥上的人\n说，水涨了\n柳树,2018-09-14,"绿了，\n真的"`)).map(fieldsOf)).toEqual([
      { 标题: "桥", 日期: "2018-09-13", 正文: "桥上的人\n说，水涨了" },
      { 标题: "柳树", 日期: "2018-09-14", 正文: "绿了，\n真的" },
    ]);
  });

  it.each([
    [
      "is as wide as the table",
      "title,url,content",
      (n: number) => `第${n}座桥,https://mp.weixin.qq.com/s/abcDEF0000${n}ghijk`,
      "select id, name, age;",
    ],
    ["has a comma", "title,content", (n: number) => `第${n}座桥`, "甲, 乙"],
    ["ends a body before a day", "title,content,date", (n: number) => `第${n}座桥`, "甲, 乙", ",2018-09-13"],
  ])("keeps an article together in which a line %s", (_what, header, before, prose, behind = "") => {
    const bodies = [1, 2, 3].map((n) => `他说 "好" 就走了。\n第${n}篇到此为止。\n${prose}`);
    const rows = bodies.map((body, at) => `${before(at + 1)},"${body}"${behind}`);
    expect(whole(read([header, ...rows].join("\n"))).map((record) => fieldsOf(record)["content"])).toEqual(bodies);
  });

  it("ends a body that begins with a quoted word where the next row does, and rejects the last", () => {
    const row = (n: number) => `第${n}座桥,${article}${n},"老周" 说桥还在。\n他又说, "水"来了, 人走了。\n桥还在。`;
    const reading = read(["title,url,content", row(1), row(2), row(3)].join("\n"));
    expect(whole(reading).map((record) => fieldsOf(record)["content"])).toEqual(
      [1, 2].map(() => `"老周" 说桥还在。\n他又说, "水"来了, 人走了。\n桥还在。`),
    );
    expect(broken(reading)).toMatchObject([{ fault: { code: "broken-table" } }]);
  });

  it("rejects a row that stray quotes cut apart, and reads the next", () => {
    const rows = [0, 1, 2].map((n) => `第${n}座桥,"桥"上,的,"水"里,的鱼\n第${n}条河,${article}${n},河边`);
    const reading = read(["title,url,content", ...rows].join("\n"));
    expect(whole(reading).map((record) => fieldsOf(record)["title"])).toEqual(["第0条河", "第1条河", "第2条河"]);
    expect(broken(reading)).toHaveLength(3);
  });

  it("reads rows with stray quotes in time that grows with their number alone", () => {
    const row = (n: number) => `第${n}座桥,"桥"上,的,"水"里,的鱼\n第${n}条河,${article}${n},${"河边".repeat(80)}`;
    const text = ["title,url,content", ...Array.from({ length: 5000 }, (_, n) => row(n))].join("\n");
    expect(processorTime(() => expect(whole(read(text))).toHaveLength(5000))).toBeLessThan(3000);
  });

  it("rejects a row with too many cells, and reads the next", () => {
    const reading = read(`title,url,digest\n柳,树,${article}1,绿\n桃树,${article}2,红`);
    expect(broken(reading)[0]?.fault).toMatchObject({ code: "broken-table", facts: { at: 17 } });
    expect(fieldsOf(whole(reading)[0])["title"]).toBe("桃树");
  });

  it("rejects a quote that does not close", () => {
    const reading = read(`title,content\n柳树,绿了\n桃树,"红了\n`);
    expect(broken(reading)).toEqual([{ number: 2, fault: { code: "broken-table", facts: expect.objectContaining({ at: 35 }) as object } }]);
  });

  it("rejects a cell beyond the limit", () => {
    const reading = read(`title,content\n柳树,"${"绿".repeat(2000)}"\n桃树,红了`, { sourceLength: 1000 });
    expect(broken(reading)[0]?.fault).toMatchObject({ code: "limit-bytes", facts: { limit: "sourceLength" } });
    expect(whole(reading)).toHaveLength(1);
  });

  it("reads articles in Markdown's columns, whatever is said below", () => {
    const rows = "|标题|公众号|正文|\n|---|---|---|\n|柳树|河边杂志|柳树绿了，桥上的人都看见了。|\n";
    const said = "\n以上一篇文章，由河边的程序导出。\n\n请核对之后再入库，不要改动。\n";
    const article = { 标题: "柳树", 公众号: "河边杂志", 正文: "柳树绿了，桥上的人都看见了。" };
    expect(whole(read(rows + said)).map(fieldsOf)).toContainEqual(article);
  });

  it("takes prose with commas for prose", () => {
    expect(whole(read("柳树, 绿了, 真的\n桃树, 红了, 真的\n"))[0]?.shape).toBe("text");
  });
});

describe("pages that are tables", () => {
  const cells = (tag: string, ...texts: string[]) => `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`;
  const page = (...rows: string[]) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>${rows.join("")}</table></body></html>`;
  const row = cells("td", "河边杂志", "柳树<br>绿了", `<a href="${article}1">打开</a>`, "");

  it("are read row by row, as workbooks that programs write in HTML", () => {
    const reading = read(page(cells("th", "公众号", "标题", "链接", "备注"), row));
    expect(reading.format).toBe("html-table");
    expect(whole(reading).map(fieldsOf)).toEqual([{ 公众号: "河边杂志", 标题: "柳树绿了", 链接: `${article}1` }]);
  });

  it.each([
    ["name no columns", page(cells("td", "甲", "乙", "丙"), row)],
    ["are an article's", `<div id="js_content">${page(cells("th", "公众号", "标题", "链接"), row)}</div>`],
  ])("stay pages where they %s", (_what, html) => {
    expect(whole(read(html)).map(({ shape }) => shape)).toEqual(["page"]);
  });
});
