/** How much a dump may ask of the machine; every limit has a flag of its name that raises it. */
export interface Limits {
  /** Bytes of one dump as saved. */
  dumpBytes: number;
  /** UTF-16 units of one source (a field, a page) of a record. */
  sourceLength: number;
  /** Bytes that all archives inside one dump may unpack to, together. */
  unpackedBytes: number;
  /** Times that an archive's file may grow when unpacked (files below 1 MiB unpacked may grow more). */
  unpackRatio: number;
  /** Files in one archive. */
  archiveFiles: number;
  /** Archives inside archives. */
  archiveDepth: number;
  /** Lists and objects inside each other in JSON and Python literals. */
  valueDepth: number;
  /** Values in one JSON or Python literal. */
  values: number;
  /** Elements inside each other in one page. */
  htmlDepth: number;
  /** Nodes in one page. */
  htmlNodes: number;
  /** UTF-16 units of one article as Markdown, or of its flat text. */
  markdownLength: number;
  /** Lines of an article's flat text. */
  textLines: number;
  /** Quotes and lists inside each other in Markdown. */
  markdownDepth: number;
  /** Marks of emphasis, code and links in one paragraph of Markdown; half as many blocks in one list. */
  markdownMarks: number;
}

/** Limits that no real dump we know comes near. */
export const defaultLimits: Limits = {
  dumpBytes: 512 * 1024 ** 2,
  sourceLength: 64 * 1024 ** 2,
  unpackedBytes: 1024 ** 3,
  unpackRatio: 200,
  archiveFiles: 100_000,
  archiveDepth: 4,
  valueDepth: 500,
  values: 5_000_000,
  htmlDepth: 5_000,
  htmlNodes: 500_000,
  markdownLength: 4 * 1024 ** 2,
  textLines: 50_000,
  markdownDepth: 100,
  markdownMarks: 8_000,
};
