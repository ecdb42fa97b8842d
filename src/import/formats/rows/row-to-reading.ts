import type { Metadata, Reading } from "../../article.ts";
import type { Source } from "../../record.ts";
import type { Role, Span } from "../../../entry/span.ts";
import { marksToSpans, type Mark } from "../../mark-spans.ts";
import { meaningToRole } from "../fields/field-aliases.ts";
import type { ReadField } from "../fields/field-setters.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { bookmarkTimeToCaptured } from "../fields/note-time.ts";
import { withoutMedia } from "../fields/media-type.ts";
import { findLooseBody } from "../fields/loose-body.ts";
import { mergeMetadata } from "../fields/merge-metadata.ts";
import { joinParts, splitSpans, type JoinedParts } from "../fields/join-parts.ts";
import { statedReason } from "../fields/stated-reason.ts";
import { wrapFragment } from "../fields/wrap-fragment.ts";
import { cutMarkdown } from "../cutting/front-matter.ts";
import { fullestFirst } from "./fullest-first.ts";
import { keepFirstSentence } from "./keep-first-sentence.ts";
import { seenKind } from "../cutting/seen-kind.ts";

/** Readers of the three ways that a body can be written. */
export interface BodyReaders {
  /** `named` is what the row's fields already say, so that the body need not be searched for it. */
  text(source: Source, named?: Metadata): Reading;
  page(source: Source, named?: Metadata): Reading;
  markdown(sources: readonly Source[], named?: Metadata): Reading;
}

/**
 * Reads a row of named fields: metadata from the fields, the body by the reader of its writing. What a field says wins over what
 * the body says; a row without a body is `gone` (`no-body`) and keeps its metadata.
 */
export function rowToReading(sources: readonly Source[], read: BodyReaders): Reading {
  const fields = bookmarkTimeToCaptured(
    fieldsToMetadata(sources),
    sources.map(({ field }) => field),
  );
  const known = fields.bodies.length > 0 ? fields.bodies : findLooseBody(sources, fields.understood);
  const bodies = withoutMedia(known, sources);
  const body = readBody(bodies, read, fields.metadata);
  const spans = sources.flatMap((source) => {
    const field = source.field ?? "";
    const own = body?.spans.get(field);
    if (own !== undefined) return own;
    const meaning = fields.understood.get(field);
    const isOther = meaning === undefined || fields.bodies.some((one) => one.field === field);
    return fieldSpans(source, isOther ? "unknown-field" : meaningToRole(meaning));
  });
  const metadata = mergeMetadata(fields.metadata, body?.reading.metadata);
  const fault = fields.fault ?? body?.reading.fault;
  if (fault !== undefined) return { spans, metadata, fault };
  if (body === undefined)
    return { spans, metadata, gone: statedReason(sources) ?? (fields.bodies.length > 0 ? "not-an-article" : "no-body") };
  const { gone } = body.reading;
  const isUntold = gone === "no-body" || gone === "empty-shell";
  const lacking = metadata.title === undefined ? gone : "no-body";
  return { ...body.reading, spans, metadata, ...(isUntold ? { gone: statedReason(sources) ?? lacking } : {}) };
}

/** Spans of a field that says one thing: its text, and the white space around it. */
export function fieldSpans({ text, field }: Source, role: Role): Span[] {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const marks: Mark[] = start === end ? [] : [{ start, end, role }];
  return marksToSpans(text.length, marks, "white-space", field);
}

interface ReadBody {
  reading: Reading;
  /** Spans of each source that the body was read from, by field. */
  spans: Map<string, Span[]>;
}

const richness = { html: 0, markdown: 1, text: 2 } as const;

/** The richest writing of the whole body that holds an article; else what the richest said instead. */
function readBody(fields: readonly ReadField[], read: BodyReaders, named: Metadata): ReadBody | undefined {
  const candidates = joinParts(fields)
    .map((joined) => ({ joined, kind: joined.meaning === "markdown" ? ("markdown" as const) : seenKind(joined.text) }))
    .sort((a, b) => richness[a.kind] - richness[b.kind]);
  let first: ReadBody | undefined;
  for (const { joined, kind } of fullestFirst(candidates)) {
    const one = readAs(joined, kind, read, named);
    if (one.reading.body !== undefined) return one;
    first ??= one;
  }
  return first;
}

function readAs(parts: JoinedParts, kind: "html" | "markdown" | "text", read: BodyReaders, named: Metadata): ReadBody {
  const joined = kind === "html" ? wrapFragment(parts) : parts;
  const source: Source = { field: joined.field, kind, text: joined.text };
  const reading =
    kind === "html"
      ? read.page(source, named)
      : keepFirstSentence(source, kind === "markdown" ? readMarkdown(source, read, named) : read.text(source, named));
  return { reading, spans: splitSpans(joined, reading.spans) };
}

/** Markdown in a field may have front matter of its own, whose lines are labels of the field. */
function readMarkdown(source: Source, read: BodyReaders, named: Metadata): Reading {
  const sources = cutMarkdown(source.text).record.sources.filter(({ field }) => field !== source.field);
  const text = sources.at(-1)?.text ?? "";
  const front = source.text.length - text.length;
  const reading = read.markdown([...sources.slice(0, -1), { ...source, text }], named);
  const own = reading.spans.filter(({ field }) => field === source.field);
  const moved = own.map((span) => ({ ...span, start: span.start + front, end: span.end + front }));
  const labels = fieldSpans({ ...source, text: source.text.slice(0, front) }, "label");
  return { ...reading, spans: [...labels, ...moved] };
}
