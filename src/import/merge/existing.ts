/** The record that an entry was made of. */
export interface MadeOf {
  dump: string;
  /** Absent where only the ledger tells of the record. */
  dumpSha256?: string;
  record: number;
}

/** An entry that is there before the import. */
export interface ExistingEntry {
  /** Under the articles folder. */
  path: string;
  /** Sha256 of the file as it is now. */
  sha256: string;
  /** Identity its front matter gives; absent in an entry written by hand. */
  identity?: string;
  /** Sha256 of the file as import wrote it, from the ledger: where several lines name it, that of the file as it is now, if one has it. */
  written?: string;
  /** From its front matter, else the ledger. */
  madeOf?: MadeOf;
}

/** What an earlier import wrote of a record: the entry made of it, and the sha256 it had. */
export interface WrittenLine {
  dump: string;
  record: number;
  entry: string;
  sha256: string;
}

/** What the archive holds before an import: entries, and the ledger's lines that name one. */
export interface Existing {
  entries: readonly ExistingEntry[];
  ledger: readonly WrittenLine[];
}

/** True for an entry whose bytes are none that a ledger says import wrote: somebody's work. */
export function isEdited({ sha256, written }: ExistingEntry): boolean {
  return sha256 !== written;
}
