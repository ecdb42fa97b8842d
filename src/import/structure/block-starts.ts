import { DOUBTED_BREAK } from "./believed-breaks.ts";
import { COUNTED_WORD } from "./counted-words.ts";
import { readNumbering } from "./numbering.ts";
import type { Numbering } from "./numbering.ts";
import { markSentenceEnds } from "./sentence-ends.ts";

/** Where a block may begin, and what is known of each place. */
export interface BlockStarts {
  /** Offsets in order. */
  at: number[];
  /** Why: 0 the beginning, 1 after a weak stop, 2 after a strong one, 3 a number in mid-sentence, 4 a line break of the dump. */
  kind: number[];
  /** The furthest end of a heading that begins there. */
  reach: number[];
  /** Its numbering's type, 0 where it has none. */
  numbering: number[];
  /** `kind` for each character, 0 elsewhere. */
  marks: Uint8Array;
  /** `FEATURES` numbers a start, for the network. */
  features: Float32Array;
}

export const FEATURES = 31;
/** Most starts that are judged in one text, some 800,000 characters of prose; behind them only the dump's own breaks count. */
export const MOST_STARTS = 20_000;
export const MID_SENTENCE = 3;
/** The kind of a start at a line break of the dump. */
export const BROKEN = 4;
/** At one that may be torn from the line above; the network sees it as a start in mid-sentence. */
export const DOUBTED = 5;
/** The longest heading, in characters. */
export const WINDOW = 50;
const INNER = new RegExp(
  `[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|0\\d|\\d{1,2}[、.．]|第[一二三四五六七八九十]{1,3}[章节编篇]|${COUNTED_WORD}[一二三四五六七八九十\\d]`,
  "g",
);
/** 【基本案情】 and its like begin a block, or are one, where they stand so often. */
const LABEL = /【[^】]{1,12}】/g;
const OFTEN = 3;
const INNER_TYPES = new Set([1, 2, 3, 4, 5, 6]);
const NOT_BEFORE = "一二三四五六七八九十第0123456789.年月-—~和与至到";

/** Lists the starts of a text without white space; `breaks` as `believeBreaks` gives them. */
export function listBlockStarts(chars: string, breaks: Uint8Array): BlockStarts {
  const ends = markSentenceEnds(chars);
  const inner = findInner(chars, ends);
  const at: number[] = [];
  const kind: number[] = [];
  const marks = new Uint8Array(chars.length);
  for (let i = 0; i < chars.length; i++) {
    const lined = breaks[i] === 1 ? BROKEN : breaks[i] === DOUBTED_BREAK ? DOUBTED : undefined;
    const why = i === 0 ? 0 : (lined ?? (ends[i] === 0 && inner.has(i) ? MID_SENTENCE : (ends[i] as number)));
    if ((i > 0 && why === 0) || (at.length >= MOST_STARTS && lined === undefined)) continue;
    at.push(i);
    kind.push(why);
    marks[i] = seenAs(why);
  }
  const numbers = at.map((one) => readNumbering(chars, one));
  const reach = limitEnds(at, kind, chars.length);
  const numbering = numbers.map(({ type }) => type);
  return { at, kind, reach, numbering, marks, features: describe(at, kind, numbers, chars.length) };
}

function seenAs(kind: number): number {
  return kind === DOUBTED ? MID_SENTENCE : kind;
}

/** Numbering and repeated labels in mid-sentence, where a heading may follow a heading, and the places behind bare numbers such as 01. */
function findInner(chars: string, ends: Uint8Array): Set<number> {
  const inner = new Set<number>();
  for (const { index } of chars.matchAll(INNER)) {
    if (inner.size >= MOST_STARTS) break;
    const { type, size } = readNumbering(chars, index);
    if (!INNER_TYPES.has(type) || (index > 0 && NOT_BEFORE.includes(chars.charAt(index - 1)))) continue;
    if (index > 0 && ends[index] === 0) inner.add(index);
    if (type === 3 && index + size < chars.length) inner.add(index + size);
  }
  for (const index of findLabels(chars)) if (index > 0 && ends[index] === 0 && inner.size < MOST_STARTS) inner.add(index);
  return inner;
}

function findLabels(chars: string): number[] {
  const same = Map.groupBy(chars.matchAll(LABEL), ([label]) => label);
  return [...same.values()].filter((places) => places.length >= OFTEN).flatMap((places) => places.map(({ index }) => index));
}

/** Not beyond the next strong stop or line break. */
function limitEnds(at: number[], kind: number[], size: number): number[] {
  const reach = new Array<number>(at.length);
  let limit = size;
  for (let i = at.length - 1; i >= 0; i--) {
    reach[i] = Math.min(limit, (at[i] as number) + WINDOW);
    if (kind[i] === 2 || kind[i] === BROKEN || kind[i] === DOUBTED) limit = at[i] as number;
  }
  return reach;
}

function describe(at: number[], kind: number[], numbers: Numbering[], size: number): Float32Array {
  const features = new Float32Array(at.length * FEATURES);
  const keyOf = ({ type, value }: Numbering, step: number): number => type * 4096 + value + step;
  const known = new Set<number>();
  for (let i = at.length - 1; i >= 0; i--) {
    const one = numbers[i] as Numbering;
    if (one.size > 0 && known.has(keyOf(one, 1))) features[i * FEATURES + 20] = 1;
    known.add(keyOf(one, 0));
  }
  const seen = new Set<number>();
  numbers.forEach((one, i) => {
    const row = features.subarray(i * FEATURES, (i + 1) * FEATURES);
    const here = at[i] as number;
    row[one.type] = 1;
    if (one.size > 0) {
      row[19] = seen.has(keyOf(one, -1)) ? 1 : 0;
      row[21] = one.value === 1 ? 1 : 0;
    }
    seen.add(keyOf(one, 0));
    row[22] = Math.log1p((at[i + 1] ?? size) - here) / 5;
    row[23] = Math.log1p(i > 0 ? here - (at[i - 1] as number) : 0) / 5;
    row[24 + seenAs(kind[i] as number)] = 1;
    row[29] = Math.log1p(size) / 10;
    row[30] = here / size;
  });
  return features;
}
