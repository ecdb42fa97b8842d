import type { RecoveredBoundary } from "../entry/ledger.ts";
import { mdastToMarkdown } from "../entry/markdown.ts";
import type { GoneReason } from "../entry/outcome.ts";
import type { Span } from "../entry/span.ts";
import type { Article, Metadata, Picture } from "./article.ts";
import type { Fault } from "./fault.ts";
import { readingToArticle } from "./reading-to-article.ts";
import type { BrokenRecord, DumpRecord } from "./record.ts";
import { recordToReading } from "./record-to-reading.ts";
import { sha256 } from "./sha256.ts";

/** Where a record stands: its dump (path under the dumps folder), the dump's sha256, its number from 1. */
export interface Place {
  dump: string;
  dumpSha256: string;
  record: number;
}

/** A captured article: all that deciding and writing need, and nothing of the dump. */
export interface ArticleCapture {
  kind: "article";
  place: Place;
  metadata: Metadata;
  spans: Span[];
  text: string;
  markdown: string;
  structure: "given" | "recovered";
  boundaries?: RecoveredBoundary[];
  /** Sha256 of the text without white space. */
  bodyHash: string;
  /** Length of the text without white space, UTF-16 units. */
  bodyLength: number;
  pictures: Picture[];
  /** Pictures of the body, local or not. */
  pictureCount: number;
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

/** Reads one record through to a capture; bad data is a rejected capture, never an exception. */
export function recordToCapture(record: DumpRecord | BrokenRecord, place: Place): Capture {
  if ("fault" in record) return { kind: "rejected", place, metadata: { account: {} }, spans: [], fault: record.fault };
  const reading = recordToReading(record);
  const metadata = unhook(reading.metadata);
  const { spans } = reading;
  if (reading.fault !== undefined) return { kind: "rejected", place, metadata, spans, fault: reading.fault };
  if (reading.gone !== undefined) return { kind: "gone", place, metadata, spans, reason: reading.gone };
  if (reading.body === undefined) return { kind: "gone", place, metadata, spans, reason: "no-body" };
  return articleToCapture(readingToArticle({ ...reading, metadata }), place);
}

/** Copies the strings: a slice of a dump would keep the whole dump in memory. */
function unhook(metadata: Metadata): Metadata {
  return JSON.parse(JSON.stringify(metadata)) as Metadata;
}

function articleToCapture(article: Article, place: Place): ArticleCapture {
  const bare = article.text.replace(/\s+/g, "");
  const { root, ...rest } = article;
  const markdown = mdastToMarkdown(root);
  const pictureCount = markdown.split("![").length - 1;
  return { kind: "article", place, ...rest, markdown, bodyHash: sha256(bare), bodyLength: bare.length, pictureCount };
}
