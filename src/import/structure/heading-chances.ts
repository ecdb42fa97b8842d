import type { BlockStarts } from "./block-starts.ts";
import type { Recognition } from "./network/recogniser.ts";
import { listNumberedStarts, listRuns } from "./numbering-runs.ts";

/**
 * Pinned from cross-validation (README), log odds: what a bare heading loses beside counted ones, what each of `least` questions gains
 * (few stand in gold, so that training doubts them), and what a run of `least` members must reach to prove that the document has
 * headings; no member of a run counts more than `clip` for or against.
 */
export const COMPANY = { unlike: 3, questions: 1, least: 3, proof: 0.5, clip: 4 };

/** Numberings of headings beside which a bare heading hardly stands: 一、 （一）. */
const COUNTED = new Set([1, 2]);
/** Numberings that stand beside those: 1. 01 第一， 【】 图1. */
const BESIDE_COUNTED = new Set([1, 2, 3, 4, 5, 6, 7, 9, 15]);
const QUESTION = /^[^。！？；：“”]{5,28}？(?!["”])/;
/** Least characters between two questions that are headings. */
const APART = 60;

/** The chance of a heading at each start, whether a company is so likely that headings there must be, and the questions (indices of starts). */
export interface HeadingChances {
  chances: number[];
  proven: boolean;
  questions: ReadonlySet<number>;
}

/** Members of a numbering run, and questions alike, share their mean, because all are headings or none is. */
export function weighHeadings(chars: string, starts: BlockStarts, seen: Recognition): HeadingChances {
  const odds = starts.at.map((_, i) => oddsOf(Math.exp(seen.kinds[i * 3 + 2] as number), COMPANY.clip));
  const index = new Map(starts.at.map((at, i) => [at, i]));
  const numbered = listRuns(listNumberedStarts(chars, starts.at)).map((run) => run.map(({ at }) => index.get(at) as number));
  let counted = false;
  let proven = false;
  const questions = listQuestions(chars, starts);
  for (const run of [...numbered, questions]) {
    const gain = run === questions ? COMPANY.questions : 0;
    const shared = gain + run.reduce((sum, i) => sum + (odds[i] as number), 0) / run.length;
    for (const i of run) odds[i] = shared;
    if (shared > 0 && COUNTED.has(starts.numbering[run[0] as number] as number)) counted = true;
    if (shared > COMPANY.proof && run.length >= COMPANY.least) proven = true;
  }
  const lost = (i: number): number => (counted && !BESIDE_COUNTED.has(starts.numbering[i] as number) ? COMPANY.unlike : 0);
  return { chances: odds.map((one, i) => 1 / (1 + Math.exp(lost(i) - one))), proven, questions: new Set(questions) };
}

/** Starts of questions with text between them, where there are enough of them. */
function listQuestions(chars: string, starts: BlockStarts): number[] {
  const found: number[] = [];
  starts.at.forEach((at, i) => {
    const last = found.at(-1);
    const apart = last === undefined || at - (starts.at[last] as number) >= APART;
    if (apart && starts.numbering[i] === 0 && QUESTION.test(chars.slice(at, at + 32))) found.push(i);
  });
  return found.length < COMPANY.least ? [] : found;
}

/** Log odds of a chance, at most `clip` for or against. */
export function oddsOf(chance: number, clip: number): number {
  return Math.max(-clip, Math.min(clip, Math.log(chance + 1e-9) - Math.log(1 - chance + 1e-9)));
}
