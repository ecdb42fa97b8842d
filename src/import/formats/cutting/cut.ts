import type { DumpRecord } from "../../record.ts";
import type { Fault, FaultCode } from "../../fault.ts";
import { cutMarkdown } from "./front-matter.ts";
import type { Broken } from "../values/literal.ts";

/** A record before it has its number. */
export type CutRecord = Omit<DumpRecord, "number">;

/** A stretch of a decoded dump (UTF-16 units) and the record in it, or why none could be cut out; `at` = where it broke. */
export type Cut = { start: number; end: number } & ({ record: CutRecord } | { fault: Fault; at?: number });

/** A decoded dump cut up; what no cut covers lies between the records. */
export interface CutText {
  format: string;
  cuts: Cut[];
}

/** A cut that could not be read; the byte offset of `at` is added to the facts where the encoding is known. */
export function brokenCut(code: FaultCode, broken: Broken, start: number, end: number): Cut {
  return { start, end, at: broken.at, fault: { code, facts: { expected: broken.expected, found: broken.found } } };
}

/** A record that is one string; Markdown's front matter gives it fields. */
export function stringRecord(text: string, kind: "text" | "html" | "markdown"): CutRecord {
  if (kind === "markdown") return cutMarkdown(text).record;
  return { shape: kind === "html" ? "page" : kind, sources: [{ kind, text }] };
}
