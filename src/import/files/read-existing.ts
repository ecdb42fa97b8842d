import { join } from "node:path";
import type { LedgerLine } from "../../entry/ledger.ts";
import type { Existing, ExistingEntry, WrittenLine } from "../merge/existing.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import type { Layout } from "./layout.ts";
import { Memo } from "./memo.ts";

const utf8 = new TextDecoder();
const identityLine = /^identity: "?([^\s"]+)/m;

/** Reads what the archive holds before an import; a ledger that cannot be read counts as none and is written anew. */
export function readExisting(disk: Disk, layout: Layout, memo = new Memo()): Existing {
  const ledger = disk
    .list(layout.ledger)
    .filter((path) => path.endsWith(".jsonl"))
    .flatMap((path) => readLedger(disk, join(layout.ledger, path), memo));
  const written = new Map(ledger.map((line) => [line.entry, line]));
  const entries = disk
    .list(layout.articles)
    .filter((path) => path.endsWith(".md"))
    .map((path) => readEntry(disk, join(layout.articles, path), path, written.get(path), memo));
  return { entries, ledger };
}

/** The lines that name the entry made of their record; none where the file is broken. */
function readLedger(disk: Disk, path: string, memo: Memo): WrittenLine[] {
  return JSON.parse(recallLedger(memo, path, disk.stamp(path), () => parseLedger(utf8.decode(disk.read(path))))) as WrittenLine[];
}

/** Remembers what matters of a ledger file for the next import; its lines are asked for only where nothing is known of its stamp. */
export function recallLedger(memo: Memo, path: string, stamp: string | undefined, lines: () => readonly WrittenLine[]): string {
  return memo.recall(`ledger ${JSON.stringify(path)} ${stamp}`, () => JSON.stringify(lines()));
}

function parseLedger(text: string): WrittenLine[] {
  try {
    const lines = text.split("\n").filter((line) => line !== "");
    return lines
      .map((line) => JSON.parse(line) as LedgerLine)
      .flatMap(({ dump, record, entry, sha256: hash }) => (entry && hash ? [{ dump, record, entry, sha256: hash }] : []));
  } catch (cause) {
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}

function readEntry(disk: Disk, file: string, path: string, line: WrittenLine | undefined, memo: Memo): ExistingEntry {
  const known = recallEntry(memo, file, disk.stamp(file), () => disk.read(file) ?? new Uint8Array());
  const identity = known.slice(65);
  return {
    path,
    sha256: known.slice(0, 64),
    ...(identity === "" ? {} : { identity }),
    ...(line === undefined ? {} : { written: line.sha256, dump: line.dump }),
  };
}

/**
 * Remembers an entry file's hash and identity for the next import; `content` is asked for only where nothing is known of its stamp,
 * and hashed where `hash` is not given.
 */
export function recallEntry(
  memo: Memo,
  file: string,
  stamp: string | undefined,
  content: () => string | Uint8Array,
  hash?: string,
): string {
  return memo.recall(`entry ${JSON.stringify(file)} ${stamp}`, () => {
    const bytes = content();
    const text = typeof bytes === "string" ? bytes : utf8.decode(bytes);
    const identity = identityLine.exec(text.slice(0, Math.max(0, text.indexOf("\n---", 3))))?.[1] ?? "";
    return `${hash ?? sha256(bytes)} ${identity}`;
  });
}
