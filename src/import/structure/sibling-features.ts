import type { DocumentView } from "./document-view.ts";
import { describeSequence } from "./numbering-sequence.ts";
import { countSharedPairs } from "./shared-pairs.ts";
import { compareKin, seekParallels, sumChances } from "./compare-siblings.ts";
import type { Hypothesis, HypotheticalStart } from "./heading-hypotheses.ts";

/** A hypothesis with its text and shape, as siblings are compared. */
export interface Shaped {
  start: HypotheticalStart;
  hypothesis: Hypothesis;
  isNumbered: boolean;
  /** The heading without its numbering. */
  text: string;
  commas: number;
  firstComma: number;
  /** Its first character and its last, -1 where it has none; its first two and its last two, as numbers. */
  first: number;
  last: number;
  head: number;
  tail: number;
  /** How likely the end would be if a heading began there, doubtful starts weighing nearly as much as sure ones. */
  temper: number;
}

/** How many likely headings on each side count as siblings. */
const REACH = 300;
const NUMBERINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16];
const PAUSES = "，。！？；：、,;:!?";
const AHEAD = 150;
const NEAR = 8000;

/** Texts and shapes of all hypotheses, in order. */
export function shapeHypotheses(view: DocumentView, starts: HypotheticalStart[]): Shaped[] {
  return starts.flatMap((start) =>
    start.ends.map((hypothesis) => {
      const text = view.chars.slice(start.at + start.numbering.size, hypothesis.end);
      const commas = text.replace(/[^，、：]/g, "").length;
      const ends = { ...endsOfText(text), temper: temperOf(start, hypothesis) };
      return { start, hypothesis, isNumbered: start.numbering.size > 0, text, commas, firstComma: text.search(/[，：]/), ...ends };
    }),
  );
}

function endsOfText(text: string): Pick<Shaped, "first" | "last" | "head" | "tail"> {
  const { length } = text;
  if (length === 0) return { first: -1, last: -1, head: -1, tail: -1 };
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  if (length === 1) return { first, last, head: -2 - first, tail: -2 - last };
  return { first, last, head: first * 65536 + text.charCodeAt(1), tail: text.charCodeAt(length - 2) * 65536 + last };
}

/** Input vectors of the sibling network for every hypothesis of `starts[index]`; `paragraphOdds` are logits at sentence starts. */
export function siblingFeatures(
  view: DocumentView,
  starts: HypotheticalStart[],
  index: number,
  shaped: Shaped[],
  paragraphOdds: Map<number, number>,
): Float64Array[] {
  const start = starts[index] as HypotheticalStart;
  const numbered = start.numbering.size > 0;
  const likely = nearby(shaped, start.at);
  const kin = likely.filter((other) => (numbered ? other.start.numbering.type === start.numbering.type : !other.isNumbered));
  const parallels = window(tempered(shaped), start.at).filter((other) => other.isNumbered === numbered);
  const around = describeSurroundings(view, start, likely, kin);
  const sequence = describeSequence(starts, index);
  const top = start.ends[0]?.score ?? 0;
  const glue = Math.max(...start.ends.map((end) => end.glue));
  const own = describeStart(view, start, paragraphOdds);
  const masses = around.slice(0, 3);
  const places = around.slice(3);
  return endsOf(shaped, start).map((one, rank) =>
    joinVectors([
      describeEnd(view, one, rank, top, glue),
      own,
      masses,
      compareKin(one, kin),
      sequence,
      places,
      seekParallels(one, parallels),
    ]),
  );
}

function joinVectors(parts: number[][]): Float64Array {
  let size = 0;
  for (const part of parts) size += part.length;
  const joined = new Float64Array(size);
  let at = 0;
  for (const part of parts) for (const value of part) joined[at++] = value;
  return joined;
}

const endsCache = new WeakMap<Shaped[], Map<HypotheticalStart, Shaped[]>>();

function endsOf(shaped: Shaped[], start: HypotheticalStart): Shaped[] {
  const known = endsCache.get(shaped) ?? Map.groupBy(shaped, (one) => one.start);
  endsCache.set(shaped, known);
  return known.get(start) ?? [];
}

/** Likely hypotheses of other starts within reach; `shaped` is in order of position. */
function nearby(shaped: Shaped[], at: number): Shaped[] {
  return window(likelyOnes(shaped), at);
}

/** At most REACH of the ones on each side of `at`, without those that begin there. */
function window(likely: Shaped[], at: number): Shaped[] {
  let low = 0;
  let high = likely.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((likely[middle] as Shaped).start.at < at) low = middle + 1;
    else high = middle;
  }
  return likely.slice(Math.max(0, low - REACH), low + REACH).filter((other) => other.start.at !== at);
}

const likelyCache = new WeakMap<Shaped[], Shaped[]>();

function likelyOnes(shaped: Shaped[]): Shaped[] {
  const known = likelyCache.get(shaped) ?? shaped.filter((one) => one.hypothesis.chance > 0.02);
  likelyCache.set(shaped, known);
  return known;
}

const temperedCache = new WeakMap<Shaped[], Shaped[]>();

/** The ends that would be likely if a heading began there: five doubtful ones of one length prove each other. */
function tempered(shaped: Shaped[]): Shaped[] {
  const known = temperedCache.get(shaped) ?? shaped.filter((one) => one.temper > 0.02);
  temperedCache.set(shaped, known);
  return known;
}

function temperOf(start: HypotheticalStart, hypothesis: Hypothesis): number {
  return Math.exp(hypothesis.score - start.odds) / (1 + Math.exp(-3.5 - start.odds));
}

function describeEnd(view: DocumentView, one: Shaped, rank: number, top: number, glue: number): number[] {
  const { chars } = view;
  const { hypothesis, text, start } = one;
  const { end, score, chance } = hypothesis;
  const size = text.length;
  let pause = end;
  while (pause < chars.length && pause < end + 60 && !PAUSES.includes(chars[pause] as string)) pause++;
  const body = end - size;
  return [
    start.odds,
    score,
    score - top,
    rank,
    hypothesis.glue,
    hypothesis.glue - glue,
    chance,
    Math.log(chance + 1e-3),
    size,
    Math.abs(size - 12),
    flag(size < 3),
    flag(size > 26),
    one.commas,
    flag(one.firstComma >= 0),
    pause - end,
    flag(pause - end < 3),
    Math.log1p(countSharedPairs(view, body, end, end, Math.min(end + AHEAD, chars.length - 1))),
    Math.log1p(countSharedPairs(view, body, end, Math.max(0, start.at - AHEAD), start.at - 1)),
    flag(size > 0 && text.includes(chars.slice(end, end + 2))),
    flag(end === chars.length || (view.breaks[end] ?? 0) > 0),
    countNear(chars, text, start.at),
    flag(/^[一二三四五六七八九十]{1,2}、|^[（(]|^\d/.test(chars.slice(end, end + 3))),
  ];
}

/** How often the heading's words stand in the text around, 4 at most. */
function countNear(chars: string, text: string, at: number): number {
  if (text.length < 3) return 0;
  const around = chars.slice(Math.max(0, at - NEAR), at + NEAR);
  let count = 0;
  let found = around.indexOf(text);
  while (found >= 0 && count < 4) {
    count++;
    found = around.indexOf(text, found + 1);
  }
  return count;
}

function describeStart(view: DocumentView, start: HypotheticalStart, paragraphOdds: Map<number, number>): number[] {
  const { type, value, size } = start.numbering;
  const odds = paragraphOdds.get(start.at);
  return [
    flag(start.after === 2),
    flag(start.after === 3),
    odds ?? 0,
    flag(odds !== undefined || start.at === 0),
    flag((view.breaks[start.at] as number) > 0),
    flag(start.at === 0),
    flag(size > 0),
    ...NUMBERINGS.map((known) => flag(type === known)),
    flag(value === 1),
    flag(value === 0),
  ];
}

function describeSurroundings(view: DocumentView, start: HypotheticalStart, likely: Shaped[], kin: Shaped[]): number[] {
  const { length } = view.chars;
  const all = sumChances(likely);
  let before = 9999;
  let after = 9999;
  let touching = 0;
  for (const other of likely) {
    const { chance, end } = other.hypothesis;
    if (chance <= 0.3) continue;
    if (end <= start.at) before = Math.min(before, start.at - end);
    if (end === start.at) touching = Math.max(touching, chance);
    if (other.start.at > start.at) after = Math.min(after, other.start.at - start.at);
  }
  const span = Math.min(length, 40000);
  return [
    Math.log1p(all),
    Math.log1p(sumChances(kin)),
    (all / span) * 1000,
    Math.log1p(before),
    Math.log1p(after),
    touching,
    Math.log1p(length),
    Math.log1p(start.at),
    Math.log1p(length - start.at),
  ];
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
