import { entryPathToId } from "../../entry/entry-id.ts";
import { isEdited, type Existing, type ExistingEntry, type MadeOf } from "./existing.ts";
import type { Group } from "./group-captures.ts";
import { identityKeys } from "./identity.ts";

/** Which entry each article has, and which it had beside that. */
export interface FoundEntries {
  entryOf: ReadonlyMap<Group, ExistingEntry>;
  /** Entries of records that by now are known to be captures of an article with another entry. */
  joined: ReadonlyMap<ExistingEntry, Group>;
  /** Entries of the importer's that no article claimed. */
  unclaimed: ExistingEntry[];
}

/**
 * Finds the entries of articles: by the very record that an entry was made of, else by its identity, else by the place of its record.
 * Of several that became one article, that stays which is withdrawn, else known to
 * the ledger, else edited by hand, else dated, else has the shortest path.
 */
export function findEntries(groups: readonly Group[], existing: Existing, withdrawn: ReadonlySet<string>): FoundEntries {
  const byRecord = new Map<string, Group>();
  for (const group of groups) for (const { place } of group) byRecord.set(recordKey(place), group);
  const claimed = Map.groupBy(existing.entries, ({ madeOf }) => (madeOf === undefined ? undefined : byRecord.get(recordKey(madeOf))));
  const entryOf = new Map<Group, ExistingEntry>();
  const joined = new Map<ExistingEntry, Group>();
  for (const [group, entries] of claimed) {
    if (group === undefined) continue;
    const [stays, ...others] = entries.toSorted((a, b) => compareClaims(a, b, withdrawn));
    if (stays !== undefined) entryOf.set(group, stays);
    for (const other of others) joined.set(other, group);
  }
  const open = new Set(claimed.get(undefined));
  giveRest(groups, entryOf, open, existing);
  return { entryOf, joined, unclaimed: [...open].filter(({ identity }) => identity !== undefined) };
}

/** Gives entries whose record is not there as it was; each once, and one a group. */
function giveRest(groups: readonly Group[], entryOf: Map<Group, ExistingEntry>, open: Set<ExistingEntry>, { ledger }: Existing): void {
  const byIdentity = Map.groupBy(open, ({ identity }) => identity);
  const byPath = new Map([...open].map((entry) => [entry.path, entry]));
  const byPlace = new Map([...open].flatMap((entry) => (entry.madeOf === undefined ? [] : [[placeKey(entry.madeOf), entry]])));
  for (const line of ledger) {
    const entry = byPath.get(line.entry);
    if (entry !== undefined) byPlace.set(placeKey(line), entry);
  }
  const identities = (group: Group) => group.flatMap(identityKeys).flatMap((key) => byIdentity.get(key) ?? []);
  const places = (group: Group) => group.flatMap(({ place }) => byPlace.get(placeKey(place)) ?? []);
  for (const find of [identities, places]) {
    for (const group of groups) {
      const entry = entryOf.has(group) ? undefined : find(group).find((each) => open.has(each));
      if (entry === undefined) continue;
      entryOf.set(group, entry);
      open.delete(entry);
    }
  }
}

function compareClaims(a: ExistingEntry, b: ExistingEntry, withdrawn: ReadonlySet<string>): number {
  const rank = (entry: ExistingEntry) => [
    withdrawn.has(entryPathToId(entry.path)) ? 0 : 1,
    entry.written === undefined ? 1 : 0,
    isEdited(entry) ? 0 : 1,
    entry.path.startsWith("undated/") ? 1 : 0,
    entry.path.length,
  ];
  const [ranks, others] = [rank(a), rank(b)];
  const at = ranks.findIndex((value, index) => value !== others[index]);
  return at === -1 ? (a.path < b.path ? -1 : 1) : (ranks[at] ?? 0) - (others[at] ?? 0);
}

function recordKey({ dumpSha256 = "", ...place }: MadeOf): string {
  return `${dumpSha256} ${placeKey(place)}`;
}

function placeKey({ dump, record }: MadeOf): string {
  return `${record} ${dump}`;
}
