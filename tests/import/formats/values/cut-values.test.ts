import { describe, expect, it } from "vitest";
import { broken, fieldsOf, read, whole } from "../read-bytes.ts";

describe("Python literals", () => {
  it("reads one literal behind a key as one string", () => {
    const reading = read(String.raw`text:'河边的柳树\n\u3000绿了'`);
    expect(reading.format).toBe("python-literal");
    expect(whole(reading)).toEqual([{ number: 1, shape: "text", sources: [{ kind: "text", text: "河边的柳树\n\u3000绿了" }] }]);
    expect(reading.between).toEqual([
      { start: 0, end: 6 },
      { start: 35, end: 36 },
    ]);
  });

  it("reads several records a file, in either quote", () => {
    const reading = read(`text:'柳树'\ntext:"桃树"\r\n\ntext : u'李树',\n`);
    expect(whole(reading).map((record) => fieldsOf(record)[""])).toEqual(["柳树", "桃树", "李树"]);
  });

  it("reads bytes as Python prints them, one a line", () => {
    const reading = read(String.raw`b'\xe6\x9f\xb3\xe6\xa0\x91\n\xe7\xbb\xbf'` + "\n" + String.raw`b'\xe6\xa1\x83\xe6\xa0\x91'`);
    expect(whole(reading).map((record) => fieldsOf(record)[""])).toEqual(["柳树\n绿", "桃树"]);
  });

  it("reads tuples and lists without names by what stands in their columns", () => {
    const text =
      "柳树绿了，河水也涨了三尺。渡口的人把船拴得更牢，又把灯挂高了一截，好让夜里的船看见，也让桥上的人看见。灯一直亮到天明，没有一夜熄过。";
    const row = (n: number) => `'第${n}棵柳树', 'https://mp.weixin.qq.com/s/abcdefgh${n}', '2020-05-0${n}', '${text}'`;
    for (const dump of [`[(${row(1)}),\n(${row(2)})]`, `[[${row(1)}],\n[${row(2)}]]`])
      expect(fieldsOf(whole(read(dump))[1])).toEqual({
        title: "第2棵柳树",
        url: "https://mp.weixin.qq.com/s/abcdefgh2",
        publish_time: "2020-05-02",
        content: text,
      });
  });

  it("puts keys of one record together until one comes again", () => {
    const reading = read(`title:'一' text:'柳树'\ntitle:'二'\ntext:'桃树'`);
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "一", text: "柳树" },
      { title: "二", text: "桃树" },
    ]);
  });

  it("reads dictionaries, one a line or in a list, with what Python writes into them", () => {
    const row = `{'title': '柳"树"', "author": None, 'n': 3, 't': ('a', 'b'), 'when': datetime.datetime(2018, 9, 13, 8, 5), 'content': '绿'\n '了'}`;
    const fields = { title: '柳"树"', n: "3", "t.0": "a", "t.1": "b", when: "datetime.datetime(2018, 9, 13, 8, 5)", content: "绿了" };
    expect(whole(read(`${row}\n${row}`)).map(fieldsOf)).toEqual([fields, fields]);
    expect(whole(read(`articles = [${row}, ${row},]`)).map(fieldsOf)).toEqual([fields, fields]);
  });

  it("reads objects and ordered dictionaries as Python prints them, and runs nothing", () => {
    const fields = { title: "柳树", "cover.url": "a.png", content: "绿了" };
    const object = "Article(title='柳树', author=None, cover=models.Picture(url='a.png'), content='绿了')";
    const ordered = "OrderedDict([('title', '柳树'), ('cover', {'url': 'a.png'}), ('content', '绿了')])";
    for (const one of [object, ordered, "OrderedDict({'title': '柳树', 'cover': {'url': 'a.png'}, 'content': '绿了'})"])
      for (const text of [`[${one}, ${one}]`, `${one}\n${one}\n`]) expect(whole(read(text)).map(fieldsOf)).toEqual([fields, fields]);
    const table = "rows = ([['title', 'content'], ['柳树', '绿了']])";
    expect(whole(read(table)).map(fieldsOf)).toEqual([{ title: "柳树", content: "绿了" }]);
    expect(whole(read("Article(title 柳树绿了，风也暖了。"))[0]?.shape).toBe("text");
  });

  it.each(["Meta(status=<Status.OK: 1>)", "Meta(x=1, 3)", "Meta(a=Inner(b=[<B>]), c=2)", "OrderedDict([('a', <B>)])"])(
    "takes a printed object whose fields cannot be read as it is written: %s",
    (meta) => {
      const row = `{'title': '柳树', 'meta': ${meta}, 'content': '绿了'}`;
      expect(whole(read(`[${row}, ${row}]`)).map(fieldsOf)).toMatchObject([
        { title: "柳树", content: "绿了" },
        { title: "柳树", content: "绿了" },
      ]);
    },
  );

  it("rejects a literal that does not close and reads those around it", () => {
    const reading = read("text:'甲'\ntext:'乙\ntext:'丙'\n");
    expect(whole(reading).map((record) => fieldsOf(record)[""])).toEqual(["甲", "丙"]);
    expect(broken(reading)).toEqual([
      { number: 2, fault: { code: "broken-literal", facts: { at: 20, expected: "the closing '", found: expect.any(String) as string } } },
    ]);
  });

  it("says at which byte a lone literal breaks", () => {
    expect(broken(read("text:'abc"))[0]?.fault).toMatchObject({ code: "broken-literal", facts: { at: 9 } });
  });

  it("reads line breaks that a careless writer left in a literal", () => {
    expect(fieldsOf(whole(read("text:'柳树\n绿了'"))[0])[""]).toBe("柳树\n绿了");
  });

  it("takes a text that only looks like one for a text", () => {
    const [record] = whole(read("备注:'甲'说，乙不信。\n后来如此。"));
    expect(record?.shape).toBe("text");
  });
});

describe("JSON", () => {
  it("reads an array, each object a row", () => {
    const reading = read(`[{"title": "一", "content": "柳树"}, {"title": "二", "content": "桃树", "x": null}]`);
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "一", content: "柳树" },
      { title: "二", content: "桃树" },
    ]);
  });

  it("reads JSON Lines, and goes on behind a broken line", () => {
    const reading = read(`{"text":"甲"}\n{"text":"乙\n{"text":"丙"}\n`);
    expect(whole(reading).map((record) => fieldsOf(record)["text"])).toEqual(["甲", "丙"]);
    expect(broken(reading).map(({ number, fault }) => [number, fault.code])).toEqual([[2, "broken-json"]]);
  });

  it("keeps the records before the place where an array breaks off", () => {
    const reading = read(`{"data":[{"title":"一","content":"柳树"},{"title":"二","content":"桃`);
    expect(whole(reading).map(fieldsOf)).toEqual([{ title: "一", content: "柳树" }]);
    expect(broken(reading)).toHaveLength(1);
  });

  it("takes the address or the title from the key that an article stands behind", () => {
    const content = "渡口的人把船拴得更牢，又把灯挂高了一截，好让夜里的船看见，也让桥上的人看见。灯一直亮到天明，没有一夜熄过。";
    const byAddress = {
      "https://mp.weixin.qq.com/s/a": { title: "一", content },
      "https://mp.weixin.qq.com/s/b": { title: "二", content },
    };
    expect(whole(read(JSON.stringify(byAddress))).map(fieldsOf)).toEqual([
      { title: "一", content, url: "https://mp.weixin.qq.com/s/a" },
      { title: "二", content, url: "https://mp.weixin.qq.com/s/b" },
    ]);
    expect(whole(read(JSON.stringify({ 渡口的灯亮到天明: { content } }))).map(fieldsOf)).toEqual([{ content, title: "渡口的灯亮到天明" }]);
    const titled = { "渡口的灯亮到天明.title": "灯", "渡口的灯亮到天明.content": content };
    expect(whole(read(JSON.stringify({ 渡口的灯亮到天明: { title: "灯", content } }))).map(fieldsOf)).toEqual([titled]);
    expect(whole(read(JSON.stringify({ data: { content } }))).map(fieldsOf)).toEqual([{ "data.content": content }]);
  });

  it("reads texts behind their titles or addresses", () => {
    const content = "渡口的人把船拴得更牢，又把灯挂高了一截，好让夜里的船看见，也让桥上的人看见。灯一直亮到天明，没有一夜熄过。";
    expect(whole(read(JSON.stringify({ 渡口的灯: content, 桥上的人: content }))).map(fieldsOf)).toEqual([
      { title: "渡口的灯", content },
      { title: "桥上的人", content },
    ]);
    expect(whole(read(JSON.stringify({ "https://mp.weixin.qq.com/s/a": content }))).map(fieldsOf)).toEqual([
      { url: "https://mp.weixin.qq.com/s/a", content },
    ]);
    expect(whole(read(JSON.stringify({ 说明: "短", 备注: "也短" }))).map(fieldsOf)).toEqual([{ 说明: "短", 备注: "也短" }]);
  });

  it("finds articles in lists inside envelopes, and gives them the account around them", () => {
    const reading = read(
      JSON.stringify({
        code: 0,
        nickname: "河边杂志",
        data: { list: [{ title: "一", url: "https://mp.weixin.qq.com/s/a", tags: ["x"] }] },
      }),
    );
    expect(whole(reading).map(fieldsOf)).toEqual([
      { title: "一", url: "https://mp.weixin.qq.com/s/a", "tags.0": "x", nickname: "河边杂志" },
    ]);
  });

  it("cuts a day of the history API into its articles", () => {
    const day = {
      comm_msg_info: { datetime: 1536796800, content: "" },
      app_msg_ext_info: {
        title: "一",
        content_url: "http://mp.weixin.qq.com/s?a",
        multi_app_msg_item_list: [{ title: "二", content_url: "http://mp.weixin.qq.com/s?b" }],
      },
    };
    const reading = read(JSON.stringify({ general_msg_list: JSON.stringify({ list: [day] }) }));
    expect(whole(reading).map((record) => Object.values(fieldsOf(record)))).toEqual([
      ["一", "http://mp.weixin.qq.com/s?a", "1536796800"],
      ["二", "http://mp.weixin.qq.com/s?b", "1536796800"],
    ]);
  });

  it.each(["", "/s?timestamp=1&amp;signature=a"])("keeps the first article of a message whose address is %j", (content_url) => {
    const rest = [{ title: "二", digest: "", content_url: "http://mp.weixin.qq.com/s?b" }];
    const day = {
      comm_msg_info: { datetime: 1536796800 },
      app_msg_ext_info: { title: "一", digest: "写柳", content_url, multi_app_msg_item_list: rest },
    };
    expect(whole(read(JSON.stringify({ list: [day] }))).map((record) => fieldsOf(record))).toMatchObject([
      { "app_msg_ext_info.title": "一", "app_msg_ext_info.digest": "写柳", "comm_msg_info.datetime": "1536796800" },
      { title: "二", content_url: "http://mp.weixin.qq.com/s?b", "comm_msg_info.datetime": "1536796800" },
    ]);
  });

  it("keeps two objects that hold one article together", () => {
    const reading = read(`{"article": {"title": "一", "url": "u"}, "detail": {"content": "柳树"}}`);
    expect(whole(reading).map(fieldsOf)).toEqual([{ "article.title": "一", "article.url": "u", "detail.content": "柳树" }]);
  });

  it("reads tables written as JSON: by columns, by rows, as lists", () => {
    const rows = [
      { title: "一", content: "柳树" },
      { title: "二", content: "桃树" },
    ];
    const shapes = [
      { title: { 0: "一", 1: "二" }, content: { 0: "柳树", 1: "桃树" } },
      {
        columns: ["title", "content"],
        index: [0, 1],
        data: [
          ["一", "柳树"],
          ["二", "桃树"],
        ],
      },
      [
        ["title", "content"],
        ["一", "柳树"],
        ["二", "桃树"],
      ],
    ];
    for (const shape of shapes) expect(whole(read(JSON.stringify(shape))).map(fieldsOf)).toEqual(rows);
  });

  it("leaves the escapes in the scripts of a page in one line alone", () => {
    const page = String.raw`<html><head><script>var a = "x\n\n\n\"";</script></head><body class="b"><p>柳树</p></body></html>`;
    expect(whole(read(page)).map((record) => record.sources[0]?.text)).toEqual([page]);
    expect(fieldsOf(whole(read(JSON.stringify({ html: page })))[0])).toEqual({ html: page });
  });

  it("rejects a list without an article", () => {
    expect(broken(read("[]")).map(({ fault }) => fault.code)).toEqual(["no-article"]);
  });

  it("undoes a string that was quoted twice, and escapes that were left", () => {
    expect(fieldsOf(whole(read(JSON.stringify({ text: JSON.stringify("柳树\n绿了") })))[0])).toEqual({ text: "柳树\n绿了" });
    expect(whole(read(String.raw`柳树\n\n绿了\n了` + "\n" + String.raw`桃树\n\n红了\n了`)).map((record) => fieldsOf(record)[""])).toEqual([
      "柳树\n\n绿了\n了",
      "桃树\n\n红了\n了",
    ]);
  });

  it("rejects nesting beyond the limit without a crash", () => {
    for (const text of ["[".repeat(100_000), `{"title":${"[".repeat(100_000)}`, `text=${"(".repeat(100_000)}`]) {
      expect(broken(read(text))[0]?.fault.code).toBe("limit-depth");
    }
  });

  it("takes a text in brackets or quotes for a text", () => {
    for (const text of ["[转载] 河边的柳树", "“柳树”", '"柳树"绿了', "{柳树}绿了", "[柳树](https://example.org/a.html)"]) {
      expect(whole(read(text)).map((record) => record.sources[0]?.text)).toEqual([text]);
    }
  });
});
