import type { DocumentView } from "./document-view.ts";
import type { FoundHeading } from "./find-headings.ts";
import { HeadingScorer } from "./heading-hypotheses.ts";
import { headingVerbs } from "./heading-verbs.ts";
import { readNumbering } from "./numbering.ts";
import type { Weights } from "./weights.ts";

/**
 * What a set of antithetical headings must show, pinned on documents whose headings are known (README): siblings, characters
 * between two, the share of the document that they span, the share of them that open with verbs of their own, and the mean
 * logits of the tables that each ends there (`end`), and that one begins there (`start`).
 */
const LEAST = { siblings: 3, apart: 100, span: 0.4, distinct: 0.8, end: -1.7, endOfVerbPairs: -4, start: -3.2, verbPairs: 0.6 };
const LENGTHS = [10, 12, 14, 16, 18, 20];
const HAN = /^\p{Script=Han}+$/u;
/** Characters that no sentence or half heading begins or ends with. */
const NEVER_FIRST = "的了和与及等地得是在为以之中上下里内后前们性化型";
const NEVER_LAST = "和与及对的把将";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Headings of two equal halves (`突出政治标准|锻造绍兴铁军`), all of one length: each alone looks like the sentence that it is glued to,
 * together they prove each other. Empty unless a whole set is found.
 */
export function findParallelHeadings(view: DocumentView, weights: Weights): FoundHeading[] {
  const starts = view.starts.filter((at) => opensHeading(view.chars, at)).map((at) => ({ at, bounds: wordBounds(view.chars, at) }));
  if (starts.length < LEAST.siblings) return [];
  const scorer = new HeadingScorer(view, weights);
  const sets = LENGTHS.map((size) => {
    const fitting = starts.filter(({ at, bounds }) => fits(view.chars, at, size, bounds)).map(({ at }) => at);
    return { size, members: keepApart(fitting) };
  });
  const proven = sets.filter(({ size, members }) => isProven(view.chars, members, size, scorer));
  const best = proven.reduce<(typeof sets)[number] | undefined>(
    (top, set) => (set.members.length > (top?.members.length ?? 0) ? set : top),
    undefined,
  );
  if (best === undefined) return [];
  const score = 1 - 0.5 ** best.members.length;
  return best.members.map((start) => ({ start, end: start + best.size, score }));
}

function opensHeading(chars: string, at: number): boolean {
  return at > 0 && /[。！？”…）]/.test(chars.charAt(at - 1)) && headingVerbs.has(chars.slice(at, at + 2));
}

function wordBounds(chars: string, at: number): Set<number> {
  const bounds = new Set<number>();
  for (const { index } of words.segment(chars.slice(at, at + 40))) bounds.add(index);
  return bounds;
}

function fits(chars: string, at: number, size: number, bounds: ReadonlySet<number>): boolean {
  const half = size / 2;
  if (!HAN.test(chars.slice(at, at + size)) || !/[\p{Script=Han}\dA-Za-z“《]/u.test(chars.charAt(at + size))) return false;
  return [half, size].every(
    (cut) => bounds.has(cut) && !NEVER_FIRST.includes(chars.charAt(at + cut)) && !NEVER_LAST.includes(chars.charAt(at + cut - 1)),
  );
}

function keepApart(starts: readonly number[]): number[] {
  const kept: number[] = [];
  for (const at of starts) if (at - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= LEAST.apart) kept.push(at);
  return kept;
}

function isProven(chars: string, members: readonly number[], size: number, scorer: HeadingScorer): boolean {
  if (members.length < LEAST.siblings || (members.at(-1) ?? 0) - (members[0] ?? 0) < LEAST.span * chars.length) return false;
  const share = (count: number): number => count / members.length;
  if (share(new Set(members.map((at) => chars.slice(at, at + 2))).size) < LEAST.distinct) return false;
  const judged = members.map((at) => judge(chars, at, size, scorer));
  const mean = (logits: number[]): number => logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  if (mean(judged.map(({ start }) => start)) < LEAST.start) return false;
  const pairs = share(members.filter((at) => headingVerbs.has(chars.slice(at + size / 2, at + size / 2 + 2))).length);
  return mean(judged.map(({ end }) => end)) >= (pairs >= LEAST.verbPairs ? LEAST.endOfVerbPairs : LEAST.end);
}

/** Logits: a heading begins at `at` (against none), and it ends after `size` characters (given that one begins). */
function judge(chars: string, at: number, size: number, scorer: HeadingScorer): { start: number; end: number } {
  const { ends, scores } = scorer.scoreEnds({ at, after: 0, numbering: readNumbering(chars, at) });
  const top = Math.max(...scores);
  const start = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
  return { start, end: (scores[ends.indexOf(at + size)] ?? start - 20) - start };
}
