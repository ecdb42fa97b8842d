import { describe, expect, it } from "vitest";
import { creditsAtTail, lineToCredits } from "../../../src/import/metadata/credits.ts";

const values = (line: string) => lineToCredits(line)?.map(({ kind, value }) => [kind, value]);

describe("lineToCredits", () => {
  it.each([
    ["来源：青石桥日报", "青石桥日报"],
    ["（来源：青石桥日报）", "青石桥日报"],
    ["来源丨青石桥日报", "青石桥日报"],
    ["文章来源 | 青石桥日报", "青石桥日报"],
    ["转自：山口日报（海外版）", "山口日报（海外版）"],
    ["本文转自公众号“山口观察”", "山口观察"],
    ["来源：“山口观察”微信公众号", "山口观察"],
    ["▍来源：《渡口》杂志", "《渡口》杂志"],
    ["综合：山口日报、青石桥日报", "山口日报、青石桥日报"],
    ["来　源：青石桥日报", "青石桥日报"],
    ["來源：青石橋日報", "青石橋日報"],
    ["轉自：青石橋日報", "青石橋日報"],
    ["稿源∣青石桥日报", "青石桥日报"],
    ["原载：青石桥日报", "青石桥日报"],
    ["来源：青石桥日报（ID：qsqrb_2014）", "青石桥日报"],
    ["来源 | 公众号“山口观察”（微信号：shankou）", "山口观察"],
    ["来源：山口观察 微信公众号 · 2026-05-18 发布", "山口观察"],
    ["来源：山口观察（短文，没有正文）", "山口观察"],
    ["来源：公众号山口观察", "公众号山口观察"],
    ["转自：微信公众号 山口观察", "山口观察"],
    ["原文始发于微信公众号（山口观察）：渡口的灯", "山口观察"],
    ["本文分享自微信公众号 - 山口观察（gh_0123456789ab），作者：何田", "山口观察"],
    ["本文来自微信公众号：山口观察 （ID：shankou），作者：何田", "山口观察"],
    ["本文来自微信公众号“山口观察”（ID:shankou），作者：何田，经授权发布。", "山口观察"],
    ["本文首发于微信公众号「山口观察」，阅读原文。", "山口观察"],
    ["本文首发于公众号：山口观察", "山口观察"],
    ["[来源：青石桥日报]", "青石桥日报"],
    ["● 来源：青石桥日报 ●", "青石桥日报"],
    ["来源：青石桥日报 END", "青石桥日报"],
    ["信源：青石桥日报", "青石桥日报"],
    ["来源公号：山口观察", "山口观察"],
    ["转载于山口观察。", "山口观察"],
    ["转载：山口观察", "山口观察"],
    ["本文来自：山口观察", "山口观察"],
    ["来源：山口观察，侵删", "山口观察"],
    ["来源：山口观察（如有侵权请联系删除）", "山口观察"],
    ["来源：X", "X"],
    ["来源：Shankou Watch (shankouwatch.com)", "Shankou Watch (shankouwatch.com)"],
    ["来源：山口观察（shankou.com）", "山口观察（shankou.com）"],
  ])("reads the outlet of %s", (line, outlet) => {
    expect(values(line)).toEqual([["source", outlet]]);
  });

  it("reads many outlets, and none where no name stands", () => {
    const outlets = [
      "青石桥日报",
      "山口观察",
      "河桥水情观测中心",
      "渡口新闻",
      "水站发布",
      "下游村村务公开",
      "灯塔周刊",
      "河对岸晚报",
      "青石渡口之声",
      "水位",
    ];
    expect(values(`信息来源：${outlets.join(" ")}`)).toEqual([["source", outlets.join(" ")]]);
    expect(lineToCredits("来源：微信公众号文章（短文，没有正文）")).toBeUndefined();
    expect(lineToCredits("来源：微信公众号")).toBeUndefined();
  });

  it.each([
    "来源：网络",
    "文章来源：互联网",
    "原文来源：E",
    "文章来源：点击下方卡片关注我们，",
    "来源：Shankou 渡口停航影响了两岸 (shankounews.com)",
    "消息来源：SK - SK-2026-4671 (example.org)",
  ])("knows that %s names no outlet", (line) => {
    expect(lineToCredits(line)).toBeUndefined();
  });

  it("reads several credits of one line", () => {
    expect(values("来源：山口日报 记者：何田 责编：沈一苇 审核：郑大川")).toEqual([
      ["source", "山口日报"],
      ["other", "何田"],
      ["editor", "沈一苇"],
      ["editor", "郑大川"],
    ]);
  });

  it("reads where an article is from beside who wrote it, and which outlet handed it on", () => {
    expect(values("来自：山口观察，作者：何田")).toEqual([
      ["source", "山口观察"],
      ["other", "何田"],
    ]);
    expect(values("来源：山口日报转载：青石桥日报")).toEqual([
      ["source", "山口日报"],
      ["source", "青石桥日报"],
    ]);
  });

  it("leaves a source that is no outlet beside those who edited", () => {
    expect(values("来源：网络 责编：沈一苇")).toEqual([
      ["other", "网络"],
      ["editor", "沈一苇"],
    ]);
  });

  it("reads labels in traditional characters and behind rare signs", () => {
    const editors = [
      ["editor", "沈一葦"],
      ["editor", "鄭大川"],
    ];
    expect(values("責任編輯：沈一葦 審核：鄭大川")).toEqual(editors);
    expect(values("編輯︱沈一葦 校對│鄭大川")).toEqual(editors);
    expect(values("微编∶沈一葦 审发∶鄭大川")).toEqual(editors);
    expect(lineToCredits("編輯∶後來呢，您還寫嗎")).toBeUndefined();
  });

  it("reads labels whose characters stand apart", () => {
    expect(values("编 辑：沈一苇　审 核：郑大川")).toEqual([
      ["editor", "沈一苇"],
      ["editor", "郑大川"],
    ]);
  });

  it.each([
    "编辑：后来呢",
    "编辑：您为什么一直写这座桥",
    "编辑：这本书写了几年",
    "主任：你先别急",
    "一审：驳回原告请求",
    "二审：维持原判",
    "制作：糯米泡四个小时后上锅蒸熟",
    "设计：双层桥面，上层走人下层走车",
    "初审：3月1日至3月5日",
    "审核：三个工作日",
    "责任编辑：1名，本科及以上学历",
  ])("leaves what somebody says or sets to the author: %s", (line) => {
    expect(lineToCredits(line)).toBeUndefined();
  });

  it.each([
    "编辑：沈一苇",
    "编辑：沈一苇、郑大川",
    "编辑丨这里是青石桥",
    "责编：山口市融媒体中心新闻部",
    "一审：沈一苇",
    "制作：沈一苇 郑大川",
    "审核：郑 川",
    "编辑：Shen Yiwei",
    "校对：沈一苇（实习）",
  ])("knows who did it: %s", (line) => {
    expect(lineToCredits(line)?.map(({ kind }) => kind)).toEqual(["editor"]);
  });

  it.each([
    "来源于生活的故事",
    "水的来源：一是雨，二是雪。",
    "数据来源：水站台账",
    "作者 | 何田",
    "他编辑了一本书",
    "本文来自微信公众号的一位读者",
    "来自公众号 后台的留言很多，我们挑了几条。",
    "本文首发于公众号，欢迎转载",
    "来自：山口",
    "转载：请联系后台授权",
    "转载：2次",
    "转载 ｜ 投稿 ｜ 合作",
    "转载/投稿/合作",
    "转载/商务合作：qingshi2020",
    "主任：沈一苇",
  ])("leaves %s to the author", (line) => {
    expect(lineToCredits(line)).toBeUndefined();
  });
});

describe("creditsAtTail", () => {
  it("finds credits behind the last sentence", () => {
    expect(creditsAtTail("渡口开航了。来源：山口日报编辑：沈一苇")?.map(({ value }) => value)).toEqual(["山口日报", "沈一苇"]);
    expect(creditsAtTail("渡口开航了（来源：山口日报）")?.[0]?.value).toBe("山口日报");
  });

  it("takes brackets whole", () => {
    const text = "意义深远。（策划：何田参与报道：沈一苇郑大川）";
    expect(creditsAtTail(text)?.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["editor", "（策划：何田"],
      ["editor", "参与报道：沈一苇郑大川）"],
    ]);
  });

  it("finds none inside a sentence", () => {
    expect(creditsAtTail("他问信息来源：是谁说的。")).toBeUndefined();
    expect(
      creditsAtTail("灯亮了。来源：青石剑戟渡口最亮的灯是人心Powered by 青石桥投稿邮箱：a@b.cn哪天找不到我们了，还可以到河对岸去找找"),
    ).toBeUndefined();
  });
});
