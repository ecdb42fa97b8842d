import type { Dump, DumpReading } from "../../record.ts";
import { headerLength } from "./gzip-members.ts";
import { inflate } from "./inflate.ts";
import { brokenReading, deeper, type ReadInner, type Unpacking } from "./unpacking.ts";

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
