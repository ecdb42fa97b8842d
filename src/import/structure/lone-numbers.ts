import type { BlockStarts } from "./block-starts.ts";
import { WINDOW } from "./block-starts.ts";
import { oddsOf } from "./heading-chances.ts";
import type { Recognition } from "./network/recogniser.ts";
import { listNumberedStarts, listRuns } from "./numbering-runs.ts";

/** 01, 02: the one numbering that often is a heading by itself, with the heading that it counts on the next line. */
const BARE = 3;

/** Characters of such a number. */
const LONE_NUMBER = 2;

/**
 * What the mean of a run's log odds of ending right behind the number gains, pinned from cross-validation (README), and how much one
 * member may say: most articles set the number apart, which the network hardly believes.
 */
export const APART = { gain: 2, clip: 4 };

/** Starts (indices) whose heading is the number alone, each with the start right behind it, where its heading begins; all of a run or none. */
export function findLoneNumbers(chars: string, starts: BlockStarts, seen: Recognition): Map<number, number> {
  const index = new Map(starts.at.map((at, i) => [at, i]));
  const lone = new Map<number, number>();
  for (const run of listRuns(listNumberedStarts(chars, starts.at))) {
    if (run[0]?.numbering.type !== BARE) continue;
    const members = run.map(({ at }) => ({ i: index.get(at) as number, behind: index.get(at + LONE_NUMBER) }));
    const mean =
      members.reduce((sum, { i }) => sum + oddsOf(Math.exp(seen.ends[i * WINDOW + LONE_NUMBER - 1] as number), APART.clip), 0) /
      members.length;
    if (mean + APART.gain <= 0) continue;
    for (const { i, behind } of members) if (behind !== undefined) lone.set(i, behind);
  }
  return lone;
}
