import type { Settings } from "../entry/settings.ts";
import type { ToldByLedgers } from "./arrange-archive.ts";
import { findOtherCaptures } from "./other-captures.ts";
import { findWithdrawnDumps } from "./withdrawn-dumps.ts";

/** What the ledgers in a folder tell of the archive as a whole. */
export function askLedgers(ledger: string, { withdrawn }: Pick<Settings, "withdrawn">): ToldByLedgers {
  return { withdrawnDumps: findWithdrawnDumps(ledger, withdrawn), otherCaptures: () => findOtherCaptures(ledger) };
}
