import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";

const body = "昨夜的灯亮了一夜，水站的人守到天明，等着第一批过河的菜农。\n\n他们都说好，换班的人来时，桥头的灯还亮着。";
const bare = (text: string) => text.replace(/[#*\s]+/g, "");
const url = "https://mp.weixin.qq.com/s?__biz=MzA3MTExMTExMQ==&mid=2649882286&idx=1&sn=56c55055c0d5a5fb561ccca106109f87";
const byline = "# 夜里的灯\n\n原创 老周 青石桥 2024-10-17 08:00";

function read(text: string) {
  const [capture] = captureDump({ path: "a.md", bytes: new TextEncoder().encode(`${text}\n`) }, defaultLimits).captures;
  const detail = capture?.kind === "article" ? capture.detail : undefined;
  return { ...capture?.metadata, kind: capture?.kind, text: detail && bare(detail.text), markdown: detail?.markdown };
}

describe("a post whose text its page had not printed", () => {
  const above = `---\ntitle: 夜里的灯\nurl: ${url}\nsource: 青石桥\n---\n\n# 夜里的灯\n\n青石桥\n\n# 夜里的灯\n\n`;
  const below = "\n\n轻触阅读原文\n\n青石桥\n\n向上滑动看下一个\n\n知道了";

  it("is no article, though commas are left", () => {
    expect(read(`${above},\n\n,  ,${below}`).kind).toBe("gone");
  });

  it("is one with a word", () => {
    expect(read(`${above}灯亮了\n\n,${below}`)).toMatchObject({ kind: "article", text: "灯亮了," });
  });
});

describe("the page below an article of 2026", () => {
  const page = (close: string, who: string) =>
    `夜里的灯\n\n青石桥 2026年1月12日 08:00 江苏\n\n${body}\n\n渡口旧事 · 目录\n上一篇从木船到铁船：河岸如何改写规则？下一篇灯塔：夜里的“下棋大师”\n\n${close}\n\n搜索「」网络结果\n\n微信扫一扫\n关注该公众号\n\n继续滑动看下一个\n\n轻触阅读原文\n\n青石桥\n\n向上滑动看下一个\n\n知道了\n\n微信扫一扫可打开此内容，\n使用完整服务\n\n青石桥\n\n关注\n\n赞分享推荐 写留言 ：，，，，，，。视频小程序赞，轻点两下取消赞在看，轻点两下取消在看分享留言收藏听过\n\n我知道了\n\n,\n\n,\n\n关闭\n${who}\n更多\n\n## 确认提交投诉\n\n你可以补充投诉原因（选填）\n确定`;
  const expected = { kind: "article", text: bare(body), album: "渡口旧事", account: { name: "青石桥" } };

  it("goes with the marks that icons left", () => {
    expect(read(page("关闭\n**", "选择留言身份**"))).toMatchObject(expected);
  });

  it.each(["\n\n---\n**Tags:** #Harbour #Night", "\n\n标签：#渡口 #灯"])("goes above a note's tags: %s", (tags) => {
    expect(read(page("关闭", "选择留言身份") + tags)).toMatchObject(expected);
  });

  it("leaves tags that stand below the author's words", () => {
    expect(read(`${byline}\n\n${body}\n\n标签：#渡口 #灯`).text).toContain("标签：渡口灯");
  });
});

describe("an album", () => {
  const at2022 = "# 夜里的灯\n\n原创 老周 青石桥 2022-06-20 12:00 发表于湖北\n\n";
  const neighbours = "上一篇一款开箱即用的河岸工具！下一篇重磅！渡口把灯搬进了屋里！";

  it.each(["收录于合集 #守夜人\n\n43个", "收录于合集 #守夜人 43个", "收录于合集 守夜人 43个", "收录于合集 #守夜人"])(
    "is no article beside this one: %s",
    (album) => {
      const text = `${at2022}${body}\n\n预览时标签不可点\n\n${album}\n\n${neighbours}`;
      expect(read(text)).toMatchObject({ album: "守夜人", text: bare(body) });
    },
  );

  it("is none where the page has not printed its name", () => {
    expect(read(`${at2022}${body}\n\n预览时标签不可点\n\n收录于合集\n\n个\n\n${neighbours}`)).toMatchObject({ text: bare(body) });
    expect(read(`${at2022}${body}\n\n预览时标签不可点\n\n收录于合集\n\n个\n\n${neighbours}`).album).toBeUndefined();
  });

  it("is named above the page's words without a count", () => {
    const tail = "\n\n[Read more](https://mp.weixin.qq.com/s/)\n\n继续滑动看下一个\n\n青石桥\n\n向上滑动看下一个";
    expect(read(`${byline}\n\n${body}\n\n收录于 渡口教程${tail}`)).toMatchObject({ album: "渡口教程", text: bare(body) });
    expect(read(`${byline}\n\n${body}\n\n收录于《渡口教程》${tail}`).text).toContain("收录于《渡口教程》");
  });
});

describe("where an article is from", () => {
  it.each(["原文：", "**原文：**"])("ends where another label begins: %s", (label) => {
    const read1 = read(`${byline}\n\n${body}\n\n**来源：**河岸时报 | ${label}example.com/blog/harbour`);
    expect(read1).toMatchObject({ sourceCredit: "河岸时报" });
    expect(read1.text).toContain("example.com/blog/harbour");
  });

  it("is no archive on GitHub", () => {
    const above = `---\ncve: "CVE-2022-00000"\nsource: "someone/harbourdocs 公众号文库"\n---\n\n`;
    const below = "\n\n---\n\n> 来源：someone/harbourdocs（微信公众号文章自动归档，原文见文首链接）";
    expect(read(`${above}${byline}\n\n${body}\n\n原文来源\n：河岸时报${below}`)).toMatchObject({ sourceCredit: "河岸时报" });
    expect(read(`${above}${byline}\n\n${body}`).sourceCredit).toBeUndefined();
    expect(read(`${byline}\n\n${body}\n\n来源：AP/Reuters`).sourceCredit).toBe("AP/Reuters");
  });

  it("is said by OneNote below its own day", () => {
    const from = `[\\<From: ${url.replaceAll("_", "\\_")}&scene=1#rd\\>](${url}&scene=1#rd)`;
    const text = `夜里的灯\n2019年7月10日\n0:40\n## 守夜\n\n${body}\n\n阅读\n分享 在看\n**已同步到看一看**\n\n${from}`;
    const front = "---\ntitle: 夜里的灯\nupdated: 2026-09-02T16:30:06\n---\n\n";
    expect(read(front + text)).toMatchObject({ url, account: { biz: "MzA3MTExMTExMQ==" } });
  });
});

describe("a picture of the platform's", () => {
  const picture = (path: string) => `![](https://res.wx.qq.com/${path})`;
  const tail = "\n\n长按二维码向我转账\n\n受苹果公司新规定影响，微信 iOS 版的赞赏功能被关闭，可通过二维码转账支持公众号。\n\n[阅读原文]()";

  it("goes with its words, and an emoji stays", () => {
    const app = `${picture("mpres/zh_CN/htmledition/pages/home/index/pic_mp_app4290ba.png")} **扫一扫下载订阅号助手，用手机发文章** [赞赏]()`;
    const emoji = picture("mpres/htmledition/images/icon/common/emotion_panel/smiley/smiley_0.png");
    const { markdown = "" } = read(`${byline}\n\n${body}${emoji}\n\n${app}${tail}`);
    expect(markdown).toContain("smiley_0.png");
    expect(markdown).not.toContain("pic_mp_app");
  });
});

describe("an author's picture above a reward", () => {
  const picture = "![](https://mmbiz.qlogo.cn/mmbiz_jpg/AbCd/0?wx_fmt=jpeg)";
  const markdown = (text: string) => read(`${byline}\n\n${text}`).markdown ?? "";
  const button = "\n\n[Like the Author](https://mp.weixin.qq.com/s/)\n\n继续滑动看下一个\n\n青石桥\n\n向上滑动看下一个";

  it("goes, and the author's thanks stay", () => {
    expect(markdown(`${body}\n\n${picture}\n\n谢谢你的灯${button}`)).not.toContain("qlogo");
    expect(markdown(`${body}\n\n${picture}\n\n谢谢你的灯${button}`)).toContain("谢谢你的灯");
  });

  it("is the article's above its text, and without the button", () => {
    expect(markdown(`${picture}\n\n${body}\n\n${body}${button}`)).toContain("qlogo");
    expect(markdown(`${body}\n\n${picture}\n\n谢谢你的灯`)).toContain("qlogo");
  });
});

describe("bold text that a converter closed on the next line", () => {
  it.each(["**导读  \n**", "**导读\n**"])("is bold: %j", (text) => {
    expect(read(`${byline}\n\n${text}\n\n${body}`)).toMatchObject({
      text: `导读${bare(body)}`,
      markdown: expect.stringMatching(/^\*\*导读\*\*$/m),
    });
  });

  it.each(["**导读", "导读  \n**", "**导读** 一\n**"])("is none: %j", (text) => {
    expect(read(`${byline}\n\n${text}\n\n${body}`).text).toBe(`导读${text.includes("一") ? "一" : ""}${bare(body)}`);
  });
});
