import { markdownToReading } from "./formats/markdown/markdown-to-reading.ts";
import { rowToReading } from "./formats/row-to-reading.ts";
import { pageToReading } from "./formats/saved-page/page-to-reading.ts";
import { textToReading } from "./formats/text-scrape/text-to-reading.ts";
import type { Picture, Reading } from "./article.ts";
import type { Fault } from "./fault.ts";
import type { Limits } from "./limits.ts";
import { marksToSpans } from "./mark-spans.ts";
import type { DumpRecord, Source } from "./record.ts";

/** Hands a record to the reader of its shape; what its packing says (address, capture time) fills what the reader did not find. */
export function recordToReading(record: DumpRecord, limits: Limits): Reading & { pictures?: Picture[] } {
  const reading = read(record, limits);
  if (record.url !== undefined) reading.metadata.url ??= record.url;
  if (record.captured !== undefined) reading.metadata.captured ??= record.captured;
  return reading;
}

function read(record: DumpRecord, limits: Limits): Reading & { pictures?: Picture[] } {
  const page = (source: Source) => pageToReading(source, { ...record, limits });
  switch (record.shape) {
    case "text":
      return textToReading(only(record));
    case "page":
      return page(only(record));
    case "markdown":
      return tooDeep(record.sources) ?? markdownToReading(record.sources);
    case "row":
      return rowToReading(record.sources, { text: textToReading, page, markdown: markdownToReading });
  }
}

const deepest = 100;
const containers = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;

/** Quotes and lists without end would take a parser of Markdown cubic time and all the memory: they are refused before it. */
function tooDeep(sources: readonly Source[]): Reading | undefined {
  const deep = sources.some(({ text }) => text.split("\n").some((line) => containersOf(line) > deepest && !/^[\s*_-]*$/.test(line)));
  if (!deep) return undefined;
  const spans = sources.flatMap(({ text, field }) => marksToSpans(text.length, [], "body", field));
  const fault: Fault = { code: "broken-page", facts: { found: `quotes or lists more than ${deepest} deep` } };
  return { spans, metadata: { account: {} }, fault };
}

function containersOf(line: string): number {
  const prefix = containers.exec(line)?.[0] ?? "";
  return prefix.replace(/[^>\-*+.)]/g, "").length + (/^[ \t]*/.exec(prefix)?.[0].length ?? 0) / 2;
}

function only(record: DumpRecord): Source {
  const [source] = record.sources;
  if (source === undefined) throw new RangeError(`record ${record.number} has no source`);
  return source;
}
