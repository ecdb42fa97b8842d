import { isValue, LONGEST_CREDIT, opensCaption, opensCredit } from "./block-kinds.ts";
import type { BlockStarts } from "./block-starts.ts";
import { MID_SENTENCE } from "./block-starts.ts";
import { weighHeadings } from "./heading-chances.ts";
import { findLoneNumbers } from "./lone-numbers.ts";
import { findLoneSpeakers, LONE_SPEAKER } from "./lone-speakers.ts";
import { sizeHeadings } from "./heading-sizes.ts";
import type { HeadingSize } from "./heading-sizes.ts";
import { findGluedHeadings } from "./glued-numbers.ts";
import type { Recognition } from "./network/recogniser.ts";
import { readNumbering } from "./numbering.ts";
import { findParallelHeadings } from "./parallel-headings.ts";

/** A heading found, `score` the probability that one begins at `start`. */
export interface FoundHeading {
  start: number;
  end: number;
  score: number;
}

/**
 * Thresholds pinned from cross-validation (README): that a heading begins, that it does and ends there (`whole`; a heading cut wrongly
 * helps nobody), and that the surest of a document, or the two surest, begin, must be this likely.
 */
export const THRESHOLDS = { heading: 0.45, whole: 0.36, surest: 0.95, two: 0.75 };

/** Headings of a document in order, without overlap; none where not one of them is sure, nor two are nearly so. */
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
  const speakers = findLoneSpeakers(chars, starts);
  for (const i of speakers) chances[i] = THRESHOLDS.surest;
  const paired = [...findLoneNumbers(chars, starts, seen), ...findGluedHeadings(chars, starts, chances)];
  for (const pair of paired) for (const i of pair) chances[i] = Math.max(...pair.map((one) => chances[one] as number));
  const judged = starts.at.map((start, i) => ({ start, i, score: chances[i] as number }));
  const sure = judged.filter(({ score }) => score >= THRESHOLDS.heading).sort((a, b) => b.score - a.score || a.start - b.start);
  const [surest = 0, second = 0] = sure.map(({ i }) => Math.exp(seen.kinds[i * 3 + 2] as number)).sort((a, b) => b - a);
  if (!proven && speakers.length === 0 && surest < THRESHOLDS.surest && second < THRESHOLDS.two) return [];
  const places = sure.map(({ i }) => i);
  const sizes = sizeHeadings(chars, starts, seen, places);
  for (const [i, next] of paired) sizes.set(i, { size: (starts.at[next] as number) - (starts.at[i] as number), chance: 1 });
  for (const i of speakers) sizes.set(i, { size: LONE_SPEAKER, chance: 1 });
  for (const i of questions) sizes.set(i, { size: sizeOfQuestion(chars, starts.at[i] as number), chance: 1 });
  const picked = takeApart(chars, sure, sizes);
  const ends = new Set(picked.map(({ end }) => end));
  return picked
    .filter(({ start, i }) => starts.kind[i] !== MID_SENTENCE || ends.has(start))
    .map(({ start, end, score }) => ({ start, end, score }));
}

interface Judged {
  start: number;
  i: number;
  score: number;
}

/** The likely ones, the likeliest first, that overlap none before them. */
function takeApart(chars: string, sure: readonly Judged[], sizes: ReadonlyMap<number, HeadingSize>): (Judged & { end: number })[] {
  const taken = new Uint8Array(chars.length + 1);
  const picked: (Judged & { end: number })[] = [];
  for (const one of sure) {
    const head = chars.slice(one.start, one.start + LONGEST_CREDIT);
    if (opensCaption(head) || opensCredit(head) || isValue(chars, one.start)) continue;
    const { size, chance } = sizes.get(one.i) as HeadingSize;
    const end = one.start + size;
    if (one.score * chance < THRESHOLDS.whole || taken.subarray(one.start, end).includes(1)) continue;
    taken.fill(1, one.start, end);
    picked.push({ ...one, end });
  }
  return picked;
}

function sizeOfQuestion(chars: string, start: number): number {
  return chars.indexOf("？", start) + 1 - start;
}
