import { describe, expect, it } from "vitest";
import { captureDump } from "../../../../src/import/capture.ts";
import { defaultLimits } from "../../../../src/import/limits.ts";
import { belowTitle } from "./below-title.ts";

const first = "灯亮了一夜，水站的人守到天明。";
const second = "船从下游上来，船上的人都醒着。";
const third = "天亮以后大家回到渡口，把灯取下来。";

function read(text: string) {
  const bytes = new TextEncoder().encode(`# 夜里的灯\n\n${text}\n`);
  const [capture] = captureDump({ path: "a.md", bytes }, defaultLimits).captures;
  return { text: capture?.kind === "article" ? capture.detail.text.trim().split("\n\n") : [], comments: capture?.metadata.comments };
}

describe("an article that goes on below words of the page", () => {
  it.each([
    ["its own heading", `## 精选留言\n\n${second}\n\n## 后来\n\n${third}`],
    ["its own line", `精选留言\n\n${[1, 2, 3, 4].map((n) => `第${n}天，${third.repeat(3)}`).join("\n\n")}`],
    ["buttons that it names", `后台有两个按钮：\n\n写留言\n\n留言 12\n\n${second}\n\n${third}`],
    ["phrases that it names", `文末通常有这些：\n\n阅读原文\n\n喜欢此内容的人还喜欢\n\n微信扫一扫关注该公众号\n\n${second}\n\n${third}`],
    ["phrases as headings", `## 预览时标签不可点\n\n${second}\n\n## 继续滑动看下一个\n\n${third}`],
    ["names and a section below them", `精选留言\n\n小田\n\n灯真亮。\n\n## 后来\n\n${second}\n\n${third}`],
  ])("keeps all of it: %s", (_, below) => {
    const whole = `${first}\n\n${below}`;
    expect(read(whole)).toEqual({ text: whole.replace(/^#+ /gm, "").split("\n\n"), comments: undefined });
  });

  it("loses the page's words alone", () => {
    const page = "预览时标签不可点\n\n阅读原文\n\n微信扫一扫\n\n关注该公众号";
    expect(belowTitle(`${first}\n\n${page}\n\n${second}\n\n${third}`).text).toBe(`${first}\n\n${second}\n\n${third}`);
  });

  it("has no readers' comments in it", () => {
    const comments = "小田\n\n写得真好，想起小时候在渡口等船的日子。\n\n赞 12\n\n子誉\n\n灯还亮着吗？";
    expect(read(`${first}\n\n## 精选留言\n\n${comments}`)).toEqual({ text: [first], comments: comments.split("\n\n") });
  });

  it.each([
    [
      "the last of several sentences",
      "精选留言\n\n小田\n\n赞 2\n\n我在渡口等过三年船。\n\n那时的灯是煤油灯。\n\n后来换成了电灯。\n\n现在灯都灭了，船也没有了。",
    ],
    ["their texts alone", `精选留言\n\n写得真好，想起小时候等船的日子。\n\n水站的人辛苦了，灯真亮。`],
    [
      "in a list",
      `## 精选留言\n\n${["小田", "子誉", "老范", "阿柳"].map((name) => `- ${name}：写得真好，想起小时候在渡口等船的日子，灯还亮着。`).join("\n")}`,
    ],
    ["below their names", "## 精选留言\n\n### 小田\n\n写得真好，想起小时候等船的日子。\n\n### 子誉\n\n水站的人辛苦了，灯真亮。"],
  ])("has none of readers' comments: %s", (_, comments) => {
    expect(read(`${first}\n\n${second}\n\n${comments}`).text).toEqual([first, second]);
  });

  const said = ["小田", "写得真好，我也想去看看灯。", "子誉", "申请转载，会严格按照要求，感谢"];

  it.each(["2 条评论", "### 留言 2", "### 评论（2）"])("has no readers' comments below %s", (heading) => {
    expect(read(`${first}\n\n${second}\n\n${heading}\n\n${said.join("\n\n")}`)).toEqual({ text: [first, second], comments: said });
  });

  it.each(["1 Comment", "### 2 Comments"])("has no readers' comments with the page's words below %s", (heading) => {
    const comments = [...said, "赞 2"];
    expect(read(`${first}\n\n${second}\n\n${heading}\n\n${comments.join("\n\n")}`).text).toEqual([first, second]);
  });

  it("has no readers' comments where the page's words stand between them", () => {
    const comments = ["小田", "浙江6月5日", "赞2", "灯真亮。", "子誉", "昨天", "赞3", "想起小时候等船的日子。"];
    expect(read(`${first}\n\n${second}\n\n## 评论\n\n${comments.join("\n\n")}`).text).toEqual([first, second]);
  });

  it.each([
    `## 留言\n\n${second}\n\n${third}`,
    `## 评论\n\n${third}`,
    `### 留言 2\n\n${second}\n\n${third}`,
    `## 读者留言\n\n小田\n\n灯真亮。`,
    `## Comments\n\n${second}`,
    `## Comments\n\nHash\n\nThree quotes open it.`,
    `## 2 Comments\n\n甲：水位偏低。\n\n乙：灯已修好。`,
    `5条评论\n\n甲：水退了。\n\n乙：灯亮了。`,
    `## 留言 (3)\n\n船\n\n灯\n\n桥\n\n以上三个词，是她留在门上的。`,
    `评论\n\n昨天\n\n水退了一尺\n\n前天\n\n桥上无人`,
    `评论\n\n老范\n\n1\n\n${second}\n\n2\n\n${third}`,
    `## 评论\n\n老范\n\n6月5日\n\n${second}\n\n${third}\n\n6月7日`,
    `他在后台看到\n\n3 条评论\n\n${second}\n\n于是他回了信`,
  ])("has a section of its own: %s", (section) => {
    expect(read(`${first}\n\n${section}`).text).toEqual(`${first}\n\n${section}`.replace(/^#+ /gm, "").split("\n\n"));
  });

  it("has no titles of other articles", () => {
    const page = "预览时标签不可点\n\n收录于合集 #老街\n\n上一篇\n灯亮了一夜，水站的人守到天明。\n\n下一篇\n船从下游上来，船上的人都醒着。";
    expect(read(`${first}\n\n${second}\n\n${page}`).text).toEqual([first, second]);
  });
});
