import { Buffer } from "node:buffer";

/** A tensor as stored: signed bytes times a scale of its row or of its column, or plain 32-bit floats (`scales` absent). */
export interface StoredTensor {
  columns: number;
  /** Base64. */
  values: string;
  scales?: { of: string; values: string };
}

export interface StoredWeights {
  /** The characters that have a vector of their own, in order; all others share the first vector. */
  vocabulary: string;
  tensors: Record<string, StoredTensor>;
}

/** The values of a stored tensor, row by row. */
export function readTensor(stored: StoredWeights, name: string): Float32Array {
  const tensor = stored.tensors[name];
  if (tensor === undefined)
    throw new Error(`weights.json – ${name} – expected a tensor, found none: train again (see the README of structure)`);
  const bytes = Buffer.from(tensor.values, "base64");
  if (tensor.scales === undefined) return toFloats(bytes);
  const scales = toFloats(Buffer.from(tensor.scales.values, "base64"));
  const byRow = tensor.scales.of === "row";
  return Float32Array.from(new Int8Array(bytes), (value, i) => {
    const line = byRow ? Math.floor(i / tensor.columns) : i % tensor.columns;
    return value * (scales[line] as number);
  });
}

function toFloats(bytes: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
