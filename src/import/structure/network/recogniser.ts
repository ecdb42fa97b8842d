import type { BlockStarts } from "../block-starts.ts";
import { FEATURES, MOST_STARTS, WINDOW } from "../block-starts.ts";
import { readCharacterNetwork, readCharacters } from "./characters.ts";
import type { CharacterNetwork } from "./characters.ts";
import { compareHeadings, COMPARED } from "./compare-headings.ts";
import { describeCuts } from "./describe-cuts.ts";
import { readEndNetwork, scoreEnds } from "./ends.ts";
import type { EndNetwork } from "./ends.ts";
import { createMatrix, floats, keepMost, mark, packLinear, product, release } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readStartNetwork, readStarts } from "./recurrence.ts";
import type { StartNetwork } from "./recurrence.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const WIDTH = 64;
const CONTEXT = 96;
/** How far behind a start the characters are looked over. */
const REACH = 48;
/** Most starts, and most characters between the first and the last of them, that are judged beside each other: every start is compared with all. */
const TOGETHER = 1000;
const LONGEST = 100_000;
/** More characters behind a start than any part of the network sees. */
const BEHIND = 256;
/** The logarithm of no chance at all. */
const NEVER = -60;

/** The trained network (README), unpacked. */
export interface Recogniser {
  characters: CharacterNetwork;
  passes: { starts: StartNetwork; kinds: Linear; ends: EndNetwork }[];
}

/** Log probabilities: three a start (no block, paragraph, heading), and, given a heading, `WINDOW` a start for its sizes from 1. */
export interface Recognition {
  kinds: Float32Array;
  ends: Float32Array;
}

/** Unpacks stored weights. */
export function readRecogniser(stored: StoredWeights): Recogniser {
  const pass = (name: string, n: number, inputs: number): Recogniser["passes"][number] => ({
    starts: readStartNetwork(stored, name, inputs, n === 2),
    kinds: packLinear(readTensor(stored, `kinds${n}.weight`), CONTEXT, 3, readTensor(stored, `kinds${n}.bias`)),
    ends: readEndNetwork(stored, `ends${n}`, WIDTH, CONTEXT),
  });
  return {
    characters: readCharacterNetwork(stored),
    passes: [pass("first", 1, 3 * WIDTH + FEATURES), pass("second", 2, CONTEXT + COMPARED)],
  };
}

/** What the network thinks of each start of `chars`, long texts in pieces; no block begins at those beyond `MOST_STARTS`. */
export function recognise(recogniser: Recogniser, chars: string, starts: BlockStarts): Recognition {
  const count = starts.at.length;
  if (count <= TOGETHER && chars.length <= LONGEST) return recogniseTogether(recogniser, chars, starts);
  const kinds = new Float32Array(count * 3).map((_, slot) => (slot % 3 === 0 ? 0 : NEVER));
  const ends = new Float32Array(count * WINDOW).fill(NEVER);
  const most = Math.min(count, MOST_STARTS);
  for (let first = 0, last = 0; first < most; first = last) {
    last = endOfPiece(starts.at, first, most);
    const piece = cutPiece(chars, starts, first, last);
    const seen = recogniseTogether(recogniser, piece.chars, piece.starts);
    kinds.set(seen.kinds, first * 3);
    ends.set(seen.ends, first * WINDOW);
  }
  return { kinds, ends };
}

/** The first start behind `first` that is not judged beside it. */
function endOfPiece(at: readonly number[], first: number, most: number): number {
  let last = first + 1;
  while (last < most && last - first < TOGETHER && (at[last] as number) - (at[first] as number) <= LONGEST) last++;
  return last;
}

/** The starts from `first` up to `last`, with the text that they stand in. */
function cutPiece(chars: string, starts: BlockStarts, first: number, last: number): { chars: string; starts: BlockStarts } {
  const from = starts.at[first] as number;
  const to = Math.min(starts.at[last] ?? chars.length, (starts.at[last - 1] as number) + BEHIND);
  const piece: BlockStarts = {
    at: starts.at.slice(first, last).map((at) => at - from),
    kind: starts.kind.slice(first, last),
    reach: starts.reach.slice(first, last).map((reach) => Math.min(reach, to) - from),
    numbering: starts.numbering.slice(first, last),
    marks: starts.marks.subarray(from, to),
    features: starts.features.subarray(first * FEATURES, last * FEATURES),
  };
  return { chars: chars.slice(from, to), starts: piece };
}

/** Once each start by itself, then again beside what it thinks of all the others. */
function recogniseTogether(recogniser: Recogniser, chars: string, starts: BlockStarts): Recognition {
  const before = mark();
  try {
    return passTwice(recogniser, chars, starts);
  } finally {
    release(before);
  }
}

function passTwice(recogniser: Recogniser, chars: string, starts: BlockStarts): Recognition {
  const [first, second] = recogniser.passes as [Recogniser["passes"][number], Recogniser["passes"][number]];
  const letters = readCharacters(recogniser.characters, chars, starts.marks);
  const context = readStarts(first.starts, pool(letters, starts));
  const kinds = new Float32Array(starts.at.length * 3);
  const ends = new Float32Array(starts.at.length * WINDOW);
  const places = { letters, starts: starts.at, reach: starts.reach };
  addKinds(kinds, product(context, first.kinds));
  scoreEnds(first.ends, { ...places, context, extra: describeCuts(chars, starts) }, ends);
  const alone = normalise(kinds, ends, starts);
  const { shape, extra } = compareHeadings(starts, alone);
  const joined = readStarts(second.starts, join(context, shape));
  addKinds(kinds, product(joined, second.kinds));
  scoreEnds(second.ends, { ...places, context: joined, extra }, ends);
  return normalise(kinds, ends, starts);
}

/** The vectors beside each start, the most of each channel over what follows, and the features. */
function pool(letters: Matrix, starts: BlockStarts): Matrix {
  const pooled = createMatrix(starts.at.length, 3 * WIDTH + FEATURES);
  const values = floats();
  starts.at.forEach((at, i) => {
    const to = pooled.at + i * pooled.columns;
    const from = letters.at + at * WIDTH;
    if (at > 0) values.copyWithin(to, from - WIDTH, from);
    values.copyWithin(to + WIDTH, from, from + WIDTH);
    values.copyWithin(to + 2 * WIDTH, from, from + WIDTH);
    keepMost(from + WIDTH, Math.min(letters.rows, at + REACH) - at - 1, to + 2 * WIDTH);
    values.set(starts.features.subarray(i * FEATURES, (i + 1) * FEATURES), to + 3 * WIDTH);
  });
  return pooled;
}

function join(context: Matrix, shape: Float32Array): Matrix {
  const joined = createMatrix(context.rows, CONTEXT + COMPARED);
  const values = floats();
  for (let row = 0; row < context.rows; row++) {
    const to = joined.at + row * joined.columns;
    const from = context.at + row * context.columns;
    values.copyWithin(to, from, from + CONTEXT);
    values.set(shape.subarray(row * COMPARED, (row + 1) * COMPARED), to + CONTEXT);
  }
  return joined;
}

function addKinds(kinds: Float32Array, added: Matrix): void {
  const values = floats();
  for (let i = 0; i < kinds.length; i++) {
    const from = added.at + Math.floor(i / 3) * added.columns + (i % 3);
    kinds[i] = (kinds[i] as number) + (values[from] as number);
  }
}

/** A heading's score is the sum over its ends, in logarithms. */
function normalise(kinds: Float32Array, ends: Float32Array, starts: BlockStarts): Recognition {
  const result = { kinds: new Float32Array(kinds.length), ends: new Float32Array(ends.length).fill(NEVER) };
  starts.at.forEach((at, i) => {
    const sizes = (starts.reach[i] as number) - at;
    const own = ends.subarray(i * WINDOW, i * WINDOW + sizes);
    const total = sumOfLogs(own);
    for (let k = 0; k < sizes; k++) result.ends[i * WINDOW + k] = (own[k] as number) - total;
    const three = [kinds[i * 3] as number, kinds[i * 3 + 1] as number, (kinds[i * 3 + 2] as number) + total];
    const all = sumOfLogs(three);
    result.kinds.set(
      three.map((one) => one - all),
      i * 3,
    );
  });
  return result;
}

function sumOfLogs(logs: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) top = Math.max(top, logs[i] as number);
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += Math.exp((logs[i] as number) - top);
  return top + Math.log(sum);
}
