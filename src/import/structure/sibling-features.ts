import type { DocumentView } from "./document-view.ts";
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
  /** Its first two and its last two characters. */
  head: string;
  tail: string;
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
      const ends = { head: text.slice(0, 2), tail: text.slice(-2), temper: temperOf(start, hypothesis) };
      return { start, hypothesis, isNumbered: start.numbering.size > 0, text, commas, firstComma: text.search(/[，：]/), ...ends };
    }),
  );
}

/** Input vectors of the sibling network for every hypothesis of `starts[index]`; `paragraphOdds` are logits at sentence starts. */
export function siblingFeatures(
  view: DocumentView,
  starts: HypotheticalStart[],
  index: number,
  shaped: Shaped[],
  paragraphOdds: Map<number, number>,
): number[][] {
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
  return endsOf(shaped, start).map((one, rank) => [
    ...describeEnd(view, one, rank, top, glue),
    ...own,
    ...around.slice(0, 3),
    ...compareKin(one, kin),
    ...sequence,
    ...around.slice(3),
    ...seekParallels(one, parallels),
  ]);
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
  const grams = new Set<number>();
  for (let i = 0; i + 1 < size; i++) grams.add(pairAt(text, i));
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
    Math.log1p(countShared(chars, grams, end, Math.min(end + AHEAD, chars.length - 1))),
    Math.log1p(countShared(chars, grams, Math.max(0, start.at - AHEAD), start.at - 1)),
    flag(size > 0 && text.includes(chars.slice(end, end + 2))),
    flag(end === chars.length || (view.breaks[end] ?? 0) > 0),
    countNear(chars, text, start.at),
    flag(/^[一二三四五六七八九十]{1,2}、|^[（(]|^\d/.test(chars.slice(end, end + 3))),
  ];
}

function countShared(chars: string, grams: Set<number>, from: number, to: number): number {
  let shared = 0;
  for (let i = from; i < to; i++) if (grams.has(pairAt(chars, i))) shared++;
  return shared;
}

/** Two UTF-16 units as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
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

/** Whether the numbers before and after stand in the text, and how likely those are headings. */
function describeSequence(starts: HypotheticalStart[], index: number): number[] {
  const { at, numbering } = starts[index] as HypotheticalStart;
  if (numbering.size === 0) return [0, -0.2, 0, -0.2, 0, 0, -0.2, 0];
  const kin = starts.slice(Math.max(0, index - 2 * REACH), index + 2 * REACH).filter((other) => other.numbering.type === numbering.type);
  const before = kin.findLast((other) => other.numbering.value === numbering.value - 1 && other.at < at);
  const after = kin.find((other) => other.numbering.value === numbering.value + 1 && other.at > at);
  const others = kin.filter((other) => other.at !== at);
  const mean = others.length === 0 ? -0.2 : others.reduce((sum, other) => sum + chanceOf(other), 0) / others.length;
  return [
    flag(before !== undefined),
    before === undefined ? -0.2 : chanceOf(before),
    flag(after !== undefined),
    after === undefined ? -0.2 : chanceOf(after),
    after === undefined ? 0 : Math.log1p(after.at - at),
    before === undefined ? 0 : Math.log1p(at - before.at),
    mean,
    Math.log1p(kin.length),
  ];
}

function chanceOf(start: HypotheticalStart): number {
  return start.ends.reduce((sum, end) => sum + end.chance, 0);
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
