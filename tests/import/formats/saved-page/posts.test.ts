import { describe, expect, it } from "vitest";
import { readPage } from "./read-fixture.ts";

const address = "https://mp.weixin.qq.com/s/Bai_Lu-0123";
const page = (script: string, inside = "") =>
  `<!DOCTYPE html><html><head><meta property="og:title" content="白鹭"><meta property="og:url" content="${address}"></head><body><div id="js_article">${inside}</div><script>window.ct = '1660000000';${script}</script></body></html>`;
const markdownOf = (script: string, inside?: string) => readPage(page(script, inside)).markdown;

describe("a video or a recording without a word beside it", () => {
  it.each([
    [
      "video",
      "window.item_show_type = '5'; window.cgiDataNew = { video_page_infos: [ { video_id: 'wxv_7', duration_ms: '75400' * 1 } ] };",
    ],
    ["video", "window.item_show_type = '5'; var videoPageInfos = [ { video_id: 'wxv_7', duration_ms: '75400' * 1 } ];"],
    ["video", "window.cgiDataNew = { desc: '', item_show_type: '5' * 1, video_page_info: { video_id: 'wxv_7', duration: '75' * 1 } };"],
    ["audio", "window.item_show_type = '7'; window.cgiDataNew = { voice_in_appmsg: [ { voice_id: 'Mz7', duration: '75' * 1 } ] };"],
    ["audio", "window.item_show_type = '7'; window.cgiData = { voiceid : 'Mz7', duration : '75' * 1, };"],
  ])("is an article that shows it (%s, %#)", (kind, script) => {
    expect(markdownOf(script)).toBe(`![白鹭 1:15](${address} "${kind}")\n`);
  });

  it("is none where the page tells of no video", () => {
    expect(readPage(page("window.item_show_type = '5';")).gone).toBe("no-body");
  });
});

describe("a video or a recording that a browser has shown", () => {
  const shown = '<div id="js_mpvedio"><video src="https://mpvideo.qpic.cn/7.mp4"></video></div><h1 id="js_video_page_title">白鹭</h1>';
  const words = (text: string) =>
    `<div id="js_content"><div class="share_notice"><span id="js_common_share_desc">${text}</span></div></div>`;

  it("stands above its words where the page's scripts are gone", () => {
    expect(markdownOf("", shown + words("雾里拍的。"))).toBe(`![白鹭](${address} "video")\n\n雾里拍的。\n`);
    expect(markdownOf("", shown + words(""))).toBe(`![白鹭](${address} "video")\n`);
    expect(readPage(page("", words(""))).gone).toBe("no-body");
  });

  it("stands there once", () => {
    const own = '<div id="js_content"><p>雾里录的。</p><mpvoice name="晨雾" play_length="75000"></mpvoice></div>';
    const script = "window.item_show_type = '7'; window.cgiData = { voiceid: 'Mz7' };";
    expect(markdownOf(script, own)).toBe(`雾里录的。\n\n![晨雾 1:15](${address} "audio")\n`);
  });
});

describe("a post of text in the article's node", () => {
  const type = "window.item_show_type = '10';";
  const expected = "白鹭站着。\\\n风停了。\n";
  const inside = (text: string) => `<div id="js_content">${text}</div>`;

  it.each([
    ["as a browser has shown it", '<div class="share_media_text">白鹭站着。<br>风停了。</div>'],
    ["as the server sends it", '<div class="share_media_text"><script>\nvar content = "白鹭站着。\\x0a风停了。";\n</script></div>'],
    [
      "beside the page's words",
      '<div class="wx_follow_nickname">芦苇荡</div><p>白鹭站着。<br>风停了。</p><div class="rich_media_tool">阅读 9</div>',
    ],
  ])("is read %s", (_, text) => {
    expect(markdownOf(type, inside(text))).toBe(expected);
  });

  it("is not read where it has a node of its own, or nothing but the page's words", () => {
    const own = inside('<div class="wx_follow_nickname">芦苇荡</div><p>轻触查看原文</p><p id="js_text_desc">风停了。</p>');
    expect(markdownOf(type, own)).toBe("风停了。\n");
    const named = inside('<div class="wx_follow_nickname">芦苇荡</div>');
    expect(markdownOf(`${type} window.cgiDataNew = { content_noencode: '风停了。' };`, named)).toBe("风停了。\n");
    expect(readPage(page(type, inside('<div class="share_media_text"></div>'))).gone).toBe("no-body");
  });
});

describe("a post whose text stands behind a value that never exists", () => {
  const text = "window.a_value_which_never_exists || '白鹭站着。\\x0a风停了。';";

  it.each(["TextContentNoEncode", "ContentNoEncode"])("is read (%s)", (name) => {
    const type = "var itemShowType = window.a_value_which_never_exists || '10';";
    expect(markdownOf(`${type} var ${name} = ${text}`, '<p id="js_text_desc"></p>')).toBe("白鹭站着。\\\n风停了。\n");
  });

  it("is read below its video", () => {
    const script = `window.item_show_type = '5'; var videoContentNoEncode = ${text}`;
    expect(markdownOf(script)).toBe(`![白鹭](${address} "video")\n\n白鹭站着。\\\n风停了。\n`);
  });
});

describe("the text of a post of pictures", () => {
  const list = "window.item_show_type = '8'; window.picture_page_info_list = [ { cdn_url: 'https://mmbiz.qpic.cn/a/0' } ].slice(0, 20);";
  const type = "window.item_show_type = '8';";
  const shown = '<div id="img_list"><img src="https://mmbiz.qpic.cn/a/0"></div>';
  const written = (opening: string) =>
    `<script>${opening}"雾里拍的。\\x0d\\x0a白鹭在左边。".replace(/\\r/g, "").replace(/\\n/g, "<br>");</script>`;
  const inner = '<p id="js_image_desc"></p>' + written("document.getElementById('js_image_desc').innerHTML = ");
  const expected = "![](https://mmbiz.qpic.cn/a/0)\n\n雾里拍的。\\\n白鹭在左边。\n";

  it.each([
    [
      "in the data that the server sends",
      `${list} window.__QMTPL_SSR_DATA__ = { title: '白鹭', desc: '雾里拍的。\\x0a白鹭在左边。' };`,
      '<p id="js_image_desc"></p>',
    ],
    ["in a script below its pictures", list, inner],
    ["in a script below pictures in the body", type, `<div id="js_content">${shown}</div>${inner}`],
    ["in a script below pictures that stand alone", type, shown + inner],
    [
      "in a script within the body",
      "",
      `<div id="js_content" class="page_share_img">${shown}<p class="share_notice">${written("document.write(")}</p></div>`,
    ],
  ])("is read %s", (_, script, inside) => {
    expect(markdownOf(script, inside)).toBe(expected);
  });

  it("is not written twice where a browser has shown it", () => {
    const kept = `<div id="js_content">${shown}<p id="js_image_desc">雾里拍的。<br>白鹭在左边。</p>${inner}</div>`;
    expect(markdownOf(list, kept)).toBe(expected);
  });
});

describe("a text in an object of any name", () => {
  const bare = (script: string) => readPage(`<html><head><title></title></head><body><script>${script}</script></body></html>`);
  const post = "{ type: '10002' * 1, nick_name: '芦苇荡', title: '白鹭', content_noencode: '白鹭站着。', create_time: '2026-07-14 20:15' }";

  it.each([
    `window.textPost = ${post};`,
    `var cgiDataNew = ${post}`,
    `window.__INITIAL_STATE__ = { page: { id: 7, article: ${post} } };`,
    `window.first = { title: '无关' }; window.second = ${post};`,
    `window.state = ${post.replace(/(\w+):(?= ')/g, '"$1":')}`,
  ])("is read with what stands beside it (%#)", (script) => {
    const { markdown, metadata } = bare(script);
    expect(markdown).toBe("白鹭站着。\n");
    expect(metadata).toMatchObject({ title: "白鹭", account: { name: "芦苇荡" }, published: "2026-07-14T20:15+08:00" });
  });

  it("is not read where the page has one of its own, or only code speaks of it", () => {
    const own = `window.cgiDataNew = { content_noencode: '风停了。' }; window.other = ${post};`;
    expect(bare(own)).toMatchObject({ markdown: "风停了。\n", metadata: { account: {} } });
    expect(bare("window.state = { nick_name: '芦苇荡', content_noencode: e.content_noencode };").gone).toBe("not-an-article");
  });
});

describe("a list of pictures on a page that does not say what it is", () => {
  const list = "window.picture_page_info_list = [ { cdn_url: 'https://mmbiz.qpic.cn/a/0' } ];";
  const text = (content: string) => `window.cgiDataNew = { title: '白鹭', content_noencode: '${content}' }; ${list}`;

  it("is shown above its text", () => {
    expect(markdownOf(text("都是雾里拍的。"))).toBe("![](https://mmbiz.qpic.cn/a/0)\n\n都是雾里拍的。\n");
  });

  it("is not shown where the text has pictures, or the page a node for it", () => {
    expect(markdownOf(text('\\x3cp\\x3e雾\\x3cimg src="https://mmbiz.qpic.cn/b/0"\\x3e\\x3c/p\\x3e'))).toBe(
      "雾![](https://mmbiz.qpic.cn/b/0)\n",
    );
    expect(markdownOf(list, '<div id="js_content"><p>雾散了。</p></div>')).toBe("雾散了。\n");
    expect(markdownOf(`window.item_show_type = '0'; ${text("都是雾里拍的。")}`)).toBe("都是雾里拍的。\n");
  });
});
