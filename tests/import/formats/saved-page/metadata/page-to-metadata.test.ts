import { describe, expect, it } from "vitest";
import { readPage } from "../read-fixture.ts";

const metadataOf = (head: string, script = "", inside = '<div id="js_content"><p>白鹭站着。</p></div>') =>
  readPage(`<!DOCTYPE html><html><head>${head}</head><body><div id="js_article">${inside}</div><script>${script}</script></body></html>`)
    .metadata;

describe("the place that a page says it was published from", () => {
  it.each([
    ["福建", "{ countryName: '中国', countryId: '156', provinceName: '福建', provinceId: '' }"],
    ["新加坡", "{ countryName: '新加坡', provinceName: '' }"],
    [undefined, "{ countryName: config.country_name, provinceName: config.province_name }"],
  ])("is the province, else the country (%s)", (place, wording) => {
    expect(metadataOf("", `window.ip_wording = ${wording};`).ipLocation).toBe(place);
  });
});

describe("the title of a post of text", () => {
  const head = (title: string) => `<meta property="og:title" content="${title}">`;
  const post = "window.cgiData = { text_page_info: { content_noencode: '白鹭站着。\\x0a\\x0a风停了。' } };";
  const titleOf = (title: string, script: string) => metadataOf(head(title), script, "").title;

  it("is the first line of what its meta element says with escapes", () => {
    expect(titleOf("白鹭站着。\\n\\n风停了。", `window.item_show_type = '10'; ${post}`)).toBe("白鹭站着。");
    expect(titleOf("\\n白鹭\\x26amp;芦苇\\n风停了。", post)).toBe("白鹭&芦苇");
  });

  it("is as it stands on other pages", () => {
    expect(metadataOf(head("D:\\new 白鹭")).title).toBe("D:\\new 白鹭");
  });
});

describe("a digest", () => {
  const digestOf = (content: string) => metadataOf(`<meta property="og:description" content="${content}">`).digest;

  it.each([
    ["雾里 \\x26lt;a class=\\x26quot;wx_topic_link\\x26quot; href=\\x26quot;x\\x26quot;\\x26gt;#白鹭\\x26lt;/a\\x26gt;", "雾里 #白鹭"],
    ["雾 \\x26amp; 白鹭", "雾 & 白鹭"],
    ["&amp;lt;白鹭&amp;gt;是书名", "&lt;白鹭&gt;是书名"],
  ])("has the words of %s", (content, expected) => {
    expect(digestOf(content)).toBe(expected);
  });
});

describe("the byline of another interface language", () => {
  const read = (byline: string) =>
    metadataOf("", "", `<h1 id="activity-name">白鹭</h1>${byline}<div id="js_content"><p>白鹭站着。</p></div>`);

  it("marks an original in traditional characters", () => {
    expect(read('<span id="copyright_logo">原創</span>').original).toBe(true);
  });

  it.each([
    ["May 6, 2023 10:11", "2023-05-06T10:11+08:00"],
    ["Sep 22, 2026, 8:05 PM", "2026-09-22T20:05+08:00"],
    ["September 16, 2022", "2022-09-16"],
    ["Feb 30, 2022", undefined],
    ["Yesterday", undefined],
  ])("states the day in English: %s", (day, published) => {
    expect(read(`<em id="publish_time">${day}</em>`).published).toBe(published);
  });
});

describe("a page that may get its data as XML", () => {
  it("states what it would have without", () => {
    const script = [
      "d.title = xml ? getXmlValue('title.DATA') : '白鹭';",
      "d.nick_name = (xml\n ? getXmlValue('nick_name.DATA')\n : '芦苇荡').html(false);",
      "d.biz = xml ? getXmlValue('bizuin.DATA') || getXmlValue('__biz') : 'MzIyNjMxOTY0NA==' || '';",
      "d.send = xml ? getXmlValue('ori_send_time.DATA') * 1 : '1614904200' * 1;",
      "d.mid = xml ? getXmlValue('mid.DATA') || getXmlValue('mid') : '2650000001' || '' || '';",
      "d.author = xml ? getXmlValue('author.DATA') : getAuthor();",
    ].join("\n");
    expect(metadataOf("", script)).toMatchObject({
      title: "白鹭",
      account: { name: "芦苇荡", biz: "MzIyNjMxOTY0NA==" },
      published: "2021-03-05T08:30+08:00",
      mid: "2650000001",
    });
    expect(metadataOf("", script).author).toBeUndefined();
  });

  it("states what it would have in place of an empty one", () => {
    const script = [
      "d.title = getXmlValue('title.DATA') || '白鹭';",
      "d.nick_name = getXmlValue('nick_name.DATA') || '芦苇荡';",
      "d.user_name = getXmlValue('user_name.DATA') || 'gh_0123456789ac';",
      "d.create = getXmlValue('create_time.DATA') || '1614904200';",
      "d.biz = getXmlValue('biz.DATA') || 'MzIyNjMxOTY0NA==';",
      "d.author = getXmlValue('author.DATA') || getAuthor();",
    ].join("\n");
    const { author, ...stated } = metadataOf("", script);
    expect(stated).toMatchObject({
      title: "白鹭",
      account: { name: "芦苇荡", gh: "gh_0123456789ac", biz: "MzIyNjMxOTY0NA==" },
      published: "2021-03-05T08:30+08:00",
    });
    expect(author).toBeUndefined();
  });
});

describe("a heading above the article's node", () => {
  const title = (above: string, within = "") =>
    readPage(`<body>${above}\n<div id="js_content"><p>雾散了。</p>${within}</div></body>`).metadata.title;

  it("is its title where the page states none", () => {
    expect(title("<h2>河上的早晨</h2>")).toBe("河上的早晨");
    expect(title('<h2>河泊所</h2><h1 id="activity-name">河上的早晨</h1>')).toBe("河上的早晨");
    expect(title("<title>河上的早晨</title><h2>首页</h2>")).toBe("河上的早晨");
  });

  it("is none where anything stands between them, or it stands in the article", () => {
    expect(title("<h2>河上的早晨</h2><p>船开了。</p>")).toBeUndefined();
    expect(title("<h2>河上的早晨</h2>船开了。")).toBeUndefined();
    expect(title("", "<h2>河上的早晨</h2>")).toBeUndefined();
  });
});
