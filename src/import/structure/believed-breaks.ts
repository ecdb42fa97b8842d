import type { FlatText } from "./flat-text.ts";
import { wordBounds } from "./word-bounds.ts";

const STOPS = "。！？!?…：:；;”’」』）)】》";

/** From this share of lines that were surely torn from those above on, others in mid-sentence are doubted. */
const SPLIT = 0.1;

/** What opens an item of a list: such a line begins a block, whatever stands above. */
const itemMark = /^(?:[-–•●○◆◇■□▪▶►※★☆](?![-–\d])|\d{1,2}[.、．)）](?!\d)|[①-⑳]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、)/;

/** A line break in mid-sentence: whether it parts two blocks the network must say. */
export const DOUBTED_BREAK = 2;

/**
 * 1 where a line break of the dump is believed to part two blocks: blank lines always, others unless lines are wrapped or split at
 * inline tags; `DOUBTED_BREAK` where that cannot be told from the lines.
 */
export function believeBreaks(flat: FlatText): Uint8Array {
  const believed = new Uint8Array(flat.breaks.length);
  const lines = listLines(flat);
  const wrapped = isHardWrapped(flat, lines);
  const isTornOff = isVerse(flat, lines) ? beginsTorn : isTorn;
  const torn = lines.map((_, i) => i > 0 && isTornOff(flat, lines, i));
  const isSplit = torn.filter(Boolean).length >= lines.length * SPLIT;
  for (let i = 1; i < lines.length; i++) {
    const at = lines[i] as number;
    const sure = (flat.breaks[at] as number) > 1 || itemMark.test(flat.chars.slice(at, at + 4));
    if (sure || !(wrapped ? runsOn(flat, at) : torn[i])) believed[at] = isSplit && !sure && runsOn(flat, at) ? DOUBTED_BREAK : 1;
  }
  return believed;
}

function listLines(flat: FlatText): number[] {
  const lines = [0];
  for (let i = 1; i < flat.chars.length; i++) if ((flat.breaks[i] as number) > 0) lines.push(i);
  return lines;
}

/** A line of verse has at most so many characters. */
const LINE_OF_VERSE = 16;

/** Short lines that end with a comma or a stop, nearly all of them: no scraper tears a text so evenly. */
function isVerse(flat: FlatText, lines: number[]): boolean {
  const ends = lines.map((_, i) => lines[i + 1] ?? flat.chars.length);
  const isLine = (end: number, i: number) =>
    end - (lines[i] as number) <= LINE_OF_VERSE && "，、；：。！？…—".includes(flat.chars[end - 1] as string);
  return lines.length >= 3 && ends.filter(isLine).length >= lines.length * 0.8;
}

/** Short lines are alike in length by chance: wrapped ones are more alike than that. */
const WIDE = 24;

/** Most single breaks come after lines of one length that end in mid-sentence. */
function isHardWrapped(flat: FlatText, lines: number[]): boolean {
  let single = 0;
  let open = 0;
  const lengths: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const at = lines[i] as number;
    if (flat.breaks[at] !== 1) continue;
    single++;
    if (!runsOn(flat, at)) continue;
    open++;
    lengths.push(at - (lines[i - 1] as number));
  }
  if (single < 4 || open < single * 0.5) return false;
  const middle = lengths.sort((a, b) => a - b)[lengths.length >> 1] as number;
  const slack = middle < WIDE ? 1 : 3;
  return middle >= 12 && lengths.filter((length) => Math.abs(length - middle) <= slack).length >= lengths.length * 0.7;
}

function runsOn(flat: FlatText, at: number): boolean {
  return !STOPS.includes(flat.chars[at - 1] as string);
}

/** Particles that no line begins with, unless they begin a word. */
const goesOnWith = /^(?:的(?![确士])|们|吗|呢|吧(?!台)|了(?![解不结却然]))/;
/** Words that no line ends with. */
const openWords = new Set(
  "是 就是 正是 在 把 被 对 从 将 让 给 向 于 以 和 与 及 或 并 而 但 因 如 若 由 即使 以及 并且 而且 但是 因为 如果 为了 通过 根据 按照 关于 对于 由于".split(
    " ",
  ),
);

/** True for a line whose last word wants another. */
function endsOpen(line: string): boolean {
  const tail = line.slice(-8);
  return openWords.has(tail.slice(Math.max(...wordBounds(tail, 0))));
}

const beginsTorn = (flat: FlatText, lines: number[], i: number) =>
  "，。、；：！？）》”’】」』〕,;:!?)]".includes(flat.chars[lines[i] as number] as string);

/** A line that begins with punctuation, or goes on or ends in mid-sentence, was torn at a tag. */
function isTorn(flat: FlatText, lines: number[], i: number): boolean {
  const at = lines[i] as number;
  const first = flat.chars[at] as string;
  const last = flat.chars[at - 1] as string;
  if (beginsTorn(flat, lines, i) || "，、（《“‘【「『〔([—".includes(last)) return true;
  if (/\d[：:.]$/.test(flat.chars.slice(at - 2, at)) && /\d/.test(first)) return true;
  const before = at - (lines[i - 1] as number);
  if (goesOnWith.test(flat.chars.slice(at, at + 2)) || endsOpen(flat.chars.slice(lines[i - 1], at))) return true;
  return /[0-9A-Za-z]/.test(last) && /^[月日年时分%％人个万亿元]/.test(first) && before <= 6;
}
