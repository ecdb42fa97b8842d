import { join } from "node:path";
import type { ImportResult } from "../import-dumps.ts";
import { isEdited, type ExistingEntry } from "../merge/existing.ts";
import type { Disk } from "./disk.ts";
import type { Layout } from "./layout.ts";
import { dumpLedgerPath, ledgerPath } from "./result-to-files.ts";

/** Paths of entries whose article is another entry's as well, where nobody's work is lost with them. */
export function listOutdated({ articles }: Layout, { joined }: ImportResult): string[] {
  return joined.filter(({ removable }) => removable).map(({ entry }) => join(articles, entry.path));
}

/**
 * Removes them; gives their paths. To be done before ledgers are written: a run that is killed in between leaves the ledger that
 * knows them for the importer's own.
 */
export function removeOutdated(disk: Disk, layout: Layout, result: ImportResult): string[] {
  const paths = listOutdated(layout, result);
  for (const path of paths) disk.remove(path);
  return paths;
}

/** True where the dump that an entry was made of is there, though it may not give the article any more: its limits may be lower. */
export function hasDump({ madeOf }: ExistingEntry, dumps: ImportResult["dumps"]): boolean {
  return dumps.some(({ dump }) => dump === madeOf?.dump);
}

/** Removes entries whose dump is gone, and ledgers of dumps that are gone; an edited entry stays. Gives the paths removed. */
export function pruneUnclaimed(disk: Disk, layout: Layout, { unclaimed, dumps }: ImportResult): string[] {
  const entries = unclaimed.filter((entry) => !isEdited(entry) && !hasDump(entry, dumps)).map((entry) => join(layout.articles, entry.path));
  const wanted = new Set(dumps.flatMap(({ dump }) => [ledgerPath(dump), dumpLedgerPath(dump)]));
  const ledgers = disk
    .list(layout.ledger)
    .filter((path) => /\.jsonl$|\.dump\.json$/.test(path) && !wanted.has(path))
    .map((path) => join(layout.ledger, path));
  for (const path of [...entries, ...ledgers]) disk.remove(path);
  return [...entries, ...ledgers];
}
