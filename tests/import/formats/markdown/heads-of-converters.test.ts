import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const url = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const body = "灯亮了一夜，水站的人守到天明。\n\n大家都回来了，灯还亮着。";

function read(text: string, name = "a.md") {
  const [capture] = captureDump({ path: name, bytes: new TextEncoder().encode(`${text}\n\n${body}\n`) }, defaultLimits).captures;
  const { title, author, account, published, ipLocation, url: address } = capture?.metadata ?? { account: {} };
  const left = capture?.kind === "article" ? capture.detail.text.replace(/\s+/g, "") : undefined;
  return { title, author, account: account.name, published, ipLocation, url: address, text: left };
}
const words = body.replace(/\s+/g, "");
const nothing = { author: undefined, account: undefined, published: undefined, ipLocation: undefined, url: undefined, text: words };

describe("an account that is linked to a script before a day", () => {
  it.each([
    ["林里克不吃带鱼 [PVer](javascript:void(0);) *今天*", "林里克不吃带鱼", "PVer"],
    ["NailZhang [PVer](javascript:void(0);) *昨天*", "NailZhang", "PVer"],
    ["PTCA PLK Group [青石桥](javascript:void(0);) *今天*", "PTCA PLK Group", "青石桥"],
    ["xdd_mdd [Pier木工精选](javascript:void(0);) *1周前*", "xdd_mdd", "Pier木工精选"],
    ["[River Post](javascript:void(0);) *7月13日*", undefined, "River Post"],
  ])("is the account, and the author stands before it: %s", (line, author, account) => {
    for (const sign of ["#", "##"]) expect(read(`${sign} 夜里的灯\n\n${line}`)).toEqual({ ...nothing, title: "夜里的灯", author, account });
  });

  it("is none that the text links", () => {
    const text = "灯亮了一夜，船都回来了。\n\n守到天明的人不多，他们说不累。\n\n渡口的灯由\n\n老周 [青石桥](javascript:void(0);) *今天*";
    const left = read(`# 夜里的灯\n\n${text}`);
    expect([left.account, left.text?.includes("青石桥")]).toEqual([undefined, true]);
  });
});

describe("what a browser is told of a page", () => {
  it.each(['<meta name="referrer" content="no-referrer"/>', '<meta charset="utf-8">\n<base target="_blank">'])(
    "hides no line below it: %s",
    (tag) => {
      const line = `> 本文由 [简悦 SimpRead](http://ksria.com/simpread/) 转码， 原文地址 [mp.weixin.qq.com](${url})`;
      expect(read(`${tag}\n${line}\n\n夜里的灯\n====`)).toEqual({ ...nothing, title: "夜里的灯", url });
    },
  );

  it("stays where a program shows it", () => {
    const { text } = read('# 夜里的灯\n\n```html\n<meta name="referrer" content="no-referrer"/>\n```');
    expect(text).toContain('<metaname="referrer"');
  });
});

describe("the first lines of a text that was read off pages", () => {
  const byline = "夜里的灯怎样亮\n原创老周青石桥2024年09月19日08:02河南";
  const found = { ...nothing, title: "夜里的灯怎样亮", account: "老周青石桥", published: "2024-09-19T08:02+08:00", ipLocation: "河南" };

  it.each([
    `---\nname: 夜里的灯怎样亮-source\n---\n\n<!-- Page 1 -->\n${byline}`,
    `<!-- Page 1 -->\n${byline}`,
    `<!-- 第1页 -->\n\n${byline}`,
  ])("hold the title below the name of the file and the page's number: %j", (head) => {
    expect(read(head)).toEqual(found);
  });

  it("leave a name that is the title's own", () => {
    expect(read("---\nname: 夜里的灯\n---\n\n夜里的灯怎样亮，谁也说不清楚。")).toMatchObject({ title: "夜里的灯" });
    expect(read("---\nname: 守灯人\n---\n\n夜里")).toMatchObject({ title: "守灯人" });
  });
});

describe("a day and a place in italics above a text", () => {
  it.each(["_2025年02月06日 16:01_ _海南_", "*2025年02月06日 16:01* *海南*", "\n\n_2025-02-06 16:01_ _海南_"])(
    "are no title: %j",
    (line) => {
      for (const name of ["a.md", "a.txt"])
        expect(read(line, name)).toEqual({ ...nothing, title: undefined, published: "2025-02-06T16:01+08:00", ipLocation: "海南" });
    },
  );
});

describe("a title that stands twice", () => {
  const byline = "Original 老周 老周 [青石桥](javascript:void(0);)\n\n_2026年4月9日 15:38_ _浙江_";

  const printed = { published: "2026-04-09T15:38+08:00", ipLocation: "浙江" };

  it("is the whole one where a program cut it short above", () => {
    const head = `# 夜里的灯为什么亮—\n\n> 作者: 老周\n> 原文链接: ${url}\n\n---\n\n# 夜里的灯为什么亮——守灯人说\n\n${byline}`;
    expect(read(head)).toEqual({ ...nothing, title: "夜里的灯为什么亮——守灯人说", author: "老周", account: "青石桥", url, ...printed });
  });

  it("goes in other signs too", () => {
    expect(read(`# 夜里的灯——守灯人说\n\n# 夜里的灯------守灯人说\n\n${byline}`)).toMatchObject({
      title: "夜里的灯——守灯人说",
      text: words,
    });
  });

  it("is the text's own below the text's first line", () => {
    const { title, text } = read(
      `# 夜里的灯为什么亮—\n\n原创 老周 青石桥 2024-03-01 10:00\n\n灯亮了一夜。\n\n# 夜里的灯为什么亮——守灯人说`,
    );
    expect([title, text]).toEqual(["夜里的灯为什么亮—", `灯亮了一夜。夜里的灯为什么亮——守灯人说${words}`]);
  });
});

describe("lines that programs write above a text", () => {
  it("name site, author and account on one line, as Cubox does", () => {
    expect(read(`# 夜里的灯\n\n[mp.weixin.qq.com](${url})老周 青石桥hub\n\n**青石桥hub**\n\n22篇原创内容\n\n公众号`)).toMatchObject({
      title: "夜里的灯",
      author: "老周",
      url,
      text: words,
    });
  });

  it("may know no place, and name the cover", () => {
    const rows = `文章作者: 老周\n发布时间: 2024-09-11 12:29\n发布地: 未知地区\n原文链接: ${url}\n\n封面图链接: https://mmbiz.qpic.cn/mmbiz_jpg/a/300`;
    expect(read(`# 夜里的灯\n\n${rows}`)).toEqual({
      ...nothing,
      title: "夜里的灯",
      author: "老周",
      published: "2024-09-11T12:29+08:00",
      url,
    });
  });

  it("call the file by more than its first line", () => {
    for (const name of ["渡口往事（三）", "渡口往事和灯"]) {
      const [capture] = captureDump(
        { path: "a.md", bytes: new TextEncoder().encode(`---\nname: ${name}\n---\n\n渡口往事\n\n${body}\n`) },
        defaultLimits,
      ).captures;
      expect(capture?.metadata.title).toBe(name);
    }
  });

  it("name author and day behind the account", () => {
    const rows = `> **来源**：微信公众号「青石桥」（作者：老周），2026-09-09，原创\n> **链接**：${url}`;
    expect(read(`# 夜里的灯\n\n${rows}\n\n---`)).toMatchObject({ author: "老周", account: "青石桥", published: "2026-09-09", text: words });
  });

  it("set a repeated article's card above the words that lead to it", () => {
    const head = `青石桥 _2022-06-29 21:47_ _发表于广东_\n\n[河桥旧事.说河桥的事~](${url}#)\n\n以下文章来源于河桥旧事 ，作者老周`;
    expect(read(head)).toMatchObject({ title: undefined, account: "青石桥", author: "老周", text: words });
  });

  it("have a message's number for its source at the end", () => {
    const [capture] = captureDump(
      {
        path: "a.md",
        bytes: new TextEncoder().encode(
          `# 夜里的灯\n\n**作者**: 老周\n**发布时间**: 2026-04-23\n\n---\n\n${body}\n\n---\n\n> 文章来源：微信公众号 2247483699_1\n> 采集时间：2026-04-23 15:30:00\n`,
        ),
      },
      defaultLimits,
    ).captures;
    expect([capture?.metadata.sourceCredit, capture?.kind === "article" && capture.detail.text.includes("2247483699")]).toEqual([
      undefined,
      false,
    ]);
  });
});
