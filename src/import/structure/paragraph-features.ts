import { slotOf } from "./document-view.ts";
import type { DocumentView } from "./document-view.ts";
import { bucket } from "./hashed-features.ts";
import type { FeatureList } from "./hashed-features.ts";
import { readNumbering } from "./numbering.ts";

/** Features of "a paragraph begins at `starts[index]`": the words around, lengths, numbering, and how much is said again. */
export function addParagraphFeatures(view: DocumentView, index: number, list: FeatureList): void {
  const { chars, starts } = view;
  const at = starts[index] as number;
  const before = starts[index - 1] ?? 0;
  const after = starts[index + 1] ?? chars.length;
  const numbering = readNumbering(chars, at);
  list.addValue(200, view.marks[at] as number);
  addOpening(chars, at, after, list);
  for (let size = 1; size <= 4; size++) list.addGram(210 + size, chars, at - size, at);
  list.addGram(215, chars, before, Math.min(before + 2, at));
  list.addGram(216, chars, before, Math.min(before + 3, at));
  list.addGram(217, chars, after, after + 2);
  list.addGram(218, chars, after, after + 3);
  list.addValue(220, numbering.type);
  list.addValue(221, numbering.type * 32 + Math.min(31, numbering.value));
  list.addValue(222, readNumbering(chars, before).type * 32 + numbering.type);
  list.addValue(223, readNumbering(chars, after).type * 32 + numbering.type);
  list.addValue(224, bucket(at - before));
  list.addValue(225, bucket(after - at));
  list.addValue(226, bucket(at - before) * 16 + bucket(after - at));
  list.addValue(227, bucket(at));
  list.addValue(228, bucket(chars.length - at));
  list.addValue(229, bucket(view.openings[slotOf(chars, at, 2)] as number));
  addCohesion(view, index, list);
  addRhythm(view, index, list);
}

/** Short sentences without a comma often open a paragraph of long ones; whether these do is a habit of the document. */
function addRhythm(view: DocumentView, index: number, list: FeatureList): void {
  const bare = [-2, -1, 0, 1, 2].map((step) => (isBare(view, index + step) ? 1 : 0));
  const flags = bare.reduce((sum: number, flag) => sum * 2 + flag, 0);
  const { starts, chars } = view;
  const size = bucket((starts[index + 1] ?? chars.length) - (starts[index] as number));
  const since = distanceToBare(view, index);
  list.addValue(233, flags);
  list.addValue(234, size * 2 + (bare[2] as number));
  list.addValue(235, (bare[2] as number) * 16 + bucket(since));
  list.addValue(236, flags * 16 + size);
  list.addValue(237, (bare[2] as number) * 8 + habitOf(view));
}

function isBare(view: DocumentView, index: number): boolean {
  const { chars, starts } = view;
  const from = starts[index];
  const to = starts[index + 1] ?? chars.length;
  if (from === undefined || to - from > 26 || to - from < 5) return false;
  const comma = chars.indexOf("，", from);
  return comma < 0 || comma >= to;
}

/** Characters since the last such sentence. */
function distanceToBare(view: DocumentView, index: number): number {
  const at = view.starts[index] as number;
  let i = index - 1;
  while (i > 0 && i > index - 30 && !isBare(view, i)) i--;
  return at - (view.starts[Math.max(0, i)] as number);
}

const habits = new WeakMap<DocumentView, number>();

/** The share of such sentences in the document, in steps of 5 %. */
function habitOf(view: DocumentView): number {
  const known = habits.get(view);
  if (known !== undefined) return known;
  let count = 0;
  for (let i = 0; i < view.starts.length; i++) if (isBare(view, i)) count++;
  const habit = Math.min(7, Math.floor((count / Math.max(1, view.starts.length)) * 20));
  habits.set(view, habit);
  return habit;
}

function addOpening(chars: string, at: number, after: number, list: FeatureList): void {
  for (let size = 1; size <= 5; size++) list.addGram(200 + size, chars, at, at + size);
  let pause = at;
  while (pause < after && pause - at < 12 && !"，：、。；".includes(chars[pause] as string)) pause++;
  list.addGram(206, chars, at, pause + 1);
  list.addGram(207, chars, at, at + 1);
  list.addGram(208, chars, pause - 2, pause + 1);
  list.addValue(209, pause - at);
}

/** Bigrams shared by the sentences on both sides, near and wide. */
function addCohesion(view: DocumentView, index: number, list: FeatureList): void {
  const near = sharedShare(view, index, 1);
  const wide = sharedShare(view, index, 3);
  list.addValue(230, near);
  list.addValue(231, wide);
  list.addValue(232, near * 16 + wide);
}

function sharedShare(view: DocumentView, index: number, reach: number): number {
  const { chars, starts } = view;
  const at = starts[index] as number;
  const from = Math.max(starts[Math.max(0, index - reach)] as number, at - 240);
  const to = Math.min(starts[index + reach] ?? chars.length, at + 240);
  const seen = new Set<number>();
  for (let i = from; i < at - 1; i++) seen.add(slotOf(chars, i, 2));
  let shared = 0;
  for (let i = at; i < to - 1; i++) if (seen.has(slotOf(chars, i, 2))) shared++;
  return Math.min(15, Math.floor((shared * 24) / Math.max(8, Math.min(at - from, to - at))));
}
