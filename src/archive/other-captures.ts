import { readFileSync } from "node:fs";
import path from "node:path";
import type { LedgerLine } from "../entry/ledger.ts";
import type { DuplicateReason } from "../entry/outcome.ts";
import type { Role } from "../entry/span.ts";
import type { DumpName, DumpPublisher } from "./dump-publication.ts";
import { listLedgers } from "./read-provenance.ts";
import { roleToGroup } from "./span-groups.ts";

/** A record that speaks of an article without being the one that its entry is made of. */
export interface OtherCapture {
  /** Its dump, relative to the dumps folder, and that dump's sha256 (hex). */
  dump: string;
  sha256: string;
  record: number;
  /** `row`: a catalogue row, which has no text and fills gaps in what is known of the article. */
  kind: DuplicateReason | "row";
  /** The facts that it states, where they may fill gaps in what is known of the article; empty for another version. */
  states: readonly Role[];
}

/** Captures by path of the entry that speaks for them, in order of dump and record. */
export type OtherCaptures = ReadonlyMap<string, readonly OtherCapture[]>;

const duplicate = '"outcome":"duplicate"';

/** Finds in all ledgers of an archive the records that became duplicates. */
export function findOtherCaptures(ledger: string): OtherCaptures {
  const found = new Map<string, OtherCapture[]>();
  for (const dump of listLedgers(ledger)) {
    for (const line of readDuplicates(path.join(ledger, `${dump}.jsonl`))) {
      if (line.entry === undefined) continue;
      const known = found.get(line.entry);
      if (known === undefined) found.set(line.entry, [lineToCapture(line)]);
      else known.push(lineToCapture(line));
    }
  }
  return found;
}

/** Most ledgers have no duplicate: only what may be one is read as text. */
function readDuplicates(file: string): LedgerLine[] {
  const bytes = readFileSync(file);
  if (!bytes.includes(duplicate)) return [];
  const lines = bytes.toString().split("\n");
  return lines.filter((line) => line.includes(duplicate)).map((line) => JSON.parse(line) as LedgerLine);
}

function lineToCapture({ dump, dumpSha256, record, reason, spans }: LedgerLine): OtherCapture {
  const roles = [...new Set(spans.map(({ role }) => role))];
  const isRow = reason === "other-version" && !roles.includes("body") && !roles.includes("boilerplate");
  const kind = isRow ? "row" : reason === "same-body" ? reason : "other-version";
  const states = kind === "other-version" ? [] : roles.filter((role) => roleToGroup(role) === "facts");
  return { dump, sha256: dumpSha256, record, kind, states };
}

/**
 * Addresses of the dumps of captures that are in the site, by sha256: the site has the dumps that entries are made of (`served`, by
 * sha256), as far as they are published.
 */
export async function addressesOfCaptures(
  captures: readonly OtherCapture[],
  served: ReadonlyMap<string, DumpName>,
  publisher: DumpPublisher,
): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const sha256 of new Set(captures.map((capture) => capture.sha256))) {
    const dump = served.get(sha256);
    const publication = dump && (await publisher.publish(dump));
    if (publication?.served) addresses.set(sha256, publication.address);
  }
  return addresses;
}
