import type { Fault } from "../fault.ts";
import type { Limits } from "../limits.ts";
import type { BrokenRecord, ByteRange, Dump, DumpReading, DumpRecord } from "../record.ts";
import type { Cut } from "./cut.ts";
import { bytesToText, type Decoded } from "./charset/encoding.ts";
import { textToCuts } from "./text-to-cuts.ts";

export { isAsset } from "./is-asset.ts";

/** Cuts a dump into records, its shape told by content; what cannot be read is a {@link BrokenRecord}, never an exception. */
export function dumpToRecords(dump: Dump, limits: Limits): DumpReading {
  if (dump.bytes.length > limits.dumpBytes) {
    return broken("unread", { code: "limit-bytes", facts: { limit: "dumpBytes", expected: limits.dumpBytes, found: dump.bytes.length } });
  }
  const decoded = bytesToText(dump.bytes);
  if (decoded === undefined) return broken("unknown", { code: "not-text", facts: { expected: "text in UTF-8, UTF-16 or GB18030", found: "other bytes" } });
  if (decoded.text.trim() === "") return broken("empty", { code: "empty-file", facts: { found: `${dump.bytes.length} bytes` } });
  return readText(dump, decoded, limits);
}

function readText(dump: Dump, decoded: Decoded, limits: Limits): DumpReading {
  const { format, cuts } = textToCuts(decoded.text, limits);
  const toByte = offsetTable(decoded, cuts);
  const records = cuts.map((cut, index) => cutToRecord(cut, index + 1, toByte, dump));
  const covered = cuts.map((cut) => ({ start: toByte(cut.start), end: toByte(cut.end) }));
  return { format, encoding: decoded.encoding, records, between: rangesBetween(covered, dump.bytes.length) };
}

function cutToRecord(cut: Cut, number: number, toByte: (offset: number) => number, { beside }: Dump): DumpRecord | BrokenRecord {
  if ("record" in cut) return { number, ...(beside === undefined ? {} : { picture: beside }), ...cut.record };
  const { code, facts } = cut.fault;
  return { number, fault: { code, facts: cut.at === undefined ? facts : { ...facts, at: toByte(cut.at) } } };
}

function offsetTable(decoded: Decoded, cuts: readonly Cut[]): (offset: number) => number {
  const offsets = new Set<number>();
  for (const cut of cuts) for (const offset of [cut.start, cut.end, "at" in cut ? (cut.at ?? 0) : 0]) offsets.add(offset);
  const sorted = [...offsets].sort((a, b) => a - b);
  const bytes = decoded.toBytes(sorted);
  const table = new Map(sorted.map((offset, index) => [offset, bytes[index] ?? 0]));
  return (offset) => table.get(offset) ?? 0;
}

/** What no range covers of `length` bytes. */
export function rangesBetween(covered: readonly ByteRange[], length: number): ByteRange[] {
  const between: ByteRange[] = [];
  let reached = 0;
  for (const { start, end } of covered.toSorted((a, b) => a.start - b.start)) {
    if (start > reached) between.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (reached < length) between.push({ start: reached, end: length });
  return between;
}

function broken(format: string, fault: Fault): DumpReading {
  return { format, records: [{ number: 1, fault }], between: [] };
}
