import { CborWriter } from "./cbor-writer.ts";
import { FIELDS } from "./search-article.ts";
import type { IndexChunk } from "./write-index-chunks.ts";

/** The release of Pagefind whose format is written and whose runtime is shipped. */
export const PAGEFIND_VERSION = "1.6.0";

/** The name of article number n's fragment. */
export const fragmentName = (article: number): string => article.toString(36);

function writePages(writer: CborWriter, count: number): void {
  writer.array(count);
  for (let page = 0; page < count; page++) {
    writer.array(3);
    writer.text(fragmentName(page));
    writer.integer(1);
    writer.text("");
  }
}

/** Pagefind's table of contents: pages, chunks, filters, sorts (none: articles are numbered by date) and fields. */
export function toMetaFile(pageCount: number, chunks: readonly IndexChunk[], filters: readonly [string, string][]): Uint8Array {
  const writer = new CborWriter();
  writer.array(6);
  writer.text(PAGEFIND_VERSION);
  writePages(writer, pageCount);
  writer.array(chunks.length);
  for (const { from, to, hash } of chunks) {
    writer.array(3);
    for (const text of [from, to, hash]) writer.text(text);
  }
  writer.array(filters.length);
  for (const filter of filters) {
    writer.array(2);
    for (const text of filter) writer.text(text);
  }
  writer.array(0);
  writer.array(FIELDS.length - 1);
  for (const field of FIELDS.slice(1)) writer.text(field);
  return writer.take();
}

/** One of Pagefind's filters: for every value (sorted) the articles that have it. */
export function toFilterFile(name: string, values: readonly (string | undefined)[]): Uint8Array {
  const pagesOf = Map.groupBy(values.keys(), (page) => values[page]);
  pagesOf.delete(undefined);
  const writer = new CborWriter();
  writer.array(2);
  writer.text(name);
  writer.array(pagesOf.size);
  for (const value of [...pagesOf.keys()].filter((one) => one !== undefined).sort()) {
    const pages = pagesOf.get(value) ?? [];
    writer.array(2);
    writer.text(value);
    writer.array(pages.length);
    for (const page of pages) writer.integer(page);
  }
  return writer.take();
}
