import type { BlockStarts } from "./block-starts.ts";
import { WINDOW } from "./block-starts.ts";
import type { Recognition } from "./network/recogniser.ts";
import { wordBounds } from "./word-bounds.ts";

/** Pinned from cross-validation (README): what a character of distance from the middle size of `least` or more siblings costs, in logarithms, up to `most` characters. */
export const AGREEMENT = { cost: 0.1, least: 3, most: 6 };

/** How long a heading is, and the chance of that. */
export interface HeadingSize {
  size: number;
  chance: number;
}

/**
 * The likeliest size of each supposed heading (indices of starts) among those that end with a word, because in gold no heading ends
 * inside one; headings of one kind of numbering draw each other to their middle size.
 */
export function sizeHeadings(chars: string, starts: BlockStarts, seen: Recognition, supposed: readonly number[]): Map<number, HeadingSize> {
  const options = new Map(
    supposed.map((i) => [i, listSizes(chars, starts.at[i] as number, seen.ends.subarray(i * WINDOW, (i + 1) * WINDOW))]),
  );
  const kin = new Map<number, number[]>();
  for (const [i, sizes] of options) {
    const type = starts.numbering[i] as number;
    kin.set(type, [...(kin.get(type) ?? []), likeliest(sizes).size]);
  }
  return new Map(
    [...options].map(([i, sizes]) => {
      const siblings = kin.get(starts.numbering[i] as number) as number[];
      return [i, siblings.length < AGREEMENT.least ? likeliest(sizes) : likeliest(sizes, middle(siblings))];
    }),
  );
}

function listSizes(chars: string, start: number, ends: Float32Array): HeadingSize[] {
  const sizes = [...wordBounds(chars, start)].filter((size) => size > 0 && size <= WINDOW);
  const total = sizes.reduce((sum, size) => sum + Math.exp(ends[size - 1] as number), 1e-9);
  return sizes.map((size) => ({ size, chance: Math.exp(ends[size - 1] as number) / total }));
}

function likeliest(sizes: readonly HeadingSize[], wanted?: number): HeadingSize {
  const costOf = (size: number): number => (wanted === undefined ? 0 : AGREEMENT.cost * Math.min(AGREEMENT.most, Math.abs(size - wanted)));
  let best: HeadingSize = { size: 1, chance: 0 };
  let top = Number.NEGATIVE_INFINITY;
  for (const one of sizes) {
    const score = Math.log(one.chance + 1e-9) - costOf(one.size);
    if (score > top) [best, top] = [one, score];
  }
  return best;
}

function middle(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
