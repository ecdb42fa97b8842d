import type { HypotheticalStart } from "./heading-hypotheses.ts";

/** How many starts on each side are looked through for siblings of one numbering. */
const REACH = 600;

/** Whether the numbers before and after stand in the text, and how likely those are headings. */
export function describeSequence(starts: HypotheticalStart[], index: number): number[] {
  const { at, numbering } = starts[index] as HypotheticalStart;
  if (numbering.size === 0) return [0, -0.2, 0, -0.2, 0, 0, -0.2, 0];
  const kin = starts.slice(Math.max(0, index - REACH), index + REACH).filter((other) => other.numbering.type === numbering.type);
  const before = kin.findLast((other) => other.numbering.value === numbering.value - 1 && other.at < at);
  const after = kin.find((other) => other.numbering.value === numbering.value + 1 && other.at > at);
  const others = kin.filter((other) => other.at !== at);
  const mean = others.length === 0 ? -0.2 : others.reduce((sum, other) => sum + chanceOf(other), 0) / others.length;
  return [
    flag(before !== undefined),
    before === undefined ? -0.2 : chanceOf(before),
    flag(after !== undefined),
    after === undefined ? -0.2 : chanceOf(after),
    after === undefined ? 0 : Math.log1p(after.at - at),
    before === undefined ? 0 : Math.log1p(at - before.at),
    mean,
    Math.log1p(kin.length),
  ];
}

function chanceOf(start: HypotheticalStart): number {
  return start.ends.reduce((sum, end) => sum + end.chance, 0);
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
