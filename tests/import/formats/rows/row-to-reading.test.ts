import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../src/import/article.ts";
import { marksToSpans } from "../../../../src/import/mark-spans.ts";
import type { Source } from "../../../../src/import/record.ts";
import { reader, readers, row } from "../row-of.ts";

const address = "http://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&amp;mid=2651&amp;idx=2&amp;sn=ab#wechat_redirect";

describe("rowToReading", () => {
  it.each(["未署名（短文）", "未知作者", "N/A", "unknown", "无"])("takes no author from %s", (作者) => {
    expect(row({ 标题: "柳树绿了", 作者, 正文: "柳树绿了。" }).metadata.author).toBeUndefined();
    expect(row({ 标题: 作者, 作者: "无名", 正文: "柳树绿了。" }).metadata).toMatchObject({ title: 作者, author: "无名" });
  });

  it("takes the time at which somebody kept a bookmark for no article's", () => {
    const kept = row({ 标题: "柳树", 链接: address, 收藏夹: "默认", 创建时间: "2023-11-20 11:15:00", 正文: "柳树绿了。" }).metadata;
    expect(kept).toMatchObject({ captured: "2023-11-20T11:15+08:00" });
    expect(kept.published).toBeUndefined();
    const instapaper = row({ URL: address, Title: "柳树", Folder: "Unread", Timestamp: "1700450100" }).metadata;
    expect(instapaper).toMatchObject({ title: "柳树", captured: "2023-11-20T11:15+08:00" });
    expect(row({ title: "柳树", timestamp: "1700450100", content: "绿了。" }).metadata.published).toBe("2023-11-20T11:15+08:00");
    const dated = row({ title: "柳树", folder: "a", date_published: "2018-09-13", created: "2023-11-20", content: "绿了。" }).metadata;
    expect(dated.published).toBe("2018-09-13");
  });

  it.each(["rich_media_content", "js_content", "outerHTML", "body_html", "richText", "main_body", "HTML正文", "文章详情", "txt"])(
    "reads the body that %s names",
    (name) => {
      expect(row({ title: "柳树", [name]: "<p>柳树绿了。</p>" }).body).toMatchObject({ text: expect.stringContaining("柳树绿了。") });
    },
  );

  it("reads what a reading mode writes", () => {
    const { metadata, body } = row({ title: "柳树绿了", byline: "阿柳", excerpt: "春天来了", textContent: "柳树绿了。" });
    expect(metadata).toMatchObject({ title: "柳树绿了", author: "阿柳", digest: "春天来了" });
    expect(body).toMatchObject({ text: "text:柳树绿了。" });
  });

  it("reads the names that exporters give", () => {
    const { metadata } = row({
      公众号: "河边杂志",
      链接: address,
      标题: "柳树&nbsp;绿了",
      摘要: "春天来了",
      创建时间: "2018-09-12 10:00:00",
      发布时间: "2018-09-13 08:05:00",
      阅读: "1.2万",
      点赞: "35",
      作者: "阿柳",
      是否原创: "是",
      正文: "柳树绿了。",
    });
    expect(metadata).toEqual({
      account: { name: "河边杂志", biz: "MzAxMjM0NTY3OA==" },
      url: "https://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&mid=2651&idx=2&sn=ab",
      title: "柳树 绿了",
      digest: "春天来了",
      published: "2018-09-13T08:05+08:00",
      counts: { read: 12000, like: 35 },
      author: "阿柳",
      original: true,
      mid: "2651",
      idx: "2",
    });
  });

  it("reads a row of the back-end's list", () => {
    const { metadata, gone } = row({
      aid: "2659_3",
      appmsgid: "2659",
      itemidx: "3",
      create_time: "1536796800",
      link: "https://mp.weixin.qq.com/s/willow",
      title: "柳树",
      copyright_stat: "11",
      fakeid: "3012345678",
      cover: "//mmbiz.qpic.cn/a/0",
    });
    expect(metadata).toMatchObject({
      account: { biz: "MzAxMjM0NTY3OA==" },
      mid: "2659",
      idx: "3",
      original: true,
      published: "2018-09-13T08:00+08:00",
      cover: "https://mmbiz.qpic.cn/a/0",
    });
    expect(gone).toBe("no-body");
  });

  it("tells an account's name and id apart by their writing", () => {
    expect(row({ account: "willow_2018", name: "河边杂志", title: "柳树", text: "x" }).metadata.account).toEqual({
      alias: "willow_2018",
      name: "河边杂志",
    });
    expect(row({ user_name: "gh_0123456789ab", nick_name: "河边杂志" }).metadata.account).toEqual({
      gh: "gh_0123456789ab",
      name: "河边杂志",
    });
    expect(row({ "mp.name": "河边杂志", "author.name": "阿柳", "author.url": "https://example.org/" }).metadata).toEqual({
      account: { name: "河边杂志" },
      author: "阿柳",
    });
  });

  it.each([
    ["content", '<section class="rich_media_content"><p>柳树</p></section>', "html"],
    ["html", "<!DOCTYPE html><html><head><title>鱼市</title></head><body><p>柳树</p></body></html>", "html"],
    ["content", "## 柳树\n\n**绿了** [甲](https://example.org)", "markdown"],
    ["content", "柳树绿了。\n风也暖了。", "text"],
    ["content_md", "柳树绿了。", "markdown"],
  ])("hands %s = %j to the reader of %s", (field, text, kind) => {
    expect(row({ [field]: text }).body).toEqual({ structure: "flat", text: `${kind}:${text}` });
  });

  it("puts markup without a content node into one of ours, and keeps its spans", () => {
    const reading = row({ content: "柳树<br/>绿了<br/>" });
    expect(reading.body).toEqual({ structure: "flat", text: 'html:<div id="juanzong-fragment">柳树<br/>绿了<br/></div>' });
    expect(reading.spans).toEqual([{ start: 0, end: 14, role: "body", field: "content" }]);
  });

  it("prefers the richest writing of a body, and names the others unknown", () => {
    const reading = row({ text: "柳树绿了", content: "<p>柳树绿了</p>" });
    expect(reading.body).toEqual({ structure: "flat", text: 'html:<div id="juanzong-fragment"><p>柳树绿了</p></div>' });
    expect(reading.spans).toEqual([
      { start: 0, end: 4, role: "unknown-field", field: "text" },
      { start: 0, end: 11, role: "body", field: "content" },
    ]);
  });

  it("takes the next writing where the richest holds no article", () => {
    const gone = (source: Source): Reading => ({
      spans: marksToSpans(source.text.length, [], "boilerplate", source.field),
      metadata: { account: {} },
      gone: "deleted",
    });
    expect(row({ html: "<p>已删除</p>", text: "柳树绿了" }, { ...readers, page: gone }).body).toEqual({
      structure: "flat",
      text: "text:柳树绿了",
    });
    expect(row({ html: "<p>已删除</p>", title: "柳树" }, { ...readers, page: gone })).toMatchObject({
      gone: "deleted",
      metadata: { title: "柳树" },
    });
  });

  it("takes no body from what a media type beside it says is none", () => {
    const recorded = { "response.content.mimeType": "text/css", "response.content.text": "p{}", url: "https://a.example/b.css" };
    expect(row(recorded)).toMatchObject({ gone: "not-an-article" });
    expect(row({ ...recorded, "response.content.mimeType": "text/html; charset=UTF-8" }).gone).toBeUndefined();
    expect(row({ "cover.mimeType": "image/png", text: "柳树绿了" }).gone).toBeUndefined();
  });

  it("reads the documents of text pipelines", () => {
    const { metadata, body } = row({ page_content: "柳树绿了。", "metadata.source": address, "metadata.title": "柳树" });
    expect(metadata).toMatchObject({ title: "柳树", mid: "2651" });
    expect(body).toMatchObject({ text: "text:柳树绿了。" });
    const ofFile = row({ text: "柳树绿了。", "meta.source": "河边/柳树.html" });
    expect([ofFile.metadata.sourceCredit, ofFile.metadata.url]).toEqual([undefined, undefined]);
  });

  it("joins a body that is a list of paragraphs", () => {
    const reading = row({ "content.0": "柳树绿了", "content.1": "风也暖了" });
    expect(reading.body).toEqual({ structure: "flat", text: "text:柳树绿了\n\n风也暖了" });
    expect(reading.spans.map(({ field, end }) => [field, end])).toEqual([
      ["content.0", 4],
      ["content.1", 4],
    ]);
  });

  it("keeps an address and the word for nothing among the paragraphs of a list", () => {
    const { body, metadata } = row({
      "content.0": "柳树绿了",
      "content.1": "https://example.org/a",
      "content.2": "无",
      "content.3": "风也暖了",
    });
    expect(body).toEqual({ structure: "flat", text: "text:柳树绿了\n\nhttps://example.org/a\n\n无\n\n风也暖了" });
    expect(metadata.url).toBeUndefined();
  });

  it("leaves an author with what he did as he stands", () => {
    for (const author of ["文 | 阿柳", "撰文 | 阿柳；编辑 | 阿桃"])
      expect(row({ title: "柳树", author, content: "绿了。" }).metadata.author).toBe(author);
    expect(row({ title: "柳树", author: "阿柳；阿桃", content: "绿了。" }).metadata.author).toBe("阿柳、阿桃");
  });

  it("lets fields win over what the body says, and the body fill gaps", () => {
    const says = (source: Source) =>
      reader(source, {
        account: { name: "别名", alias: "willow" },
        title: "别的题目",
        published: "2018-09-13T08:05+08:00",
        author: "阿柳",
      });
    const { metadata } = row({ title: "柳树", nickname: "河边杂志", date: "2018-09-13", content: "绿了" }, { ...readers, text: says });
    expect(metadata).toEqual({
      title: "柳树",
      account: { name: "河边杂志", alias: "willow" },
      published: "2018-09-13T08:05+08:00",
      author: "阿柳",
    });
  });

  it("names what it does not know, and the white space around what it does", () => {
    expect(row({ title: " 柳树\n", mood: "好" }).spans).toEqual([
      { start: 0, end: 1, role: "white-space", field: "title" },
      { start: 1, end: 3, role: "title", field: "title" },
      { start: 3, end: 4, role: "white-space", field: "title" },
      { start: 0, end: 1, role: "unknown-field", field: "mood" },
    ]);
  });

  it("rejects a date that does not exist, unless another field has one that does", () => {
    expect(row({ publish_time: "2023-02-29", content: "x" }).fault).toMatchObject({
      code: "impossible-date",
      facts: { field: "publish_time", found: "2023-02-29" },
    });
    expect(row({ publish_time: "2023-02-29", create_time: "1677600000", content: "x" }).metadata.published).toBe("2023-03-01T00:00+08:00");
  });
});
