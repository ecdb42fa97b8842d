import { describe, expect, it } from "vitest";
import { listBlockStarts } from "../../../src/import/structure/block-starts.ts";
import { COUNTED_WORD } from "../../../src/import/structure/counted-words.ts";
import { readNumbering } from "../../../src/import/structure/numbering.ts";

const startsOf = (chars: string) => listBlockStarts(chars, new Uint8Array(chars.length + 1)).at.map((at) => chars.slice(at, at + 4));

describe("starts of blocks in mid-sentence", () => {
  it("are what an article counts", () => {
    expect(startsOf("渡口旧案选登案例一：偷灯人案例2、落水的船夫")).toEqual(["渡口旧案", "案例一：", "偷灯人案", "案例2、"]);
    expect(readNumbering("案例十二：落水的船夫", 0)).toMatchObject({ value: 12, size: 5 });
  });

  it.each(COUNTED_WORD.slice(3, -1).split("|"))("are counted by %s", (word) => {
    expect(readNumbering(`${word}3：`, 0)).toMatchObject({ value: 3, size: word.length + 2 });
  });

  it("are no numbers that a sentence says", () => {
    expect(startsOf("渡口有问题一直没解决也有建议12条")).toEqual(["渡口有问"]);
    expect(readNumbering("方法一直没变", 0).type).toBe(0);
  });

  it("are labels that stand three times", () => {
    const facts = (name: string) => `${name}偷灯案【基本案情】某夜，${name}偷走渡口的灯。`;
    expect(startsOf(["甲", "乙", "丙"].map(facts).join("")).filter((start) => start === "【基本案")).toHaveLength(3);
    expect(startsOf(["甲", "乙"].map(facts).join(""))).toEqual(["甲偷灯案", "乙偷灯案"]);
  });
});
