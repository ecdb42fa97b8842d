import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Settings } from "../entry/settings.ts";
import type { LedgerFacts } from "./arrange-archive.ts";
import { findOtherCaptures } from "./other-captures.ts";
import { dumpsByTheirNames } from "./renamed-dumps.ts";
import { findWithdrawnDumps } from "./withdrawn-dumps.ts";
import { seenAccountsFile, textToSeenAccounts, type SeenAccount } from "../entry/seen-accounts.ts";

/** What the ledger tells of an archive beside its entries; throws one readable sentence where its list of accounts is not as import writes it. */
export function readLedgerFacts(ledger: string, withdrawn: Settings["withdrawn"]): LedgerFacts {
  return {
    withdrawnDumps: findWithdrawnDumps(ledger, withdrawn),
    seenAccounts: readSeenAccounts(ledger),
    otherCaptures: () => findOtherCaptures(ledger),
    withDumpsName: dumpsByTheirNames(ledger),
  };
}

function readSeenAccounts(ledger: string): SeenAccount[] {
  const file = path.join(ledger, seenAccountsFile);
  if (!existsSync(file)) return [];
  try {
    return textToSeenAccounts(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file} – not understood – expected the list that import writes – ${String(cause)} – run npm run import`, { cause });
  }
}
