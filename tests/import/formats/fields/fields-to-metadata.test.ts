import { describe, expect, it } from "vitest";
import { fieldsToMetadata } from "../../../../src/import/formats/fields/fields-to-metadata.ts";

const address = "http://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&amp;mid=2651&amp;idx=2&amp;sn=ab#wechat_redirect";
const read = (fields: Readonly<Record<string, string>>) =>
  fieldsToMetadata(Object.entries(fields).map(([field, text]) => ({ field, text })));

describe("fieldsToMetadata", () => {
  it("reads names with a word before or behind them", () => {
    const { metadata, bodies } = read({
      account_name: "河边杂志",
      account_alias: "willow_2018",
      account_id: "gh_0123456789ab",
      account_description: "写河边",
      msg_title: "柳树",
      msg_author: "阿柳",
      msg_desc: "春天来了",
      msg_content: "柳树绿了。",
      msg_link: address,
      msg_cover: "https://mmbiz.qpic.cn/a/0",
      msg_has_copyright: "true",
      msg_publish_time: "2018-09-12T16:05:00.000Z",
      msg_publish_time_str: "2018/09/13 00:05:00",
    });
    expect(metadata).toMatchObject({
      account: { name: "河边杂志", alias: "willow_2018", gh: "gh_0123456789ab", description: "写河边" },
      title: "柳树",
      author: "阿柳",
      digest: "春天来了",
      cover: "https://mmbiz.qpic.cn/a/0",
      original: true,
      published: "2018-09-13T00:05+08:00",
    });
    expect(bodies).toMatchObject([{ field: "msg_content", meaning: "body" }]);
  });

  it("takes the address of its own field before that of a title that is a link", () => {
    const other = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    const { metadata, understood } = read({ 标题: `[柳树](${other})`, 链接: address });
    expect(metadata).toMatchObject({ title: "柳树", mid: "2651", idx: "2" });
    expect([...understood]).toEqual([
      ["标题", "title"],
      ["链接", "url"],
    ]);
    expect(read({ 标题: `[柳树](${other})` }).metadata).toMatchObject({ title: "柳树", url: other });
  });

  it("takes the title of a feed that leads to WeChat for the account's", () => {
    const origin = (title: string, htmlUrl = "https://mp.weixin.qq.com") =>
      read({ title: "柳树", "origin.title": title, "origin.htmlUrl": htmlUrl, content: "柳树绿了。" }).metadata;
    expect(origin("河边杂志")).toMatchObject({ title: "柳树", account: { name: "河边杂志" } });
    expect(origin("河边杂志 - 微信公众号").account.name).toBe("河边杂志");
    expect(origin("全部文章").account.name).toBeUndefined();
    expect(origin("河边杂志", "https://a.example/feed").account.name).toBeUndefined();
  });

  it("reads what keepers of pages and blogs call author and address", () => {
    expect(read({ title: "柳树", "published_by.0": "阿柳", canonical_url: address }).metadata).toMatchObject({
      author: "阿柳",
      account: { biz: "MzAxMjM0NTY3OA==" },
    });
  });

  it("reads what WeChat's back-end, albums and programs that parse pages call things", () => {
    expect(read({ 内容标题: "柳树", 发表时间: "20180913", 总阅读次数: "1200", 内容url: address }).metadata).toMatchObject({
      title: "柳树",
      published: "2018-09-13",
      counts: { read: 1200 },
      mid: "2651",
    });
    expect(read({ "base_info.title": "河边旧事", title: "柳树" }).metadata).toMatchObject({ title: "柳树", album: "河边旧事" });
    expect(read({ lead_image_url: "https://mmbiz.qpic.cn/a/0" }).metadata).toMatchObject({ cover: "https://mmbiz.qpic.cn/a/0" });
  });

  it.each([
    [
      { wx_nickname: "河边杂志", page_title: "柳树", name: "柳" },
      { account: { name: "河边杂志" }, title: "柳树" },
    ],
    [
      { 文章发布时间: "2018-09-13 08:05", 推文标题: "柳树", 公众号账号: "willow_2018" },
      { published: "2018-09-13T08:05+08:00", title: "柳树", account: { alias: "willow_2018" } },
    ],
    [
      { 标题title: "柳树", 链接url: address },
      { title: "柳树", mid: "2651" },
    ],
    [
      { title: "柳树", mp_id: "MP_WXS_3012345678", mp_cover: "https://mmbiz.qpic.cn/a/0" },
      { title: "柳树", account: { biz: "MzAxMjM0NTY3OA==" } },
    ],
    [
      { title: "柳树", fakeid: "239012345" },
      { title: "柳树", account: { biz: "MjM5MDEyMzQ1" } },
    ],
    [
      { title: "柳树", biz: "ODEyMzQ1Njc4" },
      { title: "柳树", account: { biz: "ODEyMzQ1Njc4" } },
    ],
    [
      { title: "柳树", 链接: '=HYPERLINK("https://mp.weixin.qq.com/s/willow","打开")' },
      { title: "柳树", url: "https://mp.weixin.qq.com/s/willow" },
    ],
    [{ 标题: '=HYPERLINK("https://mp.weixin.qq.com/s/willow";"柳""树")' }, { title: '柳"树', url: "https://mp.weixin.qq.com/s/willow" }],
    [{ title: "柳树", crawled_at: "2024-01-02 03:04", spider_time: "2025-01-02" }, { captured: "2024-01-02T03:04+08:00" }],
    [{ title: "柳树", 所属合集: "#湖上 #行走" }, { album: "湖上" }],
    [
      { title: "柳树", des: "写柳", sourcedisplayname: "河边杂志", sourceusername: "gh_0123456789ab", titleUrl: address },
      { title: "柳树", digest: "写柳", account: { name: "河边杂志", gh: "gh_0123456789ab" }, mid: "2651" },
    ],
    [
      { title: "柳树", snippet: "写柳", source_account: "河边杂志" },
      { digest: "写柳", account: { name: "河边杂志" } },
    ],
    [
      { title: "柳树", media_name: "河边杂志", public_time: "2018-09-13", comments: "8" },
      { account: { name: "河边杂志" }, published: "2018-09-13" },
    ],
    [{ Title: "柳树", "Author.DisplayName": "河边杂志", "Author.Id": "wechat:MzAxMjM0NTY3OA==" }, { account: { name: "河边杂志" } }],
    [
      { title: "柳树", author: "1900" },
      { account: {}, author: "1900" },
    ],
    [
      { title: "柳树", "author.display_name": "阿柳", "author.id": "7" },
      { account: {}, author: "阿柳" },
    ],
    [
      { id: "2247485031_2", title: "柳树" },
      { mid: "2247485031", idx: "2" },
    ],
    [
      { id: "3012345678-206754582_1", title: "柳树", url: "https://mp.weixin.qq.com/s/willow-two-three-four5" },
      { mid: "206754582", idx: "1", account: { biz: "MzAxMjM0NTY3OA==" } },
    ],
    [
      { id: "2247485031_3", title: "柳树", url: address },
      { mid: "2651", idx: "2" },
    ],
  ])("reads %j", (fields, expected) => {
    const { metadata } = read(fields);
    expect(metadata).toMatchObject(expected);
    expect(metadata.cover).toBeUndefined();
  });

  it("takes neither a count for a reader's comment nor any number for a message's", () => {
    expect(read({ title: "柳树", comments: "8" }).metadata).toEqual({ title: "柳树", account: {} });
    expect(read({ title: "柳树", "comments.0.content": "666" }).metadata.comments).toEqual(["666"]);
    expect(read({ title: "柳树", id: "123456789_1" }).metadata).toEqual({ title: "柳树", account: {} });
  });

  it.each(["微信公众号", "公众号", "微信", "微信公众平台", "WeChat", "weixin"])("takes %s for no outlet", (value) => {
    for (const field of ["source", "来源", "source_name"])
      expect(read({ title: "柳树", [field]: value }).metadata).toEqual({ title: "柳树", account: {} });
    expect(read({ title: "柳树", 来源: "微信公众号河边" }).metadata.sourceCredit).toBe("微信公众号河边");
  });

  it("takes a long description for the body, and a summary of one paragraph for none", () => {
    const long = "柳树在河边绿了一排，风也暖了。".repeat(30);
    expect(read({ title: "柳树", description: long }).bodies).toMatchObject([{ field: "description" }]);
    for (const field of ["摘要", "summary", "article_summary", "abstract"]) {
      expect(read({ 原标题: "柳树", [field]: long })).toMatchObject({ bodies: [], metadata: { title: "柳树", digest: long } });
      expect(read({ title: "柳树", [field]: `<p>${long}</p>` }).bodies).toMatchObject([{ field }]);
      expect(read({ title: "柳树", [field]: [long, long, long, long].join("\n") }).bodies).toMatchObject([{ field }]);
    }
  });

  it("takes no address but the web's from a cell's formula", () => {
    expect(read({ 标题: '=HYPERLINK("javascript:alert(1)","柳树")' }).metadata).toEqual({ title: "柳树", account: {} });
  });

  it("knows a body by a short name", () => {
    expect(read({ title: "柳树", cont: "柳树绿了。" }).bodies).toMatchObject([{ field: "cont" }]);
  });

  it.each([
    { author_id: "7" },
    { 作者id: "阿柳" },
    { msg_type: "post" },
    { wechat_title: "别名" },
    { publish_time_utc: "2018-09-13 08:05" },
  ])("takes %j for nothing else", (fields) => {
    expect(read(fields).metadata).toEqual("wechat_title" in fields ? { title: "别名", account: {} } : { account: {} });
  });

  it("puts a day and a time of two columns together", () => {
    expect(read({ 标题: "柳树", 发布日期: "2018-09-13", 发布时间: "08:05:59" }).metadata.published).toBe("2018-09-13T08:05+08:00");
    expect(read({ 标题: "柳树", 发布日期: "2018-09-13", 发布时间: "25:05" }).metadata.published).toBe("2018-09-13");
  });

  it("takes the time of creation before that of a change, whatever both are called", () => {
    const changes = { updated: "2018-09-13 21:00", updatetime: "2018-09-15 09:00", modified: "2018-09-16" };
    expect(read({ ...changes, title: "柳树", created: "2018-09-13 08:05" }).metadata.published).toBe("2018-09-13T08:05+08:00");
    expect(read({ ...changes, title: "柳树", date: "2018-09-13" }).metadata.published).toBe("2018-09-13");
    expect(read({ title: "柳树", updated: "2018-09-13 21:00" }).metadata.published).toBe("2018-09-13T21:00+08:00");
  });

  it("reads a time of nine numbers only where a reader of feeds wrote it", () => {
    const time = "[2018, 9, 13, 18, 5, 9, 3, 256, 0]";
    expect(read({ title: "柳树", published_parsed: time }).metadata.published).toBe("2018-09-14T02:05+08:00");
    expect(read({ title: "柳树", publish_time: time }).metadata.published).toBeUndefined();
    expect(read({ title: "柳树", "publish_time._seconds": "1536796800", "publish_time._nanoseconds": "0" }).metadata.published).toBe(
      "2018-09-13T08:00+08:00",
    );
  });

  it("takes what readers' comments and other articles say for nothing of the article", () => {
    const { metadata } = read({
      title: "柳树",
      "comments.0.content": "绿了吗",
      "comments.0.content_id": "9",
      "comments.0.ip_wording.province_name": "浙江",
      "comments.0.reply_new.reply_list.0.content": "绿了",
      "comments.0.author.name": "阿满",
      "related.0.account.name": "别处",
    });
    expect(metadata).toEqual({ title: "柳树", account: {}, comments: ["阿满：绿了吗", "绿了"] });
  });

  it("finds nothing where a table wrote that it has none", () => {
    const { metadata, understood } = read({ title: "柳树", author: "nan", account: "None", digest: "NULL", publish_time: "\\N" });
    expect(metadata).toEqual({ title: "柳树", account: {} });
    expect([...understood.keys()]).toEqual(["title"]);
  });

  it("takes off the label that a scraper took along", () => {
    expect(
      read({
        title: "柳树",
        author: "作者：阿柳",
        公众号: "公众号：河边杂志",
        ip_wording: "发表于浙江",
        read_num: "阅读 1234",
        like_num: "赞 5",
      }).metadata,
    ).toEqual({
      title: "柳树",
      author: "阿柳",
      account: { name: "河边杂志" },
      ipLocation: "浙江",
      counts: { read: 1234, like: 5 },
    });
    expect(read({ title: "作者：他是谁", author: "原创 阿柳" }).metadata).toMatchObject({ title: "作者：他是谁", author: "阿柳" });
  });
});
