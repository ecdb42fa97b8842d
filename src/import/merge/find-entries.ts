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
 * Finds the entries of articles: by the very record that an entry was made of, whatever its dump is called by now, else by its
 * identity, else by the place of its record.
 * Of several that became one article, that stays which is withdrawn, else known to
 * the ledger, else edited by hand, else dated, else has the shortest path.
 */
export function findEntries(groups: readonly Group[], existing: Existing, withdrawn: ReadonlySet<string>): FoundEntries {
  const claims = claimRecords(groups, existing.entries);
  const open = new Set(existing.entries.filter((entry) => !claims.has(entry)));
  const entryOf = new Map<Group, ExistingEntry>();
  const joined = new Map<ExistingEntry, Group>();
  for (const [group, claimed] of Map.groupBy(claims, ([, each]) => each)) {
    const [stays, ...others] = claimed.map(([entry]) => entry).toSorted((a, b) => compareClaims(a, b, withdrawn));
    if (stays !== undefined) entryOf.set(group, stays);
    for (const other of others) joined.set(other, group);
  }
  giveRest(groups, entryOf, open, existing);
  return { entryOf, joined, unclaimed: [...open].filter(({ identity }) => identity !== undefined) };
}

/** The articles of entries whose record is there: in the dump that they name, else in one of the same bytes, the first that has no entry. */
function claimRecords(groups: readonly Group[], entries: readonly ExistingEntry[]): Map<ExistingEntry, Group> {
  const byRecord = new Map<string, Group>();
  const byBytes = new Map<string, Group[]>();
  for (const group of groups) {
    for (const { place } of group) {
      byRecord.set(recordKey(place), group);
      const same = byBytes.get(bytesKey(place));
      if (same === undefined) byBytes.set(bytesKey(place), [group]);
      else same.push(group);
    }
  }
  const claims = new Map<ExistingEntry, Group>();
  const taken = new Set<Group>();
  const claim = (find: (madeOf: MadeOf) => Group | undefined): void => {
    for (const entry of entries) {
      const group = entry.madeOf === undefined || claims.has(entry) ? undefined : find(entry.madeOf);
      if (group === undefined) continue;
      claims.set(entry, group);
      taken.add(group);
    }
  };
  claim((madeOf) => byRecord.get(recordKey(madeOf)));
  claim((madeOf) => {
    const same = byBytes.get(bytesKey(madeOf)) ?? [];
    return same.find((group) => !taken.has(group)) ?? same[0];
  });
  return claims;
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

function recordKey(place: MadeOf): string {
  return `${place.dumpSha256 ?? ""} ${placeKey(place)}`;
}

/** The same whatever the dump is called. */
function bytesKey({ dumpSha256 = "", record }: MadeOf): string {
  return `${record} ${dumpSha256}`;
}

function placeKey({ dump, record }: MadeOf): string {
  return `${record} ${dump}`;
}
