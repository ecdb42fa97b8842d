import type { Reading } from "../../../src/import/article.ts";
import { rowToReading } from "../../../src/import/formats/rows/row-to-reading.ts";
import { marksToSpans } from "../../../src/import/mark-spans.ts";
import type { Source } from "../../../src/import/record.ts";

/** A reader that takes a whole source for the body and names its kind as the text. */
export const reader = (source: Source, metadata: Reading["metadata"] = { account: {} }): Reading => ({
  spans: marksToSpans(source.text.length, [], "body", source.field),
  metadata,
  body: { structure: "flat", text: `${source.kind}:${source.text}` },
});
export const readers = {
  text: reader,
  page: reader,
  markdown: ([source]: readonly Source[]) => reader(source ?? { kind: "markdown", text: "" }),
};
/** Reads a row of these fields. */
export const row = (fields: Record<string, string>, read = readers) =>
  rowToReading(
    Object.entries(fields).map(([field, text]) => ({ field, kind: "value", text })),
    read,
  );
