import type { Fault } from "../../fault.ts";

const known: readonly { format: string; head: string; remedy: string }[] = [
  {
    format: "sqlite-log",
    head: "7\x7f\x06",
    remedy: "the database that it belongs to, closed by its program, or after sqlite3 FILE 'pragma wal_checkpoint(truncate)'",
  },
  { format: "pdf", head: "%PDF-", remedy: "the page saved as HTML, MHTML or text" },
  { format: "rar", head: "Rar!\x1a\x07", remedy: "the files unpacked, or a zip" },
  { format: "7z", head: "7z\xbc\xaf\x27\x1c", remedy: "the files unpacked, or a zip" },
  { format: "xz", head: "\xfd7zXZ\0", remedy: "the files unpacked, or gzip (tar.gz, too)" },
  { format: "bzip2", head: "BZh", remedy: "the files unpacked, or gzip (tar.gz, too)" },
  { format: "zstd", head: "\x28\xb5\x2f\xfd", remedy: "the files unpacked, or gzip" },
  { format: "office-97", head: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", remedy: "the document saved as .docx, .xlsx, CSV or HTML" },
  { format: "rtf", head: "{\\rtf", remedy: "the document saved as .docx, HTML or text" },
  { format: "python-pickle", head: "\x80\x04\x95", remedy: "the objects written as JSON" },
  { format: "webarchive", head: "bplist00", remedy: "the page saved as HTML or MHTML" },
  { format: "parquet", head: "PAR1", remedy: "the table written as CSV or JSON Lines" },
];

/** Formats known by their first bytes that are not read; the fault says what to bring instead. */
export function tellUnreadable(bytes: Uint8Array): { format: string; fault: Fault } | undefined {
  const raw = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join("");
  const found = known.find((one) => raw.startsWith(one.head));
  return found === undefined
    ? undefined
    : { format: found.format, fault: { code: "unknown-format", facts: { expected: found.remedy, found: found.format } } };
}
