import type { Span } from "../../../../entry/span.ts";
import { marksToSpans, type Mark } from "../../../mark-spans.ts";
import type { Source } from "../../../record.ts";
import type { Judged } from "./judge-pieces.ts";
import { setUnseenApart } from "./set-unseen-apart.ts";

/**
 * Tiles the Markdown: markup belongs to the text that it marks, white space that parts blocks stands alone, and so do unseen characters. What no piece covers
 * (rules, link definitions) goes with the text before it.
 */
export function piecesToSpans({ text, field }: Source, judged: readonly Judged[]): Span[] {
  const marks: Mark[] = [];
  const sorted = judged
    .filter(({ start, end, role }) => end > start && role !== "white-space")
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const one of sorted) {
    const last = marks.at(-1);
    const mark = {
      start: Math.max(one.start, last?.end ?? 0),
      end: one.end,
      role: one.role,
      ...(one.rule === undefined ? {} : { rule: one.rule }),
    };
    if (mark.end <= mark.start) continue;
    closeGap(text, last, mark);
    marks.push(mark);
  }
  const last = marks.at(-1);
  if (last !== undefined) last.end += text.slice(last.end).trimEnd().length;
  return setUnseenApart(marksToSpans(text.length, marks, "white-space", field), text);
}

/** Shares what stands between two pieces: up to the last line end with the one before, the rest with the one behind. */
function closeGap(text: string, last: Mark | undefined, mark: Mark): void {
  const from = last?.end ?? 0;
  const gap = text.slice(from, mark.start);
  if (last !== undefined && last.role === mark.role && last.rule === mark.rule && !/\n\s*\n/.test(gap)) {
    last.end = mark.start;
    return;
  }
  const line = gap.lastIndexOf("\n");
  const [before, behind] =
    line < 0 ? [last === undefined ? "" : gap, last === undefined ? gap : ""] : [gap.slice(0, line), gap.slice(line)];
  if (last !== undefined) last.end += before.trimEnd().length;
  mark.start -= behind.trimStart().length;
}
