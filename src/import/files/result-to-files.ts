import type { LedgerLine } from "../../entry/ledger.ts";
import type { ImportResult } from "../import-dumps.ts";
import { unreadableFormat } from "../capture.ts";
import type { WrittenLine } from "../merge/existing.ts";
import type { Verdict } from "../merge/settle-captures.ts";
import { sha256 } from "../sha256.ts";
import { verdictToLedgerLine } from "./verdict-to-line.ts";

/** A file that an import wants: its folder, its path there, its hash, and its content, made when it is asked for. */
export interface WantedFile {
  folder: "articles" | "ledger" | "pictures";
  path: string;
  sha256: string;
  readonly content: string | Uint8Array;
  /** Of a ledger, the lines that name the entry made of their record. */
  made?: readonly WrittenLine[];
}

/** Path of a dump's ledger under the ledger folder. */
export function ledgerPath(dump: string): string {
  return `${dump}.jsonl`;
}

/** Path of a dump's own facts under the ledger folder. */
export function dumpLedgerPath(dump: string): string {
  return `${dump}.dump.json`;
}

/**
 * The files that an import wants, pictures first and ledgers last: what a ledger speaks of is there before it. Entries are
 * given only where they may be new.
 */
export function* resultToFiles({ verdicts, dumps }: ImportResult, remember: Remember = (_, make) => make()): Generator<WantedFile> {
  for (const verdict of verdicts) {
    const { write, entry, sha256: hash = "" } = verdict;
    yield* verdictToPictures(verdict);
    if (write === undefined || entry === undefined) continue;
    yield {
      folder: "articles",
      path: entry,
      sha256: hash,
      get content() {
        return write.text;
      },
    };
  }
  const byDump = Map.groupBy(verdicts, ({ capture }) => capture.place.dump);
  for (const dump of dumps) {
    if (dump.format === unreadableFormat) continue;
    yield hashed(dumpLedgerPath(dump.dump), `${JSON.stringify(dump)}\n`);
    yield recordsToLedger(ledgerPath(dump.dump), byDump.get(dump.dump) ?? [], remember);
  }
}

/** Pictures of the record that an entry is made of; their bytes are read only when they are asked for. */
function* verdictToPictures({ capture, sha256: chosen }: Verdict): Generator<WantedFile> {
  if (capture.kind !== "article" || chosen === undefined) return;
  for (const [index, path] of capture.pictureFiles.entries()) {
    yield {
      folder: "pictures",
      path,
      sha256: path.slice(3, 67),
      get content() {
        return capture.detail.pictures[index]?.bytes ?? new Uint8Array();
      },
    };
  }
}

type Remember = (key: string, make: () => string) => string;

function hashed(path: string, content: string): WantedFile {
  return { folder: "ledger", path, sha256: sha256(content), content };
}

function recordsToLedger(path: string, verdicts: readonly Verdict[], remember: Remember): WantedFile {
  let made: string | undefined;
  const content = (): string => (made ??= linesToText(verdicts.map(verdictToLedgerLine)));
  const brief = verdicts.map(({ capture, outcome, reason, entry, sha256: hash, editedSha256 }) => [
    [capture.place, capture.metadata, outcome === "unchanged" ? "imported" : outcome, reason, entry, hash, editedSha256],
  ]);
  const hash = remember(`lines ${sha256(JSON.stringify(brief))}`, () => sha256(content()));
  return {
    folder: "ledger",
    path,
    sha256: hash,
    made: verdicts.flatMap(({ capture: { place }, entry, sha256: made }) =>
      entry === undefined || made === undefined ? [] : [{ dump: place.dump, record: place.record, entry, sha256: made }],
    ),
    get content() {
      return content();
    },
  };
}

function linesToText(lines: readonly LedgerLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** True where two ledgers differ at most in what they say of edits made by hand. */
export function isSameLedger(one: string, other: string): boolean {
  return one === other || forgetEdits(one) === forgetEdits(other);
}

function forgetEdits(ledger: string): string {
  return ledger.replace(/"outcome":"kept"/g, '"outcome":"imported"').replace(/,"editedSha256":"[0-9a-f]{64}"/g, "");
}
