import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dumpLedgerSchema, ledgerLineSchema, type DumpLedger, type LedgerLine } from "../entry/ledger.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import { filesBelow } from "./files-below.ts";

const linesEnding = ".jsonl";

/** The lines of a dump's ledger as its file has them; undefined where they are missing or not of the schema. */
export function readLedgerLines(archive: ArchiveFolder, dump: string): LedgerLine[] | undefined {
  return readOrNothing(() => {
    const lines = readFileSync(join(archive.content, "ledger", `${dump}${linesEnding}`), "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => ledgerLineSchema.parse(JSON.parse(line)));
  });
}

/** What the ledger says of a dump as a whole; undefined where that is missing or not of the schema. */
export function readDumpFacts(archive: ArchiveFolder, dump: string): DumpLedger | undefined {
  return readOrNothing(() =>
    dumpLedgerSchema.parse(JSON.parse(readFileSync(join(archive.content, "ledger", `${dump}.dump.json`), "utf8"))),
  );
}

/** Dumps that have lines in the ledger, by their paths under the dumps folder. */
export function listLedgers(archive: ArchiveFolder): string[] {
  const files = filesBelow(join(archive.content, "ledger"));
  return files.filter((path) => path.endsWith(linesEnding)).map((path) => path.slice(0, -linesEnding.length));
}

function readOrNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
