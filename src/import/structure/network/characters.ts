import { addProduct, convolve, createMatrix, embed, packLinear, packTaps, place } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const WIDTH = 64;
const CHAR = 40;
const PAIR = 24;
const DILATIONS = [1, 2, 4, 8];
/** Rows of zeros that the widest convolution reads before and behind. */
const MARGIN = 16;

/** The part of the network that gives each character a vector of 64 numbers from thirty characters around. */
export interface CharacterNetwork {
  index: Map<string, number>;
  /** Tables of vectors; offsets in floats. */
  char: number;
  pair: number;
  mark: number;
  layers: { taps: number; mix: Linear }[];
}

/** Unpacks the weights once. */
export function readCharacterNetwork(stored: StoredWeights): CharacterNetwork {
  const read = (name: string): Float32Array => readTensor(stored, `characters.${name}`);
  return {
    index: new Map(Array.from(stored.vocabulary, (ch, i) => [ch, i + 1])),
    char: place(read("char.weight")),
    pair: place(read("pair.weight")),
    mark: place(read("mark.weight")),
    layers: DILATIONS.map((_, i) => ({
      taps: packTaps(read(`deep.${i}.weight`), read(`deep.${i}.bias`)),
      mix: packLinear(read(`mix.${i}.weight`), WIDTH, WIDTH, read(`mix.${i}.bias`)),
    })),
  };
}

/** A vector for each character; `marks` are the kinds of the starts, 0 elsewhere. */
export function readCharacters(network: CharacterNetwork, chars: string, marks: Uint8Array): Matrix {
  const x = createFramed(chars.length);
  embedAll(network, chars, marks, x);
  const y = createFramed(chars.length);
  network.layers.forEach(({ taps, mix }, i) => {
    convolve(x, taps, DILATIONS[i] as number, y);
    addProduct(y, mix, x);
  });
  return x;
}

function createFramed(rows: number): Matrix {
  const whole = createMatrix(rows + 2 * MARGIN + 4, WIDTH);
  return { at: whole.at + MARGIN * WIDTH, rows, columns: WIDTH };
}

function embedAll({ index, char, pair, mark }: CharacterNetwork, chars: string, marks: Uint8Array, x: Matrix): void {
  for (let i = 0; i < chars.length; i++) {
    const one = char + (index.get(chars.charAt(i)) ?? 0) * CHAR;
    const two = pair + pairSlot(chars.charCodeAt(i), i + 1 < chars.length ? chars.charCodeAt(i + 1) : 0) * PAIR;
    embed(one, two, mark + (marks[i] as number) * WIDTH, x.at + i * WIDTH);
  }
}

/** The slot of 16,384 that two neighbouring characters share. */
function pairSlot(first: number, second: number): number {
  const code = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return Math.imul(code ^ (code >>> 15), 0x2c1b3c6d) >>> 18;
}
