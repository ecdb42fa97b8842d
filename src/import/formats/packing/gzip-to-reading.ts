import type { Dump, DumpReading } from "../../record.ts";
import { inflate } from "./inflate.ts";
import { brokenReading, deeper, type ReadInner, type Unpacking } from "./unpacking.ts";

/** True for the first bytes of gzip. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

const trailer = 8;

/** Reads the dump that gzip holds (all members, joined); a stream cut short gives the records before the cut, then the fault. */
export function gzipToReading(dump: Dump, unpacking: Unpacking, readInner: ReadInner): DumpReading {
  const { bytes, fault } = inflate(dump.bytes, "gzip", unpacking);
  if (fault !== undefined && bytes.length === 0) return brokenReading("gzip", fault);
  const inner = readInner({ ...dump, path: dump.path.replace(/\.gz$/i, ""), bytes }, deeper(unpacking));
  const records = fault === undefined ? inner.records : [...inner.records, { number: inner.records.length + 1, fault }];
  const { length } = dump.bytes;
  const start = Math.min(headerLength(dump.bytes), length);
  const end = Math.max(start, length - trailer);
  return {
    ...inner,
    format: `gzip of ${inner.format}`,
    records,
    between: [
      { start: 0, end: start },
      { start: end, end: length },
    ].filter((range) => range.start < range.end),
  };
}

/** Bytes before the deflated data (RFC 1952): ten, an extra field, a name, a comment, a checksum. */
function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[10] ?? 0) + (bytes[11] ?? 0) * 256;
  for (const flag of [8, 16]) if (flags & flag) at = Math.max(at, bytes.indexOf(0, at) + 1);
  return flags & 2 ? at + 2 : at;
}
