import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LedgerLine } from "../entry/ledger.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { remedies, type Check, type Difference } from "./difference.ts";
import { sha256OfFile } from "./files-below.ts";
import { listLedgers, readLedgerLines } from "./read-ledgers.ts";

/**
 * Compares every entry with the sha256 that the ledger keeps: as import wrote it, or as an editor left it and import acknowledged. The
 * ledger of a dump that is gone is asked only where no other names the entry: that dump's loss is found elsewhere.
 */
export function checkEntries(archive: ArchiveFolder): Check {
  const [there, gone] = partition(listLedgers(archive), (dump) => existsSync(join(archive.content, "dumps", dump)));
  const made = new Map([...gone, ...there].flatMap((dump) => (readLedgerLines(archive, dump) ?? []).flatMap(lineToMade)));
  const differences = [...made].flatMap(([entry, line]) => compareEntry(archive, entry, line));
  return { claim: "entries have the sha256 in the ledger", examined: made.size, differences };
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter((one) => test(one)), all.filter((one) => !test(one))];
}

/** A line that names the entry made of its record. */
function lineToMade(line: LedgerLine): [entry: string, line: LedgerLine][] {
  return line.entry === undefined || line.sha256 === undefined ? [] : [[line.entry, line]];
}

function compareEntry({ content }: ArchiveFolder, entry: string, { sha256, editedSha256 }: LedgerLine): Difference[] {
  const file = `content/articles/${entry}`;
  const path = join(content, "articles", entry);
  const expected = editedSha256 === undefined ? `sha256 ${sha256 ?? ""}` : `the edited text, sha256 ${editedSha256}`;
  if (!existsSync(path)) return [{ file, expected, found: "no file", remedy: remedies.import }];
  const found = sha256OfFile(path);
  return found === (editedSha256 ?? sha256) ? [] : [{ file, expected, found: `sha256 ${found}`, remedy: remedies.acknowledge }];
}
