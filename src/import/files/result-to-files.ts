import type { LedgerLine } from "../../entry/ledger.ts";
import type { ImportResult } from "../import-dumps.ts";
import { verdictToLedgerLine } from "./verdict-to-line.ts";

/** A file that an import wants: its folder, its path there, its content. */
export interface WantedFile {
  folder: "articles" | "ledger" | "pictures";
  path: string;
  content: string | Uint8Array;
}

/** Path of a dump's ledger under the ledger folder. */
export function ledgerPath(dump: string): string {
  return `${dump}.jsonl`;
}

/** Path of a dump's own facts under the ledger folder. */
export function dumpLedgerPath(dump: string): string {
  return `${dump}.dump.json`;
}

/** The files that an import wants, pictures first and ledgers last: what a ledger speaks of is there before it. */
export function* resultToFiles({ verdicts, dumps }: ImportResult): Generator<WantedFile> {
  for (const { capture, outcome } of verdicts) {
    if (capture.kind !== "article" || outcome === "duplicate") continue;
    for (const { sha256, extension, bytes } of capture.detail.pictures) {
      yield { folder: "pictures", path: `${sha256.slice(0, 2)}/${sha256}.${extension}`, content: bytes };
    }
  }
  for (const { write, entry } of verdicts) {
    if (write !== undefined && entry !== undefined) yield { folder: "articles", path: entry, content: write.text };
  }
  const lines = Map.groupBy(verdicts.map(verdictToLedgerLine), (line) => line.dump);
  for (const dump of dumps) {
    yield { folder: "ledger", path: dumpLedgerPath(dump.dump), content: `${JSON.stringify(dump)}\n` };
    yield { folder: "ledger", path: ledgerPath(dump.dump), content: linesToText(lines.get(dump.dump) ?? []) };
  }
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
