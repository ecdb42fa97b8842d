import type { Span } from "../../../entry/span.ts";
import type { FieldMeaning } from "./field-aliases.ts";
import type { ReadField } from "./field-setters.ts";
import { joinOf } from "./chunk-joints.ts";

/** A stretch of a joined text: the field that it is of, and how many of its first characters stand in the part before already. */
export interface JoinedPart {
  field: string;
  start: number;
  end: number;
  repeated: number;
}

/** A body as one text; a list of paragraphs (`content.0`, `content.1`, …) is joined by blank lines, the chunks of a text where they were cut. */
export interface JoinedParts {
  field: string;
  meaning: FieldMeaning;
  text: string;
  parts: readonly JoinedPart[];
}

const numbered = /\.\d+$/;
const blankLine = "\n\n";
const chunk = /(?:^|\.)chunks?\.\d+$/i;

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
  const texts: string[] = [];
  let length = 0;
  let before: string | undefined;
  const parts = group.map((one): JoinedPart => {
    const plain = { repeated: 0, between: blankLine };
    const joint = before === undefined ? { ...plain, between: "" } : chunk.test(one.field) ? joinOf(before, one.text) : plain;
    const start = length + joint.between.length;
    texts.push(joint.between, one.text.slice(joint.repeated));
    length = start + one.text.length - joint.repeated;
    before = one.text;
    return { field: one.field, start, end: length, repeated: joint.repeated };
  });
  return { field, meaning: group[0]?.meaning ?? "body", text: texts.join(""), parts };
}

/** Spans of the joined text as spans of each part; what lies on the joints belongs to none. */
export function splitSpans({ parts }: JoinedParts, spans: readonly Span[]): Map<string, Span[]> {
  return new Map(parts.map((part) => [part.field, [...repeatedSpan(part), ...spans.flatMap((span) => clip(span, part))]]));
}

function repeatedSpan({ field, repeated }: JoinedPart): Span[] {
  return repeated === 0 ? [] : [{ start: 0, end: repeated, role: "boilerplate", rule: "chunk-overlap", field }];
}

function clip(span: Span, { field, start, end, repeated }: JoinedPart): Span[] {
  const from = Math.max(span.start, start);
  const to = Math.min(span.end, end);
  return from < to ? [{ ...span, start: from - start + repeated, end: to - start + repeated, field }] : [];
}
