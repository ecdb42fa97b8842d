import type { DumpLedger } from "../entry/ledger.ts";
import { captureDump, type CapturedDump } from "./capture.ts";
import { hasOpen, isHelped, statedAccounts } from "./stated-accounts.ts";
import type { Limits } from "./limits.ts";
import type { Existing } from "./merge/existing.ts";
import { settleCaptures, type Settlement, type SettleWishes } from "./merge/settle-captures.ts";
import type { Dump } from "./record.ts";

/** Everything that an import found and decided; writing it down is for `files/`. */
export interface ImportResult extends Settlement {
  dumps: DumpLedger[];
}

/**
 * The whole pipeline: dump → records → captures (records understood) → verdicts with their entries. Pure; `overwrite` holds
 * ids of entries edited by hand that may be written over.
 */
export function importDumps(dumps: Iterable<Dump>, existing: Existing, wishes: SettleWishes & { limits: Limits }): ImportResult {
  return settleDumps(captureDumps(dumps, wishes.limits), existing, wishes);
}

/** Captures dumps one by one; once more those that others tell something of. */
export function captureDumps(dumps: Iterable<Dump>, limits: Limits): CapturedDump[] {
  const open: Dump[] = [];
  const captured = Array.from(dumps, (dump) => {
    const first = captureDump(dump, limits);
    if (hasOpen(first)) open.push(dump);
    return first;
  });
  const stated = statedAccounts(captured);
  const again = new Map(open.map((dump) => [dump.path, dump]));
  return captured.map((first) => {
    const dump = isHelped(first, stated) ? again.get(first.ledger.dump) : undefined;
    return dump === undefined ? first : captureDump(dump, limits, stated);
  });
}

/** The pipeline's second half, where dumps have been captured already (in workers, say). */
export function settleDumps(captured: readonly CapturedDump[], existing: Existing, wishes: SettleWishes): ImportResult {
  const captures = captured.flatMap((dump) => dump.captures);
  return { ...settleCaptures(captures, existing, wishes), dumps: captured.map(({ ledger }) => ledger) };
}
