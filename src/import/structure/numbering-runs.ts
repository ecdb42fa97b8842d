import { readNumbering } from "./numbering.ts";
import type { Numbering } from "./numbering.ts";

/** Something numbered, at an offset. */
export interface Numbered {
  at: number;
  numbering: Numbering;
}

/** Numberings that in all gold documents but one open a block wherever they follow a sentence end: 一、 （一） 1. （1） 第一章 ① 第一条. */
const OPENING = new Set([1, 2, 4, 5, 6, 11, 14]);
/** Numberings that stand in mid-paragraph as often as at the head of one, all of a run alike: 第一， 一是. */
const WAVERING = new Set([7, 8]);

/** Runs of one numbering that count up by one, each at least two long; items in order of position. */
export function listRuns<T extends Numbered>(items: readonly T[]): T[][] {
  const open = new Map<number, T[]>();
  const runs: T[][] = [];
  for (const item of items) {
    const { type, value } = item.numbering;
    if (value === 0) continue;
    const run = open.get(type);
    if (run !== undefined && run.at(-1)?.numbering.value === value - 1) {
      run.push(item);
      continue;
    }
    const fresh = [item];
    open.set(type, fresh);
    runs.push(fresh);
  }
  return runs.filter((run) => run.length > 1);
}

/** The sentence starts that carry a number. */
export function listNumberedStarts(chars: string, starts: readonly number[]): Numbered[] {
  return starts.map((at) => ({ at, numbering: readNumbering(chars, at) })).filter(({ numbering }) => numbering.size > 0);
}

/** Sentence starts where a run proves that a block begins. */
export function findProvenStarts(runs: Numbered[][]): Set<number> {
  return new Set(runs.filter((run) => OPENING.has(run[0]?.numbering.type ?? 0)).flatMap((run) => run.map(({ at }) => at)));
}

/** Gives all members of a run that may stand in mid-paragraph the same logits, their mean; changes `odds`. */
export function agreeOnParagraphs(runs: Numbered[][], odds: Map<number, number>): void {
  for (const run of runs) {
    if (!WAVERING.has(run[0]?.numbering.type ?? 0)) continue;
    const mean = run.reduce((sum, { at }) => sum + (odds.get(at) ?? 0), 0) / run.length;
    for (const { at } of run) odds.set(at, mean);
  }
}
