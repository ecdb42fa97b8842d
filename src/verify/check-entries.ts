import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LedgerLine } from "../entry/ledger.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { sha256OfFile } from "./files-below.ts";
import { listLedgers, readLedgerLines } from "./read-ledgers.ts";

/** Compares every entry with the sha256 that the ledger keeps: as import wrote it, or as an editor left it and import acknowledged. */
export function checkEntries(archive: ArchiveFolder): Check {
  const lines = listLedgers(archive).flatMap((dump) => readLedgerLines(archive, dump) ?? []);
  const made = new Map(
    lines.flatMap((line) => (line.entry === undefined || line.sha256 === undefined ? [] : [[line.entry, line] as const])),
  );
  const differences = [...made].flatMap(([entry, line]) => compareEntry(archive, entry, line));
  return { claim: "entries have the sha256 in the ledger", examined: made.size, differences };
}

function compareEntry({ content }: ArchiveFolder, entry: string, { sha256, editedSha256 }: LedgerLine): Difference[] {
  const file = `content/articles/${entry}`;
  const path = join(content, "articles", entry);
  const expected = editedSha256 === undefined ? `sha256 ${sha256 ?? ""}` : `the edited text, sha256 ${editedSha256}`;
  if (!existsSync(path)) return [{ file, expected, found: "no file", remedy: remedies.import }];
  const found = sha256OfFile(path);
  return found === (editedSha256 ?? sha256) ? [] : [{ file, expected, found: `sha256 ${found}`, remedy: remedies.acknowledge }];
}
