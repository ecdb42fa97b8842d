import type { BlockStarts } from "../block-starts.ts";
import { WINDOW } from "../block-starts.ts";
import type { Recognition } from "./recogniser.ts";

/** Numbers about each start that come of comparison: the kinds, the sizes, and how the sizes fit those of the others. */
export const COMPARED = 3 + WINDOW + 2;

/** Numberings that are kin only to themselves; what is above counts as none. */
const KINDS = 16;
/** Doubtful headings weigh nearly as much as sure ones: five doubtful ones of one length prove each other. */
const TEMPER = 0.4;

/** How the supposed headings of one numbering agree in length: `shape` for each start, `extra` three numbers for each size of each start. */
export function compareHeadings(starts: BlockStarts, { kinds, ends }: Recognition): { shape: Float32Array; extra: Float32Array } {
  const count = starts.at.length;
  const spread = Float32Array.from(ends, Math.exp);
  const chance = Float32Array.from({ length: count }, (_, i) => Math.exp(kinds[i * 3 + 2] as number));
  const temper = chance.map((one) => Math.max(one, 1e-6) ** TEMPER);
  const sure = othersOf(starts, spread, chance);
  const doubtful = othersOf(starts, spread, temper);
  const extra = new Float32Array(count * WINDOW * 3);
  const shape = new Float32Array(count * COMPARED);
  for (let i = 0; i < count; i++) {
    const own = i * COMPARED;
    for (let k = 0; k < 3; k++) shape[own + k] = Math.max(-8, kinds[i * 3 + k] as number);
    shape.set(spread.subarray(i * WINDOW, (i + 1) * WINDOW), own + 3);
    for (let size = 0; size < WINDOW; size++) {
      const slot = i * WINDOW + size;
      extra[slot * 3] = Math.log((sure[slot] as number) + 0.02);
      extra[slot * 3 + 1] = Math.log((doubtful[slot] as number) + 0.02);
      extra[slot * 3 + 2] = Math.log(around(doubtful, i, size) + 0.02);
      for (let j = 1; j < 3; j++)
        shape[own + 2 + WINDOW + j] = (shape[own + 2 + WINDOW + j] as number) + (spread[slot] as number) * (extra[slot * 3 + j] as number);
    }
  }
  return { shape, extra };
}

/** The mass of the other starts of one numbering on each size. */
function othersOf(starts: BlockStarts, spread: Float32Array, weights: Float32Array): Float32Array {
  const sums = new Float32Array(KINDS * WINDOW);
  const kin = (i: number): number => {
    const type = starts.numbering[i] as number;
    return (type < KINDS ? type : 0) * WINDOW;
  };
  const mass = spread.map((one, slot) => one * (weights[Math.floor(slot / WINDOW)] as number));
  mass.forEach((one, slot) => {
    const into = kin(Math.floor(slot / WINDOW)) + (slot % WINDOW);
    sums[into] = (sums[into] as number) + one;
  });
  return mass.map((one, slot) => Math.max(0, (sums[kin(Math.floor(slot / WINDOW)) + (slot % WINDOW)] as number) - one));
}

/** The sum over five neighbouring sizes. */
function around(mass: Float32Array, start: number, size: number): number {
  let sum = 0;
  for (let k = Math.max(0, size - 2); k <= Math.min(WINDOW - 1, size + 2); k++) sum += mass[start * WINDOW + k] as number;
  return sum;
}
