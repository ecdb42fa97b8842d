import { locateInFragment } from "./locate-in-fragment.ts";
import type { IndexReader } from "./index-reader.ts";
import type { Term } from "./parse-query.ts";
import type { Tokens } from "./tokenise.ts";
import { joinParts, type TermHits, type TermPart } from "./term-hits.ts";

/** A run of Han characters of a term, with the place of its first and the first character of the word that follows. */
interface HanRun {
  characters: string[];
  offset: number;
  next: string;
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

/** The first character of the word at a place of a term; "" where there is none. */
function firstOfWord({ codes, words }: Tokens, at: number): string {
  const code = codes[at] ?? 0;
  return code < 0 ? String.fromCodePoint(words[-code - 1]?.codePointAt(0) ?? 0) : "";
}

function hanRuns({ tokens }: Term): HanRun[] {
  const runs: HanRun[] = [];
  tokens.codes.forEach((code, offset) => {
    const last = runs.at(-1);
    if (code < 0) return;
    if (last && last.offset + last.characters.length === offset) last.characters.push(String.fromCodePoint(code));
    else runs.push({ characters: [String.fromCodePoint(code)], offset, next: "" });
  });
  for (const run of runs) run.next = firstOfWord(tokens, run.offset + run.characters.length);
  return runs;
}

/** A key to look up, or all keys that begin with it, with its place in the term and what loading it costs. */
interface Lookup {
  key: string;
  offset: number;
  isBeginning: boolean;
  cost: number;
}

function hanLookups(run: HanRun, index: IndexReader): Lookup[] {
  const [only = ""] = run.characters;
  const costOf = (key: string): number => index.costOf(key);
  const keys = run.characters.length === 1 ? [{ key: only + run.next, offset: run.offset }] : cheapestCover(run, costOf);
  return keys.map((one) => ({ ...one, isBeginning: false, cost: costOf(one.key) }));
}

/** A word's own key; the beginning of one, at a term's end, stands for all that begin so, unless the key of a Han character before it says it. */
function wordLookups({ tokens }: Term, index: IndexReader): Lookup[] {
  return tokens.codes.flatMap((code, offset): Lookup[] => {
    if (code > 0) return [];
    const key = tokens.words[-code - 1] ?? "";
    const before = tokens.codes[offset - 1] ?? 0;
    if (offset < tokens.codes.length - 1) return [{ key, offset, isBeginning: false, cost: index.costOf(key) }];
    if (before <= 0 || key !== firstOfWord(tokens, offset)) return [{ key, offset, isBeginning: true, cost: index.costOfAll(key) }];
    const joint = String.fromCodePoint(before) + key;
    return [{ key: joint, offset: offset - 1, isBeginning: false, cost: index.costOf(joint) }];
  });
}

async function loadParts(lookups: readonly Lookup[], index: IndexReader): Promise<TermPart[]> {
  return await Promise.all(
    lookups.map(async ({ key, offset, isBeginning }) => ({ list: await (isBeginning ? index.findAll(key) : index.find(key)), offset })),
  );
}

/** Reads the articles that may match, and keeps those that do. */
async function verify(term: Term, articles: Uint32Array, index: IndexReader): Promise<TermHits> {
  const fragments = await Promise.all(Array.from(articles, (article) => index.loadFragment(article)));
  const places = fragments.map((fragment) => locateInFragment(fragment, term));
  const found = [...articles.keys()].filter((at) => (places[at]?.length ?? 0) > 0);
  const begins = [0];
  for (const at of found) begins.push((begins.at(-1) ?? 0) + (places[at]?.length ?? 0));
  return {
    articles: Uint32Array.from(found, (at) => articles[at] ?? 0),
    begins: Uint32Array.from(begins),
    values: Uint32Array.from(found.flatMap((at) => places[at] ?? [])),
    isSummary: false,
  };
}

/** Parts that are looked up first; two at a known distance leave few articles of most phrases. */
const FIRST_PARTS = 2;
/** Articles that may be read instead of loading a chunk: their texts are about to be shown in any case. */
const ARTICLES_A_CHUNK = 2;

/**
 * A phrase: the cheapest two parts first. Where they leave only a few articles, reading these costs less than loading the other parts,
 * and is exact as well.
 */
async function findPhrase(term: Term, index: IndexReader): Promise<TermHits> {
  const lookups = [...hanRuns(term).flatMap((run) => hanLookups(run, index)), ...wordLookups(term, index)].sort((a, b) => a.cost - b.cost);
  const cheap = lookups.filter(({ cost }) => cost <= 1).slice(0, FIRST_PARTS);
  const first = await loadParts(cheap.length > 0 ? cheap : lookups, index);
  const others = lookups.slice(first.length);
  const hits = joinParts(first);
  if (others.length === 0) return hits;
  const othersCost = others.reduce((sum, { cost }) => sum + cost, 0);
  if (hits.articles.length <= othersCost * ARTICLES_A_CHUNK) return await verify(term, hits.articles, index);
  return joinParts([...first, ...(await loadParts(others, index))]);
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
  return await findPhrase(term, index);
}
