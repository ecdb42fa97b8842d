import type { Mark } from "../../mark-spans.ts";
import { cutRanges, stretchesIn, type TextRange } from "./body/cut-runs.ts";
import { isFull, type Leaf } from "./body/leaf.ts";
import { sourcePlaces } from "./markup/source-places.ts";

/** A range of a leaf's text that is none of the author's, or says where the article is from. */
export interface Taking extends TextRange, Pick<Mark, "role" | "rule"> {
  /** Index of the leaf. */
  leaf: number;
}

/** The leaves without what is taken, and the places of the page where that stood; credits of a source stay where they are. */
export function takeOut(leaves: readonly Leaf[], takings: readonly Taking[], html: string): { leaves: Leaf[]; marks: Mark[] } {
  const marks = takings.flatMap((taking) => takingToMark(leaves[taking.leaf], taking, html));
  const removed = Map.groupBy(
    takings.filter(({ role }) => role !== "source-credit"),
    ({ leaf }) => leaf,
  );
  const kept = leaves.flatMap((leaf, index) => {
    const ranges = removed.get(index)?.sort((a, b) => a.start - b.start);
    const left = ranges === undefined ? leaf : cutRanges(leaf, ranges);
    return isFull(left) ? [left] : [];
  });
  return { leaves: kept, marks };
}

/** The page's range from the first to the last character that is taken. */
function takingToMark(leaf: Leaf | undefined, { start, end, role, rule }: Taking, html: string): Mark[] {
  const stretches = leaf === undefined ? [] : stretchesIn(leaf, { start, end });
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from] = sourcePlaces(first.run, [first.start], html);
  const [to] = sourcePlaces(last.run, [last.end], html);
  return from === undefined || to === undefined || from >= to
    ? []
    : [{ start: from, end: to, role, ...(rule === undefined ? {} : { rule }) }];
}
