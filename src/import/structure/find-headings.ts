import { LONGEST_CREDIT, opensCaption, opensCredit } from "./block-kinds.ts";
import type { BlockStarts } from "./block-starts.ts";
import { MID_SENTENCE } from "./block-starts.ts";
import { weighHeadings } from "./heading-chances.ts";
import { findLoneNumbers, LONE_NUMBER } from "./lone-numbers.ts";
import { sizeHeadings } from "./heading-sizes.ts";
import type { HeadingSize } from "./heading-sizes.ts";
import type { Recognition } from "./network/recogniser.ts";
import { readNumbering } from "./numbering.ts";
import { findParallelHeadings } from "./parallel-headings.ts";

/** A heading found, `score` the probability that one begins at `start`. */
export interface FoundHeading {
  start: number;
  end: number;
  score: number;
}

/** Thresholds pinned from cross-validation (README): a heading, its end, and the surest heading of a document must be this likely. */
export const THRESHOLDS = { heading: 0.4, end: 0.1, surest: 0.93 };

/** Headings of a document in order, without overlap; none where not one of them is sure. */
export function findHeadings(chars: string, starts: BlockStarts, seen: Recognition): FoundHeading[] {
  const parallel = findParallelHeadings(chars, starts, seen);
  const others = pickHeadings(chars, starts, seen);
  const apart = parallel.length === 0 ? others : others.filter((one) => standsBeside(chars, one, parallel));
  return [...parallel, ...apart].sort((a, b) => a.start - b.start);
}

/** Beside a set of parallel headings only numbered ones stand. */
function standsBeside(chars: string, one: FoundHeading, parallel: FoundHeading[]): boolean {
  return readNumbering(chars, one.start).size > 0 && !parallel.some((other) => one.start < other.end && other.start < one.end);
}

function pickHeadings(chars: string, starts: BlockStarts, seen: Recognition): FoundHeading[] {
  const { chances, proven, questions } = weighHeadings(chars, starts, seen);
  const lone = findLoneNumbers(chars, starts, seen);
  for (const [i, behind] of lone) chances[behind] = chances[i] as number;
  const judged = starts.at.map((start, i) => ({ start, i, score: chances[i] as number }));
  const isSure = (i: number): boolean => Math.exp(seen.kinds[i * 3 + 2] as number) >= THRESHOLDS.surest;
  if (!proven && !judged.some(({ i, score }) => score >= THRESHOLDS.heading && isSure(i))) return [];
  const sure = judged.filter(({ score }) => score >= THRESHOLDS.heading).sort((a, b) => b.score - a.score || a.start - b.start);
  const sizes = sizeHeadings(
    chars,
    starts,
    seen,
    sure.map(({ i }) => i),
  );
  for (const i of lone.keys()) sizes.set(i, { size: LONE_NUMBER, chance: 1 });
  for (const i of questions) sizes.set(i, { size: sizeOfQuestion(chars, starts.at[i] as number), chance: 1 });
  const taken = new Uint8Array(chars.length + 1);
  const picked: (FoundHeading & { i: number })[] = [];
  for (const { start, i, score } of sure) {
    const head = chars.slice(start, start + LONGEST_CREDIT);
    if (opensCaption(head) || opensCredit(head)) continue;
    const best = sizes.get(i) as HeadingSize;
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

function sizeOfQuestion(chars: string, start: number): number {
  return chars.indexOf("？", start) + 1 - start;
}
