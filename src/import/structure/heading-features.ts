import { countSharedPairs } from "./shared-pairs.ts";
import { slotOf } from "./document-view.ts";
import type { DocumentView } from "./document-view.ts";
import { bucket } from "./hashed-features.ts";
import type { FeatureList } from "./hashed-features.ts";
import type { Numbering } from "./numbering.ts";

/** The longest heading looked for, in characters. */
export const LONGEST_HEADING = 60;

/** A place where a heading may begin. */
export interface HeadingStart {
  at: number;
  numbering: Numbering;
  /** 1 where the block before is a heading (numbering type of that one + 2 if it is only a label). */
  after: number;
}

const PAUSES = "，。！？；：、,;!?";

/** Features of "a heading begins at `start.at`", shared by all ends. */
export function addStartFeatures(view: DocumentView, start: HeadingStart, list: FeatureList): void {
  const { chars } = view;
  const { at, numbering, after } = start;
  const body = at + numbering.size;
  const pause = findPause(chars, body);
  list.addValue(0, 0);
  list.addValue(1, numbering.type);
  list.addValue(2, numbering.type * 32 + Math.min(31, numbering.value));
  for (let size = 1; size <= 3; size++) list.addGram(2 + size, chars, body, body + size);
  list.addGram(6, chars, at, at + 2);
  list.addGram(7, chars, at - 1, at);
  list.addGram(8, chars, at - 2, at);
  list.addValue(9, after);
  list.addValue(10, at === 0 ? 1 : 0);
  list.addValue(11, after * 32 + numbering.type);
  list.addValue(12, bucket(pause - body));
  list.addGram(13, chars, pause, pause + 1);
  list.addValue(14, bucket(view.openings[slotOf(chars, body, 2)] as number));
  list.addValue(15, view.breaks[at] as number);
  list.addValue(16, numbering.type * 16 + bucket(pause - body));
}

/** Features of "the heading that begins at `start.at` ends before `end`". */
export function addEndFeatures(view: DocumentView, start: HeadingStart, end: number, list: FeatureList): void {
  const { chars } = view;
  const { at, numbering } = start;
  const body = at + numbering.size;
  const size = end - body;
  for (let n = 1; n <= 4; n++) {
    if (end - n >= at) list.addGram(31 + n, chars, end - n, end);
    list.addGram(35 + n, chars, end, end + n);
  }
  if (end - 1 >= at) list.addGram(40, chars, end - 1, end + 1);
  if (end - 2 >= at) list.addGram(41, chars, end - 2, end + 1);
  if (end - 1 >= at) list.addGram(42, chars, end - 1, end + 2);
  if (end - 2 >= at) list.addGram(43, chars, end - 2, end + 2);
  list.addValue(44, size);
  list.addValue(45, numbering.type * 64 + size);
  list.addValue(46, bucket(findPause(chars, end) - end));
  addCrossing(view, end, list);
  addEcho(view, body, end, list);
  addShape(view, start, end, list);
}

/** A word that stands elsewhere in the document across the cut speaks against the cut. */
function addCrossing(view: DocumentView, end: number, list: FeatureList): void {
  const { chars, bigrams, trigrams, openings } = view;
  const across = bucket(bigrams[slotOf(chars, end - 1, 2)] as number);
  const left = bucket(bigrams[slotOf(chars, end - 2, 2)] as number);
  const right = bucket(bigrams[slotOf(chars, end, 2)] as number);
  list.addValue(50, across);
  list.addValue(51, across * 256 + left * 16 + right);
  list.addValue(52, bucket(trigrams[slotOf(chars, end - 2, 3)] as number) * 16 + bucket(trigrams[slotOf(chars, end - 1, 3)] as number));
  list.addValue(53, bucket(openings[slotOf(chars, end, 2)] as number));
}

/** What follows a heading often takes up its words. */
function addEcho(view: DocumentView, body: number, end: number, list: FeatureList): void {
  const { chars } = view;
  const heading = chars.slice(body, end);
  let opening = 0;
  while (opening < 5 && heading.includes(chars.slice(end, end + opening + 1)) && end + opening < chars.length) opening++;
  list.addValue(54, heading.length === 0 ? 9 : opening);
  list.addValue(55, bucket(countSharedPairs(view, body, end, end, Math.min(end + 40, chars.length - 1))));
}

function addShape(view: DocumentView, start: HeadingStart, end: number, list: FeatureList): void {
  const { chars } = view;
  let commas = 0;
  let pauses = 0;
  let last = -1;
  for (let i = start.at; i < end; i++) {
    const ch = chars[i] as string;
    if (ch > "\u007f" && ch < "\uff00" && ch !== "。" && ch !== "、") continue;
    if (ch === "，" || ch === "、") commas++;
    else if (PAUSES.includes(ch)) pauses++;
    if (ch === "，" || ch === "：") last = i - start.at;
  }
  list.addValue(60, commas * 4 + Math.min(3, pauses));
  list.addValue(61, chars[end - 1] === "？" ? 1 : 0);
  list.addValue(62, nextNumberingKind(chars, end) * 32 + start.numbering.type);
  list.addValue(63, (view.breaks[end] ?? 0) * 2 + (view.marks[end] === 0 ? 0 : 1));
  list.addValue(64, last < 0 ? 0 : 1 + bucket(end - start.at - last - 1) + 16 * bucket(last));
  list.addValue(65, end >= chars.length ? 1 : 0);
}

function nextNumberingKind(chars: string, at: number): number {
  const ch = chars[at] ?? "";
  if ("（(【".includes(ch)) return 1;
  if (/\d/.test(ch)) return 2;
  if ("一二三四五六七八九十".includes(ch)) return chars[at + 1] === "、" ? 3 : 4;
  if ("“《‘".includes(ch)) return 5;
  return /[A-Za-z]/.test(ch) ? 6 : 0;
}

function findPause(chars: string, from: number): number {
  let at = from;
  const limit = Math.min(chars.length, from + 80);
  while (at < limit && !PAUSES.includes(chars[at] as string)) at++;
  return at;
}
