import { join } from "node:path";
import type { DumpLedger } from "../../entry/ledger.ts";
import type { ImportResult } from "../import-dumps.ts";
import { unreadableFormat } from "../capture.ts";
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

/**
 * Paths of the ledgers of dumps that were renamed: their bytes are there under another name, whose ledger says the same. One that knows
 * an entry which no article has is left: it alone tells whether somebody edited it.
 */
export function listRenamed(disk: Disk, layout: Layout, { dumps, joined, unclaimed }: ImportResult): string[] {
  const there = new Set<string | undefined>(dumps.map(({ sha256 }) => sha256).filter((hash) => hash !== ""));
  const needed = new Set([...joined.map(({ entry }) => entry), ...unclaimed].map(({ madeOf }) => madeOf?.dump));
  const facts = staleLedgers(disk, layout, dumps).filter((path) => path.endsWith(dumpLedgerPath("")));
  return facts.flatMap((path) => {
    const dump = path.slice(0, -dumpLedgerPath("").length);
    if (needed.has(dump) || !there.has(sha256InLedger(disk.read(join(layout.ledger, path))))) return [];
    return [path, ledgerPath(dump)].map((each) => join(layout.ledger, each));
  });
}

/** Removes them; gives their paths. To be done after ledgers are written: what was edited is always known. */
export function removeRenamed(disk: Disk, layout: Layout, result: ImportResult): string[] {
  const paths = listRenamed(disk, layout, result);
  for (const path of paths) disk.remove(path);
  return paths;
}

function sha256InLedger(bytes: Uint8Array | undefined): string | undefined {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as Partial<DumpLedger>).sha256;
  } catch {
    return undefined;
  }
}

/** Ledgers of dumps that are gone, relative to the ledger's folder. */
function staleLedgers(disk: Disk, { ledger }: Layout, dumps: ImportResult["dumps"]): string[] {
  const wanted = new Set(dumps.flatMap(({ dump }) => [ledgerPath(dump), dumpLedgerPath(dump)]));
  const isClosed = belowClosed(dumps);
  return disk.list(ledger).filter((path) => /\.jsonl$|\.dump\.json$/.test(path) && !wanted.has(path) && !isClosed(path));
}

/** Tells the paths of what lies in a folder that could not be listed: nothing is known of it. */
function belowClosed(dumps: ImportResult["dumps"]): (path: string) => boolean {
  const closed = dumps.filter(({ format }) => format === unreadableFormat).map(({ dump }) => `${dump}/`);
  return (path) => closed.some((folder) => path.startsWith(folder));
}

/** True where the dump that an entry was made of is there, though it may not give the article any more: its limits may be lower. */
export function hasDump({ madeOf }: ExistingEntry, dumps: ImportResult["dumps"]): boolean {
  return madeOf !== undefined && (dumps.some(({ dump }) => dump === madeOf.dump) || belowClosed(dumps)(madeOf.dump));
}

/** Removes entries whose dump is gone, and ledgers of dumps that are gone; an edited entry stays. Gives the paths removed. */
export function pruneUnclaimed(disk: Disk, layout: Layout, { unclaimed, dumps }: ImportResult): string[] {
  const entries = unclaimed.filter((entry) => !isEdited(entry) && !hasDump(entry, dumps)).map((entry) => join(layout.articles, entry.path));
  const ledgers = staleLedgers(disk, layout, dumps).map((path) => join(layout.ledger, path));
  for (const path of [...entries, ...ledgers]) disk.remove(path);
  return [...entries, ...ledgers];
}
