import { findTailCredit, kindOfBlock, opensCaption, opensCredit } from "./block-kinds.ts";
import { BROKEN, listBlockStarts, MID_SENTENCE } from "./block-starts.ts";
import type { BlockStarts } from "./block-starts.ts";
import { cutsShortLine } from "./cut-lines.ts";
import { findHeadings } from "./find-headings.ts";
import { splitParagraphs } from "./find-paragraphs.ts";
import { weighParagraphs } from "./paragraph-odds.ts";
import { agreeOnParagraphs, findProvenStarts, listNumberedStarts, listRuns } from "./numbering-runs.ts";
import { settleDoubts } from "./settle-doubts.ts";
import { findLineHeadings, isLined } from "./lined-text.ts";
import { flattenText } from "./flat-text.ts";
import type { FlatText } from "./flat-text.ts";
import { believeBreaks } from "./believed-breaks.ts";
import { readNumbering } from "./numbering.ts";
import type { RecoveredBlock } from "./recover-structure.ts";
import { recognise } from "./network/recogniser.ts";
import type { Recogniser } from "./network/recogniser.ts";

/** Where a block begins in the text without white space. */
interface Cut {
  at: number;
  score: number;
  heading: boolean;
}

/** `recoverStructure` with the network named; the benchmark measures held-out weights through it. */
export function recoverWith(text: string, recogniser: Recogniser): RecoveredBlock[] {
  const flat = flattenText(text);
  if (flat.chars === "") return text === "" ? [] : [{ kind: "paragraph", text, score: 1, given: true }];
  const breaks = believeBreaks(flat);
  const view = { chars: flat.chars, breaks, starts: listBlockStarts(flat.chars, breaks) };
  return cutsToBlocks(text, flat, view, findCuts(view, recogniser));
}

interface DocumentView {
  chars: string;
  breaks: Uint8Array;
  starts: BlockStarts;
}

function findCuts(view: DocumentView, recogniser: Recogniser): Cut[] {
  const seen = recognise(recogniser, view.chars, view.starts);
  settleDoubts(view.starts, view.breaks, seen);
  const odds = weighParagraphs(view.chars, view.starts, seen);
  const lined = isLined(view.starts, seen);
  const found = (lined ? findLineHeadings : findHeadings)(view.chars, view.starts, seen);
  const headings = found.filter((heading) => !cutsShortLine(view.breaks, heading));
  const starts = view.starts.at.filter((_, i) => (lined ? view.starts.kind[i] === BROKEN : view.starts.kind[i] !== MID_SENTENCE));
  const runs = listRuns(listNumberedStarts(view.chars, starts));
  agreeOnParagraphs(runs, odds);
  const proven = findProvenStarts(runs);
  const cuts: Cut[] = [];
  let at = 0;
  let candidate = 0;
  for (const heading of [...headings, { start: view.chars.length, end: view.chars.length, score: 1 }]) {
    while ((starts[candidate] ?? Number.POSITIVE_INFINITY) < at) candidate++;
    const inner: number[] = [];
    for (; (starts[candidate] ?? Number.POSITIVE_INFINITY) < heading.start; candidate++) inner.push(starts[candidate] as number);
    if (heading.start > at)
      cuts.push(
        { at, score: cuts.at(-1)?.score ?? 1, heading: false },
        ...cutParagraphs(view, inner, { from: at, to: heading.start }, odds, proven),
      );
    if (heading.start < view.chars.length) cuts.push({ at: heading.start, score: heading.score, heading: true });
    at = heading.end;
  }
  return withTailCredit(view.chars, cuts);
}

/** The credit at the very end needs no sentence end before it. */
function withTailCredit(chars: string, cuts: Cut[]): Cut[] {
  const at = findTailCredit(chars);
  const last = cuts.at(-1);
  if (at < 0 || last === undefined || last.heading || at <= last.at) return cuts;
  return [...cuts, { at, score: 0.9, heading: false }];
}

/** Paragraphs between two headings; breaks of the dump and the openings of credits and captions are certain. */
function cutParagraphs(
  view: DocumentView,
  inner: number[],
  { from, to }: { from: number; to: number },
  odds: Map<number, number>,
  proven: ReadonlySet<number>,
): Cut[] {
  const certain = inner.filter((at) => at > from && (proven.has(at) || isCertain(view, at)));
  const cuts: Cut[] = [];
  let left = from;
  let next = 0;
  for (const right of [...certain, to]) {
    const candidates: { at: number; odds: number }[] = [];
    for (; next < inner.length && (inner[next] as number) < right; next++) {
      const at = inner[next] as number;
      if (at > left && !closesClause(view, at) && !attributesQuote(view, at)) candidates.push({ at, odds: odds.get(at) ?? 0 });
    }
    for (const at of splitParagraphs(candidates, left, right, view.chars.length))
      cuts.push({ at, score: chanceOf(odds.get(at) ?? 0), heading: false });
    if (right < to) cuts.push({ at: right, score: 0.9, heading: false });
    left = right;
  }
  return cuts;
}

/** A semicolon ends a paragraph only where an enumeration goes on. */
function closesClause(view: DocumentView, at: number): boolean {
  return "；;".includes(view.chars[at - 1] as string) && readNumbering(view.chars, at).size === 0;
}

/** "…。”某某说。": who said it belongs to what was said. */
function attributesQuote(view: DocumentView, at: number): boolean {
  return view.chars[at - 1] === "”" && /^[^。，！？“”]{1,24}(?:说|道|表示|介绍|告诉记者)[。，]/.test(view.chars.slice(at, at + 32));
}

function isCertain(view: DocumentView, at: number): boolean {
  if ((view.breaks[at] as number) > 0) return true;
  const head = view.chars.slice(at, at + 24);
  if (!/^[▲△▼↑↓点（(上下左右题图视]|[：:丨|｜]/.test(head)) return false;
  return opensCredit(head) || opensCaption(head);
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function cutsToBlocks(text: string, flat: FlatText, view: DocumentView, cuts: Cut[]): RecoveredBlock[] {
  const { at } = flat;
  return cuts.map((cut, i) => {
    const next = cuts[i + 1];
    const end = next?.at ?? flat.chars.length;
    const given = cut.at === 0 || (view.breaks[cut.at] as number) > 0;
    const body = text.slice(cut.at === 0 ? 0 : at[cut.at], next === undefined ? text.length : at[end]);
    const score = given ? 1 : Math.round(cut.score * 1000) / 1000;
    if (!cut.heading) return { kind: kindOfBlock(flat.chars.slice(cut.at, end)), text: body, score, given };
    return { kind: "heading", level: levelOf(flat.chars, cut.at), text: body, score, given };
  });
}

/** （一）, 1. and their like are below the rest. */
function levelOf(chars: string, at: number): 2 | 3 {
  return [2, 4, 5, 11].includes(readNumbering(chars, at).type) ? 3 : 2;
}
