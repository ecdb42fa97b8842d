import type { BlockStarts } from "../block-starts.ts";
import { FEATURES, MOST_STARTS } from "../block-starts.ts";
import { readCharacterNetwork, readCharacters } from "./characters.ts";
import type { CharacterNetwork } from "./characters.ts";
import { compareHeadings, COMPARED } from "./compare-headings.ts";
import { describeCuts } from "./describe-cuts.ts";
import { readEndNetwork, scoreEnds, WINDOW } from "./ends.ts";
import type { EndNetwork } from "./ends.ts";
import { createMatrix, floats, mark, packLinear, product, release } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readStartNetwork, readStarts } from "./recurrence.ts";
import type { StartNetwork } from "./recurrence.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const WIDTH = 64;
const CONTEXT = 96;
/** How far behind a start the characters are looked over. */
const REACH = 48;
/** Most starts that are judged beside each other, some 40,000 characters: every one is compared with all. */
const TOGETHER = 1000;
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
  if (count <= TOGETHER) return recogniseTogether(recogniser, chars, starts);
  const kinds = new Float32Array(count * 3).map((_, slot) => (slot % 3 === 0 ? 0 : NEVER));
  const ends = new Float32Array(count * WINDOW).fill(NEVER);
  for (let first = 0; first < Math.min(count, MOST_STARTS); first += TOGETHER) {
    const piece = cutPiece(chars, starts, first, Math.min(count, MOST_STARTS, first + TOGETHER));
    const seen = recogniseTogether(recogniser, piece.chars, piece.starts);
    kinds.set(seen.kinds, first * 3);
    ends.set(seen.ends, first * WINDOW);
  }
  return { kinds, ends };
}

/** The starts from `first` up to `last`, with the text that they stand in. */
function cutPiece(chars: string, starts: BlockStarts, first: number, last: number): { chars: string; starts: BlockStarts } {
  const from = starts.at[first] as number;
  const to = starts.at[last] ?? chars.length;
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
  const result = normalise(kinds, ends, starts);
  release(before);
  return result;
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
    const last = Math.min(letters.rows, at + REACH);
    for (let other = at + 1; other < last; other++) {
      for (let k = 0; k < WIDTH; k++) {
        const value = values[letters.at + other * WIDTH + k] as number;
        if (value > (values[to + 2 * WIDTH + k] as number)) values[to + 2 * WIDTH + k] = value;
      }
    }
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
