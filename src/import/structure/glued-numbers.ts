import type { BlockStarts } from "./block-starts.ts";
import { MID_SENTENCE, WINDOW } from "./block-starts.ts";

/** How likely a number in mid-sentence must open a heading to prove that what stands before it is a heading too (README). */
export const GLUED = { sure: 0.9 };

/** The kind of a start behind a weak stop. */
const WEAK = 1;
/** 案例一、 问题二、 附件1. count with their word, so that no heading ends before the number. */
const COUNTS = /[例题件图表]/;

/**
 * Headings that a numbered heading follows without a stop (`三、通用要求|（一）分工`): starts (indices), each with the start where it
 * ends. `chances` are those of a heading at each start.
 */
export function findGluedHeadings(chars: string, starts: BlockStarts, chances: readonly number[]): Map<number, number> {
  const glued = new Map<number, number>();
  let before = -1;
  starts.at.forEach((at, i) => {
    const proves = starts.kind[i] === MID_SENTENCE && starts.numbering[i] !== 0 && (chances[i] as number) >= GLUED.sure;
    if (proves && before >= 0 && !COUNTS.test(chars.charAt(at - 1))) {
      const near = at - (starts.at[before] as number) <= WINDOW && at <= (starts.reach[before] as number);
      if (near) glued.set(before, i);
    }
    if (starts.kind[i] !== WEAK) before = i;
  });
  return glued;
}
