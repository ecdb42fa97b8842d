import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ledgerLineSchema, type LedgerLine } from "../entry/ledger.ts";
import type { Card } from "./card.ts";

/** The last ledger read, by line of record: records of one dump mostly follow one another. */
let last: { file: string; lines: string[] } | undefined;

/** The ledger's line for an article, or undefined where there is none (an entry written by hand). */
export function readProvenance(ledger: string, card: Card): LedgerLine | undefined {
  if (card.dump === undefined) return undefined;
  const file = ledgerFile(ledger, card.dump.file);
  if (file === undefined) return undefined;
  if (last?.file !== file) last = { file, lines: readFileSync(file, "utf8").split("\n") };
  const { lines } = last;
  const { record } = card.dump;
  const likely = parseLine(lines[record - 1] ?? "");
  const line = likely?.record === record ? likely : lines.map(parseLine).find((each) => each?.record === record);
  return line === undefined ? undefined : ledgerLineSchema.parse(line);
}

const ending = ".jsonl";

/** Dumps that have a ledger, relative to the dumps folder, in order; none where the ledger's folder is missing. */
export function listLedgers(ledger: string): string[] {
  if (!existsSync(ledger)) return [];
  const files = readdirSync(ledger, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(ending));
  return files.map((file) => file.slice(0, -ending.length).replaceAll(path.sep, "/")).sort();
}

/** Path of a dump's ledger, or undefined where it is missing or would lie outside the ledger's folder. */
export function ledgerFile(ledger: string, dump: string): string | undefined {
  const file = path.join(ledger, `${dump}${ending}`);
  return file.startsWith(ledger + path.sep) && existsSync(file) ? file : undefined;
}

function parseLine(line: string): { record?: number } | undefined {
  return line === "" ? undefined : (JSON.parse(line) as { record?: number });
}
