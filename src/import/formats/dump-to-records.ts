import type { Fault } from "../fault.ts";
import type { Limits } from "../limits.ts";
import type { BrokenRecord, Dump, DumpReading, DumpRecord } from "../record.ts";
import type { Cut } from "./cutting/cut.ts";
import { checkSources } from "./check-sources.ts";
import { bytesToText, type Decoded } from "./charset/encoding.ts";
import { isGzip } from "./packing/gzip-members.ts";
import { gzipToReading } from "./packing/gzip-to-reading.ts";
import { isMhtml, mhtmlToReading } from "./packing/mhtml-to-reading.ts";
import { isSqlite, sqliteToReading } from "./packing/sqlite-to-reading.ts";
import { isTar } from "./packing/tar-directory.ts";
import { tarToReading } from "./packing/tar-to-reading.ts";
import { tellUnreadable } from "./packing/tell-unreadable.ts";
import { brokenReading, newBudget, type Unpacking } from "./packing/unpacking.ts";
import { isWarc, warcToReading } from "./packing/warc-to-reading.ts";
import { isZip, zipToReading } from "./packing/zip-to-reading.ts";
import { rangesBetween } from "./ranges-between.ts";
import { textToCuts } from "./cutting/text-to-cuts.ts";

export { isAsset, savedFolders } from "./is-asset.ts";

/** Cuts a dump into records, its shape told by content; what cannot be read is a {@link BrokenRecord}, never an exception. */
export function dumpToRecords(dump: Dump, limits: Limits): DumpReading {
  if (dump.bytes.length > limits.dumpBytes) {
    return brokenReading("unread", {
      code: "limit-bytes",
      facts: { limit: "dumpBytes", expected: limits.dumpBytes, found: dump.bytes.length },
    });
  }
  try {
    return readBytes(dump, { limits, budget: newBudget(limits.unpackedBytes), depth: 0 });
  } catch (error) {
    return brokenReading("unread", { code: "unreadable", facts: { expected: "a dump that can be read", found: String(error) } });
  }
}

function readBytes(dump: Dump, unpacking: Unpacking): DumpReading {
  const { bytes } = dump;
  if (unpacking.depth > unpacking.limits.archiveDepth) {
    return brokenReading("archive", {
      code: "limit-depth",
      facts: { limit: "archiveDepth", expected: unpacking.limits.archiveDepth, found: "more" },
    });
  }
  if (isZip(bytes)) return zipToReading(dump, unpacking, readBytes);
  if (isGzip(bytes)) return gzipToReading(dump, unpacking, readBytes);
  if (isTar(bytes)) return tarToReading(dump, unpacking, readBytes);
  if (isWarc(bytes)) return warcToReading(dump, unpacking);
  if (isMhtml(bytes)) return mhtmlToReading(dump, unpacking);
  if (isSqlite(bytes)) return sqliteToReading(dump, unpacking);
  const unread = tellUnreadable(bytes);
  if (unread !== undefined) return brokenReading(unread.format, unread.fault);
  const decoded = bytesToText(bytes);
  if (decoded === undefined)
    return brokenReading("unknown", { code: "not-text", facts: { expected: "text in UTF-8, UTF-16 or GB18030", found: "other bytes" } });
  if (decoded.text.trim() === "")
    return brokenReading("empty", {
      code: "empty-file",
      facts: { found: bytes.length === 0 ? "0 bytes" : `nothing but white space in ${bytes.length} bytes` },
    });
  return readText(dump, decoded, unpacking.limits);
}

const noArticle: Fault = { code: "no-article", facts: { expected: "articles", found: "none" } };

function readText(dump: Dump, decoded: Decoded, limits: Limits): DumpReading {
  const { format, cuts } = textToCuts(decoded.text, limits);
  if (cuts.length === 0) {
    return { ...brokenReading(format, noArticle), between: rangesBetween([], dump.bytes.length) };
  }
  const toByte = offsetTable(decoded, cuts);
  const records = cuts.map((cut, index) => cutToRecord(cut, index + 1, { dump, limits, toByte }));
  const covered = cuts.map((cut) => ({ start: toByte(cut.start), end: toByte(cut.end) }));
  return { format, encoding: decoded.encoding, records, between: rangesBetween(covered, dump.bytes.length) };
}

interface Cutting {
  dump: Dump;
  limits: Limits;
  toByte: (offset: number) => number;
}

function cutToRecord(cut: Cut, number: number, { dump, limits, toByte }: Cutting): DumpRecord | BrokenRecord {
  if ("record" in cut) {
    const fault = checkSources(cut.record.sources, limits);
    if (fault !== undefined) return { number, fault };
    return { number, ...(dump.beside === undefined ? {} : { picture: dump.beside }), ...cut.record };
  }
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
