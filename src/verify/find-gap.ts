import type { Span } from "../entry/span.ts";

/** A source as tiling sees it. */
interface Tiled {
  field?: string;
  text: string;
}

/**
 * Where spans fail to tile their sources, in words; undefined where each source's spans, in order, begin at 0, touch, and end
 * at its length. A record that was rejected before it was read has no spans.
 */
export function findGap(sources: readonly Tiled[], spans: readonly Span[] | undefined): string | undefined {
  if (spans === undefined) return undefined;
  const lengths = new Map(sources.map(({ field, text }) => [field, text.length]));
  const stray = spans.find((span) => !lengths.has(span.field));
  if (stray !== undefined) return `a span of ${stray.field ?? "a source"} that the record has not`;
  for (const [field, length] of lengths) {
    let reached = 0;
    for (const { start, end } of spans.filter((span) => span.field === field)) {
      if (start !== reached || end <= start) return `a break at ${reached}${field === undefined ? "" : ` of ${field}`}`;
      reached = end;
    }
    if (reached !== length) return `an end at ${reached} of ${length}${field === undefined ? "" : ` of ${field}`}`;
  }
  return undefined;
}
