import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LedgerLine } from "../entry/ledger.ts";
import { disk } from "../import/files/disk.ts";
import { contentToLayout, type Layout } from "../import/files/layout.ts";
import { filesToDumps, listDumps } from "../import/files/read-dumps.ts";
import { readExisting } from "../import/files/read-existing.ts";
import { resultToFiles, type WantedFile } from "../import/files/result-to-files.ts";
import { importDumps, type ImportResult } from "../import/import-dumps.ts";
import type { Limits } from "../import/limits.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { filesBelow } from "./files-below.ts";

/**
 * Imports the dumps again, in memory, and compares every entry, ledger and picture byte for byte. An edited entry passes
 * where the ledger names the sha256 that it has now.
 */
export function checkDerivation(archive: ArchiveFolder, limits: Limits): Check {
  const layout = contentToLayout(archive.content);
  const files = listDumps(disk, [], layout.dumps);
  const result = importDumps(filesToDumps(disk, files), readExisting(disk, layout), { limits, overwrite: new Set() });
  const wanted = [...resultToFiles(result)];
  const differences = [...wanted.flatMap((file) => compareFile(file, layout, result)), ...findStrays(archive, wanted, result)];
  return { claim: "entries and ledgers are what the dumps give", examined: wanted.length + archive.entries.length, differences };
}

function compareFile(file: WantedFile, layout: Layout, result: ImportResult): Difference[] {
  const there = readBytes(join(layout[file.folder], file.path));
  const path = `content/${file.folder}/${file.path}`;
  if (there === undefined) return [{ file: path, expected: "a file that its dump gives", found: "no file", remedy: remedies.import }];
  if (Buffer.compare(there, Buffer.from(file.content)) === 0) return [];
  if (file.folder !== "ledger")
    return [{ file: path, expected: "what its dump gives", found: "other bytes", remedy: remedies.acknowledge }];
  const edited = findUnacknowledged(there.toString("utf8"), result);
  if (edited.length === 0) return [{ file: path, expected: "what its dump gives", found: "other bytes", remedy: remedies.import }];
  return edited.map((entry) => ({
    file: `content/articles/${entry}`,
    expected: "what its dump gives, or the edited text that the ledger names",
    found: "another text",
    remedy: remedies.acknowledge,
  }));
}

/** Entries of a ledger whose edit it does not know. */
function findUnacknowledged(ledger: string, { verdicts }: ImportResult): string[] {
  const edits = new Map(
    verdicts.filter(({ editedSha256 }) => editedSha256 !== undefined).map(({ entry, editedSha256 }) => [entry, editedSha256]),
  );
  return readLines(ledger)
    .filter((line) => line.sha256 !== undefined && edits.has(line.entry) && edits.get(line.entry) !== line.editedSha256)
    .flatMap((line) => line.entry ?? []);
}

function readLines(ledger: string): LedgerLine[] {
  try {
    return ledger.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as LedgerLine]));
  } catch {
    return [];
  }
}

/** Files that no dump gives; backups of overwritten entries may lie beside the ledger. */
function findStrays(archive: ArchiveFolder, wanted: readonly WantedFile[], { verdicts }: ImportResult): Difference[] {
  const given = new Set(wanted.map(({ folder, path }) => `${folder}/${path}`));
  for (const { entry } of verdicts) if (entry !== undefined) given.add(`articles/${entry}`);
  return ["articles", "ledger", "pictures"]
    .flatMap((folder) => filesBelow(join(archive.content, folder)).map((path) => `${folder}/${path}`))
    .filter((path) => !given.has(path) && !path.endsWith(".backup.md") && !/(^|\/)\.[^/]*$/.test(path))
    .map((path) => ({
      file: `content/${path}`,
      expected: "a dump that it comes from",
      found: "none",
      remedy: `${remedies.remove} (npm run import -- --prune)`,
    }));
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
