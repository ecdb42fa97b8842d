import { BROKEN, DOUBTED, MID_SENTENCE, MOST_STARTS, WINDOW } from "./block-starts.ts";
import type { BlockStarts } from "./block-starts.ts";
import type { Recognition } from "./network/recogniser.ts";

/** A block that is less likely to begin at a doubted line break than this does not. */
const LEAST = 0.05;

/** Decides on doubted line breaks, in `starts` and `breaks`: from here on one counts or does not. */
export function settleDoubts(starts: BlockStarts, breaks: Uint8Array, seen: Recognition): void {
  starts.at.forEach((at, i) => {
    if (starts.kind[i] !== DOUBTED) return;
    const begins = 1 - Math.exp(seen.kinds[i * 3] as number);
    const isTorn = i < MOST_STARTS && Math.max(begins, endsHeading(starts, seen, i)) < LEAST;
    starts.kind[i] = isTorn ? MID_SENTENCE : BROKEN;
    breaks[at] = isTorn ? 0 : 1;
  });
}

/** How likely what begins at one of the starts before is a heading that ends at this one. */
function endsHeading({ at }: BlockStarts, { kinds, ends }: Recognition, i: number): number {
  let most = 0;
  for (let before = i - 1; before >= 0; before--) {
    const size = (at[i] as number) - (at[before] as number);
    if (size > WINDOW) break;
    most = Math.max(most, Math.exp((kinds[before * 3 + 2] as number) + (ends[before * WINDOW + size - 1] as number)));
  }
  return most;
}
