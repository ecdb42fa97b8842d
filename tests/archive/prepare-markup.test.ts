import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { prepareLinks } from "../../src/archive/prepare-links.ts";
import { preparePictures } from "../../src/archive/prepare-pictures.ts";
import { linksFrom } from "../../src/archive/relative-address.ts";
import { markdownToHast } from "../../src/entry/markdown-to-hast.ts";

const link = linksFrom("articles/2018/x.html");

const labels = { picture: "图", video: "片", audio: "音", link: "链", address: "址" };

function pictures(markdown: string, remote: "click" | "load" | "never" = "click", bare = false): { html: string; asks: boolean } {
  const root = markdownToHast(markdown);
  const asks = preparePictures(root, { link, remote, labels, bare });
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

  const sized = '![远图](https://mmbiz.qpic.cn/a/640 "600×300")';
  const rel = 'rel="noopener noreferrer nofollow"';
  const picture = "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20width=%22600%22%20height=%22300%22/%3E";
  const box = `<img src="${picture}" alt="远图" width="600" height="300"`;

  it("leads to a picture that waits by a plain link around a box of its size, named by its alt", () => {
    const { html } = pictures(sized);
    expect(html).toContain(`<a class="stand-in" aria-label="图：远图" href="https://mmbiz.qpic.cn/a/640" ${rel}>${box}`);
    expect(html).toContain(' data-src="https://mmbiz.qpic.cn/a/640">');
  });

  it.each([
    ["in the mode that never asks", sized, "never"],
    ["of other hosts", sized.replace("mmbiz.qpic.cn", "elsewhere.example"), "click"],
  ] as const)("keeps the size of pictures %s, and no address that a script could ask for", (_which, markdown, remote) => {
    const { html, asks } = pictures(markdown, remote);
    expect(html).toContain(box);
    expect(html).toMatch(/<a class="stand-in" aria-label="图：远图" href="https:/);
    expect(html).not.toContain("data-src");
    expect(asks).toBe(false);
  });

  it.each(["click", "never"] as const)("gives readers without styles a plain link by its text in place of a blank (%s)", (remote) => {
    const { html, asks } = pictures(`${sized}\n\n![片名](https://v.qq.com/x "video")\n\n![](<> "audio")`, remote, true);
    expect(html).toContain(`<p><a href="https://mmbiz.qpic.cn/a/640" ${rel}>图：远图</a></p>`);
    expect(html).toContain(`<a href="https://v.qq.com/x" ${rel}>片：片名</a>`);
    expect(html).toContain("<span>音</span>");
    expect(html).not.toContain("<img");
    expect(asks).toBe(false);
  });

  it("leaves kept pictures, and those that are asked for at once, to readers without styles", () => {
    expect(pictures("![](../../pictures/ab/abc.jpg)", "click", true).html).toContain('src="../../data/pictures/ab/abc.jpg"');
    expect(pictures(sized, "load", true).html).toContain('src="https://mmbiz.qpic.cn/a/640"');
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
    expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
    expect(html).toContain('<span class="stand-in" aria-label="图：图" role="img">');
  });

  it("puts plain links to pictures behind the link that they stand in, in their order", () => {
    const one = "![甲](https://mmbiz.qpic.cn/a/1)";
    const { html } = pictures(`[${one}![乙](https://elsewhere.example/2)](https://a.example/)后文`);
    const behind = html.slice(html.indexOf("</a>"));
    expect([...behind.matchAll(/aria-label="址" href="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      "https://mmbiz.qpic.cn/a/1",
      "https://elsewhere.example/2",
    ]);
    expect(behind).toMatch(/<\/a>后文<\/p>$/);
    expect(html).toContain('data-src="https://mmbiz.qpic.cn/a/1"');
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
