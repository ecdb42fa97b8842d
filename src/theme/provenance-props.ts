import type { TitleProps } from "./title-props.ts";

/** Everything the provenance page shows. */
export interface ProvenanceProps {
  article: TitleProps & { href: string };
  dump?: {
    file: string;
    sha256: string;
    record: number;
    bytes?: number;
    href?: string;
    refused?: "none" | "session" | "unchecked" | "comments" | "missing" | "changed" | "withdrawn";
  };
  /** What else speaks of the article, in order. */
  captures: readonly CaptureProps[];
  outcome?: string;
  structure: "given" | "recovered" | "edited";
  identity?: string;
  entry: { href: string; sha256?: string; editedSha256?: string };
  ledger?: string;
  spans: readonly SpanProps[];
  /** Spans in all, where not all are listed. */
  allSpans: number;
  groups: readonly GroupProps[];
  /** The source as a strip, in thousandths of its length. */
  strip: readonly { group: string; start: number; width: number }[];
}

/** What became of a part of the source, and what it consists of. */
export interface GroupProps {
  group: "body" | "facts" | "taken" | "code" | "space";
  length: number;
  totals: readonly { role: string; rule?: string; spans: number; length: number }[];
}

/** A stretch of the source and what became of it. */
export interface SpanProps {
  start: number;
  end: number;
  role: string;
  group: GroupProps["group"];
  rule?: string;
  field?: string;
  /** What stood there, where it was taken out. */
  text?: string;
  /** What stood there is not published. */
  withheld?: boolean;
}

/** A record that speaks of the article besides the one that its text is from. */
export interface CaptureProps {
  file: string;
  sha256: string;
  record: number;
  kind: "same-body" | "other-version" | "row";
  /** Roles of what a row states. */
  states: readonly string[];
  /** Where its dump is served. */
  href?: string;
}
