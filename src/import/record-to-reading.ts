import { markdownToFault } from "./formats/markdown/check-markdown.ts";
import { markdownToReading } from "./formats/markdown/markdown-to-reading.ts";
import { rowToReading } from "./formats/rows/row-to-reading.ts";
import { canonicalUrl } from "./metadata/canonical-url.ts";
import { pageToReading } from "./formats/saved-page/page-to-reading.ts";
import { readTextPost } from "./formats/rows/text-post.ts";
import { textToFault } from "./formats/text-scrape/check-text.ts";
import { textToReading, type KnownBefore } from "./formats/text-scrape/text-to-reading.ts";
import type { Metadata, Picture, Reading } from "./article.ts";
import type { Fault } from "./fault.ts";
import type { Limits } from "./limits.ts";
import { marksToSpans } from "./mark-spans.ts";
import { addAddressFacts } from "./metadata/address-facts.ts";
import { addStatedOrigin } from "./stated-origin.ts";
import type { DumpRecord, Source } from "./record.ts";
import type { StatedAccounts } from "./stated-accounts.ts";
import { dropUnseen } from "./unseen-characters.ts";

/**
 * Hands a record to the reader of its shape; what its packing says (address, capture time) fills what the reader did not find. `stated` is what
 * other records say of accounts.
 */
export function recordToReading(record: DumpRecord, limits: Limits, stated?: StatedAccounts): Reading & { pictures?: Picture[] } {
  const reading = readTextPost(read(record, limits, stated), record.sources);
  dropUnseenOf(reading.metadata);
  addStatedOrigin(reading);
  if (reading.metadata.title !== undefined) reading.metadata.title = mendTitle(reading.metadata.title);
  if (record.url !== undefined) reading.metadata.url ??= canonicalUrl(record.url) ?? record.url;
  if (record.captured !== undefined) reading.metadata.captured ??= record.captured;
  addAddressFacts(reading.metadata);
  return reading;
}

/** What readers are shown of an article besides its text. */
const shownFields = ["title", "author", "sourceCredit", "digest", "album", "ipLocation"] as const;
const shownOfAccount = ["name", "alias", "description"] as const;

/** Names and lines without the characters that no reader sees. */
function dropUnseenOf(metadata: Metadata): void {
  dropUnseenIn(metadata, shownFields);
  dropUnseenIn(metadata.account, shownOfAccount);
  for (const lines of [metadata.editorCredits, metadata.comments])
    for (const [at, line] of lines?.entries() ?? []) lines?.splice(at, 1, dropUnseen(line));
}

function dropUnseenIn<K extends string>(fields: Partial<Record<K, string>>, names: readonly K[]): void {
  for (const name of names) {
    const written = fields[name];
    if (written !== undefined) fields[name] = dropUnseen(written).trim();
  }
}

const shortestTwice = 8;

/** A title without the comment that the page's source has before it, and once where a script of the page wrote it behind itself; a shorter one may be a call (加油加油). */
function mendTitle(stated: string): string {
  const title = stated.replace(/^<!--\s*headTrap\s*/, "") || stated;
  const half = title.slice(0, title.length / 2).trim();
  const isTwice = half.length >= shortestTwice && title.endsWith(half) && title.slice(half.length, -half.length).trim() === "";
  return isTwice ? half : title;
}

function read(record: DumpRecord, limits: Limits, stated?: StatedAccounts): Reading & { pictures?: Picture[] } {
  const page = (source: Source, named?: Metadata) => pageToReading(source, { ...record, limits, named });
  const text = (source: Source, named?: Metadata) => readText(source, limits, { named, stated });
  const markdown = (sources: readonly Source[], named?: Metadata) => readMarkdown(sources, limits, named);
  switch (record.shape) {
    case "text":
      return text(only(record));
    case "page":
      return page(only(record));
    case "markdown":
      return markdown(record.sources);
    case "row":
      return rowToReading(record.sources, { text, page, markdown });
  }
}

/** Markdown that no parser may see is the record's fault. */
function readMarkdown(sources: readonly Source[], limits: Limits, named?: Metadata): Reading {
  const fault = sources
    .filter(({ kind }) => kind === "markdown")
    .map(({ text }) => markdownToFault(text, limits))
    .find((found) => found !== undefined);
  return fault === undefined ? markdownToReading(sources, named) : unread(sources, fault);
}

function readText(source: Source, limits: Limits, known: KnownBefore): Reading {
  const fault = textToFault(source.text, limits);
  return fault === undefined ? textToReading(source, known) : unread([source], fault);
}

function unread(sources: readonly Source[], fault: Fault): Reading {
  return { spans: sources.flatMap(({ text, field }) => marksToSpans(text.length, [], "body", field)), metadata: { account: {} }, fault };
}

function only(record: DumpRecord): Source {
  const [source] = record.sources;
  if (source === undefined) throw new RangeError(`record ${record.number} has no source`);
  return source;
}
