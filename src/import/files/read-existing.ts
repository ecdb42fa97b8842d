import { join } from "node:path";
import type { LedgerLine } from "../../entry/ledger.ts";
import type { Existing, ExistingEntry } from "../merge/existing.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import type { Layout } from "./layout.ts";

const utf8 = new TextDecoder();
const identityLine = /^identity: *"?([^"\n]+?)"?\r?$/m;

/** Reads what the archive holds before an import; a ledger that cannot be read counts as none and is written anew. */
export function readExisting(disk: Disk, layout: Layout): Existing {
  const ledger = disk
    .list(layout.ledger)
    .filter((path) => path.endsWith(".jsonl"))
    .flatMap((path) => readLedger(disk, join(layout.ledger, path)));
  const written = new Map(ledger.filter((line) => line.sha256 !== undefined).map((line) => [line.entry, line.sha256]));
  const entries = disk
    .list(layout.articles)
    .filter((path) => path.endsWith(".md"))
    .map((path) => readEntry(disk, join(layout.articles, path), path, written.get(path)));
  return { entries, ledger };
}

/** Lines of one ledger file; none where the file is broken. */
export function readLedger(disk: Disk, path: string): LedgerLine[] {
  try {
    const lines = utf8.decode(disk.read(path)).split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as LedgerLine);
  } catch (cause) {
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}

function readEntry(disk: Disk, file: string, path: string, written: string | undefined): ExistingEntry {
  const bytes = disk.read(file) ?? new Uint8Array();
  const text = utf8.decode(bytes);
  const identity = identityLine.exec(text.slice(0, Math.max(0, text.indexOf("\n---", 3))))?.[1];
  return { path, sha256: sha256(bytes), ...(identity === undefined ? {} : { identity }), ...(written === undefined ? {} : { written }) };
}
