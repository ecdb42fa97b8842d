import type { DocumentView } from "./document-view.ts";

interface Stamps {
  round: number;
  /** By the number of a pair: the last round that saw it in the words compared. */
  seen: Int32Array;
}

const stamps = new WeakMap<DocumentView, Stamps>();

/** How many pairs of characters that begin in [from, to) also stand within [left, right). */
export function countSharedPairs(view: DocumentView, left: number, right: number, from: number, to: number): number {
  const { pairs } = view;
  const { seen, round } = nextRound(view);
  for (let i = left; i + 1 < right; i++) seen[pairs[i] as number] = round;
  let shared = 0;
  for (let i = from; i < to; i++) if (seen[pairs[i] as number] === round) shared++;
  return shared;
}

/** Stamps instead of a set: nothing is allocated for each of thousands of candidates. */
function nextRound(view: DocumentView): Stamps {
  let known = stamps.get(view);
  if (known === undefined) stamps.set(view, (known = { round: 0, seen: new Int32Array(view.pairs.length) }));
  known.round++;
  return known;
}
