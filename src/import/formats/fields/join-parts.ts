import type { Span } from "../../../entry/span.ts";
import type { FieldMeaning } from "./field-aliases.ts";
import type { ReadField } from "./field-setters.ts";

/** A body as one text; a list of paragraphs (`content.0`, `content.1`, …) is joined by blank lines. */
export interface JoinedParts {
  field: string;
  meaning: FieldMeaning;
  text: string;
  parts: readonly { field: string; start: number; end: number }[];
}

const numbered = /\.\d+$/;
const blankLine = "\n\n";

/** Bodies, the parts of a numbered one put together in order. */
export function joinParts(fields: readonly ReadField[]): JoinedParts[] {
  const groups = new Map<string, ReadField[]>();
  for (const field of fields) {
    const base = field.field.replace(numbered, "");
    const group = groups.get(base);
    if (group === undefined) groups.set(base, [field]);
    else group.push(field);
  }
  return [...groups].map(([base, group]) => joinGroup(group.length === 1 ? (group[0]?.field ?? base) : base, group));
}

function joinGroup(field: string, group: readonly ReadField[]): JoinedParts {
  let text = "";
  const parts = group.map((one) => {
    if (text !== "") text += blankLine;
    const start = text.length;
    text += one.text;
    return { field: one.field, start, end: text.length };
  });
  return { field, meaning: group[0]?.meaning ?? "body", text, parts };
}

/** Spans of the joined text as spans of each part; what lies on the joints belongs to none. */
export function splitSpans({ parts }: JoinedParts, spans: readonly Span[]): Map<string, Span[]> {
  return new Map(parts.map(({ field, start, end }) => [field, spans.flatMap((span) => clip(span, start, end, field))]));
}

function clip(span: Span, start: number, end: number, field: string): Span[] {
  const from = Math.max(span.start, start);
  const to = Math.min(span.end, end);
  return from < to ? [{ ...span, start: from - start, end: to - start, field }] : [];
}
