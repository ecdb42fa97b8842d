import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { belowTitle } from "./below-title.ts";

const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

function read(text: string, name = "a.md") {
  const [capture] = captureDump({ path: name, bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  return { metadata: capture?.metadata, text: capture?.kind === "article" ? capture.detail.text.trim() : undefined };
}

describe("what 笔记同步助手 writes below an article", () => {
  const asks = "内容效果不满意？[点此反馈](https://feedback.notebooksyncer.com/feedback/71f5?s=obsidian)";
  const head = "---\nauthor: 老周\nurl: https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv\n---\n\n公众号名称：青石桥\n\n";

  it.each(["原创 老周 青石桥", "Original 老周 老周 青石桥"])("is the page's: %s", (byline) => {
    const { metadata, text } = read(`${head}${body}\n\n---\n\n![[笔记/a.jpg|cover_image]]\n\n${byline}\n\n---\n\n${asks}\n`);
    expect({ text, original: metadata?.original, cover: metadata?.cover }).toEqual({ text: body, original: true, cover: "笔记/a.jpg" });
  });

  it("is the author's where it leads elsewhere", () => {
    const own = "内容效果不满意？[点此反馈](https://river.example/form)";
    expect(read(`${head}${body}\n\n原创 老周 青石桥\n\n${own}\n`).text).toContain("点此反馈");
  });
});

describe("what converters leave in a text", () => {
  it("sets the marks of a heading's bold text on two lines", () => {
    expect(belowTitle(`## **前言  \n**\n\n${body}`)).toEqual({ markdown: `## **前言**\n\n${body}`, text: `前言\n\n${body}` });
    expect(belowTitle(`\`\`\`\n## **前言  \n**\n\`\`\`\n\n${body}`).markdown).toContain("## **前言  \n**");
  });

  it("draws no goods of WeChat's shop, but a page of another site", () => {
    const frame = (url: string) =>
      `灯亮了。\n\n<iframe src="${url}" class="iframe_ad_container" style="width: 656px"></iframe>\n\n船回来了。`;
    expect(belowTitle(frame("https://file.daihuo.qq.com/mp_cps_goods_card/v112/index.html")).markdown).toBe("灯亮了。\n\n船回来了。");
    expect(belowTitle(frame("https://river.example/map.html")).markdown).toContain("https://river.example/map.html");
  });

  it("has albums with a stroke in their names in the head, and leaves such a line of the text", () => {
    const head =
      "# 夜里的灯\n\nOriginal 老周 [青石桥](javascript:void(0);) *2023-03-22 09:06*\n\n收录于合集\n\n\\#渡口42个\n\n\\#CI/CD2个\n\n";
    expect(read(`${head}${body}\n`)).toMatchObject({ text: body, metadata: { album: "渡口" } });
    expect(belowTitle(`${body}\n\n\\#CI/CD2个\n\n${body}`).text).toContain("#CI/CD2个");
  });
});

describe("fields of other exporters", () => {
  it("write blanks as entities in a recording's text", () => {
    const row = { nick_name: "青石桥", title: "渡口", link: "https://mp.weixin.qq.com/s/AbCdEfGh", item_show_type: 7 };
    const { text } = read(JSON.stringify({ ...row, content_noencode: "1、灯亮了一夜。\n&nbsp;\n2、船都回来了，AT&T也是。" }), "a.json");
    expect(text?.replace(/\s+/g, "")).toBe("1、灯亮了一夜。2、船都回来了，AT&T也是。");
  });

  it("have names of their own", () => {
    const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
    expect(read(`---\nsource_url: ${url}\nsource_published: 2026-07-10\n---\n\n# 夜里的灯\n\n${body}\n`).metadata?.published).toBe(
      "2026-07-10",
    );
    const table = `Ofiicial Account Name,Title,News Url,Image Url\n青石桥,夜里的灯,${url},https://mmbiz.qpic.cn/a/0\n河桥,船,${url}1,https://mmbiz.qpic.cn/b/0\n`;
    expect(read(table, "a.csv").metadata?.account.name).toBe("青石桥");
  });
});
