import { entryPathToId } from "../entry/entry-id.ts";
import { disk as realDisk, type Disk } from "./files/disk.ts";
import { captureFiles } from "./files/capture-files.ts";
import { copyIntoDumps, nameCopies } from "./files/copy-dumps.ts";
import { contentToLayout, isInside, type DumpFile, type Layout } from "./files/layout.ts";
import { withLock } from "./files/lock.ts";
import { Memo } from "./files/memo.ts";
import { listBeside } from "./files/list-beside.ts";
import { listSeenAccounts } from "./files/list-seen-accounts.ts";
import { openMemo } from "./files/open-memo.ts";
import { hasDump, listOutdated, listRenamed, pruneUnclaimed, removeOutdated, removeRenamed } from "./files/prune.ts";
import { listDumps } from "./files/read-dumps.ts";
import { readExisting } from "./files/read-existing.ts";
import { readNamedIds } from "./files/read-named-ids.ts";
import { resultToFiles } from "./files/result-to-files.ts";
import { compareFiles, writeFiles } from "./files/write-files.ts";
import { settleDumps, type ImportResult } from "./import-dumps.ts";
import type { Limits } from "./limits.ts";
import type { ExistingEntry } from "./merge/existing.ts";
import type { JoinedEntry } from "./merge/place-groups.ts";
import type { Verdict } from "./merge/settle-captures.ts";

/** What the operator asks for. */
export interface ImportRequest {
  /** The archive's folder: `dumps/`, `articles/`, `ledger/` and `pictures/` lie in it. */
  content: string;
  /** Files and folders; none means the dumps folder. */
  paths: readonly string[];
  articles?: string;
  ledger?: string;
  /** Only compare. */
  check: boolean;
  /** Only report. */
  dryRun: boolean;
  /** Ids of edited entries to write over. */
  overwrite: ReadonlySet<string>;
  prune: boolean;
  limits: Limits;
  /** Told how many dumps are read, of how many. */
  onDump?: (done: number, of: number) => void;
}

/** What an import did, or would do. */
export interface ImportReport {
  /** Verdicts on the records of the given paths, with the dump's path as given. */
  verdicts: { verdict: Verdict; shown: string }[];
  /** Files written, or differing where nothing was to be written. */
  changed: string[];
  /** Entries whose article is another entry's as well; those that nobody's work is lost with are removed. */
  joined: readonly JoinedEntry[];
  /** Entries that no article has: their dump is gone, or gives them no more. */
  unclaimed: readonly (ExistingEntry & { hasDump: boolean })[];
  pruned: string[];
  /** Files copied under another name than their own, as given, and that name under the dumps folder. */
  misnamed: { shown: string; name: string }[];
  /** Unfinished files of a killed run that were cleared away. */
  mended: number;
}

/** An id to write over that no entry has. */
export class UnknownEntryError extends Error {}

/** Runs an import on an archive's folder; throws a MissingPathError, UnknownEntryError or LockedError, every other fault is in the report. */
export async function importArchive(request: ImportRequest, disk: Disk = realDisk): Promise<ImportReport> {
  const layout = contentToLayout(request.content, request.articles, request.ledger);
  const reads = request.check || request.dryRun;
  const given = listDumps(disk, request.paths, layout.dumps);
  findOverwritten(disk, layout, request.overwrite);
  const run = () => runImport(request, layout, nameCopies(disk, given, layout.dumps), disk);
  return reads ? await run() : await withLock(disk, layout.trial ? layout.ledger : request.content, run);
}

function findOverwritten(disk: Disk, { articles }: Layout, ids: ReadonlySet<string>): void {
  const known = new Set(ids.size === 0 ? [] : disk.list(articles).map(entryPathToId));
  const unknown = [...ids].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new UnknownEntryError(
    `--overwrite ${unknown.join(", ")} – no such entry – expected the id of one: its file's name without .md – found none in ${articles} – check the spelling`,
  );
}

async function runImport(request: ImportRequest, layout: Layout, given: readonly DumpFile[], disk: Disk): Promise<ImportReport> {
  const reads = request.check || request.dryRun;
  const mended = reads ? 0 : clearLeftovers(layout, disk);
  const copied = layout.trial || reads ? [] : copyIntoDumps(disk, given, layout.dumps);
  const files = layout.trial ? given : allDumps(given, layout, disk);
  const { memo, save } = layout.trial || request.check ? forgetful : openMemo(disk, request.content);
  const remember = memo.recall.bind(memo);
  const captured = await captureFiles(disk, files, request.limits, memo, request.onDump);
  const wishes = { overwrite: request.overwrite, withdrawn: readNamedIds(disk, layout.settings), remember };
  const result = settleDumps(captured, readExisting(disk, layout, memo), wishes);
  const beside = layout.trial ? [] : listBeside(files, captured, { disk, memo, ledger: layout.ledger });
  const accounts = layout.trial ? [] : listSeenAccounts(result.verdicts, disk, layout.ledger);
  const wanted = joined(resultToFiles(result, remember), beside, accounts);
  const outdated = reads ? listOutdated(layout, result) : removeOutdated(disk, layout, result);
  const written = reads
    ? compareFiles(wanted, { layout, disk, memo }, request.check)
    : await writeFiles(wanted, result, { layout, disk, memo });
  const renamed = reads ? listRenamed(disk, layout, result) : removeRenamed(disk, layout, result);
  if (!reads) save();
  const pruned = request.prune && !reads ? pruneUnclaimed(disk, layout, result) : [];
  const outside = reads && !layout.trial ? given.filter((file) => !isInside(file.path, layout.dumps)).map((file) => file.name) : [];
  const changed = [...copied, ...outside, ...outdated, ...written, ...renamed];
  const unclaimed = layout.trial ? [] : result.unclaimed.map((entry) => ({ ...entry, hasDump: hasDump(entry, result.dumps) }));
  const misnamed = layout.trial || reads ? [] : given.filter(({ was }) => was !== undefined);
  return { verdicts: verdictsOf(given, result), changed, joined: result.joined, unclaimed, pruned, misnamed, mended };
}

const forgetful = { memo: new Memo(), save: (): void => undefined };

function verdictsOf(given: readonly DumpFile[], { verdicts }: ImportResult): ImportReport["verdicts"] {
  const shown = new Map(given.map((file) => [file.name, file.shown]));
  return verdicts.flatMap((verdict) => {
    const path = shown.get(verdict.capture.place.dump);
    return path === undefined ? [] : [{ verdict, shown: path }];
  });
}

/** Everything in the dumps folder, and what was given from outside where it was not copied there. */
function allDumps(given: readonly DumpFile[], layout: Layout, disk: Disk): DumpFile[] {
  const byName = new Map(given.map((file) => [file.name, file]));
  for (const file of listDumps(disk, [layout.dumps], layout.dumps, true)) byName.set(file.name, file);
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function* joined<T>(...parts: Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}

function clearLeftovers(layout: Layout, disk: Disk): number {
  const left = [layout.articles, layout.ledger, layout.pictures, layout.dumps].flatMap((folder) => disk.leftovers(folder));
  for (const path of left) disk.remove(path);
  return left.length;
}
