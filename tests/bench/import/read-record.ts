import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Article, Reading } from "../../../src/import/article.ts";
import { dumpToRecords } from "../../../src/import/formats/dump-to-records.ts";
import { defaultLimits } from "../../../src/import/limits.ts";
import { readingToArticle } from "../../../src/import/reading-to-article.ts";
import { recordToReading } from "../../../src/import/record-to-reading.ts";
import type { Source } from "../../../src/import/record.ts";

/** The first record of a file as import understands it. */
export interface ReadRecord {
  source: Source;
  reading: Reading;
  article?: Article;
}

/** Reads a file's first record; undefined where it could not be cut out. */
export function readFirstRecord(path: string): ReadRecord | undefined {
  const beside = (address: string): Uint8Array | undefined => {
    const file = join(dirname(path), address);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const [record] = dumpToRecords({ path, bytes: readFileSync(path), beside }, defaultLimits).records;
  const source = record !== undefined && "sources" in record ? record.sources[0] : undefined;
  if (record === undefined || "fault" in record || source === undefined) return undefined;
  const reading = recordToReading(record, defaultLimits);
  return { source, reading, ...(reading.body === undefined ? {} : { article: readingToArticle(reading) }) };
}
