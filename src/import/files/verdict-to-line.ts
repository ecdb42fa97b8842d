import { accountToFrontMatter } from "./capture-to-front-matter.ts";
import type { LedgerLine } from "../../entry/ledger.ts";
import type { Verdict } from "../merge/settle-captures.ts";

/** One element of the `--json` report: the ledger's facts with the text itself. */
export type ReportLine = Omit<LedgerLine, "dumpSha256" | "sha256" | "editedSha256" | "facts"> & { text?: string };

/** The `--json` report's line of a record; `dump` is the path as the operator gave it. */
export function verdictToReportLine(verdict: Verdict, dump: string): ReportLine {
  const { capture, outcome, reason, entry } = verdict;
  const { title, author, published, sourceCredit, url } = capture.metadata;
  const { name, id, description } = accountToFrontMatter(capture.metadata.account) ?? {};
  return known({
    dump,
    record: capture.place.record,
    outcome,
    reason,
    title,
    account: known({ name, id, description }),
    author,
    published,
    sourceCredit,
    url,
    entry,
    structure: capture.kind === "article" ? capture.detail.boundaries : undefined,
    spans: capture.kind === "article" ? capture.detail.spans : capture.spans,
    text: capture.kind === "article" ? capture.detail.text : undefined,
  });
}

/**
 * The ledger's line of a record. It says what is so whenever import runs again: `imported` also where this run found the
 * entry unchanged.
 */
export function verdictToLedgerLine(verdict: Verdict): LedgerLine {
  const { capture, sha256, editedSha256 } = verdict;
  const { text: _text, ...line } = verdictToReportLine(verdict, capture.place.dump);
  const outcome = line.outcome === "unchanged" ? "imported" : line.outcome;
  const facts = capture.kind === "rejected" ? capture.fault.facts : undefined;
  const removed = capture.kind === "article" && capture.detail.removed.length > 0 ? capture.detail.removed : undefined;
  return known({ ...line, outcome, removed, dumpSha256: capture.place.dumpSha256, sha256, editedSha256, facts });
}

function known<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
