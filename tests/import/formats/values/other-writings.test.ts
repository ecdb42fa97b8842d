import { describe, expect, it } from "vitest";
import { fieldToMeaning } from "../../../../src/import/formats/fields/field-aliases.ts";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const address = "https://mp.weixin.qq.com/s/willow-one";

describe("what the shell of MongoDB prints", () => {
  const fields = {
    _id: "5f2b3c4d5e6f708192a3b4c5",
    title: "柳树",
    publish_time: "2018-09-13T00:05:00.000Z",
    read_num: "12",
    content: "柳树绿了。",
  };

  it("is read object by object, numbers above them and types around their values taken off", () => {
    const one = (n: number) => `/* ${n} */
{
    "_id" : ObjectId("5f2b3c4d5e6f708192a3b4c5"),
    "title" : "柳树",
    "publish_time" : ISODate("2018-09-13T00:05:00.000Z"),
    "read_num" : NumberLong("12"),
    "content" : "柳树绿了。"
}
`;
    expect(whole(read(`${one(1)}\n${one(2)}`)).map(fieldsOf)).toEqual([fields, fields]);
  });

  it("is read where keys have no quotes and long strings are added up", () => {
    const text = `[
  {
    _id: ObjectId('5f2b3c4d5e6f708192a3b4c5'),
    title: '柳树',
    publish_time: ISODate('2018-09-13T00:05:00.000Z'),
    read_num: Long('12'),
    content: '柳树' +
      '绿了。'
  }
]`;
    expect(whole(read(text)).map(fieldsOf)).toEqual([fields]);
  });
});

describe("exports of databases and tables in the cloud", () => {
  it("are read without the database that phpMyAdmin names above them", () => {
    const dump = [
      { type: "header", version: "5.2.0" },
      { type: "database", name: "willows" },
      { type: "table", name: "articles", data: [{ title: "柳树", url: address }] },
    ];
    expect(whole(read(JSON.stringify(dump))).map(fieldsOf)).toEqual([{ title: "柳树", url: address }]);
  });

  it("still read a list of nothing but names", () => {
    expect(whole(read('[{"name": "柳树"}, {"name": "桃树"}]')).map(fieldsOf)).toEqual([{ name: "柳树" }, { name: "桃树" }]);
  });

  it("are read cell by cell where a cell is formatted text or a link", () => {
    const fields = {
      标题: [{ text: "柳树", type: "text" }],
      公众号: "河边杂志",
      文章链接: { link: address, text: "打开" },
      正文: [
        { text: "柳树", type: "text" },
        { text: "绿了。", type: "text" },
      ],
    };
    const reading = read(JSON.stringify({ data: { items: [{ record_id: "r1", fields }] } }));
    expect(whole(reading).map(fieldsOf)).toEqual([
      { "fields.标题": "柳树", "fields.公众号": "河边杂志", "fields.文章链接": address, "fields.正文": "柳树绿了。" },
    ]);
  });

  it("keep a list of texts for articles", () => {
    expect(whole(read('[{"text": "柳树绿了。"}, {"text": "桃树红了。"}]')).map(fieldsOf)).toEqual([
      { text: "柳树绿了。" },
      { text: "桃树红了。" },
    ]);
  });
});

describe("a time that is a list of numbers", () => {
  it("is one field", () => {
    const text = JSON.stringify([{ title: "柳树", publishTime: [2018, 9, 13, 18, 5], sizes: [2018, 9, 13], content: "绿了。" }]);
    const expected = { publishTime: "[2018, 9, 13, 18, 5]", "sizes.0": "2018", "sizes.1": "9", "sizes.2": "13" };
    expect(fieldsOf(whole(read(text))[0])).toMatchObject(expected);
  });
});

describe("JSON Feed", () => {
  const feed = (title: string, ...authors: string[]) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title,
      items: authors.map((name, at) => ({
        id: `${at}`,
        url: address,
        title: `柳树${at}`,
        content_html: "<p>绿了</p>",
        authors: [{ name }],
      })),
    });

  it("gives its articles the account that writes all of them", () => {
    expect(whole(read(feed("河边杂志", "河边杂志", "河边杂志"))).map((record) => fieldsOf(record)["channel.title"])).toEqual([
      "河边杂志",
      "河边杂志",
    ]);
  });

  it("gives them the account in whose feed a program has them", () => {
    const items = [{ id: "1", url: address, title: "柳树", content_html: "<p>绿了</p>" }];
    const feed_url = "https://feeds.example/feeds/MP_WXS_3012345678.json";
    const text = JSON.stringify({ version: "https://jsonfeed.org/version/1", title: "河边杂志", feed_url, items });
    expect(fieldsOf(whole(read(text))[0])).toMatchObject({ "channel.title": "河边杂志", "channel.biz": "MP_WXS_3012345678" });
  });

  it("gives none where it gathers several", () => {
    expect(whole(read(feed("WeWe-RSS All", "河边杂志", "渡口"))).map((record) => fieldsOf(record)["channel.title"])).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("bodies that are lists of blocks", () => {
  const fieldsIn = (row: unknown) => fieldsOf(whole(read(JSON.stringify([row])))[0]);

  it("are read as one text of markup, pictures and headings in their places", () => {
    const contents = [
      { type: "title", content: "一、渡口" },
      { type: "text", content: "柳树<绿>了。\n风也暖了。", desc: "" },
      { type: "image", content: "https://mmbiz.qpic.cn/a/640", desc: "渡口" },
      { type: "video", content: "https://v.example/1.mp4" },
    ];
    expect(fieldsIn({ title: "柳树", contents })).toEqual({
      title: "柳树",
      contents:
        '<h2>一、渡口</h2><p>柳树&lt;绿>了。<br>风也暖了。</p><p><img src="https://mmbiz.qpic.cn/a/640" alt="渡口"></p><p><video data-src="https://v.example/1.mp4"></video></p>',
    });
  });

  it("are none where they stand under another name, or are of another kind", () => {
    expect(fieldsIn({ title: "柳树", messages: [{ type: "text", content: "绿了" }] })).not.toHaveProperty("messages");
    expect(fieldsIn({ title: "柳树", content: [{ type: "news", summary: "绿了" }] })).toEqual({
      title: "柳树",
      "content.0.type": "news",
      "content.0.summary": "绿了",
    });
  });
});

describe("the data of WeChat's page", () => {
  const post = { nick_name: "河边杂志", title: "柳树", link: address, content_noencode: "绿了。\n暖了。" };
  const contentOf = (more: object) => fieldsOf(whole(read(JSON.stringify({ ...post, ...more })))[0])["content_noencode"];

  it("has the pictures of a post above its text", () => {
    const picture_page_info_list = [
      { cdn_url: "https://mmbiz.qpic.cn/a/0", width: 690, height: 460, watermark_info: { cdn_url: "https://mmbiz.qpic.cn/w/0" } },
      { cdn_url: "https://mmbiz.qpic.cn/b/0" },
    ];
    expect(contentOf({ item_show_type: 8, picture_page_info_list })).toBe(
      '<p><img src="https://mmbiz.qpic.cn/a/0" width="690" height="460"></p><p><img src="https://mmbiz.qpic.cn/b/0"></p><p>绿了。<br>暖了。</p>',
    );
    expect(contentOf({ item_show_type: 0, picture_page_info_list })).toBe(post.content_noencode);
  });

  it("has the video or the recording of a post, even without a word", () => {
    const video = contentOf({ item_show_type: 5, content_noencode: "", desc: "看柳", video_page_infos: [{ duration: 65 }] });
    expect(video).toBe(`<p><video data-title="柳树" data-src="${address}" data-duration="65"></video></p><p>看柳</p>`);
    const audio = contentOf({ item_show_type: 7, content_noencode: "", voice_in_appmsg: [{ duration: 323 }] });
    const { content_noencode: _, ...listed } = post;
    expect(fieldsOf(whole(read(JSON.stringify([{ ...listed, item_show_type: 5 }])))[0])).not.toHaveProperty("content_noencode");
    expect(audio).toBe(`<p><audio name="柳树" audiourl="${address}" play_length="323"></audio></p>`);
  });
});

describe("articles that are kept under a key", () => {
  const rows = (value: unknown) => whole(read(JSON.stringify(value))).map((record) => Object.values(fieldsOf(record)));

  it("have the address or the title that the key is", () => {
    expect(rows({ [address]: { title: "柳树", content: "绿了。" } })).toEqual([[address, "柳树", "绿了。"]]);
    expect(rows({ 柳树绿了: { url: address, content: "一。" }, 桃树: { content: "二。" } })).toEqual([
      ["柳树绿了", address, "一。"],
      ["桃树", "二。"],
    ]);
  });

  it("have what they say themselves, and nothing from a key that names a part of one", () => {
    expect(rows({ 甲号: { title: "柳树", content: "一。" }, 乙号: { title: "桃树", content: "二。" } })).toEqual([
      ["柳树", "一。"],
      ["桃树", "二。"],
    ]);
    expect(rows({ 文章: { url: address, content: "一。" } })).toEqual([[address, "一。"]]);
  });
});

describe("a text that is a list of its lines", () => {
  it("is one text", () => {
    const line = (行号: number, 内容: string) => ({ 行号, 是否重复: false, 内容 });
    const row = { 文件名: "柳树.txt", 段落数: 2, 段落: [line(1, "柳树绿了。"), line(2, ""), line(3, "风也暖了。")] };
    expect(whole(read(JSON.stringify(row))).map(fieldsOf)).toEqual([{ 文件名: "柳树.txt", 段落数: "2", 段落: "柳树绿了。\n\n风也暖了。" }]);
  });
});

describe("what WeChat answers about an album", () => {
  const info = { title: "河边旧事", nickname: "河边杂志", article_count: "2" };
  const article = (title: string) => ({ title, create_time: "1536768300", msgid: "2651", url: address });
  const rows = (article_list: unknown) =>
    whole(read(JSON.stringify({ base_resp: { ret: 0 }, getalbum_resp: { base_info: info, article_list } }))).map(fieldsOf);
  const around = { "getalbum_resp.base_info.title": "河边旧事", "getalbum_resp.base_info.nickname": "河边杂志" };

  it("is a row for each article, with what is said of all of them", () => {
    expect(rows([article("柳树"), article("桃树")])).toEqual([
      { ...article("柳树"), ...around },
      { ...article("桃树"), ...around },
    ]);
    expect(rows(article("柳树"))).toMatchObject([{ "getalbum_resp.article_list.title": "柳树", ...around }]);
  });
});

describe("what a tool answers", () => {
  it("is read where its pieces of text hold articles as JSON", () => {
    const text = JSON.stringify({ title: "柳树", content: "绿了。" });
    const reading = read(JSON.stringify({ content: [{ type: "text", text }] }));
    expect(whole(reading).map((record) => Object.values(fieldsOf(record)))).toEqual([expect.arrayContaining(["柳树", "绿了。"])]);
  });
});

describe("what a search engine answers", () => {
  const own = { title: "井台", url: address, content: "石头凉了。" };

  it.each(["_formatted", "_highlightResult", "_snippetResult", "highlight"])("has no article in its copy of a row: %s", (key) => {
    const found = { title: "<em>井台</em>", content: "…<em>石头</em>" };
    for (const hit of [
      { ...own, [key]: found },
      { _source: own, [key]: found },
    ])
      expect(whole(read(JSON.stringify({ hits: [hit] })))).toHaveLength(1);
    expect(fieldToMeaning(`${key}.content`)).toBeUndefined();
  });
});

describe("what Draft.js keeps", () => {
  it("is all paragraphs of the text", () => {
    const block = (text: string) => ({ key: "k", text, type: "unstyled" });
    const row = { title: "井台", content: { blocks: [block("石头凉了。"), block("下了雨。")], entityMap: {} } };
    expect(whole(read(JSON.stringify([row]))).map(fieldsOf)).toMatchObject([{ content: "<p>石头凉了。</p><p>下了雨。</p>" }]);
  });
});
