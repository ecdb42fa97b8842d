import { describe, expect, it } from "vitest";
import { mdastToMarkdown } from "../../../../../src/entry/markdown.ts";
import { pageToReading } from "../../../../../src/import/formats/saved-page/page-to-reading.ts";
import { expectTiled } from "../../expect-tiled.ts";

const png = (size: string) => `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAA${size}AAAAeCAIAAADRv8uKAAAAAElEQVR4nA==`;
const [first, second] = [png("Cg"), png("Dg")];
const of = (name: string, size = "0") => `https://mmbiz.qpic.cn/mmbiz_jpg/${name}/${size}?wx_fmt=jpeg`;
const box = (image: string, named = "") => `<div class="swiper_item"${named}><div class="swiper_item_img">${image}</div><i>2/3</i></div>`;
const img = (address: string) => `<img src="${address}">`;
const swiper = (...boxes: string[]) => `<div class="share_media_swiper_content" id="img_swiper_content">${boxes.join("")}</div>`;
const caption = '<p id="js_image_desc">芦苇黄了。<br>第二行是旧河道。</p>';
const frame =
  '<div><div class="reward_area">赞赏作者</div></div><div class="wx_bottom_modal_wrp"><button>关闭</button>其它金额</div><div class="rich_media_tool">阅读 100</div>' +
  '<div class="rich_media_meta_list image_rich_media_meta_list"><em id="publish_time">2025年3月4日 11:22</em><em>发表于<span id="js_ip_wording">浙江</span></em></div>';
const content = (inside: string) => `<div id="js_content"><div id="js_image_content">${inside}</div></div>`;

function read(body: string, script = "") {
  const html = `<!DOCTYPE html><html><head><meta property="og:title" content="苇荡图集"></head><body class="page_share_img"><div id="js_article">${body}</div><script>${script}</script></body></html>`;
  const reading = pageToReading({ kind: "html", text: html });
  expectTiled(reading.spans, html);
  const markdown = reading.body?.structure === "given" ? mdastToMarkdown(reading.body.root) : "";
  const rules = reading.spans.map(({ role, start, end }) => [role, html.slice(start, end)] as const);
  return { ...reading, markdown, bodyOf: rules.filter(([role]) => role === "body").map(([, text]) => text) };
}

const list = (...names: string[]) =>
  `window.item_show_type = '8'; window.picture_page_info_list = [ ${names.map((name) => `{ cdn_url: '${of(name)}', width: '40' * 1, height: '30' * 1 }`).join(", ")} ];`;
const text = "芦苇黄了。\\\n第二行是旧河道。\n";
const shown = (...addresses: string[]) => [...addresses.map((address) => `![](${address})\n`), text].join("\n");

describe("pictures of a post that a browser has shown", () => {
  it("stand above its text where the page's scripts are gone", () => {
    const { markdown, pictures, bodyOf } = read(swiper(box(img(of("A"))), box(img(first)), box(img(second))) + content(caption));
    const stored = (pictures ?? []).map(({ sha256 }) => sha256);
    expect(stored).toHaveLength(2);
    expect(markdown.match(/!\[\]\([^) ]+/g)).toEqual([
      `![](${of("A")}`,
      ...stored.map((sha256) => expect.stringContaining(sha256) as string),
    ]);
    expect(markdown.endsWith(`\n\n${text}`)).toBe(true);
    expect(bodyOf).toContain(img(of("A")));
  });

  it("are those that their boxes name, each once, and no previews", () => {
    const preview = `<div>${box(img(of("W", "300")))}</div>`;
    const named = (name: string) => box(img(of(name, "300")), ` data-src="${of(name)}"`);
    expect(read(preview + swiper(named("A"), named("B"), named("A")) + content(caption)).markdown).toBe(shown(of("A"), of("B")));
    const early = `<div id="img_swiper_placeholder">${box(img(of("A", "300")))}</div>`;
    expect(read(early + swiper(box(img(of("A"))), box(img(of("B")))) + content(caption)).markdown).toBe(shown(of("A"), of("B")));
    expect(read(early + content(caption)).markdown).toBe(shown(of("A", "300")));
    expect(read(`<div class="swiper_item" data-src="${of("A")}"></div>${content(caption)}`).markdown).toBe(shown(of("A")));
    expect(read(`<div class="swiper_item_img"><img data-src="${of("A")}"></div>${content(caption)}`).markdown).toBe(shown(of("A")));
  });

  it("are those of the page's list, with the bytes that came with the page", () => {
    const sized = (name: string) => `![](${of(name)} "40×30")\n`;
    const remote = swiper(box(img(of("A", "640"))), box(img(of("B", "640").replace("mmbiz_jpg", "sz_mmbiz_jpg"))));
    expect(read(remote + content(caption), list("A", "B")).markdown).toBe([sized("A"), sized("B"), text].join("\n"));
    const early = swiper(box(img(first), ` data-src="${of("B")}"`));
    const one = read(early + content(caption), list("A", "B"));
    expect(one.markdown).toMatch(new RegExp(`^!\\[\\]\\(${of("A").replace(/[.?]/g, "\\$&")} "40×30"\\)\n\n!\\[\\]\\([./]*pictures/`));
    expect(one.pictures).toHaveLength(1);
    const both = read(swiper(box(img(first)), box(img(second))) + content(caption), list("A", "B"));
    expect(both.markdown).not.toContain("qpic");
    expect(both.pictures).toHaveLength(2);
    const other = read(swiper(box(img(of("W1"))), box(img(of("W2")))) + content(caption), list("A", "B"));
    expect(other.markdown).toBe([sized("A"), sized("B"), text].join("\n"));
  });

  it("are none of an article's", () => {
    const article = `${swiper(box(img(of("A"))))}<div id="js_content"><p>船开了。</p></div>`;
    expect(read(article, "window.item_show_type = '0';").markdown).toBe("船开了。\n");
  });
});

describe("what the page prints around the text of a post of pictures", () => {
  it("is its frame, and states what it states", () => {
    const { markdown, metadata } = read(content(`<h1 class="rich_media_title">苇荡图集</h1>${caption}${frame}`));
    expect(markdown).toBe(text);
    expect(metadata).toMatchObject({ title: "苇荡图集", published: "2025-03-04T11:22+08:00", ipLocation: "浙江" });
  });

  it("is no body where the post says nothing", () => {
    const { markdown } = read(`${swiper(box(img(of("A"))))}${content(`<h1 class="rich_media_title">苇荡图集</h1>${frame}`)}`);
    expect(markdown).toBe(`![](${of("A")})\n`);
    expect(read(content(`<h1 class="rich_media_title">苇荡图集</h1>${frame}`)).gone).toBe("no-body");
  });

  it("is what a script would show where the node has the account's name alone", () => {
    const named = '<div id="js_content"><div class="wx_follow_nickname">河泊所</div><p id="js_image_desc"></p></div>';
    const { markdown, metadata } = read(named, `${list("A")} window.__QMTPL_SSR_DATA__ = { desc: '芦苇黄了。' };`);
    expect(markdown).toBe(`![](${of("A")} "40×30")\n\n芦苇黄了。\n`);
    expect(metadata.account.name).toBe("河泊所");
  });

  it("is not what the author says, though it be the title", () => {
    expect(read(content('<p id="js_image_desc">苇荡图集<br>阅读 100</p>')).markdown).toBe("苇荡图集\\\n阅读 100\n");
    const article = '<div id="js_content"><p>船开了。</p><div class="rich_media_tool">桨声灯影</div></div>';
    expect(read(article, "window.item_show_type = '0';").markdown).toBe("船开了。\n\n桨声灯影\n");
  });
});
