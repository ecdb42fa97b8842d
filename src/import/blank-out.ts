import type { Stretch } from "./boilerplate/compact-text.ts";

/**
 * The text, every other character in its place, with a blank (or what `sign` gives for a stretch) for each character of the stretches; line
 * ends stay. Stretches may stand in any order, but not overlap.
 */
export function blankOut(text: string, stretches: readonly Stretch[], sign: (stretch: string) => string = () => " "): string {
  let rest = "";
  let reached = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const stretch = text.slice(start, end);
    rest += text.slice(reached, start) + stretch.replace(/[^\r\n]/g, sign(stretch));
    reached = end;
  }
  return rest + text.slice(reached);
}
