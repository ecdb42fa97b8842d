import type { Marks, Run, TextRun } from "./leaf.ts";

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Zero-width and directional characters; the joiner of emoji is handled apart. */
const unseen = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/;
const joiner = "\u200d";

/**
 * White space as a browser shows it: runs become one space, none at the ends, none between Chinese characters where the
 * source only wraps a line; wide spaces inside a line stay. Characters without width go.
 */
export function normaliseRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let gap = "";
  let gapMarks: Marks | undefined;
  let last = "";
  const flushGap = (next: string, marks: Marks): string => {
    const space = last === "" || gap === "" ? "" : gapToSpace(gap, last, next);
    gap = "";
    const both = intersect(gapMarks ?? marks, marks);
    gapMarks = undefined;
    if (space !== "") append(result, space, both);
    return space;
  };
  for (const run of runs) {
    if (run.kind !== "text") {
      if (run.kind === "picture") flushGap("", run.marks);
      else gap = "";
      result.push(run);
      last = run.kind === "picture" ? "x" : "";
      continue;
    }
    const characters = Array.from(run.text);
    for (const [index, char] of characters.entries()) {
      if (/\s/.test(char) && char !== "\ufeff") {
        if (gap === "") gapMarks = run.marks;
        gap += char;
      } else if (isSeen(char, characters, index)) {
        if (gap !== "") flushGap(char, run.marks);
        append(result, char, run.marks);
        last = char;
      }
    }
  }
  return result;
}

function isSeen(char: string, characters: readonly string[], index: number): boolean {
  if (char === joiner)
    return (
      /[\p{Extended_Pictographic}\ufe0f]/u.test(characters[index - 1] ?? "") &&
      /\p{Extended_Pictographic}/u.test(characters[index + 1] ?? "")
    );
  return !unseen.test(char);
}

function gapToSpace(gap: string, before: string, after: string): string {
  const ideographic = /\u3000+/.exec(gap)?.[0];
  if (ideographic !== undefined) return ideographic;
  return /[\r\n]/.test(gap) && wide.test(before) && wide.test(after) ? "" : " ";
}

function append(result: Run[], text: string, marks: Marks): void {
  const last = result.at(-1);
  if (last?.kind === "text" && sameMarks(last.marks, marks)) last.text += text;
  else result.push({ kind: "text", text, marks } satisfies TextRun);
}

/** True where two stretches look alike. */
export function sameMarks(one: Marks, other: Marks): boolean {
  if (one === other) return true;
  const keys = Object.keys(one) as (keyof Marks)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function intersect(one: Marks, other: Marks): Marks {
  if (one === other) return one;
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => other[key as keyof Marks] === value));
}
