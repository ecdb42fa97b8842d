import { describe, expect, it } from "vitest";
import { firstWords } from "../../src/archive/first-words.ts";

describe("firstWords", () => {
  it("gives the first 20 characters and a mark that the text goes on", () => {
    expect(firstWords(["渡口的木船清早装满了菜篮和课本，摆渡人把缆绳绕过青石桩。"])).toBe("渡口的木船清早装满了菜篮和课本，摆渡人把…");
  });

  it("gives a short text whole, without a mark", () => {
    expect(firstWords(["渡口的木船清早装满了菜篮和课本，摆渡人把"])).toBe("渡口的木船清早装满了菜篮和课本，摆渡人把");
    expect(firstWords(["早安"])).toBe("早安");
  });

  it("goes on over blocks, with one space for white space of any kind", () => {
    expect(firstWords([" 早安\u3000", "今天\n有雨。"])).toBe("早安 今天 有雨。");
  });

  it("cuts between characters as people count them", () => {
    const family = "👨‍👩‍👧";
    expect(firstWords([family.repeat(21)])).toBe(`${family.repeat(20)}…`);
    expect(firstWords(["\u{20000}".repeat(21)])).toBe(`${"\u{20000}".repeat(20)}…`);
  });

  it("stays short where one character has marks without end, and empty where there is no text", () => {
    expect(firstWords([`甲${"e\u0301".repeat(3)}乙${"\u0301".repeat(5000)}`])).toBe(`甲${"e\u0301".repeat(3)}…`);
    expect(firstWords([])).toBe("");
    expect(firstWords([" \n", "\u3000"])).toBe("");
  });
});
