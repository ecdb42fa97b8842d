import { describe, expect, it } from "vitest";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled } from "../expect-tiled.ts";

const body = Array.from(
  { length: 6 },
  (_, at) => `第${String(at)}天，渡口的水位又高了一尺，老周守在灯下，一夜没有合眼，天亮时才回家。`,
).join("\n");

function creditOf(text: string) {
  const { metadata, spans } = textToReading({ kind: "text", text }, { named: { title: "渡口工作报告", account: {} } });
  expectTiled(spans, text);
  return metadata.sourceCredit;
}

describe("the source credit of a text", () => {
  it("stands below title and subtitle", () => {
    const tools = "下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】";
    const head = `渡口工作报告\n——2026年2月3日在青石桥第十六届渡口代表大会第四次全体会议上\n来源：青石桥日报\n时间：2026-02-09\n站长 老周`;
    expect(creditOf(`${tools}\n${head}\n${body}`)).toBe("青石桥日报");
  });

  it.each(["**end**", "   END   ", "- End -", "— 完 —", "全文完"])("stands above %s, whatever is recommended below", (mark) => {
    const below = Array.from({ length: 14 }, (_, at) => `渡口旧事之${String(at)}：那条木船为什么还在河上`).join("\n");
    expect(creditOf(`${body}\n来源：青石桥日报\n${mark}\n阅读推荐\n${below}`)).toBe("青石桥日报");
  });

  it.each(["**end**", "（完）", "完"])("is none above %s where the text goes on below", (mark) => {
    expect(creditOf(`${body}\n来源：上游的雨水\n${mark}\n${body}\n${body}\n再见`)).toBeUndefined();
  });

  const rights = "渡口旧闻发布、转载的文章所涉及的航线、水位和船期，只供学习和交流使用，任何人不得拿去行船，否则一切后果由他自己承担！";
  const adverts = Array.from({ length: 12 }, (_, at) => `渡口旧事之${String(at)}：那条木船`).join("\n");

  it("is the last where figures above it have theirs", () => {
    const figures = `${body}\n（来源：气象台）\n${body}\n（来源：水文站）\n${body}`;
    expect(creditOf(`${figures}\n来源：青石桥日报 编辑：老周`)).toBe("青石桥日报");
    expect(creditOf(`${body}\n${body}\n${body}\n来源：青石桥日报\n原载：上游晚报\n转自：水站旧闻`)).toBeDefined();
  });

  it.each([
    ["文章来源：青石桥日报", rights],
    ["资讯来源：青石桥日报", body],
    ["【原文来源：青石桥日报】", `${body}\n${adverts}`],
    ["报告来源：青石桥日报", body],
    ["原文来自：青石桥日报", adverts],
    ["本文转载于：青石桥日报", body],
    ["来源：青石桥日报", `免责声明\n${rights}\n${adverts}`],
    ["原文来源\n：青石桥日报", adverts],
    ["（来源：青石桥日报）\n关于青石桥日报（www.example.org）", `${body}\n${adverts}`],
    ["来源：青石桥日报\nEND", `近日招募：各村各镇喜欢行船的朋友都可以来，吃住由渡口包下，只要会游水就行。\n${adverts}`],
  ])("is read in %s, whatever stands below", (line, below) => {
    expect(creditOf(`${body}\n${line}\n${below}`)).toBe("青石桥日报");
  });

  const long = Array.from({ length: 4 }, () => body).join("\n");

  it.each(["信息来源：青石桥日报", "新闻来源：青石桥日报"])("is read in %s above little else", (line) => {
    expect(creditOf(`${long}\n${line}\n${body}`)).toBe("青石桥日报");
  });

  it("is the one that speaks of the article, where pictures have theirs at the ends of lines", () => {
    const pictures = `${body}\n渡船靠岸的那一刻 来源：石桥水文\n${body}\n今年的水位 来源：石桥水文\n${body}`;
    expect(creditOf(`${pictures}\n原文来源\n：青石桥日报\n${adverts}`)).toBe("青石桥日报");
    expect(creditOf(`${pictures}\n原文来源：青石桥日报\n${body}\n文章来源：上游晚报\n${body}`)).toBeUndefined();
  });

  it.each([
    ["原文\n来\n源：青石桥日报", "青石桥日报"],
    ["原文来\n源：青石桥日报", "青石桥日报"],
    ["文章来\n源 ：\n青石桥日报", "青石桥日报"],
    ["本文来自：\n青石桥日报", "青石桥日报"],
    ["来源：“\n青石桥日报”微信公众号", "青石桥日报"],
    ["来源：“\n青石桥日报\n”微信公众号", "青石桥日报"],
    ["（内容来源：\n青石桥日报\n）", "青石桥日报"],
    ["文章来源： 青石桥在线（上游科技\n）", "青石桥在线（上游科技）"],
    ["转载：\n青石桥日报", "青石桥日报"],
  ])("is one line with what a tag broke off: %s", (lines, outlet) => {
    expect(creditOf(`${body}\n${lines}\n投稿：010-00000000`)).toBe(outlet);
  });

  it.each([
    "文章来源：\n点击下方卡片关注我们，\n带你一起读懂渡口",
    "原文来源：青\n石桥",
    "来源：【\n水站的灯 - 青石桥旧闻\n】",
    "大家都来\n源：从山里来的水",
    "转载：\n请注明出处",
  ])("is none in %s", (lines) => {
    expect(creditOf(`${body}\n${lines}`)).toBeUndefined();
  });

  it.each([
    ["a picture's", `${body}\n来源：青石桥日报\n${body}\n${body}\n${body}`],
    ["a quotation's", `${body}\n摘自《渡口谣》\n${body}\n${body}\n${body}`],
    ["each item's own", `一、水位\n${body}\n来源：青石桥日报\n二、船期\n${body}\n来源：上游晚报\n三、天气\n${body}\n来源：渡口气象台`],
    ["each item's own, in brackets", `${body}（来源：青石桥日报）\n${body}（来源：上游晚报）\n${body}\n（来源：渡口气象台）`],
    ["a picture's, above what somebody else says of itself", `${body}\n来源：青石桥日报\n关于我们\n${body}\n${body}\n${body}`],
    ["the account's own work", `${body}\n文章来源：原创\n${body}`],
    ["a contributor's", `${body}\n文章来源：读者投稿\n${body}\n${body}\n${body}`],
    ["a quotation's, behind a dash", `${body}\n——转载自：青石志\n${body}\n${body}\n${body}`],
    ["a picture's, in brackets", `${body}\n（转自公众号：青石电台）\n${body}\n${body}\n${body}`],
    ["a witness's", `${body}\n信息来源：群众举报\n${body}\n${body}\n${body}`],
    ["where a river rises", `${body}\n来源\n：从山里来的水`],
  ])("is none where it is %s", (_, text) => {
    expect(creditOf(text)).toBeUndefined();
  });
});
