import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const tail =
  "预览时标签不可点微信扫一扫关注该公众号继续滑动看下一个轻触阅读原文青石桥发布向上滑动看下一个知道了微信扫一扫使用小程序取消允许";
const old =
  "赞赏长按二维码向我转账受苹果公司新规定影响，微信iOS版的赞赏功能被关闭，可通过二维码转账支持公众号。阅读投诉微信扫一扫关注该公众号";
const body = "昨夜的灯亮了一夜，水站的人守到天明。";

function head(text: string) {
  const { metadata, spans, body: read } = textToReading({ kind: "text", text });
  expectTiled(spans, text);
  const { title, author, account, published, sourceCredit } = metadata;
  return { title, author, name: account.name, published, sourceCredit, text: read?.structure === "flat" ? read.text : undefined };
}

describe("the head of a page run together", () => {
  it.each([
    [
      "a title that names the account",
      "青石桥发布：夜里的灯青石桥发布2026-04-03浙江",
      { title: "青石桥发布：夜里的灯", published: "2026-04-03" },
    ],
    [
      "a title that goes on behind the account's name",
      "水站新泵——记青石桥发布的夜班人青石桥发布在小说阅读器读本章",
      { title: "水站新泵——记青石桥发布的夜班人" },
    ],
    ["an original article's author", "夜里的灯原创老周青石桥发布", { title: "夜里的灯", author: "老周" }],
    ["an account that writes itself", "夜里的灯原创青石桥发布青石桥发布青石桥发布", { title: "夜里的灯", author: "青石桥发布" }],
    [
      "an account that writes itself above the day",
      "夜里的灯青石桥发布青石桥发布2026-04-03浙江",
      { title: "夜里的灯", author: "青石桥发布" },
    ],
    ["a title with a semicolon", "灯亮着；水站的夜青石桥发布2026-04-03浙江", { title: "灯亮着；水站的夜" }],
    ["the price tag of a paid article", "夜里的灯已付费原创老周青石桥发布", { title: "夜里的灯", author: "老周" }],
  ])("reads %s", (_, text, expected) => {
    expect(head(`${text}${body}${tail}`)).toMatchObject({ name: "青石桥发布", text: body, ...expected });
  });

  it("reads such a card on lines, its description beside the name or below it", () => {
    for (const card of ["河桥旧事.讲河桥上的旧事。", "河桥旧事 .\n讲河桥上的旧事。", "河桥旧事\n.\n讲河桥上的旧事。"]) {
      const text = `夜里的灯\n青石桥发布\n以下文章来源于河桥旧事 ，作者老周\n${card}\n${body}\n${tail.replaceAll("微信", "\n微信")}`;
      expect(head(text)).toMatchObject({ title: "夜里的灯", author: "老周", sourceCredit: "河桥旧事", text: body });
    }
  });

  it("reads the card of a repeated article", () => {
    const text = `夜里的灯青石桥发布编者荐语：写得好。以下文章来源于河桥旧事，作者老周河桥旧事.${body}${tail}`;
    expect(head(text)).toMatchObject({ title: "夜里的灯", author: "老周", sourceCredit: "河桥旧事", text: body });
  });

  it("takes the title from the page below, where it stands again", () => {
    const text = `夜里的灯闻渡而来青石桥青石桥微信号qsqfb功能介绍记渡口的事今天${body.repeat(6)}预览时标签不可点阅读分享收藏赞在看前往看一看看一看入口已关闭我知道了已发送取消发送到看一看发送夜里的灯最多200字，当前共字发送中写下你的留言微信扫一扫关注该公众号`;
    expect(head(text)).toMatchObject({ title: "夜里的灯", author: "闻渡而来", name: "青石桥", text: body.repeat(6) });
  });

  it("knows the author by the signature above the reward, and leaves a title whole without one", () => {
    const names = "水站为什么换泵？闻渡而来青石桥青石桥微信号qsqfb功能介绍记渡口的事昨天";
    expect(head(`${names}${body}闻渡而来${old}`)).toMatchObject({ title: "水站为什么换泵？", author: "闻渡而来", text: body });
    expect(head(`${names}${body}${old}`)).toMatchObject({ title: "水站为什么换泵？闻渡而来", author: undefined });
  });

  it("keeps 昨天 where the article's sentence says it", () => {
    const text = `夜里的灯2016-04-03老周青石桥青石桥青石桥微信号qsqfb功能介绍记渡口的事。昨天，灯亮了。${old}`;
    expect(head(text).text).toBe("记渡口的事。昨天，灯亮了。");
  });

  it("ends where the page below begins, though that stands twice", () => {
    for (const text of ["继续滑动看下一个水", "预览时标签不可点", "长按二维码向我转账", "以下文章来源于水"])
      expectTiled(textToReading({ kind: "text", text: text.repeat(30) }).spans, text.repeat(30));
  });

  it("knows an author who stands twice behind 原创, and the account where it goes on as such names do", () => {
    const page = "预览时标签不可点微信扫一扫关注该公众号知道了微信扫一扫使用小程序取消允许";
    const read = { title: "夜里的灯", author: "周渡口" };
    expect(head(`夜里的灯原创周渡口周渡口的水站日志${body}${page}`)).toMatchObject({ ...read, name: "周渡口的水站日志", text: body });
    expect(head(`夜里的灯原创周渡口周渡口说灯${body}${page}`)).toMatchObject({ ...read, name: undefined, text: `周渡口说灯${body}` });
  });

  it("tells nothing apart where nothing tells it", () => {
    expect(head(`夜里的灯原创老周青石桥${body}`)).toMatchObject({ name: undefined, author: undefined });
  });

  it("reads phrases run together although the article has blanks", () => {
    const text = `Ferry 夜里的灯原创老周青石桥发布昨夜的 灯 亮了 一夜， 水站 的人 守到 天明。${tail}`;
    expect(head(text)).toMatchObject({ title: "Ferry 夜里的灯", author: "老周", name: "青石桥发布" });
  });
});

const pageWords =
  "夜里的灯 青石桥 老周 原创 原创： Original 2018-04-03 2026年1月6日17:46 浙江 发表于 微信号 qsqfb 功能介绍 Intro 已付费 听全文 昨天 5天前 以下文章来源于 ，作者 . 收录于合集 #灯 12个 点击上方蓝字关注我们 来源：河桥旧事 编辑：小吴 预览时标签不可点 微信扫一扫 关注该公众号 轻触阅读原文 向上滑动看下一个 赞赏 长按二维码向我转账 阅读 赞 在看 window.a={}; .rich_media{a:b} { } ** _ 标题：灯 发布时间：2020-03-04 文章已于2018-08-31修改 发送到看一看 最多200字，当前共字".split(
    " ",
  );

describe("a page's words in any order", () => {
  it("are tiled by spans, however they are parted", () => {
    const gap = fc.constantFrom("", "", " ", "\n", "  ", "\u3000");
    const page = fc.array(fc.tuple(fc.constantFrom(...pageWords, body), gap), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(page, (parts) => {
        const text = parts.flat().join("");
        expectTiled(textToReading({ kind: "text", text }).spans, text);
      }),
      { numRuns: 400, seed: 20261126 },
    );
  });
});

describe("a text without any head", () => {
  const lines = `夜里的灯\n${body}\n他们都说好。`;

  it("has a short first line for its title, but not below an empty line", () => {
    expect(head(lines)).toMatchObject({ title: "夜里的灯", text: `${body}\n他们都说好。` });
    expect(head(`\n${lines}`)).toMatchObject({ title: undefined, text: lines });
  });
});

describe("bylines on one line", () => {
  it.each([
    ["老周    青石桥\n青石桥\n微信号\nqsqfb", { author: "老周", name: "青石桥" }],
    [
      "原创    老周   老周     青石桥的渡口\n2026年04月03日 08:25                      浙江",
      { author: "老周", name: "青石桥的渡口", published: "2026-04-03T08:25+08:00" },
    ],
    ["小满花事2026年3月1日 20:16", { name: "小满花事", published: "2026-03-01T20:16+08:00" }],
    ["老周 青石桥 2026年03月01日 20:16 浙江", { author: "老周", name: "青石桥", published: "2026-03-01T20:16+08:00" }],
    ["云梯山 Notes 2026年03月01日 20:16", { author: undefined, name: "云梯山 Notes" }],
    ["2018-04-20 老周 青石桥\n青石桥\n微信号\nqsqfb\n功能介绍记渡口的事", { author: "老周", name: "青石桥", published: "2018-04-20" }],
    ["原创 | 老周\n青石桥\n2018-04-20", { author: "老周", name: "青石桥", published: "2018-04-20", text: `${body}\n他们都说好。` }],
    ["2018-04-20 River Post", { author: undefined, name: "River Post", published: "2018-04-20" }],
    ["原创： 老周    青石桥\n青石桥\n微信号\nqsqfb", { author: "老周", name: "青石桥" }],
  ])("are cut (%#)", (byline, expected) => {
    expect(head(`夜里的灯\n${byline}\n${body}\n他们都说好。\n`)).toMatchObject({ title: "夜里的灯", ...expected });
  });

  it.each([
    ["青石桥\n2026年1月6日 17:46\n浙江\n听全文", { name: "青石桥", published: "2026-01-06T17:46+08:00" }],
    ["2014-11-02 青石桥", { name: "青石桥", published: "2014-11-02" }],
    ["青石桥 昨天", { name: "青石桥", published: undefined }],
    ["老周\n青石桥\n青石桥\n微信号\nqsqfb\n2020-03-04\n收录于话题\n#渡口\n12个\n#灯\n3个", { author: "老周", name: "青石桥" }],
  ])("leave nothing of the head to the text (%#)", (byline, expected) => {
    expect(head(`夜里的灯\n${byline}\n${body}\n他们都说好。`)).toMatchObject({
      title: "夜里的灯",
      text: `${body}\n他们都说好。`,
      ...expected,
    });
  });

  it("are cut before the button of the reader that is glued to a title or a name", () => {
    const button = "在小说阅读器读本章去阅读";
    expect(head(`夜里的灯${button}\n\n${body}\n他们都说好。`)).toMatchObject({ title: "夜里的灯", text: `${body}\n他们都说好。` });
    expect(head(`夜里的灯\n原创\n老周\n青石桥${button}\n\n${body}`)).toMatchObject({ title: "夜里的灯", text: body });
  });

  it("are read from labelled lines above a text", () => {
    const labels =
      "标题：夜里的灯\n公众号：青石桥\n作者：老周\n发布时间：2020-03-04 08:00\n原文链接：https://mp.weixin.qq.com/s/AbCdEfGhIjKl\n\n";
    const expected = { title: "夜里的灯", author: "老周", name: "青石桥", published: "2020-03-04T08:00+08:00", text: body };
    expect(head(labels + body)).toMatchObject(expected);
  });

  it("are read from one line of labelled values", () => {
    const labels =
      "夜里的灯\n原创 作者:老周 公号:青石桥 发布时间:2020-03-04 8:05 发表于浙江\n\n原文地址：https://mp.weixin.qq.com/s/AbCdEfGhIjKl\n\n";
    expect(head(labels + body)).toMatchObject({ author: "老周", name: "青石桥", published: "2020-03-04T08:05+08:00", text: body });
  });

  it("are cut before the name that the page below says", () => {
    const below = "\n预览时标签不可点\n微信扫一扫\n关注该公众号\n轻触阅读原文\n青石桥\n向上滑动看下一个\n";
    expect(head(`夜里的灯\n原创老周青石桥\n${body}${below}`)).toMatchObject({
      title: "夜里的灯",
      author: "老周",
      name: "青石桥",
      text: body,
    });
  });

  it("are no line of the article that ends in a day", () => {
    const text = "夜里的灯\n原创\n老周\n青石桥\n青石桥\n开船的那天是2018年4月3日\n他们都说好，一直说到天亮。";
    expect(head(text).text).toBe("开船的那天是2018年4月3日\n他们都说好，一直说到天亮。");
  });

  it("have days that blanks part, where blanks part everything", () => {
    const text = `夜里的灯 原创 老周 青石桥 2026年03月01日 20:16 浙江 ${body} 他们 都说 好 。`;
    expect(head(text)).toMatchObject({ published: "2026-03-01T20:16+08:00", text: `${body} 他们 都说 好 。` });
    expect(head(`夜里的灯 青石桥 青石桥 WeChat ID qsqfb Intro 记渡口的事 5 day(s) ago ${body} 他们 都说 好 。`).text).toBe(
      `${body} 他们 都说 好 。`,
    );
  });

  it("and credits below them are read where blanks part everything", () => {
    const text = `夜里的灯 老周 青石桥 青石桥 WeChat ID qsqfb Intro 记渡口的事 今天 看水 看灯 ▼ 作者： 闻渡 图片：水站 / 河桥 来源：河桥旧事 ${body}${body} 他们 都说 好 ，一直 说到 天亮 ，水站 的人 也 这样 说 。 阅读 微信扫一扫 关注该公众号`;
    expect(head(text)).toMatchObject({ author: "老周", name: "青石桥", sourceCredit: "河桥旧事" });
  });

  it("have the account's name above the title, where the page calls itself by it", () => {
    expect(head(`青石桥\n夜里的灯为什么亮\n青石桥\n青石桥\n2018-04-03\n${body}\n${old.replaceAll("微信", "\n微信")}`)).toMatchObject({
      title: "夜里的灯为什么亮",
      name: "青石桥",
    });
  });

  it("are read past the places of links that a converter wrote behind them", () => {
    const text = `cover_image [https://mmbiz.qpic.cn/a/640]\n\n夜里的灯\n\n原创 老周 青石桥 [javascript:void(0);]\n青石桥\n\n2018-04-03\n\n${body}\n\n见 [https://a.example] 一页。`;
    expect(head(text)).toMatchObject({
      title: "夜里的灯",
      author: "老周",
      name: "青石桥",
      text: expect.stringContaining("[https://a.example]") as string,
    });
  });

  it("are no refrain of a song", () => {
    const song = "夜里的灯\n摇啊摇\n摇啊摇\n船儿摇到桥那边去看灯\n摇啊摇\n摇啊摇\n月亮也跟着船儿摇啊摇\n摇啊摇\n摇啊摇";
    expect(head(song)).toMatchObject({ name: undefined });
    expect(head(song).text?.match(/^摇啊摇$/gm)).toHaveLength(6);
  });

  it("are told from a title that has blanks and stands twice", () => {
    const title = "【水站】Ferry 夜里的灯";
    expect(head(`${title}\n${title}\n原创\n老周\n青石桥\n青石桥\n${body}\n`)).toMatchObject({ title, author: "老周", name: "青石桥" });
  });
});

describe("the page below an article", () => {
  it("takes no name of the head for the signature above its reward box", () => {
    const text =
      "夜里的灯\n原创\n浙江\n阅读\n在看\n长按二维码向我转账\n受苹果公司新规定影响，微信 iOS 版的赞赏功能被关闭，可通过二维码转账支持公众号。\n";
    expectTiled(textToReading({ kind: "text", text }).spans, text);
  });

  it("has no comments of commas between its buttons", () => {
    const spoken = "：\n，\n，\n，\n，\n，\n，\n。\n视频\n小程序\n赞\n，轻点两下取消赞\n在看\n，轻点两下取消在看\n分享\n留言\n收藏\n听过\n";
    const below = `预览时标签不可点\n留言暂无留言1条留言已无更多数据发消息   写留言:\n青石桥已关注赞分享推荐 写留言\n${spoken}我知道了,,选择留言身份留言暂无留言1条留言已无更多数据发消息   写留言:关闭更多\n`;
    const { metadata } = textToReading({ kind: "text", text: `夜里的灯\n原创\n老周\n青石桥\n青石桥\n${body}\n${below}` });
    expect(metadata.comments).toBeUndefined();
  });
});
