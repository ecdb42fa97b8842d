import { constants, inflateRawSync } from "node:zlib";

/** What Node gives where it is asked for `info`; its types do not say so. */
interface InflatedWithInfo {
  buffer: Buffer;
  /** `bytesWritten`: packed bytes that were used. */
  engine: { bytesWritten: number };
}

const trailer = 8;

/** True for the first bytes of gzip. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Bytes before the deflated data (RFC 1952): ten, an extra field, a name, a comment, a checksum. */
export function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[10] ?? 0) + (bytes[11] ?? 0) * 256;
  for (const flag of [8, 16]) if (flags & flag) at = Math.max(at, bytes.indexOf(0, at) + 1);
  return flags & 2 ? at + 2 : at;
}

/** What can be unpacked of gzip that is cut short or has something else behind it: whole members, then the start of a broken one. */
export function gunzipStart(packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let left = most;
  for (let at = 0; left > 0 && isGzip(packed.subarray(at, at + 3));) {
    const start = at + headerLength(packed.subarray(at));
    const member = inflateMember(packed.subarray(start), left);
    if (member === undefined) break;
    parts.push(member.buffer);
    left -= member.buffer.length;
    at = start + member.engine.bytesWritten + trailer;
  }
  return Buffer.concat(parts);
}

function inflateMember(packed: Uint8Array, maxOutputLength: number): InflatedWithInfo | undefined {
  try {
    const options = { info: true, finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength };
    return inflateRawSync(packed, options) as unknown as InflatedWithInfo;
  } catch {
    return undefined;
  }
}
