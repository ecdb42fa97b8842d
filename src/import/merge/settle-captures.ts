import { collidingId, entryPath, entryPathToId, titleToId } from "../../entry/entry-id.ts";
import type { DuplicateReason, GoneReason, Outcome } from "../../entry/outcome.ts";
import { AccountBook } from "../../entry/account-book.ts";
import { captureToFrontMatter } from "../files/capture-to-front-matter.ts";
import type { ArticleCapture, Capture } from "../capture.ts";
import { chooseCapture } from "./choose-capture.ts";
import { EntryFinder, type Existing, type ExistingEntry } from "./existing.ts";
import type { FaultCode } from "../fault.ts";
import { fillGaps } from "./fill-gaps.ts";
import { groupCaptures, type Group } from "./group-captures.ts";
import { accountMarks, identityKeys } from "./identity.ts";
import { sha256 } from "../sha256.ts";

/** What becomes of one record. */
export interface Verdict {
  capture: Capture;
  outcome: Outcome;
  reason?: GoneReason | DuplicateReason | FaultCode;
  /** Path of the entry that this record's text is in. */
  entry?: string;
  /** Sha256 of the entry as import writes it; only on the record that the entry is made of. */
  sha256?: string;
  /** Sha256 of the entry as edited by hand. */
  editedSha256?: string;
  /** The entry to write, where it differs from what is there. */
  write?: { readonly text: string; replaces?: string };
}

/** Every record's verdict, in the order of the captures, and the entries that have lost their dump. */
export interface Settlement {
  verdicts: Verdict[];
  unclaimed: ExistingEntry[];
}

/** How captures are to be settled. */
export interface SettleWishes {
  /** Ids of edited entries to give up. */
  overwrite: ReadonlySet<string>;
  /** Gives the answer an earlier run made for a key that names all it depends on, or makes it. */
  remember?: (key: string, make: () => string) => string;
}

/** Decides what becomes of every record, given the entries already there. */
export function settleCaptures(captures: readonly Capture[], existing: Existing, wishes: SettleWishes): Settlement {
  const { filled, speaksOf } = fillGaps(captures);
  const finder = new EntryFinder(existing);
  const accounts = new AccountBook(filled.map(({ metadata }) => accountMarks(metadata)));
  const groups = groupCaptures(
    filled.filter((capture) => capture.kind === "article"),
    accounts,
  );
  const verdicts = new Map<Capture, Verdict>();
  for (const place of placeGroups(groups, finder)) {
    for (const verdict of settleGroup(place, wishes)) verdicts.set(verdict.capture, verdict);
  }
  for (const capture of filled) {
    const article = speaksOf.get(capture);
    if (capture.kind !== "article") verdicts.set(capture, settleWithoutBody(capture, article && verdicts.get(article)?.entry));
  }
  return { verdicts: filled.map((capture) => verdicts.get(capture) as Verdict), unclaimed: finder.unclaimed(unreadableDumps(filled)) };
}

function unreadableDumps(captures: readonly Capture[]): Set<string> {
  return new Set(
    captures.flatMap((capture) => (capture.kind === "rejected" && capture.place.dumpSha256 === "" ? [capture.place.dump] : [])),
  );
}

interface PlacedGroup {
  group: Group;
  path: string;
  identity: string;
  entry: ExistingEntry | undefined;
}

/** An article that has an entry keeps its path and identity; the others get new ones, in the order of the dumps. */
function placeGroups(groups: readonly Group[], finder: EntryFinder): PlacedGroup[] {
  const found = groups.map((group) => ({
    group,
    entry: finder.take(
      group.flatMap(identityKeys),
      group.map((capture) => capture.place),
    ),
  }));
  const taken = new Set<string>();
  const used = new Set(found.flatMap(({ entry }) => entry?.identity ?? []));
  return found.map(({ group, entry }) => {
    const identity = entry?.identity ?? identityKeys(chooseCapture(group)).find((key) => !used.has(key)) ?? "";
    used.add(identity);
    const path = entry?.path ?? newPath(chooseCapture(group), identity, (candidate) => taken.has(candidate) || finder.has(candidate));
    taken.add(path);
    return { group, entry, identity, path };
  });
}

function newPath(capture: ArticleCapture, identity: string, isTaken: (path: string) => boolean): string {
  const day = capture.metadata.published?.slice(0, 10);
  const id = titleToId(capture.metadata.title ?? capture.detail.text.slice(0, 20), day);
  const ids = [id, ...[6, 12, 40].map((digits) => collidingId(id, sha256(identity), digits))];
  return ids.map((each) => entryPath(each, day)).find((path) => !isTaken(path)) ?? entryPath(sha256(identity).slice(0, 60), day);
}

function settleGroup({ group, path, identity, entry }: PlacedGroup, wishes: SettleWishes): Verdict[] {
  const chosen = chooseCapture(group);
  const { bodyHash } = chosen;
  return group.map((capture): Verdict => {
    if (capture === chosen) return settleChosen({ capture, path, identity, entry }, wishes);
    return { capture, outcome: "duplicate", reason: capture.bodyHash === bodyHash ? "same-body" : "other-version", entry: path };
  });
}

interface Chosen {
  capture: ArticleCapture;
  path: string;
  identity: string;
  entry: ExistingEntry | undefined;
}

/** An entry whose bytes are neither what import would write nor what it last wrote has been edited by hand. */
function settleChosen({ capture, path, identity, entry }: Chosen, { overwrite, remember = makeAnew }: SettleWishes): Verdict {
  let front: string | undefined;
  const text = (): string => (front ??= captureToFrontMatter(capture, identity)) + capture.detail.markdown;
  const hash = remember(`made ${sha256(JSON.stringify([capture.place, capture.metadata, identity]))}`, () => sha256(text()));
  const verdict = { capture, entry: path, sha256: hash };
  const write = {
    get text() {
      return text();
    },
  };
  if (entry === undefined) return { ...verdict, outcome: "imported", write };
  if (entry.sha256 === hash) return { ...verdict, outcome: "unchanged" };
  if (entry.sha256 === entry.written) return { ...verdict, outcome: "imported", write };
  if (!overwrite.has(entryPathToId(path))) return { ...verdict, outcome: "kept", editedSha256: entry.sha256 };
  return {
    ...verdict,
    outcome: "imported",
    write: Object.defineProperty({ replaces: entry.sha256 }, "text", { get: text }) as Verdict["write"] & object,
  };
}

function makeAnew(_key: string, make: () => string): string {
  return make();
}

function settleWithoutBody(capture: Exclude<Capture, ArticleCapture>, entry: string | undefined): Verdict {
  if (capture.kind === "rejected") return { capture, outcome: "rejected", reason: capture.fault.code };
  if (entry !== undefined) return { capture, outcome: "duplicate", reason: "other-version", entry };
  return { capture, outcome: "gone", reason: capture.reason };
}
