import { addProduct, createMatrix, floats, packLinear, product, productOfRow, rectify } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const STATE = 48;
const GATES = 3 * STATE;
const WIDTH = 2 * STATE;
const KEY = 16;

interface Direction {
  input: Linear;
  recurrent: Linear;
}

interface Attention {
  query: Linear;
  key: Linear;
  value: Linear;
  out: Linear;
}

/** A layer over the starts of a document: a projection, attention of every start to all others (second pass only), a recurrence both ways. */
export interface StartNetwork {
  project: Linear;
  attention: Attention | undefined;
  forward: Direction;
  backward: Direction;
}

/** Unpacks the layer called `name`. */
export function readStartNetwork(stored: StoredWeights, name: string, inputs: number, attends: boolean): StartNetwork {
  const read = (tensor: string): Float32Array => readTensor(stored, `${name}.${tensor}`);
  const linear = (tensor: string, columns: number, deep = WIDTH): Linear =>
    packLinear(read(`${tensor}.weight`), deep, columns, read(`${tensor}.bias`));
  const direction = (suffix: string): Direction => ({
    input: packLinear(read(`gru.weight_ih_l0${suffix}`), WIDTH, GATES, read(`gru.bias_ih_l0${suffix}`)),
    recurrent: packLinear(read(`gru.weight_hh_l0${suffix}`), STATE, GATES, read(`gru.bias_hh_l0${suffix}`)),
  });
  return {
    project: linear("project", WIDTH, inputs),
    attention: attends
      ? { query: linear("query", 2 * KEY), key: linear("key", 2 * KEY), value: linear("value", WIDTH), out: linear("out", WIDTH) }
      : undefined,
    forward: direction(""),
    backward: direction("_reverse"),
  };
}

/** A vector of 96 numbers for each start, from what is known of all of them. */
export function readStarts(network: StartNetwork, inputs: Matrix): Matrix {
  const x = product(inputs, network.project);
  rectify(x);
  if (network.attention !== undefined) attend(network.attention, x);
  const forward = product(x, network.forward.input);
  const backward = product(x, network.backward.input);
  recur(network.forward, forward, x, 0);
  recur(network.backward, backward, x, STATE);
  return x;
}

/** Two heads of dot-product attention, added to `x`. */
function attend({ query, key, value, out }: Attention, x: Matrix): void {
  const [q, k, v] = [product(x, query), product(x, key), product(x, value)];
  const mixed = createMatrix(x.rows, WIDTH);
  for (let head = 0; head < 2; head++) {
    const shares = product({ ...q, at: q.at + head * KEY }, packLinear(cut(k, head * KEY, KEY), KEY, k.rows, new Float32Array(k.rows)));
    weigh(shares, x.rows);
    const part = product(shares, packLinear(transpose(cut(v, head * STATE, STATE), STATE), v.rows, STATE, new Float32Array(STATE)));
    const values = floats();
    for (let row = 0; row < x.rows; row++)
      values.copyWithin(mixed.at + row * WIDTH + head * STATE, part.at + row * STATE, part.at + (row + 1) * STATE);
  }
  addProduct(mixed, out, x);
}

/** Some columns of all rows. */
function cut(matrix: Matrix, from: number, columns: number): Float32Array {
  const values = floats();
  const part = new Float32Array(matrix.rows * columns);
  for (let row = 0; row < matrix.rows; row++) {
    const at = matrix.at + row * matrix.columns + from;
    part.set(values.subarray(at, at + columns), row * columns);
  }
  return part;
}

function transpose(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  return matrix.map((_, slot) => matrix[(slot % rows) * columns + Math.floor(slot / rows)] as number);
}

/** Products of queries and keys become shares, which in each row sum up to one; `count` of each row are no padding. */
function weigh(products: Matrix, count: number): void {
  const values = floats();
  for (let row = 0; row < products.rows; row++) {
    const from = products.at + row * products.columns;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = from; i < from + count; i++) if ((values[i] as number) > top) top = values[i] as number;
    let sum = 0;
    for (let i = from; i < from + count; i++) sum += values[i] = Math.exp(((values[i] as number) - top) / 4);
    for (let i = from; i < from + count; i++) values[i] = (values[i] as number) / sum;
  }
}

/** A gated recurrent unit over the rows of `gates`, added to the columns of `x` from `column` on; the second half runs from the end. */
function recur({ recurrent }: Direction, gates: Matrix, x: Matrix, column: number): void {
  const state = createMatrix(1, STATE).at;
  const held = createMatrix(1, GATES).at;
  const values = floats();
  for (let step = 0; step < x.rows; step++) {
    const row = column === 0 ? step : x.rows - 1 - step;
    productOfRow(state, recurrent, held);
    const input = gates.at + row * GATES;
    const to = x.at + row * WIDTH + column;
    for (let i = 0; i < STATE; i++) {
      const reset = sigmoid((values[input + i] as number) + (values[held + i] as number));
      const keep = sigmoid((values[input + STATE + i] as number) + (values[held + STATE + i] as number));
      const fresh = Math.tanh((values[input + 2 * STATE + i] as number) + reset * (values[held + 2 * STATE + i] as number));
      values[state + i] = (1 - keep) * fresh + keep * (values[state + i] as number);
      values[to + i] = (values[to + i] as number) + (values[state + i] as number);
    }
  }
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
