import { collidingId, entryPath, entryPathToId, titleToId } from "../../entry/entry-id.ts";
import type { ArticleCapture } from "../capture.ts";
import { sha256 } from "../sha256.ts";
import { chooseCapture } from "./choose-capture.ts";
import { isEdited, type Existing, type ExistingEntry } from "./existing.ts";
import { fillFromCopies } from "./fill-gaps.ts";
import { findEntries, type FoundEntries } from "./find-entries.ts";
import type { Group } from "./group-captures.ts";
import { identityKeys } from "./identity.ts";

/** An article with the place of its entry. */
export interface PlacedGroup {
  group: Group;
  /** The capture that speaks for it. */
  chosen: ArticleCapture;
  /** The same, with what its copies know beside it. */
  speaker: ArticleCapture;
  path: string;
  identity: string;
  /** What stands at the path already. */
  entry: ExistingEntry | undefined;
}

/** An entry whose article turned out to be another entry's as well. */
export interface JoinedEntry {
  entry: ExistingEntry;
  /** Path of the entry that the article now has. */
  into: string;
  /** False where somebody's work would be lost, an edited entry or a withdrawn one, or text that the edited one that stays has not. */
  removable: boolean;
}

/** Articles with their places, and the entries that none of them has. */
interface Placing {
  articles: PlacedGroup[];
  joined: JoinedEntry[];
  unclaimed: ExistingEntry[];
}

/** An article that has an entry keeps its path; the others get new ones, in an order that no file's name decides. */
export function placeGroups(groups: readonly Group[], existing: Existing, withdrawn: ReadonlySet<string>): Placing {
  const inOrder = groups
    .map((group) => {
      const { chosen, copies } = chooseCapture(group);
      const speaker = fillFromCopies(chosen, copies);
      return { group, chosen, speaker, order: JSON.stringify([identityKeys(speaker)[0], chosen.place.dumpSha256]) };
    })
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const found = findEntries(
    inOrder.map(({ group }) => group),
    existing,
    withdrawn,
  );
  const taken = new Set(existing.entries.map(({ path }) => path));
  const used = new Set<string>();
  const articles = inOrder.map(({ group, chosen, speaker }): PlacedGroup => {
    const entry = found.entryOf.get(group);
    const identity = identityKeys(speaker).find((key) => !used.has(key)) ?? "";
    used.add(identity);
    const path = entry?.path ?? newPath(speaker, identity, taken);
    taken.add(path);
    return { group, chosen, speaker, entry, identity, path };
  });
  return { articles, joined: describeJoined(found, articles, withdrawn), unclaimed: found.unclaimed };
}

function describeJoined(found: FoundEntries, articles: readonly PlacedGroup[], withdrawn: ReadonlySet<string>): JoinedEntry[] {
  const pathOf = new Map(articles.map(({ group, path }) => [group, path]));
  return [...found.joined].map(([entry, group]) => ({
    entry,
    into: pathOf.get(group) ?? "",
    removable: !isEdited(entry) && !withdrawn.has(entryPathToId(entry.path)) && keepsText(entry, found, group),
  }));
}

/** True where the entry that stays is written anew, or was made of the same text: one that somebody edited tells no more than it did. */
function keepsText(entry: ExistingEntry, { entryOf }: FoundEntries, group: Group): boolean {
  const stays = entryOf.get(group);
  if (stays === undefined || !isEdited(stays)) return true;
  const [own, kept] = [entry, stays].map(({ madeOf }) =>
    group.find(({ place }) => place.dumpSha256 === madeOf?.dumpSha256 && place.record === madeOf.record),
  );
  return own !== undefined && own.bodyHash === kept?.bodyHash;
}

function newPath(capture: ArticleCapture, identity: string, taken: ReadonlySet<string>): string {
  const day = capture.metadata.published?.slice(0, 10);
  const id = titleToId(capture.metadata.title ?? capture.detail.text.slice(0, 20), day);
  const ids = [id, ...[6, 12, 40].map((digits) => collidingId(id, sha256(identity), digits))];
  return ids.map((each) => entryPath(each, day)).find((path) => !taken.has(path)) ?? entryPath(sha256(identity).slice(0, 60), day);
}
