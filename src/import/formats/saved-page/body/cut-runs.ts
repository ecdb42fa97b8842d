import type { Leaf, Run } from "./leaf.ts";

/** Half-open range of a leaf's text (`leafToText`). */
export interface TextRange {
  start: number;
  end: number;
}

/** A stretch of one run's text, in offsets of that run. */
export interface RunStretch extends TextRange {
  run: Extract<Run, { kind: "text" }>;
}

/** The stretches of text runs that a range of a leaf's text covers. */
export function stretchesIn(leaf: Leaf, { start, end }: TextRange): RunStretch[] {
  const stretches: RunStretch[] = [];
  let at = 0;
  for (const run of leaf.runs) {
    const length = run.kind === "text" ? run.text.length : run.kind === "break" ? 1 : 0;
    const [from, to] = [Math.max(start, at), Math.min(end, at + length)];
    if (run.kind === "text" && from < to) stretches.push({ run, start: from - at, end: to - at });
    at += length;
  }
  return stretches;
}

/** The leaf without these ranges of its text (in order, apart); pictures stay, and breaks that are cut become line ends no more. */
export function cutRanges(leaf: Leaf, ranges: readonly TextRange[]): Leaf {
  const runs: Run[] = [];
  let at = 0;
  for (const run of leaf.runs) {
    const length = run.kind === "text" ? run.text.length : run.kind === "break" ? 1 : 0;
    const inside = ranges.filter((range) => range.start < at + length && range.end > at);
    if (run.kind !== "text" || inside.length === 0) {
      if (run.kind === "picture" || inside.length === 0) runs.push(run);
    } else {
      let from = 0;
      for (const range of inside) {
        runs.push({ ...run, text: run.text.slice(from, Math.max(from, range.start - at)) });
        from = Math.max(from, range.end - at);
      }
      runs.push({ ...run, text: run.text.slice(from) });
    }
    at += length;
  }
  return { ...leaf, runs: runs.filter((run) => run.kind !== "text" || run.text !== "") };
}
