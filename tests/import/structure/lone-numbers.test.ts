import { describe, expect, it } from "vitest";
import { listBlockStarts, WINDOW } from "../../../src/import/structure/block-starts.ts";
import type { BlockStarts } from "../../../src/import/structure/block-starts.ts";
import { findHeadings } from "../../../src/import/structure/find-headings.ts";
import type { Recognition } from "../../../src/import/structure/network/recogniser.ts";

const sentence = "渡口的船家早起撒网，竹筐里的鱼送到街上，孩子们跟在后面数筐。";
const titles = ["河上有了新船", "街口修好石桥", "学堂请来先生"];
const text = sentence + titles.map((title, i) => `0${i + 1}${title}${sentence}`).join("");

/** What a network might say: each number opens a heading, alone with the chance given to its run, else with its title. */
function judge(starts: BlockStarts, alone: readonly number[]): Recognition {
  const kinds = new Float32Array(starts.at.length * 3).map((_, slot) => Math.log(slot % 3 === 0 ? 0.9 : 0.05));
  const ends = new Float32Array(starts.at.length * WINDOW).fill(-30);
  let member = 0;
  starts.at.forEach((at, i) => {
    ends[i * WINDOW + 5] = Math.log(0.9);
    if (starts.numbering[i] !== 3) return;
    const chance = alone[member++] as number;
    kinds.set([0.01, 0.01, 0.98].map(Math.log), i * 3);
    ends[i * WINDOW + 5] = -30;
    ends[i * WINDOW + 1] = Math.log(chance);
    ends[i * WINDOW + 7] = Math.log(1 - chance);
    expect(text.slice(at, at + 1)).toBe("0");
  });
  return { kinds, ends };
}

function headingsOf(alone: readonly number[]): string[] {
  const starts = listBlockStarts(text, new Uint8Array(text.length + 1));
  return findHeadings(text, starts, judge(starts, alone)).map(({ start, end }) => text.slice(start, end));
}

describe("numbers on a line of their own", () => {
  it("are headings of their own, all of a run or none, and so is what they count", () => {
    expect(headingsOf([0.8, 0.8, 0.1])).toEqual(titles.flatMap((title, i) => [`0${i + 1}`, title]));
  });

  it("stay with what they count where the run is sure of that", () => {
    expect(headingsOf([0.3, 0.01, 0.01])).toEqual(titles.map((title, i) => `0${i + 1}${title}`));
  });
});
