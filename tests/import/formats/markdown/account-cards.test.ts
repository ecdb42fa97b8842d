import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

function readDump(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(text) }, defaultLimits).captures;
  const words = capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined;
  return { name: capture?.metadata.account.name, words };
}

describe("the account's card as html2text has it", () => {
  it("ends above the article's first heading, be it a word of the page's too", () => {
    const byline =
      "原创 老周  [ 青石桥 ](javascript:void\\(0\\);)\n\n**青石桥** ![]()\n\n微信号 qsq2018\n\n功能介绍 水边的事\n\n____\n\n___发表于_\n\n收录于合集";
    const { name, words } = readDump(`#  夜里的灯\n\n${byline}\n\n##  **前言**\n\n灯亮了一夜。\n`);
    expect({ name, words }).toEqual({ name: "青石桥", words: "前言灯亮了一夜。" });
    expect(readDump(`#  夜里的灯\n\n${byline.replace("收录于合集", "前言")}\n\n灯亮了一夜。\n`).words).toBe("前言灯亮了一夜。");
  });

  it("leaves what stands on the lines below a description that ends on its own", () => {
    const card = "#  夜里的灯\n\n青石桥\n微信号 qsq2018\n功能介绍 水边的事\n";
    expect(readDump(`${card}灯亮了一夜。\n水站的人守到天明。\n`).words).toBe("灯亮了一夜。水站的人守到天明。");
    expect(readDump(`${card}**夜航**\n\n灯亮了一夜。\n`).words).toBe("夜航灯亮了一夜。");
  });

  it("has a description of several lines within one paragraph", () => {
    const above = "#  夜里的灯\n\n原创 老周  [ 青石桥 ](javascript:void(0);)\n\n**青石桥** ![]()\n\n微信号 qsq2018\n\n";
    expect(
      readDump(`${above}功能介绍 声明:\n水边的事，都由说的人担着。 内容:\n灯、桥和船\n\n____\n\n___发表于_\n\n灯亮了一夜。\n`).words,
    ).toBe("灯亮了一夜。");
  });
});

describe("the card of an account as a browser shows it", () => {
  const card = (picture: string) => `![](${picture})\n\n**青石桥**\n\n守着一盏灯，说水边的事\n\n216篇原创内容\n\n公众号`;
  const small = "http://mmbiz.qpic.cn/mmbiz_png/AbC/0?wx_fmt=png";
  const read = (text: string) => readDump(`# 夜里的灯\n\n青石桥 *2021-08-21 15:29*\n\n${text}\n\n灯亮了一夜，船都回来了。\n`);

  it("goes whole right below the byline, and below a paragraph", () => {
    expect(read(card(small))).toEqual({ name: "青石桥", words: "灯亮了一夜，船都回来了。" });
    const [capture] = captureDump(
      {
        path: "a.md",
        bytes: new TextEncoder().encode(`# 夜里的灯\n\n青石桥 *2021-08-21 15:29*\n\n灯亮了。\n\n${card(small)}\n\n船回来了。\n`),
      },
      defaultLimits,
    ).captures;
    expect(capture?.kind === "article" && capture.detail.markdown.trim()).toBe("灯亮了。\n\n船回来了。");
  });

  it("leaves a picture of the text's above it", () => {
    const [capture] = captureDump(
      {
        path: "a.md",
        bytes: new TextEncoder().encode(
          `# 夜里的灯\n\n青石桥 *2021-08-21 15:29*\n\n灯亮了。\n\n${card("https://mmbiz.qpic.cn/mmbiz_png/AbC/640?wx_fmt=png")}\n\n船回来了。\n`,
        ),
      },
      defaultLimits,
    ).captures;
    expect(capture?.kind === "article" && capture.detail.markdown).toContain("mmbiz_png/AbC/640");
  });

  it("leaves a sentence between another name and a count", () => {
    expect(read("灯亮了一夜。\n\n老周说：守灯的人不多。\n\n216篇原创内容\n\n公众号").words).toContain("老周说：守灯的人不多。");
  });
});
