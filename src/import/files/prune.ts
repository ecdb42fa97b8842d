import { join } from "node:path";
import type { ImportResult } from "../import-dumps.ts";
import type { Disk } from "./disk.ts";
import type { Layout } from "./layout.ts";
import { dumpLedgerPath, ledgerPath } from "./result-to-files.ts";

/** Removes entries whose dump is gone, and ledgers of dumps that are gone; an edited entry stays. Gives the paths removed. */
export function pruneUnclaimed(disk: Disk, layout: Layout, { unclaimed, dumps }: ImportResult): string[] {
  const entries = unclaimed.filter((entry) => entry.sha256 === entry.written).map((entry) => join(layout.articles, entry.path));
  const wanted = new Set(dumps.flatMap(({ dump }) => [ledgerPath(dump), dumpLedgerPath(dump)]));
  const ledgers = disk
    .list(layout.ledger)
    .filter((path) => /\.jsonl$|\.dump\.json$/.test(path) && !wanted.has(path))
    .map((path) => join(layout.ledger, path));
  for (const path of [...entries, ...ledgers]) disk.remove(path);
  return [...entries, ...ledgers];
}
