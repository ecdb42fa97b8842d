import type { Root } from "mdast";
import type { RecoveredBoundary } from "../entry/ledger.ts";
import type { GoneReason } from "../entry/outcome.ts";
import type { Span } from "../entry/span.ts";
import type { Fault } from "./fault.ts";

/** What a record says of its article; each field is there only because a span or a variable says so. */
export interface Metadata {
  title?: string;
  account: { name?: string; /** 微信号 */ alias?: string; /** `gh_…` */ gh?: string; biz?: string; description?: string };
  author?: string;
  original?: boolean;
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm+08:00`. */
  published?: string;
  /** The outlet without its label. */
  sourceCredit?: string;
  /** Address of the article that this one repeats or shares. */
  sourceUrl?: string;
  url?: string;
  digest?: string;
  cover?: string;
  album?: string;
  ipLocation?: string;
  counts?: {
    read?: number;
    like?: number;
    /** When they were taken, where another record than this one's dump gave them. */ captured?: string;
  };
  editorCredits?: string[];
  comments?: string[];
  /** Numbers of the message that WeChat gives every article: with `account.biz` they are its identity. */
  mid?: string;
  idx?: string;
  /** When the dump itself says it was captured (ISO 8601). */
  captured?: string;
  /** Of a catalogue row: the file that it says the article is in. */
  file?: string;
}

/**
 * The body of an article as a reader of a shape understood it: `given` blocks, or `flat` text whose blocks are still to be
 * recovered (`\n\n` is a certain boundary, as where a removal was cut out; `\n` a line break that the dump has).
 */
export type Body = { structure: "given"; root: Root } | { structure: "flat"; text: string };

/** What one reader made of one record: spans that tile its sources, and either an article, a page that is none, or a fault. */
export interface Reading {
  spans: Span[];
  metadata: Metadata;
  body?: Body;
  /** The head of a page run together, without white space, as far as names may stand in it. */
  gluedHead?: string;
  gone?: GoneReason;
  fault?: Fault;
}

/** A picture that came with the record, to be kept by content hash. */
export interface Picture {
  /** Hex sha256 of the bytes. */
  sha256: string;
  extension: "png" | "jpg" | "gif" | "webp" | "avif" | "bmp";
  width?: number;
  height?: number;
  bytes: Uint8Array;
}

/** A record understood: metadata, blocks, and the ledger's facts about it. */
export interface Article {
  metadata: Metadata;
  /** Blocks of the body; the source credit is one of them. Pictures point to their address, or `pictures/<2 hex>/<sha256>.<ext>`. */
  root: Root;
  structure: "given" | "recovered";
  boundaries?: RecoveredBoundary[];
  /** The spans `body` and `source-credit` in order, blocks apart by one blank line. */
  text: string;
  spans: Span[];
  pictures: Picture[];
}
