/** Faults that reject a record or a dump; each has one sentence in `fault-messages.ts`. */
export const faultCodes = [
  "empty-file",
  "not-text",
  "broken-literal",
  "broken-json",
  "broken-table",
  "broken-archive",
  "broken-page",
  "no-article",
  "impossible-date",
  "unknown-format",
  "unsafe-path",
  "limit-bytes",
  "limit-depth",
  "limit-nodes",
  "limit-ratio",
  "limit-files",
  "unreadable",
  "unfit-name",
] as const;

/** Code of a fault. */
export type FaultCode = (typeof faultCodes)[number];

/** Bad data as a value: the record is rejected and the run goes on. Facts fill the message's places (`expected`, `found`, `at` …). */
export interface Fault {
  code: FaultCode;
  facts: Readonly<Record<string, string | number>>;
}
