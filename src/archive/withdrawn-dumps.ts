import { readFileSync } from "node:fs";
import path from "node:path";
import { entryPathToId } from "../entry/entry-id.ts";
import type { Settings } from "../entry/settings.ts";
import { listLedgers } from "./read-provenance.ts";

/**
 * Dumps whose ledger speaks of a withdrawn article, also as a duplicate or where its entry is no longer there: any of them may
 * hold its text. Paths under the dumps folder.
 */
export function findWithdrawnDumps(ledger: string, withdrawn: Settings["withdrawn"]): Set<string> {
  const ids = new Set(withdrawn.map(({ id }) => entryPathToId(id)));
  if (ids.size === 0) return new Set();
  return new Set(listLedgers(ledger).filter((dump) => linesOf(path.join(ledger, `${dump}.jsonl`)).some((line) => ids.has(lineToId(line)))));
}

/** Id of the entry that a line of a ledger names; empty where it names none. */
export function lineToId(line: string): string {
  if (!line.includes('"entry":')) return "";
  return entryPathToId((JSON.parse(line) as { entry?: string }).entry ?? "");
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").split("\n");
}
