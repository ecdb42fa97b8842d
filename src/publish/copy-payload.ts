import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { entryDownload, ledgerDownload } from "../archive/downloads.ts";
import type { DumpName, DumpPublisher } from "../archive/dump-publication.ts";
import type { Archive } from "../archive/arrange-archive.ts";
import { fetchedFilesIn, readFetchedPictures } from "../archive/fetched-pictures.ts";
import type { Card } from "../archive/card.ts";
import type { Places } from "../archive/places.ts";
import { lineToId } from "../archive/withdrawn-dumps.ts";
import { ledgerFile } from "../archive/read-provenance.ts";
import type { SiteWriter } from "./site-writer.ts";
import { entryFileToText, parseEntryFile } from "../entry/entry-file.ts";
import { entryPathToId } from "../entry/entry-id.ts";
import { ledgerWithoutCommentWords, tellsOfComments } from "../entry/ledger.ts";

/** Addresses of kept pictures in an entry, in its front matter as in its text. */
const pictureName = /\.\.\/\.\.\/pictures\/((?:[\w-]+\/)*[\w-]+\.\w+)/g;

/**
 * Copies what the archive keeps into the site's `data/`: entries, dumps as far as they are served, ledgers, pictures. Gives the sha256
 * of ledgers that were read for it, by the dump's file.
 */
export async function copyPayload(
  archive: Archive,
  places: Places,
  publisher: DumpPublisher,
  site: SiteWriter,
): Promise<Map<string, string>> {
  const pictures = new Set<string>();
  const ledgers = new Map<string, string>();
  for (const card of inTurns(archive.cards)) copyEntry(archive, await card, places, site, pictures);
  for (const waiting of inTurns([...archive.dumps.values()])) {
    const dump = await waiting;
    await copyDump(dump, publisher, places, site);
    const sha256 = copyLedger(archive, dump, places, site);
    if (sha256 !== undefined) ledgers.set(dump.file, sha256);
  }
  for (const name of [...pictures].sort()) copyIfThere(path.join(places.pictures, name), `data/pictures/${name}`, site);
  return ledgers;
}

/** Lets what else is under way have its turn now and then: bundling waits for other threads half of the time. */
function* inTurns<T>(items: readonly T[]): Generator<T | Promise<T>> {
  for (const [index, item] of items.entries()) yield index % 16 === 0 ? setImmediate(item) : item;
}

function copyEntry(archive: Archive, card: Card, places: Places, site: SiteWriter, pictures: Set<string>): void {
  const bytes = readFileSync(path.join(places.articles, card.path));
  const fetched = readFetchedPictures(places.pictures);
  if (bytes.includes("/pictures/") || fetched.size > 0) {
    const text = bytes.toString();
    for (const [, name] of text.matchAll(pictureName)) if (name !== undefined) pictures.add(name);
    for (const file of fetchedFilesIn(text, fetched)) pictures.add(file);
  }
  site.keep(entryDownload(card), archive.settings.publishComments ? bytes : withoutComments(bytes));
}

/** Readers' comments stay out of the download as they stay out of the page. */
function withoutComments(bytes: Buffer): Buffer {
  if (!bytes.includes("comments:")) return bytes;
  const { frontMatter, markdown } = parseEntryFile(bytes.toString());
  const { comments, ...kept } = frontMatter;
  return comments === undefined ? bytes : Buffer.from(entryFileToText({ frontMatter: kept, markdown }));
}

async function copyDump(dump: DumpName, publisher: DumpPublisher, places: Places, site: SiteWriter): Promise<void> {
  const publication = await publisher.publish(dump);
  if (publication.served) copyIfThere(path.join(places.dumps, dump.file), publication.address, site);
}

/** Gives the ledger's sha256, where it is served as it is. */
function copyLedger(archive: Archive, dump: DumpName, places: Places, site: SiteWriter): string | undefined {
  const ledger = ledgerFile(places.ledger, dump.file);
  if (ledger === undefined) return undefined;
  const to = ledgerDownload(dump);
  const bytes = readFileSync(ledger);
  const served = servedLedger(bytes, archive, dump);
  site.keep(to, served);
  return served === bytes ? site.hashes.get(to) : undefined;
}

/** A ledger without what is not published: lines of withdrawn articles, and the words of readers' comments. */
function servedLedger(bytes: Buffer, archive: Archive, { file }: DumpName): Buffer {
  const hasComments = !archive.settings.publishComments && tellsOfComments(bytes);
  const hasWithdrawn = archive.withdrawnDumps.has(file);
  if (!hasComments && !hasWithdrawn) return bytes;
  const text = hasWithdrawn ? withoutWithdrawn(bytes.toString(), archive) : bytes.toString();
  return Buffer.from(hasComments ? ledgerWithoutCommentWords(text) : text);
}

/** A ledger without the lines of withdrawn articles, all other lines as they are. */
function withoutWithdrawn(ledger: string, { withdrawals }: Archive): string {
  const gone = new Set(withdrawals.map((withdrawal) => entryPathToId(withdrawal.path)));
  const lines = ledger.split("\n").filter((line) => line !== "" && !gone.has(lineToId(line)));
  return lines.map((line) => `${line}\n`).join("");
}

function copyIfThere(from: string, to: string, site: SiteWriter): void {
  if (existsSync(from)) site.copy(from, to);
}
