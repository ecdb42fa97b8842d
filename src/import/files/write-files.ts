import { dirname, join } from "node:path";
import type { ImportResult } from "../import-dumps.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import { FileWriter } from "./file-writer.ts";
import type { Layout } from "./layout.ts";
import type { Memo } from "./memo.ts";
import { recallEntry, recallLedger } from "./read-existing.ts";
import { isSameLedger, type WantedFile } from "./result-to-files.ts";

/** Where an import writes, and what it remembers of the files there. */
interface Shelf {
  layout: Layout;
  disk: Disk;
  memo: Memo;
}

/** Paths of the wanted files that are missing or differ; `forgivesEdits`: not where only an edit by hand is noted. */
export function compareFiles(wanted: Iterable<WantedFile>, shelf: Shelf, forgivesEdits: boolean): string[] {
  const changed: string[] = [];
  for (const file of wanted) if (differs(file, shelf, forgivesEdits)) changed.push(join(shelf.layout[file.folder], file.path));
  return changed;
}

/** Writes the wanted files that are missing or differ, one after another, so that few are in memory at a time; gives their paths. */
export async function writeFiles(wanted: Iterable<WantedFile>, result: ImportResult, shelf: Shelf): Promise<string[]> {
  const { layout, disk } = shelf;
  keepReplaced(result, shelf);
  const changed = new Set<string>();
  const writer = new FileWriter(disk);
  const isNew = newFolders(disk);
  try {
    for (const file of wanted) {
      const path = join(layout[file.folder], file.path);
      if (changed.has(path) || (!isNew(dirname(path)) && !differs(file, shelf, false))) continue;
      const { content } = file;
      const full = writer.write(path, content, (stamp) => rememberFile(file, { path, content, stamp }, shelf.memo));
      if (full !== undefined) await full;
      changed.add(path);
    }
    await writer.finish();
  } finally {
    await writer.stop();
  }
  return [...changed];
}

/** Tells of a folder whether it was not there when it was first asked for: of files in it nothing else need be asked. */
function newFolders(disk: Disk): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const isNew = known.get(folder) ?? disk.kind(folder) === undefined;
    known.set(folder, isNew);
    return isNew;
  };
}

function differs(file: WantedFile, { layout, disk, memo }: Shelf, forgivesEdits: boolean): boolean {
  const path = join(layout[file.folder], file.path);
  const stamp = disk.stamp(path);
  if (stamp === undefined) return true;
  if (memo.recall(`file ${JSON.stringify(path)} ${stamp}`, () => sha256(disk.read(path) ?? "")) === file.sha256) return false;
  if (!forgivesEdits || file.folder !== "ledger") return true;
  return !isSameLedger(new TextDecoder("utf-8", { ignoreBOM: true }).decode(disk.read(path)), String(file.content));
}

interface WrittenFile {
  path: string;
  content: string | Uint8Array;
  stamp: string | undefined;
}

/** Spares the next import reading what this one has written. */
function rememberFile({ folder, sha256: hash, made }: WantedFile, { path, content, stamp }: WrittenFile, memo: Memo): void {
  memo.recall(`file ${JSON.stringify(path)} ${stamp}`, () => hash);
  if (folder === "articles") recallEntry(memo, path, stamp, () => content, hash);
  if (made !== undefined) recallLedger(memo, path, stamp, () => made);
}

/** An edited entry that is given up is kept beside the ledger, under its sha256. */
function keepReplaced({ verdicts }: ImportResult, { layout, disk }: Shelf): void {
  for (const { entry, write } of verdicts) {
    if (entry === undefined || write?.replaces === undefined) continue;
    const old = disk.read(join(layout.articles, entry));
    const backup = `${entry.replace(/\.md$/, "")}.${write.replaces.slice(0, 12)}.backup.md`;
    if (old !== undefined) disk.write(join(layout.ledger, backup), old);
  }
}
