import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";

const dumps = join(import.meta.dirname, "../../../content/dumps");
const dump = readdirSync(dumps).map((name) => readFileSync(join(dumps, name), "utf8"))[0] ?? "";
const body = /近年来，我市党的建设.*?来源：绍兴组工/.exec(dump)?.[0].replaceAll("\\xa0", "\u00a0") ?? "";
const blocks = recoverStructure(body);

describe("the first dump's article", () => {
  it("has its five headings and no other", () => {
    expect(blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text)).toEqual([
      "坚定政治建设真学实做笃行",
      "突出政治标准锻造绍兴铁军",
      "提升基层党建引领基层治理",
      "实施人才新政建设人才强市",
      "带头改革创新强化自身建设",
    ]);
  });

  it("has its lead, the two hints of the video player and the credit as blocks of their own", () => {
    expect(blocks[0]?.text).toMatch(/^近年来.*取得明显成效。$/);
    expect(blocks.slice(-3).map(({ kind }) => kind)).toEqual(["caption", "caption", "credit"]);
  });

  it("has no paragraph longer than a reader bears", () => {
    expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThan(560);
  });
});
