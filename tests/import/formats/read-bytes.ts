import type { BrokenRecord, Dump, DumpReading, DumpRecord } from "../../../src/import/record.ts";
import { dumpToRecords } from "../../../src/import/formats/dump-to-records.ts";
import { defaultLimits, type Limits } from "../../../src/import/limits.ts";

/** Reads bytes, or text in UTF-8, as a dump. */
export function read(content: string | Uint8Array, limits: Partial<Limits> = {}, path = "dump"): DumpReading {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const dump: Dump = { path, bytes };
  return dumpToRecords(dump, { ...defaultLimits, ...limits });
}

/** The records that could be cut out. */
export function whole({ records }: DumpReading): DumpRecord[] {
  return records.filter((record): record is DumpRecord => !("fault" in record));
}

/** The records that could not. */
export function broken({ records }: DumpReading): BrokenRecord[] {
  return records.filter((record): record is BrokenRecord => "fault" in record);
}

/** Fields of a record as an object; the one source of a record without fields is `""`. */
export function fieldsOf(record: DumpRecord | undefined): Record<string, string> {
  return Object.fromEntries((record?.sources ?? []).map(({ field, text }) => [field ?? "", text]));
}
