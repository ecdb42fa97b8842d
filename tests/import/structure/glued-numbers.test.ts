import { describe, expect, it } from "vitest";
import { listBlockStarts } from "../../../src/import/structure/block-starts.ts";
import { findGluedHeadings } from "../../../src/import/structure/glued-numbers.ts";

const before = "渡口的规矩要立起来。";
const behind = "船家两人一班，早晚各查一遍缆绳。";

/** Each heading proven by the number behind it, where numbers in mid-sentence open headings with the given chance. */
function provenBy(text: string, chance: number): string[] {
  const starts = listBlockStarts(text, new Uint8Array(text.length + 1));
  const chances = starts.kind.map((kind) => (kind === 3 ? chance : 0.1));
  return [...findGluedHeadings(text, starts, chances)].map(([i, next]) => text.slice(starts.at[i], starts.at[next]));
}

describe("headings that a numbered heading follows", () => {
  it("end where it begins, one behind the other", () => {
    expect(provenBy(`${before}三、通用要求（一）各人分工1.船家${behind}`, 0.95)).toEqual(["三、通用要求", "（一）各人分工"]);
  });

  it("are not proven by a number that hardly opens one", () => {
    expect(provenBy(`${before}三、通用要求（一）各人分工${behind}`, 0.8)).toEqual([]);
  });

  it("are not proven from too far away, nor across a full stop", () => {
    expect(provenBy(`${before}${"河上有船，".repeat(12)}（一）各人分工${behind}`, 0.95)).toEqual([]);
  });

  it("do not end between a word and the number that counts it", () => {
    expect(provenBy(`${before}案例一、老船翻沉${behind}`, 0.95)).toEqual([]);
  });
});
