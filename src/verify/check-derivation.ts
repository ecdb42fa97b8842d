import { readFileSync } from "node:fs";
import { join } from "node:path";
import { disk } from "../import/files/disk.ts";
import { listSeenAccounts } from "../import/files/list-seen-accounts.ts";
import { contentToLayout, type Layout } from "../import/files/layout.ts";
import { filesToDumps, listDumps } from "../import/files/read-dumps.ts";
import { readExisting } from "../import/files/read-existing.ts";
import { isSameLedger, resultToFiles, type WantedFile } from "../import/files/result-to-files.ts";
import { importDumps } from "../import/import-dumps.ts";
import type { Limits } from "../import/limits.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { checkStrays } from "./check-strays.ts";
import { remedies, type Check, type Difference } from "./difference.ts";

/**
 * Imports the dumps again, in memory, and compares every entry, ledger and picture byte for byte; what lies in `content/`
 * besides is a stray. Whether an edited entry is acknowledged is not asked here.
 */
export function checkDerivation(archive: ArchiveFolder, limits: Limits): Check[] {
  const layout = contentToLayout(archive.content);
  const files = listDumps(disk, [], layout.dumps);
  const result = importDumps(filesToDumps(disk, files), readExisting(disk, layout), {
    limits,
    overwrite: new Set(),
    withdrawn: archive.withdrawn,
  });
  const wanted = [...resultToFiles(result), ...listSeenAccounts(result.verdicts, disk, layout.ledger)];
  const given = new Set([
    ...wanted.map(({ folder, path }) => `${folder}/${path}`),
    ...result.dumps.map(({ dump }) => `dumps/${dump}`),
    ...result.verdicts.flatMap(({ entry }) => (entry === undefined ? [] : `articles/${entry}`)),
    ...result.joined.flatMap(({ entry, removable }) => (removable ? [] : `articles/${entry.path}`)),
  ]);
  const differences = wanted.flatMap((file) => compareFile(file, layout));
  return [
    { claim: "entries, ledgers and pictures are what the dumps give", examined: wanted.length, differences },
    checkStrays(archive, given),
  ];
}

function compareFile({ folder, path, content }: WantedFile, layout: Layout): Difference[] {
  const there = readBytes(join(layout[folder], path));
  const file = `content/${folder}/${path}`;
  if (there === undefined) return [{ file, expected: "a file that its dump gives", found: "no file", remedy: remedies.import }];
  if (Buffer.compare(there, Buffer.from(content)) === 0) return [];
  if (folder === "ledger" && isSameLedger(there.toString("utf8"), String(content))) return [];
  const remedy = { articles: remedies.acknowledge, ledger: remedies.import, pictures: remedies.restore }[folder];
  return [{ file, expected: "what its dump gives", found: "other bytes", remedy }];
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
