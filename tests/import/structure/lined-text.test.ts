import { describe, expect, it } from "vitest";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";

const headingsOf = (lines: readonly string[]): string[] =>
  recoverStructure(lines.join("\n"))
    .filter(({ kind }) => kind === "heading")
    .map(({ text }) => text.trim());

/** One phrase a line, as accounts write for phones. */
const phrases = [
  "渡船是六点开的",
  "老周每天都比船早",
  "他不坐船",
  "他只是来看一眼",
  "看什么呢",
  "看水",
  "水涨了，他就回去搬东西",
  "水退了，他就回去晒东西",
  "村里人笑他",
  "他也笑",
  "四十年了，江边换过三个码头",
  "只有他没有换",
  "“你不烦吗？”",
  "“烦什么，水又不烦我。”",
  "后来码头真的要拆了",
  "他来得更早",
  "那天没有雾",
  "他站到太阳落下去",
];

const paragraphs = [
  "上月的雨一连下了九天，江水漫过第三级石阶，镇上的人把粮食搬到楼上，又把船拴到了槐树上。水退以后，街道办组织大家清了两天淤泥。",
  "清淤的时候，大家发现老渡口的石栏断了两根，台阶也松了。修一次要三万块，镇里没有这笔钱，几个在外面做生意的人听说了，就凑了一半。",
  "工程从十月动工，用的是老法子：石头一块一块地凿，灰浆里掺糯米汁。石匠姓方，七十一岁，带着两个徒弟，每天做六个小时。",
  "完工那天没有仪式。方师傅坐在第一级台阶上抽了支烟，说这回能用一百年。孩子们从他身边跑下去，脚底下溅起水来。",
];

describe("a text whose lines are its blocks", () => {
  it("has no headings where every line is one phrase", () => {
    expect(headingsOf(phrases)).toEqual([]);
  });

  it("is not cut within its lines", () => {
    expect(recoverStructure(paragraphs.join("\n")).map(({ text }) => text.trim())).toEqual(paragraphs);
  });

  it.each(["渡江记", "上船\n\n看水\n\n下船吧", "你问灯在哪里\n我说在船头\n你不相信我"])(
    "is not cut within its few short lines: %j",
    (text) => {
      expect(recoverStructure(text).map((block) => block.text.trim())).toEqual(text.split(/\n+/));
    },
  );

  it("has the headings that stand on lines of their own above what they name", () => {
    const headed = [
      "一、涨水九天",
      paragraphs[0],
      "二、断了的石栏",
      paragraphs[1],
      "三、老法子",
      paragraphs[2],
      "四、一百年",
      paragraphs[3],
    ];
    expect(headingsOf(headed as string[])).toEqual(["一、涨水九天", "二、断了的石栏", "三、老法子", "四、一百年"]);
  });

  it("keeps items that stand below one another items", () => {
    const items = [
      "修缮分三步：",
      "1. 清淤，把台阶露出来",
      "2. 换石栏，旧石头能用的都用",
      "3. 补灰浆",
      "- 糯米汁要当天熬",
      "- 石灰要陈过一年",
      ...paragraphs,
    ];
    const kinds = recoverStructure(items.join("\n")).map(({ kind }) => kind);
    expect(kinds).not.toContain("heading");
    expect(kinds.length).toBe(items.length);
  });

  it("has numbers alone for headings where they count on", () => {
    const counted = paragraphs.flatMap((paragraph, i) => [`0${i + 1}`, paragraph]);
    expect(headingsOf(counted)).toEqual(["01", "02", "03", "04"]);
    expect(headingsOf(["2018", ...paragraphs, "7"])).toEqual([]);
  });
});

describe("lines torn at inline tags", () => {
  it("are joined where one ends or the next begins in mid-sentence", () => {
    const lines = ["镇志上说，渡口是", "光绪年间", "的船户合修的，碑立在", "老槐树下。", "碑文早已看不清，只认得出两个人", "们的姓。"];
    expect(recoverStructure(lines.join("\n")).map(({ text }) => text.replace(/\s/g, ""))).toEqual([
      "镇志上说，渡口是光绪年间的船户合修的，碑立在老槐树下。",
      "碑文早已看不清，只认得出两个人们的姓。",
    ]);
  });

  it("are joined at brackets and within a time", () => {
    const lines = ["请到〔", "渡口志", "〕的书架上找，晚上19：", "30闭馆。", "其余的书在楼上。"];
    expect(recoverStructure(lines.join("\n")).map(({ text }) => text.replace(/\s/g, ""))).toEqual([
      "请到〔渡口志〕的书架上找，晚上19：30闭馆。",
      "其余的书在楼上。",
    ]);
  });

  it("are left where a word ends as such a particle would", () => {
    const lines = ["失败的原因", "了解水情的人不多。", "往哪个方向", "没有人说得准，船也没有开。"];
    expect(recoverStructure(lines.join("\n")).length).toBe(4);
  });
});
