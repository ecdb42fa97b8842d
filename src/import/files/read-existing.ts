import { join } from "node:path";
import { parse } from "yaml";
import { withoutEditorsMarks } from "../../entry/entry-file.ts";
import type { LedgerLine } from "../../entry/ledger.ts";
import type { Existing, ExistingEntry, MadeOf, WrittenLine } from "../merge/existing.ts";
import { sha256 } from "../sha256.ts";
import type { Disk } from "./disk.ts";
import type { Layout } from "./layout.ts";
import { Memo } from "./memo.ts";

const utf8 = new TextDecoder();
const identityLine = /^identity: "?([^\s"]+)/m;
/** As entries are written; an entry that says it otherwise is found by what the ledger says of it. */
const dumpLines = /^dump:\n {2}file: (.+)\n {2}sha256: "?([0-9a-f]{64})"?\n {2}record: (\d+)$/m;

/** Reads what the archive holds before an import; a ledger that cannot be read counts as none and is written anew. */
export function readExisting(disk: Disk, layout: Layout, memo = new Memo()): Existing {
  const ledger = disk
    .list(layout.ledger)
    .filter((path) => path.endsWith(".jsonl"))
    .flatMap((path) => readLedger(disk, join(layout.ledger, path), memo));
  const written = Map.groupBy(ledger, (line) => line.entry);
  const entries = disk
    .list(layout.articles)
    .filter((path) => path.endsWith(".md"))
    .map((path) => readEntry(disk, join(layout.articles, path), path, written.get(path) ?? [], memo));
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

/** Several ledgers may name an entry, those of dumps that are gone among them: that one counts whose import wrote what is there. */
function readEntry(disk: Disk, file: string, path: string, lines: readonly WrittenLine[], memo: Memo): ExistingEntry {
  const known = recallEntry(memo, file, disk.stamp(file), () => disk.read(file) ?? new Uint8Array());
  const { identity, madeOf } = JSON.parse(known.slice(65)) as Pick<ExistingEntry, "identity" | "madeOf">;
  const hash = known.slice(0, 64);
  const line = lines.find((each) => each.sha256 === hash) ?? lines.at(-1);
  const told = madeOf ?? (line === undefined ? undefined : { dump: line.dump, record: line.record });
  return {
    path,
    sha256: hash,
    ...(identity === undefined ? {} : { identity }),
    ...(line === undefined ? {} : { written: line.sha256 }),
    ...(told === undefined ? {} : { madeOf: told }),
  };
}

/**
 * Remembers an entry file's hash, identity and record for the next import; `content` is asked for only where nothing is known of its stamp,
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
    const text = withoutEditorsMarks(typeof bytes === "string" ? bytes : utf8.decode(bytes));
    const frontMatter = text.slice(0, Math.max(0, text.indexOf("\n---", 3)));
    const identity = identityLine.exec(frontMatter)?.[1];
    return `${hash ?? sha256(bytes)} ${JSON.stringify({ identity, madeOf: findMadeOf(frontMatter) })}`;
  });
}

function findMadeOf(frontMatter: string): MadeOf | undefined {
  const [, file = "", dumpSha256, record] = dumpLines.exec(frontMatter) ?? [];
  if (dumpSha256 === undefined) return undefined;
  try {
    return { dump: String(parse(file)), dumpSha256, record: Number(record) };
  } catch {
    return undefined;
  }
}
