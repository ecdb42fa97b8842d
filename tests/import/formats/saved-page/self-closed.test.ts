import { describe, expect, it } from "vitest";
import { bodyToMarkdown, bodyToPage, readPage } from "./read-fixture.ts";

const below = "雾散了。\n\n白鹭站着。\n";
const withoutMedia = (text: string) => text.replace(/!\[.*\]\(.*\)/, "").replace(/\n{3,}/, "\n\n");

describe("an element that a program closed in its start tag", () => {
  it.each([
    '<iframe class="video_iframe" data-src="https://v.qq.com/iframe/preview.html?vid=a0012abc"/>',
    '<video src="https://films.example/a.mp4"/>',
    '<audio src="https://films.example/a.mp3"/>',
    '<mp-common-profile data-nickname="芦苇荡"/>',
    '<a href="https://reeds.example/"/>',
    '<script src="a.js"/>',
    "<style/>",
    "<title/>",
    "<textarea/>",
    "<noscript/>",
    "<template/>",
    "<object/>",
    "<xmp/>",
    "<pre/>",
    "<plaintext/>",
    "<select/>",
    "<h2/>",
    "<table/>",
    "<strong/>",
    "<section/>",
    "<blockquote/>",
  ])("holds nothing of what follows it: %s", (element) => {
    const behind = bodyToPage(`<p>雾散了。</p>${element}<p>白鹭站着。</p>`).replace("</body>", "<div>写留言</div></body>");
    expect(withoutMedia(readPage(behind).markdown)).toBe(below);
    expect(withoutMedia(bodyToMarkdown(`<p>雾散了。${element}</p><p>白鹭站着。</p>`))).toBe(below);
    expect(readPage(bodyToPage("<p>雾散了。</p><p>白鹭站着。</p>").replace("</head>", `${element}</head>`)).markdown).toBe(below);
  });

  it.each(["<div/>", "<section><section/></section>", "<ul><li><ul/></li></ul>"])(
    "holds nothing inside another of its name where the page is XML: %s",
    (element) => {
      const html = bodyToPage(`<p>雾散了。</p>${element}<p>白鹭站着。</p>`).replace("</body>", "<div>写留言</div></body>");
      const named = html.replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml">');
      for (const xml of [named, `<?xml version="1.0"?>${html}`]) expect(readPage(xml).markdown).toMatch(/白鹭站着。\n$/);
    },
  );

  it.each([
    "<div/>雾散了。</div><p>白鹭站着。</p><div><p>船来了。</p>",
    "<section><section/>雾散了。</section><p>白鹭站着。</p><section><p>船来了。</p></section>",
  ])("ends nothing around it where one of its name is left open further down (%#)", (body) => {
    expect(bodyToMarkdown(body)).toBe("雾散了。\n\n白鹭站着。\n\n船来了。\n");
  });

  it("is told apart from the next one of its name", () => {
    const scripts =
      '<script src="a.js"/><p>雾散了。</p><script>var ct = "1614904200";</script><style/><p>白鹭站着。</p><style>p { color: red }</style>';
    const { markdown, metadata } = readPage(bodyToPage(scripts));
    expect(markdown).toBe(below);
    expect(metadata.published).toBe("2021-03-05T08:30+08:00");
  });

  it("stands where its tag stands", () => {
    const html = bodyToPage('<p>雾散了。</p><script src="a.js"/><p>白鹭站着。</p>');
    const silent = readPage(html).spans.filter(({ role }) => role === "script");
    expect(silent.map(({ start, end }) => html.slice(start, end))).toEqual(['<script src="a.js"/>']);
  });

  it.each([
    ['<div class="reeds"/><p>雾散了。</p></div><p>白鹭站着。</p>', below],
    ['<p>雾散了。</p><script src="a.js"/>var mist = "<p>";</script><p>白鹭站着。</p>', below],
    ["<p><strong/>雾散了。</strong></p><p>白鹭站着。</p>", `**雾散了。**\n\n白鹭站着。\n`],
  ])("is open where it has an end tag all the same (%#)", (body, expected) => {
    expect(bodyToMarkdown(body)).toBe(expected);
  });
});

describe("an article's node that a program made a paragraph", () => {
  const page = (inside: string) => `<div id="page-content"><p class="rich_media_content" id="js_content">${inside}</p><p>写留言</p></div>`;

  it.each([
    "<section><p>雾散了。</p></section><p>白鹭站着。</p>",
    '<section><img data-src="https://mmbiz.qpic.cn/a/640"></section><section><p>雾散了。</p></section><div>白鹭站着。</div>',
    "<p><section>雾散了。</section></p><section><section><p><br>白鹭站着。</p></section></section>",
    "雾散了。<br><br>白鹭站着。",
  ])("holds all that stands between its tags: %s", (inside) => {
    expect(withoutMedia(readPage(page(inside)).markdown).trimStart()).toBe(below);
  });
});
