import { describe, expect, it } from "vitest";
import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";
import { toBlocks } from "../../bench/structure/run-benchmark.ts";
import { outlineOf, scoreOutlines } from "../../bench/structure/score.ts";
import type { Figures } from "../../bench/structure/score.ts";
import { readFixture } from "./fixtures.ts";

const headed = ["glued-headings", "numbered-headings", "official-headings", "question-headings", "work-report"];
const plain = ["no-heading", "plain-news"];

/** Micro-averages over invented documents; a line break between blocks survives where `keep` says so. */
function measure(names: string[], keep: (block: number) => boolean): Figures {
  const pairs = names.map((name) => {
    const gold = readFixture(name);
    const text = gold.map((block, i) => (i > 0 && keep(i) ? "\n" : "") + block.text).join("");
    return { gold: outlineOf(gold), found: outlineOf(toBlocks(recoverStructure(text))) };
  });
  return scoreOutlines(pairs);
}

describe("accuracy on invented documents", () => {
  it("finds most headings and boundaries where no line break survived", () => {
    const { heading, boundary } = measure(headed, () => false);
    expect(heading.f1).toBeGreaterThanOrEqual(0.8);
    expect(boundary.f1).toBeGreaterThanOrEqual(0.75);
  });

  it("finds more where every other line break survived", () => {
    const { heading, boundary } = measure(headed, (block) => block % 2 === 0);
    expect(heading.f1).toBeGreaterThanOrEqual(0.85);
    expect(boundary.f1).toBeGreaterThanOrEqual(0.85);
  });

  it("heads no document that has no heading, with line breaks or without", () => {
    expect(measure(plain, () => false).falselyHeadedShare).toBe(0);
    expect(measure(plain, (block) => block % 2 === 0).falselyHeadedShare).toBe(0);
  });
});
