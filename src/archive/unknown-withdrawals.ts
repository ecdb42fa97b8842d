import { entryPathToId } from "../entry/entry-id.ts";
import { listEntryFiles } from "./load-cards.ts";
import type { Places } from "./places.ts";
import { readSettings } from "./read-settings.ts";
import { findWithdrawnDumps } from "./withdrawn-dumps.ts";

/** A line for each withdrawn id that neither an entry nor a ledger has: mostly a misspelt one, whose article is still published. */
export function unknownWithdrawals({ articles, ledger, settings }: Pick<Places, "articles" | "ledger" | "settings">): string[] {
  const { withdrawn } = readSettings(settings, undefined);
  if (withdrawn.length === 0) return [];
  const entries = new Set(listEntryFiles(articles).map(entryPathToId));
  return withdrawn
    .filter((notice) => !entries.has(entryPathToId(notice.id)) && findWithdrawnDumps(ledger, [notice]).size === 0)
    .map(
      ({ id }) =>
        `${settings} – withdrawn: ${id} – expected the file name of an entry, without .md – found no entry and no ledger of that name – correct the id: the article that is meant is still published`,
    );
}
