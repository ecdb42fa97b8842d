import type { Fault, FaultCode } from "../fault.ts";
import { limitToFlag } from "../limit-flags.ts";

type Facts = Fault["facts"];

/** One sentence a code: what – expected – found – what to do; the place stands before it. */
const sentences = {
  "empty-file": ({ found = "0 bytes" }) =>
    `the file is empty – expected a scraped article – found ${found} – fetch it again or remove the file`,
  "not-text": ({ found = "bytes that no encoding explains" }) =>
    `not a text – expected UTF-8, UTF-16 or GB18030 text, or a zip, tar, gz, MHTML or WARC file – found ${found} – remove the file or save it as text`,
  "broken-literal": ({ expected = "a closing quote", found = "the end of the file", at = "?" }) =>
    `broken Python literal at byte ${at} – expected ${expected} – found ${found} – mend the literal or fetch the page again`,
  "broken-json": ({ expected = "valid JSON", found = "something else", at = "?" }) =>
    `broken JSON at byte ${at} – expected ${expected} – found ${found} – mend the file or export it again`,
  "broken-table": ({ expected = "rows of a table", found = "something else", at = "?" }) =>
    `broken table at byte ${at} – expected ${expected} – found ${found} – mend the row or export the table again`,
  "broken-archive": ({ expected = "a whole zip, tar, gz, MHTML or WARC file", found = "a damaged packing", remedy = "fetch it again" }) =>
    `broken archive – expected ${expected} – found ${found} – ${remedy}`,
  "broken-page": ({ found = "a page without an end" }) =>
    `broken page – expected the HTML of one article – found ${found} – save the page again`,
  "no-article": ({ expected = "the text of a WeChat article", found = "no title, account or text of an article" }) =>
    `no article in it – expected ${expected} – found ${found} – remove the record, or report its shape`,
  "impossible-date": ({ found = "?" }) =>
    `impossible date – expected a day of the calendar (YYYY-MM-DD) – found ${found} – correct the date in the dump and import again`,
  "unknown-format": ({ expected = "one of these", found = "a format that import does not read" }) =>
    `unknown format – expected text, HTML, Markdown, JSON, CSV, MHTML, WARC, zip, tar or gz – found ${found} – bring ${expected} instead`,
  "unsafe-path": ({ found = "?" }) =>
    `unsafe name inside the archive – expected a path inside it – found ${found} – repack the archive without it`,
  "limit-bytes": (facts) => `too large – ${limitToWords(facts, "bytes or characters")}`,
  "limit-depth": (facts) => `nested too deep – ${limitToWords(facts, "levels")}`,
  "limit-nodes": (facts) => `too many parts – ${limitToWords(facts, "parts")}`,
  "limit-ratio": (facts) => `unpacks too far – ${limitToWords(facts, "times its size")}`,
  "limit-files": (facts) => `too many files inside – ${limitToWords(facts, "files")}`,
  unreadable: ({ found = "an error" }) => `cannot be read – expected a readable file – found ${found} – check the file's permissions`,
  "unfit-name": ({ expected = "another name", found = "?" }) =>
    `its name cannot be kept – expected one in UTF-8, at most 245 bytes long, that does not begin with a dot – found ${found} – rename it to ${expected}`,
} satisfies Record<FaultCode, (facts: Facts) => string>;

function limitToWords({ limit = "dumpBytes", expected = "?", found = "more" }: Facts, unit: string): string {
  return `expected at most ${expected} ${unit} – found ${found} – split it, or raise --${limitToFlag(String(limit))} if you trust the dump`;
}

/** The sentence for a fault: where – what – expected – found – what to do. */
export function faultToMessage({ code, facts }: Fault, dump: string, record: number): string {
  const { inside } = facts;
  return `${dump}, record ${record}${inside === undefined ? "" : ` (${inside})`} – ${sentences[code](facts)}`;
}

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: "make room on the disk",
  EDQUOT: "make room in this user's quota",
  EROFS: "make the disk writable",
  EACCES: "give this user the right to it",
  EPERM: "give this user the right to it",
};

/** The sentence of a disk that refuses to be read, or to be written: there every file that was written is whole, and the next import finishes the set. */
export function diskErrorToMessage({ message, cause }: Error): string {
  const { code = "", message: found }: NodeJS.ErrnoException = cause instanceof Error ? cause : new Error("no reason given");
  const remedy = remedies[code] ?? "mend that";
  if (!message.startsWith("cannot write"))
    return `${message} – expected a file or folder that may be read – found ${found} – ${remedy} and import again`;
  return `${message} – expected a disk that takes it – found ${found} – ${remedy} and import again: what is written is whole, the next run finishes the set`;
}
