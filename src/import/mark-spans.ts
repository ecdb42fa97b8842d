import type { Role, Span } from "../entry/span.ts";

/** A stretch of a source that a rule or reader has recognised; unmarked stretches take the filler's role. */
export interface Mark {
  start: number;
  end: number;
  role: Role;
  rule?: string;
}

/**
 * Tiles a source of `length` UTF-16 units: marks where they are, `filler` between them, neighbours of one role and rule
 * joined. Marks may touch but not overlap; throws a RangeError if they do.
 */
export function marksToSpans(length: number, marks: readonly Mark[], filler: Role, field?: string): Span[] {
  const spans: Span[] = [];
  let reached = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (mark.start < reached || mark.end > length)
      throw new RangeError(`mark ${mark.start}-${mark.end} (${mark.role}) overlaps at ${reached}`);
    push(spans, { start: reached, end: mark.start, role: filler }, field);
    push(spans, mark, field);
    reached = Math.max(reached, mark.end);
  }
  push(spans, { start: reached, end: length, role: filler }, field);
  return spans;
}

function push(spans: Span[], mark: Mark, field: string | undefined): void {
  if (mark.start === mark.end) return;
  const last = spans.at(-1);
  if (last?.end === mark.start && last.role === mark.role && last.rule === mark.rule) {
    last.end = mark.end;
    return;
  }
  const span: Span = { start: mark.start, end: mark.end, role: mark.role };
  if (mark.rule !== undefined) span.rule = mark.rule;
  if (field !== undefined) span.field = field;
  spans.push(span);
}
