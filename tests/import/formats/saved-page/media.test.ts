import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../src/entry/markdown.ts";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";
import { rowToReading } from "../../../../src/import/formats/rows/row-to-reading.ts";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const address = "https://mp.weixin.qq.com/";
const around = (inside: string) => `<p>雾散了。</p>${inside}<p>白鹭站着。</p>`;
const shown = (inside: string) => {
  const markdown = bodyToMarkdown(around(inside));
  expect(markdown).toMatch(/^雾散了。\n\n[^]*白鹭站着。\n$/);
  return markdown.slice("雾散了。\n\n".length, -"白鹭站着。\n".length).trim();
};

describe("what stands in a body besides text", () => {
  it.each([
    ['<mp-common-clmusic music_name="芦苇" singer="阿水"></mp-common-clmusic>', `![芦苇 - 阿水](${address} "audio")`],
    ['<mp-common-mpvideo data-mpvid="wxv_7" data-title="白鹭"></mp-common-mpvideo>', `![白鹭](${address} "video")`],
    ['<mp-video vid="wxv_7"></mp-video>', `![视频](${address} "video")`],
    ['<iframe class="video_iframe" data-mpvid="wxv_7"></iframe>', `![视频](${address} "video")`],
    ['<iframe class="video_iframe" data-mpvid="wxv_7" src="https://pictures.example/a7"></iframe>', `![视频](${address} "video")`],
    ['<mp-common-poi data-name="芦苇荡"></mp-common-poi>', `![芦苇荡](${address} "link")`],
    ['<mppoi data-name="芦苇荡"></mppoi>', `![芦苇荡](${address} "link")`],
    ['<mp-wxaproduct data-wxaproduct-productid="1"></mp-wxaproduct>', `![商品](${address} "link")`],
    ['<mp-common-vote data-votesubject="去不去" data-supervoteid="1"></mp-common-vote>', `![去不去](${address} "link")`],
    ['<mp-common-article data-title="老街"></mp-common-article>', `![老街](${address} "link")`],
    ['<mp-common-sticker data-emoji_url="https://mmbiz.qpic.cn/s/0"></mp-common-sticker>', "![](https://mmbiz.qpic.cn/s/0)"],
  ])("is a player or card of WeChat's (%#)", (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it.each([
    ['name="雾" play_length="12000"', "雾 0:12"],
    ['name="雾" play_length="1117000"', "雾 18:37"],
    ['name="雾" play_length="95"', "雾 1:35"],
    ['data-name="雾" data-duration="1500"', "雾 25:00"],
    ['src="/cgi-bin/readtemplate?t=tmpl/audio_tmpl&amp;name=%E8%8A%A6%E8%8B%87&amp;play_length=02%3A11"', "芦苇 2:11"],
    ['name="雾" src="/cgi-bin/readtemplate?t=tmpl/audio_tmpl&amp;name=%E8%8A%A6&amp;play_length=01:00:31"', "雾 60:31"],
    ['src="/cgi-bin/readtemplate?t=tmpl/audio_tmpl&amp;name=%E8%&amp;play_length=x:y"', "音频"],
    ['src="/s?name=%E8%8A%A6&amp;play_length=02:11"', "音频"],
  ])("is a recording with its length (%s)", (attributes, alt) => {
    const markdown = shown(`<mpvoice voice_encode_fileid="a" ${attributes}></mpvoice>`);
    expect(markdown).toBe(`![${alt}](https://res.wx.qq.com/voice/getvoice?mediaid=a "audio")`);
  });

  it("is a picture of AMP's", () => {
    const html = '<amp-img src="https://mmbiz.qpic.cn/a/640" width="800" height="400"><img src="https://mmbiz.qpic.cn/a/640"></amp-img>';
    expect(shown(html)).toBe('![](https://mmbiz.qpic.cn/a/640 "800×400")');
  });

  const card =
    '<span class="weapp_display_element js_weapp_display_element"><span class="weapp_card"><img src="http://mmbiz.qpic.cn/av/0"><span class="weapp_card_nickname">渡船</span><span class="weapp_card_title">订一张船票</span><span class="weapp_card_logo">小程序</span></span></span>';

  it.each([
    [`<p><mp-miniprogram data-miniprogram-title="订票"></mp-miniprogram>\n${card}</p>`, "订票"],
    [`<p>${card}</p>`, "订一张船票"],
    [card.replace("weapp_card_title", "b").replace(">订一张船票", ">"), "渡船"],
    ['<mp-common-miniprogram class="weapp_display_element" data-miniprogram-title="订票">小程序</mp-common-miniprogram>', "订票"],
  ])("is the card of a mini-program, once, however the page's script drew it (%#)", (html, title) => {
    expect(shown(html)).toBe(`![${title}](${address} "link")`);
  });

  it.each([
    [
      '<video poster="https://films.example/p.jpg"><source src="https://films.example/a.mp4"></video>',
      '![视频](https://films.example/a.mp4 "video")',
    ],
    ['<audio controls><source src="https://films.example/a.mp3"></audio>', '![音频](https://films.example/a.mp3 "audio")'],
    ['<audio src="https://films.example/b.mp3"></audio>', '![音频](https://films.example/b.mp3 "audio")'],
    ['<iframe src="https://www.youtube.com/embed/a7"></iframe>', '![视频](https://www.youtube.com/embed/a7 "video")'],
    ['<iframe src="//music.163.com/outchain/player?id=7"></iframe>', '![音频](https://music.163.com/outchain/player?id=7 "audio")'],
    ['<iframe src="https://maps.example/reeds" title="芦苇荡的地图"></iframe>', '![芦苇荡的地图](https://maps.example/reeds "link")'],
    ['<embed src="https://films.example/a.swf">', '![films.example](https://films.example/a.swf "link")'],
    ['<object><param name="movie" value="https://player.youku.com/a.swf"></object>', '![视频](https://player.youku.com/a.swf "video")'],
  ])("is another site's, and leaves a link (%#)", (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it.each([
    '<iframe src="https://ads.example/1" style="display:none"></iframe>',
    '<iframe src="https://ads.example/1" width="1" height="1"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="https://mp.weixin.qq.com/mp/ad"></iframe>',
    '<embed src="data:text/html,a">',
    "<mp-common-sticker></mp-common-sticker>",
    '<mpgongyi data-title="护芦苇"></mpgongyi>',
    '<mp-common-cpsad data-title="短剧"></mp-common-cpsad>',
  ])("is nothing that a reader could use, and is said to be taken away (%#)", (html) => {
    expect(shown(html)).toBe("");
    const page = bodyToPage(around(html));
    const taken = readPage(page).spans.filter(({ role }) => role === "media-residue");
    expect(taken.map(({ start, end }) => page.slice(start, end)).join("")).toBe(html);
  });

  it("is a sentence that a card quotes", () => {
    expect(shown('<mp-common-blockquote data-content="雾是河的被子。"></mp-common-blockquote>')).toBe("> 雾是河的被子。");
  });

  it("stands in a row's field as on a page", () => {
    const content = around('<mp-common-clmusic music_name="芦苇" singer="阿水"></mp-common-clmusic>');
    const sources = Object.entries({ title: "雾", content }).map(([field, text]) => ({ kind: "value" as const, field, text }));
    const none = (): never => expect.fail("not asked for");
    const { body } = rowToReading(sources, { text: none, markdown: none, page: (source) => pageToReading(source) });
    expect(body?.structure === "given" && mdastToMarkdown(body.root)).toBe(bodyToMarkdown(content));
  });
});

describe("a picture's address", () => {
  const picture = "https://pictures.example/1.jpg";
  it.each([
    '<svg viewBox="0 0 9 9"><image href="https://pictures.example/1.jpg"></image></svg>',
    '<svg viewBox="0 0 9 9"><image xlink:href="https://pictures.example/1.jpg"></image></svg>',
    '<img data-actualsrc="https://pictures.example/1.jpg">',
    '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-lazysrc="https://pictures.example/1.jpg">',
    '<img src="https://pages.example/img/loading.gif" data-echo="https://pictures.example/1.jpg">',
    '<img src="images/1.jpg" data-original-src="https://pictures.example/1.jpg">',
    '<img data-url="https://pictures.example/1.jpg">',
    '<img src="https://pictures.example/1.jpg" data-url="https://pages.example/reeds">',
    '<img srcset="https://pictures.example/small.jpg 320w,https://pictures.example/1.jpg 640w">',
    '<picture><source srcset="https://pictures.example/1.jpg 2x, https://pictures.example/small.jpg"><img></picture>',
    '<noscript><img src="https://pictures.example/1.jpg"></noscript>',
    '<img class="lazy" src=""><noscript><img src="https://pictures.example/1.jpg"></noscript>',
    '<img data-src="https://pictures.example/1.jpg"><noscript><img src="https://pictures.example/1.jpg?w=9"></noscript>',
    '<noscript><img src="https://visits.example/1" width="1" height="1"></noscript><img src="https://pictures.example/1.jpg">',
  ])("is where a page keeps it for a script, a wide screen, or readers without scripts (%#)", (html) => {
    expect(shown(html)).toBe(`![](${picture})`);
  });

  it("is that of a file that is not there, where words say what it shows", () => {
    expect(shown('<img src="images/1.jpg" alt="白鹭">')).toBe("![白鹭](images/1.jpg)");
    for (const source of ["blob:https://pages.example/1", "file:///c/1.jpg", "../../pictures/ab/ab.jpg", "javascript:a"])
      expect(shown(`<img src="${source}" alt="白鹭">`)).toBe("");
  });

  it("is that of a file that is not there, where its name and size are those of a picture", () => {
    expect(shown('<img src="./page_files/640.png">')).toBe("![](./page_files/640.png)");
    expect(shown('<img src="page_files/640(2)" data-w="1080" data-ratio="0.5">')).toBe('![](page_files/640\\(2\\) "1080×540")');
    for (const source of ["page_files/index.js", "images/loading.gif", "img/blank.png", "spacer", "a/page"])
      expect(shown(`<img src="${source}">`)).toBe("");
    expect(shown('<img src="images/dot.png" width="12" height="12">')).toBe("");
  });
});

describe("a picture that came packed with its page", () => {
  const packed = new Map([
    ["https://mmbiz.qpic.cn/a/640", png(12, 8)],
    ["http://mmbiz.qpic.cn/b/640", png(5, 4)],
    ["https://pages.example/dot.png", png(1, 1)],
  ]);
  const read = (html: string) => pageToReading({ kind: "html", text: bodyToPage(html) }, { picture: (address) => packed.get(address) });

  it.each([
    ['<img src="https://mmbiz.qpic.cn/a/640">', 12],
    ['<img src="//mmbiz.qpic.cn/a/640" data-src="https://mmbiz.qpic.cn/a/0">', 12],
    ['<img data-src="https://mmbiz.qpic.cn/a/640">', 12],
    ['<img src="http://mmbiz.qpic.cn/b/640">', 5],
    ['<img src="https://pages.example/dot.png" data-src="https://mmbiz.qpic.cn/a/640">', 12],
    ['<svg><image xlink:href="https://mmbiz.qpic.cn/a/640"></image></svg>', 12],
  ])("is kept where the page names it by its address on the network (%#)", (html, width) => {
    expect(read(html).pictures).toMatchObject([{ extension: "png", width }]);
  });

  it("is none where only a dot, or nothing of that address, came with it", () => {
    for (const source of ["https://pages.example/dot.png", "https://mmbiz.qpic.cn/c/640", "javascript:a", "about:blank"])
      expect(read(`<img src="${source}" data-src="https://mmbiz.qpic.cn/c/640">`).pictures).toEqual([]);
  });
});

/** The head of a PNG of a size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
