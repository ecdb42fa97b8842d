import type { DumpLedger } from "../entry/ledger.ts";
import { recordToCapture, type Capture } from "./capture.ts";
import type { Existing } from "./merge/existing.ts";
import { dumpToRecords } from "./formats/dump-to-records.ts";
import type { Limits } from "./limits.ts";
import type { Dump } from "./record.ts";
import { settleCaptures, type Settlement } from "./merge/settle-captures.ts";
import { sha256 } from "./sha256.ts";

/** How an import is to go. */
export interface Wishes {
  limits: Limits;
  /** Ids of edited entries that import may write over. */
  overwrite: ReadonlySet<string>;
  /** Told after each dump. */
  onDump?: (path: string) => void;
}

/** Everything that an import found and decided; writing it down is the disk module's. */
export interface ImportResult extends Settlement {
  dumps: DumpLedger[];
}

/** The whole pipeline: dump → records → captures (records understood) → verdicts with their entries. Pure but for `onDump`. */
export function importDumps(dumps: Iterable<Dump>, existing: Existing, wishes: Wishes): ImportResult {
  const captures: Capture[] = [];
  const ledgers: DumpLedger[] = [];
  for (const dump of dumps) {
    const dumpSha256 = sha256(dump.bytes);
    const { records, format, encoding, between } = dumpToRecords(dump, wishes.limits);
    for (const record of records) captures.push(recordToCapture(record, { dump: dump.path, dumpSha256, record: record.number }));
    ledgers.push({
      dump: dump.path,
      sha256: dumpSha256,
      bytes: dump.bytes.length,
      format,
      ...(encoding === undefined ? {} : { encoding }),
      records: records.length,
      between: [...between],
    });
    wishes.onDump?.(dump.path);
  }
  return { ...settleCaptures(captures, existing, wishes.overwrite), dumps: ledgers };
}
