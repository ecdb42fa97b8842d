import type { Marks, Run } from "./leaf.ts";
import { dropUnseen } from "../../../unseen-characters.ts";

/** A character that stands beside its like without a blank. */
export const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * White space as a browser shows it: runs become one space, none at the ends, none between Chinese characters where the
 * source only wraps a line; wide spaces inside a line stay. Characters without width go.
 */
export function normaliseRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let gap = "";
  let last = "";
  for (const run of runs) {
    if (run.kind === "break") {
      result.push(run);
      gap = "";
      last = "";
    } else if (run.kind === "picture") {
      closeGap(result, gap, last, "", run.marks);
      result.push(run);
      gap = "";
      last = "\ufffc";
    } else {
      for (const [piece] of dropUnseen(run.text).matchAll(/\s+|\S+/g)) {
        if (/^\s/.test(piece)) gap += piece;
        else {
          closeGap(result, gap, last, piece, run.marks);
          append(result, piece, run.marks);
          gap = "";
          last = piece;
        }
      }
    }
  }
  return result.map((run, index) => (run.kind === "break" ? { ...run, marks: shared(result[index - 1], result[index + 1]) } : run));
}

function shared(before: Run | undefined, after: Run | undefined): Marks {
  return before === undefined || after === undefined ? {} : intersect(before.marks, after.marks);
}

/** The space takes only the marks that both its neighbours have: Markdown has no emphasis that begins or ends with one. */
function closeGap(result: Run[], gap: string, before: string, after: string, marks: Marks): void {
  if (gap === "" || before === "") return;
  const space = gapToSpace(gap, before.slice(-1), after.slice(0, 1));
  if (space !== "") append(result, space, intersect(result.at(-1)?.marks ?? marks, marks));
}

function gapToSpace(gap: string, before: string, after: string): string {
  const ideographic = /\u3000+/.exec(gap)?.[0];
  if (ideographic !== undefined) return ideographic;
  return /[\r\n]/.test(gap) && wide.test(before) && wide.test(after) ? "" : " ";
}

function append(result: Run[], text: string, marks: Marks): void {
  const last = result.at(-1);
  if (last?.kind === "text" && sameMarks(last.marks, marks)) last.text += text;
  else result.push({ kind: "text", text, marks });
}

function sameMarks(one: Marks, other: Marks): boolean {
  if (one === other) return true;
  const keys = Object.keys(one) as (keyof Marks)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function intersect(one: Marks, other: Marks): Marks {
  if (one === other) return one;
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => other[key as keyof Marks] === value));
}
