import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";
import type { Fault } from "../../fault.ts";
import { gunzipStart } from "./gzip-members.ts";
import { allowance, spend, type Unpacking } from "./unpacking.ts";

/** Bytes unpacked; `fault` where they broke off or would have grown too large. */
export interface Inflated {
  bytes: Uint8Array;
  fault?: Fault;
}

const methods = {
  gzip: gunzipSync,
  deflate: inflateSync,
  raw: inflateRawSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
} as const;

const flushes: Readonly<Record<Packing, number>> = {
  gzip: constants.Z_SYNC_FLUSH,
  deflate: constants.Z_SYNC_FLUSH,
  raw: constants.Z_SYNC_FLUSH,
  br: constants.BROTLI_OPERATION_FLUSH,
  zstd: constants.ZSTD_e_flush,
};

/** How a packed file is packed; `raw` is the deflate of zip files. */
export type Packing = keyof typeof methods;

/** Unpacks at most what the limits leave, so that a bomb never fills memory; of a stream cut short, what there is. */
export function inflate(packed: Uint8Array, packing: Packing, unpacking: Unpacking): Inflated {
  const { most, fault } = allowance(unpacking, packed.length);
  try {
    const bytes = plain(methods[packing](packed, { maxOutputLength: Math.max(1, most) }));
    spend(unpacking, packed.length, bytes.length);
    return { bytes };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "ERR_BUFFER_TOO_LARGE") return { bytes: new Uint8Array(), fault };
    const damaged: Fault = { code: "broken-archive", facts: { expected: "data that unpacks", found: message } };
    const bytes = inflateStart(packed, packing, most);
    spend(unpacking, packed.length, bytes.length);
    return { bytes, fault: damaged };
  }
}

/** What can be unpacked of a stream that was cut short. */
function inflateStart(packed: Uint8Array, packing: Packing, most: number): Uint8Array {
  if (packing === "gzip") return gunzipStart(packed, most);
  try {
    return plain(methods[packing](packed, { maxOutputLength: Math.max(1, most), finishFlush: flushes[packing] }));
  } catch {
    return new Uint8Array();
  }
}

function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
