import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allRules } from "../../../../src/import/boilerplate/all-rules.ts";
import { textToReading } from "../../../../src/import/formats/text-scrape/text-to-reading.ts";
import { expectTiled, shownText } from "../expect-tiled.ts";

const fixtures = new URL("../../../fixtures/", import.meta.url);
const folders = readdirSync(fixtures).filter((name) => name.startsWith("text-"));
const read = (text: string) => textToReading({ kind: "text", text });

describe("textToReading", () => {
  it.each(folders)("reads %s", (name) => {
    const text = readFileSync(new URL(`${name}/dump.txt`, fixtures), "utf8");
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, fixtures), "utf8"));
    const reading = read(text);
    expectTiled(reading.spans, text);
    expect(reading.gone).toBe(expected.gone);
    if (expected.gone !== undefined) return;
    expect(reading.metadata).toEqual(expected.metadata);
    expect(reading.body).toEqual({ structure: "flat", text: expected.text });
  });

  it("rejects a date that no calendar has", () => {
    expect(read("渡口的雨\n青石桥\n青石桥\n2018-02-30\n雨下了三天。").fault?.code).toBe("impossible-date");
  });

  it("rejects what holds no text", () => {
    expect(read(" \n\u3000\n").fault?.code).toBe("no-article");
  });

  it("guesses at no head where the row says the title and the text does not", () => {
    const text = "公拍时间:\n4月30\n日\n(\n周六\n)\n渡口义卖第一场从两点开始，拍品都摆在码头的木桌上。";
    const named = { title: "渡口义卖预告", account: { name: "青石桥" } };
    const { body, spans } = textToReading({ kind: "text", text }, { named });
    expect(body).toEqual({ structure: "flat", text });
    expectTiled(spans, text);
  });

  it("takes no first line for the title in which a sentence ends", () => {
    const text = "这里每周记灯，周五发布。（下周停记，春天再见）\n昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。\n桥头的灯还亮着。";
    expect(read(text)).toMatchObject({ metadata: { account: {} }, body: { structure: "flat", text } });
  });

  it.each([
    "大家好！今天接着讲渡口的灯！",
    "你有没有想过，一座水站到底要守多久？",
    "春天来了，江边的柳树都绿了，可是谁还记得去年的那场大水呢？",
    "最近收到许多来信，今天就一起回一回吧！",
  ])("takes no text's first sentence for the title though it calls or asks: %s", (first) => {
    const text = `${first}\n昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好，还说明年要再守一年。\n桥头的灯还亮着。`;
    expect(read(text)).toMatchObject({ metadata: { account: {} }, body: { structure: "flat", text } });
  });

  it.each(["水站为什么要换泵？", "又涨水了！！！", "渡口水位猛涨，过河的人，一定要看！", "我国又一座水站投用，快来看！"])(
    "takes a line that calls or asks for the title: %s",
    (title) => {
      const text = "昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。\n桥头的灯还亮着。";
      expect(read(`${title}\n${text}`)).toMatchObject({ metadata: { title }, body: { structure: "flat", text } });
    },
  );

  it("takes a short line that stands alone for the title, but no greeting", () => {
    const text = "昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。\n\n桥头的灯还亮着。";
    for (const title of ["我们为什么还要写信，还要守夜呢？", "你还记得渡口的灯吗？", "Hello，渡口！", "相信我，你也可以，真的！"])
      for (const below of ["", "\n阅读 100"]) expect(read(`${title}${below}\n\n${text}`).metadata.title).toBe(title);
    for (const first of ["大家好！", "Hi，各位晚上好！", "嗨！又见面了！", "最近总是收到许多来信，今天就一起来回一回信吧！"])
      expect(read(`${first}\n\n${text}`).metadata.title).toBeUndefined();
  });

  it("takes a counted heading and its words once more for no title and account", () => {
    const text = "0x01 换泵\n换泵\n昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。\n桥头的灯还亮着。";
    expect(read(text).metadata.account).toEqual({});
  });

  it("leaves the account's name out of a counted title above it", () => {
    const text = "昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。\n\n桥头的灯还亮着。";
    expect(read(`10 大新闻 河桥日报\n河桥日报\n2023-08-04\n\n${text}`).metadata).toMatchObject({
      title: "10 大新闻",
      account: { name: "河桥日报" },
    });
  });

  it("reads a source whose name ends in a full stop below its label", () => {
    const text = "昨夜的灯亮了一夜，水站的人守到天明，换班的人都说好。\n\n桥头的灯还亮着。";
    const above = `水站的灯\n原创 老周 青石桥\n2023-08-04\n\n${text}\n\n来源：\n\n`;
    expect(read(`${above}河桥日报社新闻中心报道部。`).metadata.sourceCredit).toBe("河桥日报社新闻中心报道部");
    expect(read(`${above}河桥的水一天比一天低，灯还亮着。`).metadata.sourceCredit).toBeUndefined();
  });

  it("still takes the head of a whole page in a row that says the title", () => {
    const text = "渡口义卖预告\n原创\n老周\n青石桥\n2018-04-03\n义卖从两点开始。";
    const { body, metadata } = textToReading({ kind: "text", text }, { named: { title: "渡口义卖预告", account: { name: "青石桥" } } });
    expect(body).toEqual({ structure: "flat", text: "义卖从两点开始。" });
    expect(metadata.author).toBe("老周");
  });

  it("takes the title off a text that an exporter wrote it above", () => {
    const named = { title: "渡口义卖预告", account: {} };
    const { body, spans } = textToReading({ kind: "text", text: "渡口义卖预告\n\n义卖从两点开始。拍品都摆在码头。" }, { named });
    expect(body).toEqual({ structure: "flat", text: "义卖从两点开始。拍品都摆在码头。" });
    expect(spans[0]).toEqual({ start: 0, end: 6, role: "title" });
  });

  it("calls a text of nothing but prompts a shell", () => {
    expect(read("点击上方蓝字关注我们\n\n系列持续更新，关注不走丢\n👇\n").gone).toBe("empty-shell");
  });

  it("keeps the code that an article shows", () => {
    const text = "装水泵的脚本\n在渡口的水站里，先看这一段：\nvar pump = start();\nif (pump.ready) { pump.run(); }\n运行之后水就上来了。";
    expect(read(text).body).toEqual({ structure: "flat", text: text.slice(text.indexOf("\n") + 1) });
  });

  it("puts characters without width apart and keeps the joiner of an emoji", () => {
    const text = "青石桥渡口今天开船\n老周\u200b和家人👨\u200d👩\u200d👧都在船上，向岸边挥手。";
    const { body, spans } = read(text);
    expect(body).toEqual({ structure: "flat", text: "老周和家人👨\u200d👩\u200d👧都在船上，向岸边挥手。" });
    expect(spans.some(({ start, end, role }) => role === "white-space" && text.slice(start, end) === "\u200b")).toBe(true);
  });

  it("tiles any text and keeps every character of the body", () => {
    const words = allRules.flatMap(({ phrases = [], takes = [] }) => [...phrases, ...takes]);
    const others = [
      "微信号",
      "功能介绍",
      "原创",
      "2018-09-13",
      "来源：绍兴",
      "编辑：王五",
      "\n",
      " ",
      "\u00a0",
      "\u200b",
      "&nbsp;",
      "var first_sceen__time = 1;",
      "。",
      "近日，渡口开航。",
    ];
    const piece = fc.oneof(fc.constantFrom(...words, ...others), fc.string({ unit: "binary", maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const { spans, body } = read(text);
        expectTiled(spans, text);
        if (body?.structure === "flat") expect(body.text.replace(/\s/g, "")).toBe(shownText(spans, text).replace(/\s/g, ""));
      }),
    );
  });
});
