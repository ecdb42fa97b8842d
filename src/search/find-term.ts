import type { IndexReader } from "./index-reader.ts";
import type { Term } from "./parse-query.ts";
import { joinParts, type TermHits, type TermPart } from "./term-hits.ts";

/** A run of Han characters of a term, with the place of its first. */
interface HanRun {
  characters: string[];
  offset: number;
}

/**
 * The pairs that prove a run: together they hold every character, each at its place, at least cost. `best[n]` is the cheapest cover of
 * the first n characters; it ends with the pair of the last two.
 */
function cheapestCover({ characters, offset }: HanRun, costOf: (key: string) => number): { key: string; offset: number }[] {
  const keys = characters.slice(1).map((character, at) => (characters[at] ?? "") + character);
  const best = [0, Infinity];
  for (const [at, key] of keys.entries()) best.push(costOf(key) + 1 + Math.min(best[at] ?? 0, best[at + 1] ?? 0));
  const cover: { key: string; offset: number }[] = [];
  for (let end = characters.length; end > 0;) {
    cover.push({ key: keys[end - 2] ?? "", offset: offset + end - 2 });
    end = (best[end - 2] ?? 0) <= (best[end - 1] ?? 0) ? end - 2 : end - 1;
  }
  return cover;
}

function hanRuns({ tokens }: Term): HanRun[] {
  const runs: HanRun[] = [];
  tokens.codes.forEach((code, offset) => {
    const last = runs.at(-1);
    if (code < 0) return;
    if (last && last.offset + last.characters.length === offset) last.characters.push(String.fromCodePoint(code));
    else runs.push({ characters: [String.fromCodePoint(code)], offset });
  });
  return runs;
}

function findHan(run: HanRun, index: IndexReader): Promise<TermPart>[] {
  const [only = ""] = run.characters;
  const wanted = run.characters.length === 1 ? [{ key: only, offset: run.offset }] : cheapestCover(run, (key) => index.costOf(key));
  return wanted.map(async ({ key, offset }) => ({ list: await index.find(key), offset }));
}

function findWords({ tokens }: Term, index: IndexReader): Promise<TermPart>[] {
  const lastOffset = tokens.codes.length - 1;
  return tokens.codes.flatMap((code, offset) => {
    if (code > 0) return [];
    const word = tokens.words[-code - 1] ?? "";
    const list = offset === lastOffset ? index.findAll(word) : index.find(word);
    return [list.then((found) => ({ list: found, offset }))];
  });
}

/** The beginning that a term of one key asks for: one Han character, a pair where counts do, or a word. */
function onlyBeginning({ tokens }: Term, isAlone: boolean): string | undefined {
  const [first = 0, second = 0] = tokens.codes;
  if (tokens.codes.length === 1) return first > 0 ? String.fromCodePoint(first) : tokens.words[0];
  const isPair = tokens.codes.length === 2 && first > 0 && second > 0;
  return isPair && isAlone ? String.fromCodePoint(first, second) : undefined;
}

/**
 * Where a term matches. A term that is the beginning of keys is answered by their summary if there is one; `isAlone` says that no
 * other term's distance counts, so that a pair may be answered so too.
 */
export async function findTerm(term: Term, index: IndexReader, isAlone: boolean): Promise<TermHits> {
  const beginning = onlyBeginning(term, isAlone);
  if (beginning !== undefined) {
    const summary = await index.findSummary(beginning);
    if (summary) return { ...summary, isSummary: true };
    return { ...(await index.findAll(beginning)), isSummary: false };
  }
  const parts = hanRuns(term).flatMap((run) => findHan(run, index));
  return joinParts(await Promise.all([...parts, ...findWords(term, index)]));
}
