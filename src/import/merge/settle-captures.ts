import { entryPathToId } from "../../entry/entry-id.ts";
import type { DuplicateReason, GoneReason, Outcome } from "../../entry/outcome.ts";
import { AccountBook } from "../../entry/account-book.ts";
import { captureToFrontMatter } from "../files/capture-to-front-matter.ts";
import type { ArticleCapture, Capture } from "../capture.ts";
import type { Existing, ExistingEntry } from "./existing.ts";
import type { FaultCode } from "../fault.ts";
import { fillGaps } from "./fill-gaps.ts";
import { groupCaptures } from "./group-captures.ts";
import { accountMarks } from "./identity.ts";
import { placeGroups, type JoinedEntry, type PlacedGroup } from "./place-groups.ts";
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

/** Every record's verdict, in the order of the captures, and the entries that no article has. */
export interface Settlement {
  verdicts: Verdict[];
  joined: JoinedEntry[];
  unclaimed: ExistingEntry[];
}

/** How captures are to be settled. */
export interface SettleWishes {
  /** Ids of edited entries to give up. */
  overwrite: ReadonlySet<string>;
  /** Ids that the archive withdraws: they stay, whatever else turns out to be the same article. */
  withdrawn?: ReadonlySet<string>;
  /** Gives the answer an earlier run made for a key that names all it depends on, or makes it. */
  remember?: (key: string, make: () => string) => string;
}

/** Decides what becomes of every record, given the entries already there. */
export function settleCaptures(captures: readonly Capture[], existing: Existing, wishes: SettleWishes): Settlement {
  const { filled, speaksOf } = fillGaps(captures);
  const accounts = new AccountBook(filled.map(({ metadata }) => accountMarks(metadata)));
  const groups = groupCaptures(
    filled.filter((capture) => capture.kind === "article"),
    accounts,
  );
  const withdrawn = wishes.withdrawn ?? new Set();
  const { articles, joined, unclaimed } = placeGroups(groups, existing, withdrawn);
  const verdicts = new Map<Capture, Verdict>();
  for (const article of articles) {
    for (const [at, verdict] of settleGroup(article, wishes).entries()) verdicts.set(article.group[at] ?? article.chosen, verdict);
  }
  for (const capture of filled) {
    const article = speaksOf.get(capture);
    if (capture.kind !== "article") verdicts.set(capture, settleWithoutBody(capture, article && verdicts.get(article)?.entry));
  }
  const unreadable = unreadableDumps(filled);
  return {
    verdicts: filled.map((capture) => verdicts.get(capture) as Verdict),
    joined,
    unclaimed: unclaimed.filter(({ madeOf }) => madeOf === undefined || !unreadable.has(madeOf.dump)),
  };
}

/** Dumps that the disk did not give: their entries are not lost yet. */
function unreadableDumps(captures: readonly Capture[]): Set<string> {
  return new Set(
    captures.flatMap((capture) => (capture.kind === "rejected" && capture.place.dumpSha256 === "" ? [capture.place.dump] : [])),
  );
}

function settleGroup({ group, chosen, speaker, path, identity, entry }: PlacedGroup, wishes: SettleWishes): Verdict[] {
  const { bodyHash } = chosen;
  return group.map((capture): Verdict => {
    if (capture === chosen) return settleChosen({ capture: speaker, path, identity, entry }, wishes);
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
