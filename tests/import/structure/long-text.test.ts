import { describe, expect, it } from "vitest";
import { floats } from "../../../src/import/structure/network/matrices.ts";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";

const sentence = (number: number): string => `第${number}年春天，渡口的老人把船修好，又把河道里的木桩一根一根拔起来。`;
const story = (sentences: number): string => Array.from({ length: sentences }, (_, number) => sentence(number)).join("");

describe("recoverStructure of a text without end", () => {
  it("cuts paragraphs in all pieces of it, and loses nothing", () => {
    const text = story(3000);
    const blocks = recoverStructure(text);
    expect(blocks.map((block) => block.text).join("")).toBe(text);
    expect(Math.max(...blocks.map((block) => block.text.length))).toBeLessThan(text.length / 10);
  });

  it("takes no more memory for a text without stops than for a long article", () => {
    const text = `${"船过桥头人在岸上".repeat(100_000)}。岸上的人散了。`;
    expect(
      recoverStructure(text)
        .map((block) => block.text)
        .join(""),
    ).toBe(text);
    expect(floats().byteLength).toBeLessThan(256 * 1024 ** 2);
  });

  it("believes the breaks of the dump behind the last start that is judged", () => {
    const text = `${story(21_000)}\n尾声在这里开始，船靠了岸。\n人都散了，河水还在流。`;
    const blocks = recoverStructure(text);
    expect(blocks.map((block) => block.text).join("")).toBe(text);
    expect(blocks.at(-1)?.text).toContain("人都散了");
    expect(blocks.at(-2)?.text).toContain("尾声");
  }, 60_000);
});
