import type { DumpLedger, RecoveredBoundary, RemovedText } from "../entry/ledger.ts";
import { mdastToMarkdown } from "../entry/markdown.ts";
import type { GoneReason } from "../entry/outcome.ts";
import type { Span } from "../entry/span.ts";
import type { Article, Metadata, Picture } from "./article.ts";
import type { Fault } from "./fault.ts";
import { markdownToFault, treeToFault } from "./formats/markdown/check-markdown.ts";
import { dumpToRecords } from "./formats/dump-to-records.ts";
import { textToFault } from "./formats/text-scrape/check-text.ts";
import type { Limits } from "./limits.ts";
import { pictureToFile } from "./pictures/bytes-to-picture.ts";
import { readingToArticle } from "./reading-to-article.ts";
import type { BrokenRecord, Dump, DumpRecord } from "./record.ts";
import { recordToReading } from "./record-to-reading.ts";
import { removedTexts } from "./removed-texts.ts";
import { sha256 } from "./sha256.ts";
import { findOpen, type OpenPlaces, type StatedAccounts } from "./stated-accounts.ts";

/** Where a record stands: its dump (path under the dumps folder), the dump's sha256, its number from 1, its file where the dump is an archive. */
export interface Place {
  dump: string;
  dumpSha256: string;
  record: number;
  inside?: string;
}

/** The bulk of a captured article: what only writing it down needs. */
export interface ArticleDetail {
  spans: Span[];
  text: string;
  markdown: string;
  boundaries?: RecoveredBoundary[];
  removed: RemovedText[];
  pictures: Picture[];
}

/** A captured article: what deciding needs, its bulk in `detail`. */
export interface ArticleCapture {
  kind: "article";
  place: Place;
  metadata: Metadata;
  structure: "given" | "recovered";
  /** Sha256 of the text without white space. */
  bodyHash: string;
  /** Length of the text without white space, UTF-16 units. */
  bodyLength: number;
  /** Pictures of the body, local or not. */
  pictureCount: number;
  /** Files under the pictures folder that came with it, in the order of `detail.pictures`. */
  pictureFiles: readonly string[];
  /** True for a text without the line breaks and blanks that the page had. */
  isRunTogether: boolean;
  /** What nothing in the record tells, and other records may. */
  open?: OpenPlaces;
  /** May be read from the dump only when it is asked for. */
  readonly detail: ArticleDetail;
}

/** A page that is no article; its metadata may fill the gaps of one. */
export interface GoneCapture {
  kind: "gone";
  place: Place;
  metadata: Metadata;
  spans: Span[];
  reason: GoneReason;
}

/** A record with a fault. */
export interface RejectedCapture {
  kind: "rejected";
  place: Place;
  metadata: Metadata;
  spans: Span[];
  fault: Fault;
}

/** What one record gave. */
export type Capture = ArticleCapture | GoneCapture | RejectedCapture;

/** Format of a dump that the disk did not give: its ledger and entries are left as they are. */
export const unreadableFormat = "unreadable";

/** What one dump gave: its own ledger, and a capture for each record. */
export interface CapturedDump {
  ledger: DumpLedger;
  captures: Capture[];
}

/** Reads one dump through to captures; bad data is a rejected capture, never an exception. `stated` is what other dumps say of accounts. */
export function captureDump(dump: Dump, limits: Limits, stated?: StatedAccounts): CapturedDump {
  const { records, format, encoding, between } = dumpToRecords(dump, limits);
  const hash = sha256(dump.bytes);
  const captures = records.map((record) => captureRecord(record, recordToPlace(record, dump.path, hash), { limits, stated }));
  const known = encoding === undefined ? {} : { encoding };
  return {
    ledger: { dump: dump.path, sha256: hash, bytes: dump.bytes.length, format, ...known, records: records.length, between: [...between] },
    captures,
  };
}

function recordToPlace(record: DumpRecord | BrokenRecord, dump: string, dumpSha256: string): Place {
  const place = { dump, dumpSha256, record: record.number };
  return "inside" in record ? { ...place, inside: record.inside } : place;
}

/** What a record is read with. */
interface Manner {
  limits: Limits;
  stated: StatedAccounts | undefined;
}

/** A reader's own fault is a fault of this one record: the others are still imported. */
function captureRecord(record: DumpRecord | BrokenRecord, place: Place, manner: Manner): Capture {
  try {
    return readRecord(record, place, manner);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    return { kind: "rejected", place, metadata: { account: {} }, spans: [], fault: { code: "unreadable", facts: { found } } };
  }
}

function readRecord(record: DumpRecord | BrokenRecord, place: Place, { limits, stated }: Manner): Capture {
  if ("fault" in record) return { kind: "rejected", place, metadata: { account: {} }, spans: [], fault: record.fault };
  const reading = recordToReading(record, limits, stated);
  const metadata = unhook(reading.metadata);
  const { spans } = reading;
  if (reading.fault !== undefined) return { kind: "rejected", place, metadata, spans, fault: reading.fault };
  if (reading.gone !== undefined) return { kind: "gone", place, metadata, spans, reason: reading.gone };
  if (reading.body === undefined) return { kind: "gone", place, metadata, spans, reason: "no-body" };
  const tooMuch = reading.body.structure === "flat" ? textToFault(reading.body.text, limits) : undefined;
  if (tooMuch !== undefined) return { kind: "rejected", place, metadata, spans, fault: tooMuch };
  const article = readingToArticle({ ...reading, metadata });
  const unwritable = treeToFault(article.root, limits);
  if (unwritable !== undefined) return { kind: "rejected", place, metadata, spans, fault: unwritable };
  const removed = removedTexts(record.sources, spans);
  const capture = articleToCapture(article, { place, removed, isRunTogether: reading.gluedHead !== undefined });
  const fault = capture.kind === "article" ? markdownToFault(capture.detail.markdown, limits) : undefined;
  if (fault !== undefined) return { kind: "rejected", place, metadata, spans, fault };
  if (capture.kind !== "article" || reading.body.structure !== "flat") return capture;
  const open = findOpen(record.sources, capture, spans, reading.gluedHead);
  return Object.keys(open).length === 0 ? capture : { ...capture, open };
}

/** Copies the strings: a slice of a dump would keep the whole dump in memory. */
function unhook(metadata: Metadata): Metadata {
  return JSON.parse(JSON.stringify(metadata)) as Metadata;
}

/** What a capture is besides its article. */
interface Around {
  place: Place;
  removed: RemovedText[];
  isRunTogether: boolean;
}

function articleToCapture(article: Article, { place, removed, isRunTogether }: Around): Capture {
  const { root, structure, metadata, ...rest } = article;
  const bare = article.text.replace(/\s+/g, "");
  const markdown = mdastToMarkdown(root);
  const pictureCount = markdown.split("![").length - 1;
  if (bare === "" && pictureCount === 0) return { kind: "gone", place, metadata, spans: article.spans, reason: "no-body" };
  const detail = { ...rest, markdown, removed };
  const pictureFiles = article.pictures.map(pictureToFile);
  return {
    kind: "article",
    place,
    metadata,
    structure,
    bodyHash: sha256(bare),
    bodyLength: bare.length,
    pictureCount,
    pictureFiles,
    isRunTogether,
    detail,
  };
}
