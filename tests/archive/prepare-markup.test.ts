import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { prepareLinks } from "../../src/archive/prepare-links.ts";
import { preparePictures } from "../../src/archive/prepare-pictures.ts";
import { linksFrom } from "../../src/archive/relative-address.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

const link = linksFrom("articles/2018/x.html");

function pictures(markdown: string, remote: "click" | "load" | "never" = "click"): { html: string; asks: boolean } {
  const root = markdownToHast(markdown);
  const asks = preparePictures(root, { link, remote, labels: { picture: "图", video: "片", audio: "音", link: "链" } });
  return { html: unified().use(rehypeStringify).stringify(root), asks };
}

function links(markdown: string, base?: string): string {
  const root = markdownToHast(markdown);
  prepareLinks(root, base);
  return unified().use(rehypeStringify).stringify(root);
}

describe("preparePictures", () => {
  it("serves kept pictures from the site, with the size that the title gives", () => {
    const { html, asks } = pictures('![甲](../../pictures/ab/abc.jpg "640×480")');
    expect(html).toContain('<img src="../../data/pictures/ab/abc.jpg" alt="甲" width="640" height="480" loading="lazy" decoding="async">');
    expect(asks).toBe(false);
  });

  it("lets WeChat's pictures wait for the reader, asked for over https only", () => {
    const { html, asks } = pictures("![](http://mmbiz.qpic.cn/a/640?wx_fmt=jpeg)");
    expect(html).toContain('data-src="https://mmbiz.qpic.cn/a/640?wx_fmt=jpeg"');
    expect(html).toContain(' src="data:image/gif;base64,');
    expect(html).not.toMatch(/ src="http/);
    expect(asks).toBe(true);
  });

  it("asks for them at once where the settings say so, and never where they say that", () => {
    const picture = "![](https://mmbiz.qpic.cn/a/640)";
    expect(pictures(picture, "load").html).toContain('src="https://mmbiz.qpic.cn/a/640"');
    expect(pictures(picture, "never")).toMatchObject({ asks: false });
    expect(pictures(picture, "never").html).not.toContain("<img");
  });

  it.each(["https://elsewhere.example/p.png", "https://qpic.cn.elsewhere.example/p.png", "https://elsewhere.example/.qpic.cn/p.png"])(
    "only links to the picture %s",
    (address) => {
      const { html, asks } = pictures(`![乙](${address})`);
      expect(html).toContain(`<a class="stand-in" aria-label="图：乙" href="${address}" rel="noopener noreferrer nofollow"></a>`);
      expect(asks).toBe(false);
    },
  );

  it.each([
    ["video", "片"],
    ["audio", "音"],
    ["link", "链"],
  ])("stands in for a %s without adding text", (kind, label) => {
    const { html } = pictures(`![片名](https://v.qq.com/x "${kind}")`);
    expect(html).toContain(`<a class="stand-in" aria-label="${label}：片名" href="https://v.qq.com/x"`);
    expect(html.replace(/<[^>]*>/g, "").trim()).toBe("");
  });

  it("stands in without a link where there is no address", () => {
    expect(pictures('![片名](<> "video")').html).toContain('<span class="stand-in" aria-label="片：片名" role="img"></span>');
  });

  it("never puts a link into a link", () => {
    const { html } = pictures("[**![图](https://elsewhere.example/p.png)**](https://a.example/)");
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe("prepareLinks", () => {
  it("marks links that leave the archive", () => {
    expect(links("[甲](https://a.example/)")).toContain('<a href="https://a.example/" rel="noopener noreferrer nofollow">甲</a>');
  });

  it("reads relative links from the article's own address", () => {
    expect(links("[甲](/s/x)", "https://mp.weixin.qq.com/s/y")).toContain('href="https://mp.weixin.qq.com/s/x"');
  });

  it.each(["[甲](/s/x)", "[甲](../index.html)", "[甲](#top)"])("keeps the text of %s and drops a target that leads nowhere", (markdown) => {
    expect(links(markdown)).toBe("<p><a>甲</a></p>");
  });
});
