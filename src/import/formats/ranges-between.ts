import type { ByteRange } from "../record.ts";

/** What no range covers of `length` bytes. */
export function rangesBetween(covered: readonly ByteRange[], length: number): ByteRange[] {
  const between: ByteRange[] = [];
  let reached = 0;
  for (const { start, end } of covered.toSorted((a, b) => a.start - b.start)) {
    if (start > reached) between.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (reached < length) between.push({ start: reached, end: length });
  return between;
}
