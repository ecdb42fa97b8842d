import { isSeenJoiner } from "../unseen-characters.ts";

/** A half-open stretch of a source, UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** What stands between two visible characters: nothing, blanks, a line end, a stretch that was skipped. */
export type Break = 0 | 1 | 2 | 3;

/** A text without white space and invisible characters, and the way back to its source. */
export interface CompactText {
  text: string;
  /** Place in the source of each unit, and the source's length behind the last. */
  offsets: Uint32Array;
  /** What stands before each unit, and behind the last; the first has a line end before it. */
  breaks: Uint8Array;
}

const lineEnd = /[\n\r\u2028\u2029\u0085\v\f]|\\[nr]/;
const unseen =
  /(?:\s|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]|&(?:nbsp|ensp|emsp|thinsp|#160|#12288|#xa0|#x3000);)+/giu;

/** The stretches of a source that hold no visible character; a joiner that shows is visible. */
export function unseenStretches(source: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: text, index } of source.matchAll(unseen)) {
    if (isJoiner(text, source, index)) continue;
    found.push({ start: index, end: index + text.length });
  }
  return found;
}

/** Stands for text that no rule may read: program text, which a reader of another shape keeps out of their sight. */
export const opaque = "\ufffc";

/** The text without white space and invisible characters. */
export function visibleText(source: string): string {
  return source.replace(unseen, (text, index: number) => (isJoiner(text, source, index) ? text : ""));
}

function isJoiner(text: string, source: string, at: number): boolean {
  return text.length === 1 && isSeenJoiner(source, at);
}

/** Takes out white space and the stretches to skip (sorted, apart from each other). */
export function compactText(source: string, skipped: readonly Stretch[] = []): CompactText {
  const offsets = new Uint32Array(source.length + 1);
  const breaks = new Uint8Array(source.length + 1);
  const parts: string[] = [];
  let length = 0;
  let reached = 0;
  let pending: Break = 2;
  const keep = (end: number) => {
    if (end <= reached) return;
    parts.push(source.slice(reached, end));
    breaks[length] = pending;
    pending = 0;
    for (let at = reached; at < end; at += 1) offsets[length++] = at;
  };
  for (const gap of gapsOf(source, skipped)) {
    keep(gap.start);
    pending = Math.max(pending, gap.kind) as Break;
    reached = Math.max(reached, gap.end);
  }
  keep(source.length);
  offsets[length] = source.length;
  breaks[length] = Math.max(2, pending);
  return { text: parts.join(""), offsets: offsets.subarray(0, length + 1), breaks: breaks.subarray(0, length + 1) };
}

function gapsOf(source: string, skipped: readonly Stretch[]): (Stretch & { kind: Break })[] {
  const blanks = unseenStretches(source).map((gap) => ({ ...gap, kind: kindOf(source.slice(gap.start, gap.end)) }));
  const code = skipped.map((gap): Stretch & { kind: Break } => ({ ...gap, kind: 3 }));
  return [...blanks, ...code].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Characters without width part nothing. */
function kindOf(gap: string): Break {
  if (lineEnd.test(gap)) return 2;
  return /[^\S\ufeff]|&/.test(gap) ? 1 : 0;
}

/** The source's stretch of a stretch of compact text, without the white space around it. */
export function toSource({ offsets }: CompactText, start: number, end: number): Stretch {
  const first = offsets[start] ?? 0;
  return { start: first, end: end > start ? (offsets[end - 1] ?? 0) + 1 : first };
}
