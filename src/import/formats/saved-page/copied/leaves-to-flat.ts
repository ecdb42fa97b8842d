import { opaque } from "../../../boilerplate/compact-text.ts";
import type { Mark } from "../../../mark-spans.ts";
import { leafToText, type Leaf } from "../body/leaf.ts";
import type { Taking } from "../takings.ts";

/** A leaf's stretch of the flat text. */
export interface PlacedLeaf {
  leaf: number;
  start: number;
  end: number;
}

/** The leaves one below the other; white space of the markup is no line end, and of tables and program text no rule reads anything. */
export function leavesToFlat(leaves: readonly Leaf[]): { text: string; places: PlacedLeaf[]; links: Map<number, string> } {
  let text = "";
  const links = new Map<number, string>();
  let line = 0;
  const places = leaves.map((leaf, index) => {
    const start = text.length;
    for (const [at, link] of linksOfLines(leaf)) links.set(line + at, link);
    const isRead = leaf.kind === "paragraph" || leaf.kind === "heading";
    text += isRead ? leafToText({ ...leaf, runs: leaf.runs.map((run) => (run.kind === "text" ? oneLine(run) : run)) }) : opaque;
    const end = text.length;
    line += text.slice(start).split("\n").length;
    text += "\n";
    return { leaf: index, start, end };
  });
  return { text, places, links };
}

/** Where the first link of each line leads. */
function linksOfLines({ runs }: Leaf): Map<number, string> {
  const links = new Map<number, string>();
  let line = 0;
  for (const run of runs) {
    if (run.marks.link !== undefined && !links.has(line)) links.set(line, run.marks.link);
    if (run.kind === "break") line += 1;
  }
  return links;
}

function oneLine<Run extends { text: string }>(run: Run): Run {
  return { ...run, text: run.text.replace(/[\r\n\t]/g, " ") };
}

/** The marks of the flat text as takings of its leaves. */
export function toTakings(places: readonly PlacedLeaf[]): (mark: Mark) => Taking[] {
  return ({ role, rule, ...mark }) =>
    places
      .filter(({ start, end }) => start < mark.end && end > mark.start)
      .map(({ leaf, start, end }) => ({
        leaf,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
        role,
        ...(rule === undefined ? {} : { rule }),
      }));
}
