import type { Span } from "../../../entry/span.ts";
import { marksToSpans, type Mark } from "../../mark-spans.ts";

/**
 * Tiles a page with regions that may lie in each other: where several cover a place, the last of the list has it. What none
 * covers is the page's own frame.
 */
export function regionsToSpans(length: number, regions: readonly Mark[], frame: Pick<Mark, "role" | "rule">): Span[] {
  const edges = regions.flatMap((region, rank) =>
    region.start < region.end
      ? [
          { at: region.start, rank, opens: true },
          { at: region.end, rank, opens: false },
        ]
      : [],
  );
  edges.sort((a, b) => a.at - b.at);
  const open = new Set<number>();
  const marks: Mark[] = [];
  let reached = 0;
  const paint = (to: number): void => {
    if (to <= reached) return;
    const { role, rule } = open.size === 0 ? frame : (regions[Math.max(...open)] ?? frame);
    marks.push({ start: reached, end: to, role, ...(rule === undefined ? {} : { rule }) });
    reached = to;
  };
  for (const { at, rank, opens } of edges) {
    paint(at);
    if (opens) open.add(rank);
    else open.delete(rank);
  }
  paint(length);
  return marksToSpans(length, marks, "boilerplate");
}
