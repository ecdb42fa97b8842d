import { WINDOW } from "../block-starts.ts";
import { addProduct, allocate, createMatrix, floats, judge, packLinear, place, product } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const HIDDEN = 32;

/** Judges each place where a heading that begins at a start may end. */
export interface EndNetwork {
  before: Linear;
  behind: Linear;
  start: Linear;
  /** A row for each size. */
  offset: Float32Array;
  /** What else is known of an end: how the document is cut there (first pass), what comparison says (second). */
  extra: Linear;
  extras: number;
  /** Offset in floats. */
  out: number;
  outBias: number;
}

/** Unpacks the weights once. */
export function readEndNetwork(stored: StoredWeights, name: string, width: number, context: number): EndNetwork {
  const read = (tensor: string): Float32Array => readTensor(stored, `${name}.${tensor}`);
  const none = new Float32Array(HIDDEN);
  const extra = read("extra.weight");
  const extras = extra.length / HIDDEN;
  return {
    before: packLinear(read("before.weight"), width, HIDDEN, read("before.bias")),
    behind: packLinear(read("behind.weight"), width, HIDDEN, none),
    start: packLinear(read("start.weight"), context, HIDDEN, none),
    offset: read("offset.weight"),
    extra: packLinear(extra, extras, HIDDEN, none),
    extras,
    out: place(read("out.weight")),
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
  const before = product(view.letters, network.before).at;
  const behind = beyond(view.letters, network.behind).at;
  const own = product(view.context, network.start).at;
  const extra = describeSizes(network, view).at;
  const sums = allocate(WINDOW * 4);
  const values = floats();
  view.starts.forEach((at, i) => {
    const row = { before: before + at * HIDDEN, behind: behind + (at + 1) * HIDDEN, own: own + i * HIDDEN, out: network.out };
    const sizes = (view.reach[i] as number) - at;
    judge({ ...row, extra: extra + i * WINDOW * HIDDEN }, sizes, sums);
    for (let size = 0; size < sizes; size++) {
      const [a, b, c, d] = values.subarray(sums + size * 4, sums + size * 4 + 4) as unknown as [number, number, number, number];
      scores[i * WINDOW + size] = (scores[i * WINDOW + size] as number) + network.outBias + (a + b + c + d);
    }
  });
}

/** The product, with a row of zeros for what stands behind the text. */
function beyond(letters: Matrix, linear: Linear): Matrix {
  const y = { ...createMatrix(letters.rows + 1, HIDDEN), rows: letters.rows };
  addProduct(letters, linear, y);
  return y;
}

/** A row for each size of each start: what the size itself says, and what else is known of that end. */
function describeSizes({ offset, extra: linear, extras }: EndNetwork, { starts, extra }: EndsView): Matrix {
  const sizes = createMatrix(starts.length * WINDOW, HIDDEN);
  const known = createMatrix(starts.length * WINDOW, extras);
  const values = floats();
  for (let i = 0; i < starts.length; i++) values.set(offset, sizes.at + i * WINDOW * HIDDEN);
  for (let row = 0; row < known.rows; row++)
    for (let k = 0; k < extras; k++) values[known.at + row * known.columns + k] = extra[row * extras + k] as number;
  addProduct(known, linear, sizes);
  return sizes;
}
