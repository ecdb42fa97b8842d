import { WINDOW } from "../block-starts.ts";
import { createMatrix, floats, packLinear, product } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const HIDDEN = 32;

/** Judges each place where a heading that begins at a start may end. */
export interface EndNetwork {
  before: Linear;
  behind: Linear;
  start: Linear;
  offset: Float32Array;
  /** What else is known of an end: how the document is cut there (first pass), what comparison says (second). */
  extra: Float32Array;
  out: Float32Array;
  outBias: number;
}

/** Unpacks the weights once. */
export function readEndNetwork(stored: StoredWeights, name: string, width: number, context: number): EndNetwork {
  const read = (tensor: string): Float32Array => readTensor(stored, `${name}.${tensor}`);
  const none = new Float32Array(HIDDEN);
  return {
    before: packLinear(read("before.weight"), width, HIDDEN, read("before.bias")),
    behind: packLinear(read("behind.weight"), width, HIDDEN, none),
    start: packLinear(read("start.weight"), context, HIDDEN, none),
    offset: read("offset.weight"),
    extra: read("extra.weight"),
    out: read("out.weight"),
    outBias: read("out.bias")[0] as number,
  };
}

/** What the ends of a document are judged by; a row of `letters` for each character, one of `context` for each start. */
export interface EndsView {
  letters: Matrix;
  context: Matrix;
  starts: readonly number[];
  reach: readonly number[];
  /** As many numbers for each size of each start as the weights were trained for. */
  extra: Float32Array;
}

/** Adds to `scores[start * WINDOW + size - 1]` how well a heading of each size fits. */
export function scoreEnds(network: EndNetwork, view: EndsView, scores: Float32Array): void {
  const before = product(view.letters, network.before);
  const behind = product(view.letters, network.behind);
  const own = product(view.context, network.start);
  const zero = createMatrix(1, HIDDEN).at;
  const values = floats();
  const sums = new Float32Array(HIDDEN);
  view.starts.forEach((at, i) => {
    const last = (view.reach[i] as number) - at;
    for (let size = 1; size <= last; size++) {
      const left = before.at + (at + size - 1) * HIDDEN;
      const right = at + size < view.letters.rows ? behind.at + (at + size) * HIDDEN : zero;
      const base = own.at + i * HIDDEN;
      for (let k = 0; k < HIDDEN; k++) {
        const near = (values[left + k] as number) + (values[right + k] as number) + (values[base + k] as number);
        sums[k] = near + (network.offset[(size - 1) * HIDDEN + k] as number);
      }
      const slot = i * WINDOW + size - 1;
      addExtra(network.extra, view.extra, slot, sums);
      scores[slot] = (scores[slot] as number) + readOut(network, sums);
    }
  });
}

function addExtra(weights: Float32Array, extra: Float32Array, slot: number, sums: Float32Array): void {
  const count = weights.length / HIDDEN;
  for (let j = 0; j < count; j++) {
    const value = extra[slot * count + j] as number;
    if (value === 0) continue;
    for (let k = 0; k < HIDDEN; k++) sums[k] = (sums[k] as number) + (weights[k * count + j] as number) * value;
  }
}

function readOut({ out, outBias }: EndNetwork, sums: Float32Array): number {
  let sum = outBias;
  for (let k = 0; k < HIDDEN; k++) if ((sums[k] as number) > 0) sum += (sums[k] as number) * (out[k] as number);
  return sum;
}
