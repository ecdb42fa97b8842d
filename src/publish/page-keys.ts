import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Archive } from "../archive/arrange-archive.ts";
import type { Card } from "../archive/card.ts";
import type { DumpPublisher } from "../archive/dump-publication.ts";
import { addressesOfCaptures } from "../archive/other-captures.ts";
import type { Places } from "../archive/places.ts";
import { ledgerFile } from "../archive/read-provenance.ts";
import { fetchedPicturesFile } from "../entry/fetched-pictures.ts";
import { entryPathToAddress, entryPathToProvenanceAddress } from "../entry/entry-id.ts";

/**
 * The key of every article and provenance page, by address: a hash of everything that the page shows, so that equal keys mean equal
 * pages. What a route or its props begin to read must be added here. `program`: see `hashProgram`; `ledgers`: hashes that are known
 * already, by the dump's file.
 */
export async function pageKeys(
  archive: Archive,
  places: Places,
  publisher: DumpPublisher,
  { program, ledgers }: { program: string; ledgers: Map<string, string> },
): Promise<Map<string, string>> {
  const common = [program, archive.settings, fileHash(path.join(places.pictures, fetchedPicturesFile))];
  const keys = new Map<string, string>();
  for (const card of archive.cards) {
    const dump = card.dump && (await publisher.publish(card.dump));
    const account = archive.accountOf(card);
    const around = { ...archive.neighboursOf(card), account: account && [account.key, account.name] };
    keys.set(entryPathToAddress(card.path), hashOf([...common, "article", card, dump, around]));
    const others = archive.otherCapturesOf(card);
    const captures = [others, ...(await addressesOfCaptures(others, archive.dumps, publisher))];
    const record = [card, dump, ledgerHash(card, places, ledgers), captures];
    keys.set(entryPathToProvenanceAddress(card.path), hashOf([...common, "provenance", ...record]));
  }
  return keys;
}

/**
 * The key of every article's text as its page shows it, by the page's address; unlike `pageKeys` told before anything of the payload is
 * read. Where it is unchanged the page mostly is, too.
 */
export function textKeys(archive: Pick<Archive, "cards" | "settings">, places: Places, program: string): Map<string, string> {
  const common = hashOf([program, archive.settings, fileHash(path.join(places.pictures, fetchedPicturesFile))]);
  return new Map(archive.cards.map((card) => [entryPathToAddress(card.path), hashOf([common, card.path, card.fingerprint])]));
}

function ledgerHash({ dump }: Card, places: Places, known: Map<string, string>): string {
  if (dump === undefined) return "";
  const hash = known.get(dump.file) ?? fileHash(ledgerFile(places.ledger, dump.file));
  known.set(dump.file, hash);
  return hash;
}

function fileHash(file: string | undefined): string {
  return file === undefined || !existsSync(file) ? "" : createHash("sha256").update(readFileSync(file)).digest("hex");
}

function hashOf(facts: unknown): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
