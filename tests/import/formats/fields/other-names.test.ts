import { describe, expect, it } from "vitest";
import { fieldsToMetadata } from "../../../../src/import/formats/fields/fields-to-metadata.ts";

const address = "http://mp.weixin.qq.com/s?__biz=MzAxMjM0NTY3OA==&amp;mid=2651&amp;idx=2&amp;sn=ab#wechat_redirect";
const read = (fields: Readonly<Record<string, string>>) =>
  fieldsToMetadata(Object.entries(fields).map(([field, text]) => ({ field, text })));

describe("names of several kinds of dumps", () => {
  it("reads traditional names, and those of news and manuscripts", () => {
    const traditional = { 標題: "井台", 連結: address, 公眾號: "井边杂志", 發佈時間: "2018-09-13 08:05", 閱讀數: "35", 內容: "石头凉了。" };
    const expected = { title: "井台", account: { name: "井边杂志" }, published: "2018-09-13T08:05+08:00", counts: { read: 35 } };
    expect(read(traditional).metadata).toMatchObject(expected);
    expect(read(traditional).bodies).toHaveLength(1);
    for (const word of ["推送", "新闻", "稿件"]) {
      const one = read({ [`${word}标题`]: "井台", [`${word}链接`]: address, [`${word}内容`]: "石头凉了。", [`${word}时间`]: "2018-09-13" });
      expect(one.metadata).toMatchObject({ title: "井台", published: "2018-09-13", account: { biz: "MzAxMjM0NTY3OA==" } });
      expect(one.bodies).toHaveLength(1);
    }
    const more = { 作者姓名: "阿井", 媒体名称: "井边杂志", 发稿时间: "2018-09-13", content_txt: "石头凉了。", "标题（链接）": "井台" };
    expect(read(more).metadata).toMatchObject({ title: "井台", author: "阿井", account: { name: "井边杂志" }, published: "2018-09-13" });
    expect(read(more).bodies).toHaveLength(1);
  });

  it("takes WeRead's record of an article for the article's", () => {
    const id = "ZyXwVuTsRqPoNmLkJiHgFe";
    const one = { "mpInfo.title": "井台", "mpInfo.mp_name": "井边杂志", "mpInfo.originalId": id, "mpInfo.time": "1536768300" };
    expect(read(one).metadata).toMatchObject({ title: "井台", account: { name: "井边杂志" }, url: `https://mp.weixin.qq.com/s/${id}` });
    expect(read({ ...one, "mpInfo.content": "石头" })).toMatchObject({ metadata: { digest: "石头" }, bodies: [] });
    expect(read({ title: "井台", "mpInfo.name": "井边杂志" }).metadata.account).toEqual({ name: "井边杂志" });
  });

  it("takes the headline for the title, and a publisher's name for none", () => {
    const { metadata } = read({ name: "井", headline: "井台", "publisher.name": "井边杂志", "mainEntityOfPage.@id": address });
    expect(metadata).toMatchObject({ title: "井台", account: { biz: "MzAxMjM0NTY3OA==" } });
    expect(metadata.account.name).toBeUndefined();
    expect(read({ "publisher.name": "井边杂志", articleBody: "石头凉了。" }).metadata.title).toBeUndefined();
  });

  it("takes no day of a change for that of the article", () => {
    expect(read({ title: "井台", "history.0.update_time": "2018-09-13" }).metadata.published).toBeUndefined();
  });

  it("leaves out the marks around words that a search engine found", () => {
    const marked = { title: "<em><!--red_beg-->井台<!--red_end--></em>记", abstract: "石头<em><!--red_beg-->凉<!--red_end--></em>了" };
    expect(read(marked)).toMatchObject({ metadata: { title: "井台记", digest: "石头凉了" }, bodies: [] });
    expect(read({ title: "井台", summary: "石头<em>凉</em>了" })).toMatchObject({ metadata: { digest: "石头凉了" }, bodies: [] });
  });

  it.each([
    [{ "pubDate.__type": "Date", "pubDate.iso": "2018-09-13T00:05:00Z", createdAt: "2024-01-01T00:00:00Z" }],
    [{ timestamp: "1700000000", create_date: "2018-09-13 08:05" }],
    [{ "dc:date": "2018-09-13T08:05:00+08:00" }],
    [{ date: "2018-09-13", time: "08:05" }],
  ])("finds the time that an article has in %j", (times) => {
    expect(read({ title: "井台", ...times }).metadata.published).toBe("2018-09-13T08:05+08:00");
  });

  it.each(["-", "N/A", "未知公众号", "unknown", "无", "3", "[]", "默认"])("takes %s for no account's name", (account) => {
    expect(read({ title: "井台", account }).metadata.account).toEqual({});
    expect(read({ title: "井台", account, mp_name: "井边杂志" }).metadata.account).toEqual({ name: "井边杂志" });
  });

  it("takes digits for a name only where a field says that it is one", () => {
    expect(read({ title: "井台", 公众号名称: "12345" }).metadata.account).toEqual({ name: "12345" });
  });

  it.each([
    [{ "author.0": "阿井", "author.1": "阿台" }],
    [{ "authors.0.name": "阿井", "authors.1.name": "阿台" }],
    [{ author: '["阿井", "阿台"]' }],
    [{ author: "['阿井', '阿台']" }],
    [{ author: "阿井;阿台" }],
    [{ author: "阿井|阿台" }],
  ])("reads several authors of %j", (authors) => {
    expect(read({ title: "井台", ...authors }).metadata.author).toBe("阿井、阿台");
  });

  it("reads no author of an empty list", () => {
    expect(read({ title: "井台", author: "[]" }).metadata.author).toBeUndefined();
  });

  const plain = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
  it.each([
    `[井台](${plain})`,
    ` [井[台]](<${plain}> "井") `,
    `=HYPERLINK("${plain}","井台")`,
    `<a href="${plain}" target="_blank">井台</a>`,
    `<a class='b' href='${plain}'>井台</a>`,
  ])("reads title and address of %s", (title) => {
    expect(read({ title })).toMatchObject({ metadata: { title: /\[台\]/.test(title) ? "井[台]" : "井台", url: plain } });
  });

  it.each([`[阅读](${plain})`, `<${plain}>`, plain])("reads the address of %s", (url) => {
    expect(read({ title: "[转] 井台", url }).metadata).toMatchObject({ title: "[转] 井台", url: plain });
  });

  it("takes what a page says of itself to other sites, and a feed's title for the account", () => {
    const page = { "metadata.title": "", "metadata.og:title": "井台", "metadata.og:site_name": "微信公众平台", "metadata.og:url": address };
    expect(read(page).metadata).toMatchObject({ title: "井台", account: { biz: "MzAxMjM0NTY3OA==" } });
    expect(read({ ...page, "metadata.title": "井" }).metadata.title).toBe("井");
    expect(read({ title: "井台", feed_title: "井边杂志" }).metadata.account.name).toBe("井边杂志");
    for (const feed_title of ["我的RSS", "全部文章", "井边订阅"])
      expect(read({ title: "井台", feed_title }).metadata.account.name).toBeUndefined();
  });

  it("takes the whole title before the path that a page of notes is called by, and no other, and reads a column named after what a program did", () => {
    expect(read({ title: "Readwise/井台", "full-title": "井台" }).metadata.title).toBe("井台");
    expect(read({ "full-title": "井台", title: "Readwise/Articles/井台" }).metadata.title).toBe("井台");
    expect(read({ title: "井台/石桥", full_title: "井台/石桥 | 河桥 | 微信" }).metadata.title).toBe("井台/石桥");
    expect(read({ full_title: "井台 | 河桥 | 微信", title: "井台" }).metadata.title).toBe("井台");
    expect(read({ full_title: "井台" }).metadata.title).toBe("井台");
    expect(read({ 爬取的文章名称: "井台", 采集的文章内容: "石头凉了。" })).toMatchObject({ metadata: { title: "井台" }, bodies: [{}] });
    expect(read({ 爬取时间: "2018-09-13" }).metadata).toMatchObject({ captured: "2018-09-13" });
  });
});
