import type { LedgerLine } from "../entry/ledger.ts";
import type { Span } from "../entry/span.ts";
import { disk } from "../import/files/disk.ts";
import { contentToLayout, type Layout } from "../import/files/layout.ts";
import { filesToDumps, listDumps } from "../import/files/read-dumps.ts";
import { ledgerPath } from "../import/files/result-to-files.ts";
import { dumpToRecords } from "../import/formats/dump-to-records.ts";
import type { Limits } from "../import/limits.ts";
import type { BrokenRecord, Dump, DumpRecord } from "../import/record.ts";
import { sha256 } from "../import/sha256.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow } from "./files-below.ts";
import { findGap } from "./find-gap.ts";
import { readDumpFacts, readLedgerLines } from "./read-ledgers.ts";

/** Compares every dump with the sha256 that its ledger keeps, and every source of its records with the spans that must tile it. */
export function checkLedger(archive: ArchiveFolder, limits: Limits): Check[] {
  const layout = contentToLayout(archive.content);
  const dumps: Check = { claim: "dumps have the sha256 in the ledger", examined: 0, differences: [] };
  const spans: Check = { claim: "spans tile every source", examined: 0, differences: [] };
  for (const dump of filesToDumps(disk, listDumps(disk, [], layout.dumps))) {
    dumps.examined += 1;
    dumps.differences.push(...compareDump(dump, readDumpFacts(archive, dump.path)?.sha256));
    const lines = readLedgerLines(archive, dump.path);
    const { records } = dumpToRecords(dump, limits);
    spans.examined += records.length;
    spans.differences.push(...compareSpans(dump, records, lines));
  }
  dumps.differences.push(...findLostDumps(layout));
  return [dumps, spans];
}

/** Dumps that a ledger speaks of and that are no longer there. */
function findLostDumps({ dumps, ledger }: Layout): Difference[] {
  const there = new Set(filesBelow(dumps));
  const named = filesBelow(ledger).flatMap((path) => (path.endsWith(".dump.json") ? [path.slice(0, -".dump.json".length)] : []));
  return named
    .filter((path) => !there.has(path))
    .map((path) => ({
      file: `content/dumps/${path}`,
      expected: "the dump that its ledger speaks of",
      found: "no file",
      remedy: remedies.lost,
    }));
}

function compareDump(dump: Dump, named: string | undefined): Difference[] {
  const found = sha256(dump.bytes);
  if (named === found) return [];
  const file = `content/dumps/${dump.path}`;
  if (named === undefined)
    return [{ file, expected: "a ledger that names its sha256", found: "none that can be read", remedy: remedies.import }];
  return [{ file, expected: `sha256 ${named}`, found: `sha256 ${found}`, remedy: remedies.restore }];
}

function compareSpans(dump: Dump, records: readonly (DumpRecord | BrokenRecord)[], lines: readonly LedgerLine[] | undefined): Difference[] {
  const file = `content/ledger/${ledgerPath(dump.path)}`;
  if (lines?.length !== records.length) {
    return [
      { file, expected: `${records.length} lines of the ledger's schema`, found: `${lines?.length ?? "none"}`, remedy: remedies.import },
    ];
  }
  return records.flatMap((record, index) => {
    const sources = "fault" in record ? [] : record.sources;
    const gap = findGap(
      sources,
      lines[index]?.outcome === "rejected" && lines[index].spans.length === 0 ? undefined : (lines[index]?.spans as Span[]),
    );
    return gap === undefined ? [] : [{ file, expected: `spans that tile record ${record.number}`, found: gap, remedy: remedies.import }];
  });
}
