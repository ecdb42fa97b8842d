import type { FoundHeading } from "./find-headings.ts";

/** A line of the dump no longer than this is one block: what is left of it beside a heading would be a scrap. */
const SHORT_LINE = 20;

/** True for a heading that begins or ends inside a short line of the dump. */
export function cutsShortLine(breaks: Uint8Array, { start, end }: FoundHeading): boolean {
  return isInsideShortLine(breaks, start) || isInsideShortLine(breaks, end);
}

function isInsideShortLine(breaks: Uint8Array, at: number): boolean {
  let from = at;
  while (from > 0 && at - from <= SHORT_LINE && breaks[from] === 0) from -= 1;
  let to = at;
  while (to < breaks.length && to - from <= SHORT_LINE && breaks[to] === 0) to += 1;
  return from < at && at < to && to - from <= SHORT_LINE;
}
