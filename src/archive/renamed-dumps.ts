import { readFileSync } from "node:fs";
import path from "node:path";
import type { Card } from "./card.ts";
import { ledgerFile, listLedgers } from "./read-provenance.ts";

/** Gives the card of an article whose dump was renamed since somebody edited its entry the name that the dump has by now. */
export type WithDumpsName = (card: Card) => Card;

/**
 * Import leaves an edited entry as it is, the name of its dump too; the ledger knows the same bytes by the name they have now. Ledgers are
 * looked through once, and only where an entry names a dump that has none.
 */
export function dumpsByTheirNames(ledger: string): WithDumpsName {
  let names: Map<string, string> | undefined;
  return (card) => {
    const { dump } = card;
    if (dump === undefined || ledgerFile(ledger, dump.file) !== undefined) return card;
    const file = (names ??= namesBySha256(ledger)).get(dump.sha256);
    return file === undefined ? card : { ...card, dump: { ...dump, file } };
  };
}

/** The first name of each dump that has a ledger, by sha256. */
function namesBySha256(ledger: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const dump of listLedgers(ledger).toReversed()) {
    const hash = readSha256(path.join(ledger, `${dump}.dump.json`));
    if (hash !== undefined) names.set(hash, dump);
  }
  return names;
}

function readSha256(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { sha256?: string }).sha256;
  } catch {
    return undefined;
  }
}
