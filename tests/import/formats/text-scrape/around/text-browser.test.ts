import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { findTextBrowser } from "../../../../../src/import/formats/text-scrape/around/text-browser.ts";
import { expectTiled } from "../../expect-tiled.ts";

const [first, second] = ["昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。", "桥头的灯还亮着，写字的人把水位记在墙上。"];

function read(text: string) {
  const { body, metadata, spans } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account } = metadata;
  return { title, author, name: account.name, text: body?.structure === "flat" ? body.text.replace(/\n\s*/g, "\n") : undefined };
}

describe("what browsers for terminals print into a page", () => {
  it.each([
    ["w3m", "水站的灯\n\n2018-04-03 老周青石桥\n青石桥 []\n\n微信号 qsqfb\n\n功能介绍记渡口的事\n\n"],
    ["w3m, the names run together", "水站的灯\n\n原创老周青石桥\n青石桥 []\n\n微信号 qsqfb\n\n功能介绍记渡口的事\n\n"],
    ["pandoc", "[cover_image]\n\n水站的灯\n\n原创 老周 青石桥\n\n青石桥 []\n\n微信号 qsqfb\n\n功能介绍 记渡口的事\n\n"],
  ])("is no part of the head: %s", (_, head) => {
    expect(read(`${head}${first}\n\n${second}`)).toEqual({
      title: "水站的灯",
      author: "老周",
      name: "青石桥",
      text: `${first}\n${second}`,
    });
  });

  it.each(["[640_003] [640_004]", "[0?wx_fmt=png]", "[640.jpeg]", "[作者头像]"])("is a picture where it stands alone: %s", (line) => {
    expect(read(`水站的灯\n\n${first}\n\n${line}\n\n${second}`).text).toBe(`${first}\n${second}`);
  });

  it("knows pictures without a name beside one of the page's", () => {
    const lines = [first, "[]", second, "[640]", first, "[qrcode]", second];
    for (const shown of ["[0?wx_fmt=png]", "青石桥 []\n\n微信号 qsqfb"])
      expect(read(`水站的灯\n\n原创 老周 青石桥\n\n${shown}\n\n${lines.join("\n\n")}`).text).toBe(
        [first, second, first, second].join("\n"),
      );
  });

  it("knows WeChat's number, and files' names, where several stand so", () => {
    for (const [one, two, three] of [
      ["[640]", "[640]", "[640]"],
      ["[灯.jpg]", "[桥.png]", "[水.gif]"],
    ]) {
      expect(read(`水站的灯\n\n${[first, one, second, two, first, three, second].join("\n\n")}`).text).not.toContain("[");
      expect(read(`水站的灯\n\n${[first, one, second, two, first].join("\n\n")}`).text).toContain(`${one}\n${second}\n${two}`);
    }
  });

  it.each([
    "打印出来是：\n[0] => 灯\n[1] => 桥",
    "数组为空时写作 []\n以后再填。",
    "参考文献\n[1] 渡口志\n[2] 水站志",
    "船要晒 []\n灯要擦 []\n\n[]\n\n[0]\n\n[]\n\n水记得。",
    "老街的门牌：\n\n[640]\n\n[300]\n\n[132]\n\n只剩三块。",
    "模板里写：\n\n[qrcode]\n\n[cover_image]\n\n[icon.png]\n\n[deadbeefcafe]\n\n会换成图。",
    "据旧志[1]载，河桥始建于明末[2]。\n\nReferences\n\n 1. https://example.org/a\n 2. https://example.org/b",
    "References\n\n   1. 渡口志 第三卷\n   2. 水站志",
  ])("leaves the author's brackets: %j", (own) => {
    expect(read(`水站的灯\n\n${first}\n\n${own}`).text).toBe(`${first}\n${own.replace(/\n\s*/g, "\n")}`);
  });

  it("lies apart from what else is taken", () => {
    const sign = fc.constantFrom("[1]", "[2]", "[640]\n", "(BUTTON)", "微信扫一扫\n关注该公众号\n", "取消 ", "灯亮了。\n", "\n\n", "[] ");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = `${signs.join("")}\nReferences\n\n   1. javascript:;\n   2. javascript:;\n`;
        expectTiled(textToReading({ kind: "text", text }).spans, text);
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  it("is searched in time that grows with the text alone", () => {
    for (const text of ["[640_".repeat(40_000), "[gif;base64,A".repeat(40_000), "\n 1. a".repeat(40_000)]) {
      const start = performance.now();
      findTextBrowser(text);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
