import type { BlockStarts } from "./block-starts.ts";
import { MID_SENTENCE, WINDOW } from "./block-starts.ts";
import type { Recognition } from "./network/recogniser.ts";
import { listNumberedStarts, listRuns } from "./numbering-runs.ts";
import { findParallelHeadings } from "./parallel-headings.ts";
import { wordBounds } from "./word-bounds.ts";

/** A heading found, `score` the probability that one begins at `start`. */
export interface FoundHeading {
  start: number;
  end: number;
  score: number;
}

/** Thresholds pinned from cross-validation (README): a heading, its end, and the surest heading of a document must be this likely. */
export const THRESHOLDS = { heading: 0.4, end: 0.1, surest: 0.8 };
/** No member of a run counts more than this for or against, in log odds. */
const CLIP = 4;

/** Headings of a document in order, without overlap; none where not one of them is sure. */
export function findHeadings(chars: string, starts: BlockStarts, seen: Recognition): FoundHeading[] {
  const parallel = findParallelHeadings(chars, starts, seen);
  const others = pickHeadings(chars, starts, seen);
  const apart = others.filter((one) => !parallel.some((other) => one.start < other.end && other.start < one.end));
  return [...parallel, ...apart].sort((a, b) => a.start - b.start);
}

function pickHeadings(chars: string, starts: BlockStarts, seen: Recognition): FoundHeading[] {
  const chances = headingChances(chars, starts, seen);
  const judged = starts.at.map((start, i) => ({ start, i, score: chances[i] as number }));
  if (!judged.some(({ score }) => score >= THRESHOLDS.surest)) return [];
  const sure = judged.filter(({ score }) => score >= THRESHOLDS.heading).sort((a, b) => b.score - a.score || a.start - b.start);
  const taken = new Uint8Array(chars.length + 1);
  const picked: (FoundHeading & { i: number })[] = [];
  for (const { start, i, score } of sure) {
    const best = likeliestSize(chars, start, seen.ends.subarray(i * WINDOW, (i + 1) * WINDOW));
    const end = start + best.size;
    if (best.chance < THRESHOLDS.end || taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    picked.push({ start, end, score, i });
  }
  const ends = new Set(picked.map(({ end }) => end));
  return picked
    .filter(({ start, i }) => starts.kind[i] !== MID_SENTENCE || ends.has(start))
    .map(({ start, end, score }) => ({ start, end, score }));
}

/** The chance of a heading at each start; members of one numbering run share their mean, because all are headings or none is. */
function headingChances(chars: string, starts: BlockStarts, seen: Recognition): number[] {
  const odds = starts.at.map((_, i) => oddsOf(Math.exp(seen.kinds[i * 3 + 2] as number)));
  const index = new Map(starts.at.map((at, i) => [at, i]));
  for (const run of listRuns(listNumberedStarts(chars, starts.at))) {
    const own = run.map(({ at }) => index.get(at) as number);
    const mean = own.reduce((sum, i) => sum + (odds[i] as number), 0) / own.length;
    for (const i of own) odds[i] = mean;
  }
  return odds.map((one) => 1 / (1 + Math.exp(-one)));
}

function oddsOf(chance: number): number {
  return Math.max(-CLIP, Math.min(CLIP, Math.log(chance + 1e-9) - Math.log(1 - chance + 1e-9)));
}

/** The likeliest size among those that end with a word: in gold no heading ends inside one. */
function likeliestSize(chars: string, start: number, ends: Float32Array): { size: number; chance: number } {
  const sizes = [...wordBounds(chars, start)].filter((size) => size > 0 && size <= WINDOW);
  const total = sizes.reduce((sum, size) => sum + Math.exp(ends[size - 1] as number), 0);
  const best = sizes.reduce((top, size) => ((ends[size - 1] as number) > (ends[top - 1] as number) ? size : top), sizes[0] ?? 1);
  return { size: best, chance: Math.exp(ends[best - 1] as number) / Math.max(total, 1e-9) };
}
