import { Buffer } from "node:buffer";
import stored from "./weights.json" with { type: "json" };

/** Sizes of the hashed tables, powers of two. */
export const SIZES = { glue: 1 << 17, heading: 1 << 18, paragraph: 1 << 17 } as const;

/** A network of one hidden layer; inputs are normalised by `mean` and `spread` and clipped to ±5. */
export interface Network {
  inputs: number;
  hidden: number;
  mean: Float32Array;
  spread: Float32Array;
  first: Float32Array;
  bias: Float32Array;
  second: Float32Array;
  offset: number;
}

export interface Weights {
  glue: Float32Array;
  heading: Float32Array;
  paragraph: Float32Array;
  siblings: Network;
}

export interface StoredWeights {
  glue: StoredTable;
  heading: StoredTable;
  paragraph: StoredTable;
  siblings: {
    inputs: number;
    hidden: number;
    mean: number[];
    spread: number[];
    first: number[];
    bias: number[];
    second: number[];
    offset: number;
  };
}

/** Signed bytes in Base64; a weight is its byte times `step`. */
export interface StoredTable {
  step: number;
  bytes: string;
}

let loaded: Weights | undefined;

/** The trained weights, decoded once. */
export function loadWeights(): Weights {
  loaded ??= decodeWeights(stored);
  return loaded;
}

/** Decodes what `training/train.ts` wrote. */
export function decodeWeights(source: StoredWeights): Weights {
  const { mean, spread, first, bias, second, ...rest } = source.siblings;
  return {
    glue: decodeTable(source.glue),
    heading: decodeTable(source.heading),
    paragraph: decodeTable(source.paragraph),
    siblings: {
      ...rest,
      mean: Float32Array.from(mean),
      spread: Float32Array.from(spread),
      first: Float32Array.from(first),
      bias: Float32Array.from(bias),
      second: Float32Array.from(second),
    },
  };
}

function decodeTable(table: StoredTable): Float32Array {
  const bytes = new Int8Array(Buffer.from(table.bytes, "base64"));
  return Float32Array.from(bytes, (byte) => byte * table.step);
}

/** What the network answers for one input vector. */
export function runNetwork(network: Network, input: ArrayLike<number>): number {
  const { inputs, hidden, mean, spread, first, bias, second } = network;
  let out = network.offset;
  const x = new Float32Array(inputs);
  for (let i = 0; i < inputs; i++) {
    x[i] = Math.max(-5, Math.min(5, ((input[i] as number) - (mean[i] as number)) / (spread[i] as number)));
  }
  for (let j = 0; j < hidden; j++) {
    let sum = bias[j] as number;
    for (let i = 0; i < inputs; i++) sum += (first[j * inputs + i] as number) * (x[i] as number);
    out += (second[j] as number) * (sum > 0 ? sum : 0.05 * sum);
  }
  return out;
}
