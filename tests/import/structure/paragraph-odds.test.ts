import { describe, expect, it } from "vitest";
import { listBlockStarts, WINDOW } from "../../../src/import/structure/block-starts.ts";
import { weighParagraphs } from "../../../src/import/structure/paragraph-odds.ts";

const filler = "河上来了三条船，船上装满青石，船工歇在树下。水涨了半尺，桥墩没在水里。";
const openings = ["这一年，我们修好了渡口", "这一年，我们疏通了水道", "这一年，我们种下了柳树", "早春时节他们种下了柳树"];
const text = openings.map((opening) => `${opening}，街坊都来看。${filler}`).join("");

/** The odds of a paragraph at the last two openings, where the network doubts these and gives `others` to the first two. */
function oddsOfLastTwo(others: number): number[] {
  const starts = listBlockStarts(text, new Uint8Array(text.length + 1));
  const places = openings.map((opening) => text.indexOf(opening));
  const kinds = new Float32Array(starts.at.length * 3);
  starts.at.forEach((at, i) => {
    const chance = at === places[1] || at === places[0] ? others : 0.3;
    kinds.set([Math.log(1 - chance), Math.log(chance), -30], i * 3);
  });
  const odds = weighParagraphs(text, starts, { kinds, ends: new Float32Array(starts.at.length * WINDOW) });
  return places.slice(2).map((at) => odds.get(at) as number);
}

describe("odds of paragraphs", () => {
  it("are higher for sentences that open like likely ones", () => {
    const [likely, unlikely] = [oddsOfLastTwo(0.9), oddsOfLastTwo(0.05)] as [number[], number[]];
    expect(likely[0]).toBeGreaterThan((unlikely[0] as number) + 1);
    expect(likely[0]).toBeGreaterThan((likely[1] as number) + 1);
  });

  it("leave what the network thinks of starts behind weak stops", () => {
    const weak = "船到了：青石装满了舱。";
    const starts = listBlockStarts(weak, new Uint8Array(weak.length + 1));
    const kinds = Float32Array.from(starts.at.flatMap(() => [Math.log(0.6), Math.log(0.4), -30]));
    const odds = weighParagraphs(weak, starts, { kinds, ends: new Float32Array(starts.at.length * WINDOW) });
    expect(odds.get(weak.indexOf("青"))).toBeCloseTo(Math.log(0.4 / 0.6), 5);
  });
});
