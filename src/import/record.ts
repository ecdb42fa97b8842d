import type { Fault } from "./fault.ts";

/** One scraped file as saved. */
export interface Dump {
  /** As given, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** Bytes of a file saved beside the dump, by its relative address; absent where nothing lies beside it. */
  beside?: (address: string) => Uint8Array | undefined;
}

/** How a source is written: `text` flat, `html` one page, `markdown`, `value` one field of a row or of front matter. */
export type SourceKind = "text" | "html" | "markdown" | "value";

/** A string that a record is read from, once packing, charset and quoting are undone. */
export interface Source {
  /** Column or key; absent when the record is one string. */
  field?: string;
  kind: SourceKind;
  text: string;
}

/** Which reader understands a record: flat text, a saved page, Markdown (with front matter), a row of fields. */
export type RecordShape = "text" | "page" | "markdown" | "row";

/** One WeChat page inside a dump, cut out but not interpreted. */
export interface DumpRecord {
  /** From 1, in dump order. */
  number: number;
  shape: RecordShape;
  sources: readonly Source[];
  /** Bytes of a picture saved with the record (beside the file, in its MHTML, in its zip). */
  picture?: (address: string) => Uint8Array | undefined;
  /** Path of its file inside the archive that the dump is. */
  inside?: string;
  /** Address the packing names (WARC target, MHTML location). */
  url?: string;
  /** When the packing itself says the page was captured: ISO 8601. */
  captured?: string;
}

/** A record that could not be cut out. */
export interface BrokenRecord {
  number: number;
  fault: Fault;
}

/** Half-open range of the dump's bytes. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A dump cut into records. */
export interface DumpReading {
  /** Stable name of the shape, e.g. `text`, `python-literal`, `json-lines`, `saved-page`, `mhtml`, `zip`. */
  format: string;
  encoding?: string;
  records: readonly (DumpRecord | BrokenRecord)[];
  /** What lies between the records, in bytes of the dump. */
  between: readonly ByteRange[];
}
