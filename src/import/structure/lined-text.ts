import { kindOfBlock, opensCaption, opensCredit } from "./block-kinds.ts";
import type { BlockStarts } from "./block-starts.ts";
import { BROKEN, WINDOW } from "./block-starts.ts";
import type { FoundHeading } from "./find-headings.ts";
import type { Recognition } from "./network/recogniser.ts";
import { readNumbering } from "./numbering.ts";

/**
 * A text whose lines are its blocks: the network expects fewer than `inner` other blocks for each line break, of which there are at
 * least `breaks`. Of gold with every break 85 % are such texts, of gold with half of them 4 %.
 */
const LINED = { inner: 0.35, breaks: 3 };

/**
 * What a line must be to be a heading, chosen on gold with every line break and on saved pages flattened line by line: likely as a
 * heading, with or without a number, and as one of its length; none is one where not one of them is sure. A bare one is short, what
 * stands behind it is longer and a sentence, and no more than a share of all lines are such.
 */
const HEADING = { bare: 0.4, numbered: 0.3, end: 0.05, surest: 0.8, longest: 30, longestNumbered: 45, behind: 25, ratio: 1.5, share: 0.35 };

const open = /[。，、；：…,;:.”"!！）)》]$/;
const openNumbered = /[。；，]$/;
const bullet = /^[-–•·]/;
const words = /[\p{Script=Han}]{2}/u;
const sentence = /[。！？]/;

interface Line {
  start: number;
  end: number;
  text: string;
  /** Index of the start. */
  i: number;
}

/** True where the dump's own lines are its blocks. */
export function isLined(starts: BlockStarts, seen: Recognition): boolean {
  let breaks = 0;
  let inner = 0;
  starts.kind.forEach((kind, i) => {
    if (kind === BROKEN) breaks += 1;
    else if (i > 0) inner += 1 - Math.exp(seen.kinds[i * 3] as number);
  });
  return breaks >= LINED.breaks && inner < breaks * LINED.inner;
}

/** Lines of such a text that are headings. A network that has learnt from texts with few breaks takes far too many lines for one. */
export function findLineHeadings(chars: string, starts: BlockStarts, seen: Recognition): FoundHeading[] {
  const lines = listLines(chars, starts);
  const counted = findCountedLines(lines);
  const judged = lines.map((line, at) => ({
    ...line,
    score: chanceOf(line, lines[at + 1], seen),
    isBare: readNumbering(chars, line.start).size === 0,
  }));
  const taken = new Set(counted.map(({ start }) => start));
  const likely = judged.filter(({ start, score }) => score > 0 && !taken.has(start));
  if (!likely.some(({ score }) => score >= HEADING.surest)) return counted;
  const bare = likely.filter(({ isBare }) => isBare).length;
  const kept = likely.filter(({ isBare }) => !isBare || bare <= HEADING.share * lines.length);
  return [...counted, ...kept.map(({ start, end, score }) => ({ start, end, score }))].sort((a, b) => a.start - b.start);
}

function listLines(chars: string, starts: BlockStarts): Line[] {
  const begins = starts.at.flatMap((start, i) => (i === 0 || starts.kind[i] === BROKEN ? [{ start, i }] : []));
  return begins.map(({ start, i }, at) => {
    const end = begins[at + 1]?.start ?? chars.length;
    return { start, end, text: chars.slice(start, end), i };
  });
}

/** How likely a line is a heading, 0 where its form or what stands behind it speaks against it. */
function chanceOf({ text, i }: Line, behind: Line | undefined, seen: Recognition): number {
  if (!words.test(text) || bullet.test(text) || opensCaption(text) || opensCredit(text)) return 0;
  const isNumbered = readNumbering(text, 0).size > 0;
  const longest = isNumbered ? HEADING.longestNumbered : HEADING.longest;
  if (text.length > longest || (isNumbered ? openNumbered : open).test(text)) return 0;
  if ((!isNumbered || kindOfBlock(text) === "list-item") && !isBody(behind, text.length)) return 0;
  const chance = Math.exp(seen.kinds[i * 3 + 2] as number);
  const fits = Math.exp(seen.ends[i * WINDOW + text.length - 1] as number) >= HEADING.end;
  return fits && chance >= (isNumbered ? HEADING.numbered : HEADING.bare) ? chance : 0;
}

function isBody(line: Line | undefined, heading: number): boolean {
  return line !== undefined && line.text.length >= Math.max(HEADING.behind, HEADING.ratio * heading) && sentence.test(line.text);
}

/** Numberings that count headings, as types of `readNumbering`: 一、 （一） 01 1. 第一章; 0 for a number that stands alone. */
const COUNTING = new Set([0, 1, 2, 3, 4, 6]);

/** Lines that count on from one to the next, each above what it names: these need no likelihood. */
function findCountedLines(lines: readonly Line[]): FoundHeading[] {
  const runs = new Map<number, { last: number; found: FoundHeading[] }>();
  lines.forEach((line, at) => {
    const { type, value } = readCount(line.text);
    if (!COUNTING.has(type)) return;
    if (
      type > 0 &&
      (!isAbove(lines[at + 1], line) || line.text.length > HEADING.longest || openNumbered.test(line.text) || !words.test(line.text))
    )
      return;
    const run = runs.get(type) ?? { last: 0, found: [] };
    if (value !== run.last + 1 && (value !== 1 || run.last === 0)) return;
    run.last = value;
    run.found.push({ start: line.start, end: line.end, score: 0.9 });
    runs.set(type, run);
  });
  return [...runs.values()].flatMap(({ found }) => (found.length < 2 ? [] : found)).sort((a, b) => a.start - b.start);
}

/** Behind a heading stands what it names, or the next smaller heading. */
function isAbove(behind: Line | undefined, { text }: Line): boolean {
  const { type, value } = readCount(behind?.text ?? "");
  return isBody(behind, text.length) || (COUNTING.has(type) && value === 1);
}

function readCount(text: string): { type: number; value: number } {
  if (/^\d{1,2}$/.test(text)) return { type: 0, value: Number(text) };
  const { type, value } = readNumbering(text, 0);
  return { type: type === 0 ? -1 : type, value };
}
