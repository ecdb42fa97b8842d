import { addProduct, createMatrix, floats, packLinear, product, rectify } from "./matrices.ts";
import type { Linear, Matrix } from "./matrices.ts";
import { readTensor } from "./tensors.ts";
import type { StoredWeights } from "./tensors.ts";

const STATE = 48;
const GATES = 3 * STATE;
const WIDTH = 2 * STATE;
const KEY = 16;

interface Direction {
  input: Linear;
  /** `recurrent[gate * STATE + state]` and its bias. */
  recurrent: Float32Array;
  bias: Float32Array;
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
    recurrent: read(`gru.weight_hh_l0${suffix}`),
    bias: read(`gru.bias_hh_l0${suffix}`),
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
  const shares = new Float32Array(x.rows);
  for (let head = 0; head < 2; head++) {
    for (let row = 0; row < x.rows; row++) {
      weigh(q, k, row, head, shares);
      mix(v, shares, mixed.at + row * WIDTH + head * STATE, head);
    }
  }
  addProduct(mixed, out, x);
}

function weigh(q: Matrix, k: Matrix, row: number, head: number, shares: Float32Array): void {
  const values = floats();
  const from = q.at + row * q.columns + head * KEY;
  let top = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < k.rows; other++) {
    const to = k.at + other * k.columns + head * KEY;
    let dot = 0;
    for (let i = 0; i < KEY; i++) dot += (values[from + i] as number) * (values[to + i] as number);
    shares[other] = dot / 4;
    if (dot / 4 > top) top = dot / 4;
  }
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += shares[i] = Math.exp((shares[i] as number) - top);
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] as number) / sum;
}

function mix(v: Matrix, shares: Float32Array, to: number, head: number): void {
  const values = floats();
  for (let other = 0; other < v.rows; other++) {
    const share = shares[other] as number;
    if (share < 1e-6) continue;
    const from = v.at + other * v.columns + head * STATE;
    for (let i = 0; i < STATE; i++) values[to + i] = (values[to + i] as number) + share * (values[from + i] as number);
  }
}

/** A gated recurrent unit over the rows of `gates`, added to the columns of `x` from `column` on; the second half runs from the end. */
function recur({ recurrent, bias }: Direction, gates: Matrix, x: Matrix, column: number): void {
  const values = floats();
  const state = new Float32Array(STATE);
  const held = new Float32Array(GATES);
  for (let step = 0; step < x.rows; step++) {
    const row = column === 0 ? step : x.rows - 1 - step;
    for (let gate = 0; gate < GATES; gate++) {
      let sum = bias[gate] as number;
      for (let i = 0; i < STATE; i++) sum += (recurrent[gate * STATE + i] as number) * (state[i] as number);
      held[gate] = sum;
    }
    const input = gates.at + row * GATES;
    const to = x.at + row * WIDTH + column;
    for (let i = 0; i < STATE; i++) {
      const reset = sigmoid((values[input + i] as number) + (held[i] as number));
      const keep = sigmoid((values[input + STATE + i] as number) + (held[STATE + i] as number));
      const fresh = Math.tanh((values[input + 2 * STATE + i] as number) + reset * (held[2 * STATE + i] as number));
      state[i] = (1 - keep) * fresh + keep * (state[i] as number);
      values[to + i] = (values[to + i] as number) + (state[i] as number);
    }
  }
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
