import type { Term } from "./parse-query.ts";
import { type Tokens, tokenise } from "./tokenise.ts";

/** A stretch of text that a query's term matched, in UTF-16 units, with the number of that term. */
export interface Hit {
  start: number;
  end: number;
  term: number;
}

/** Tokens as strings. */
export function tokenTexts({ codes, words }: Tokens): string[] {
  return codes.map((code) => (code < 0 ? (words[-code - 1] ?? "") : String.fromCodePoint(code)));
}

function standsAt(text: readonly string[], at: number, term: readonly string[]): boolean {
  const last = term.length - 1;
  for (let offset = 0; offset < last; offset++) if (text[at + offset] !== term[offset]) return false;
  return text[at + last]?.startsWith(term[last] ?? "") ?? false;
}

/** Every token of a text at which a term begins. */
export function findStarts(text: readonly string[], term: readonly string[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at + term.length <= text.length; at++) if (standsAt(text, at, term)) starts.push(at);
  return starts;
}

/** Every place where a term that is not excluded matches, by place, the longer first. */
export function findHits(text: string, terms: readonly Term[]): Hit[] {
  const tokens = tokenise(text);
  const texts = tokenTexts(tokens);
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map((term) => tokenTexts(term.tokens));
  const hits = wanted.flatMap((term, number) =>
    findStarts(texts, term).map((at) => ({ start: tokens.starts[at] ?? 0, end: tokens.ends[at + term.length - 1] ?? 0, term: number })),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A piece of shown text; `hit` where it is to be marked. */
export interface TextPart {
  text: string;
  hit: boolean;
}

/** Cuts a stretch of text into marked and unmarked pieces; the pieces put together are the stretch. */
export function markHits(text: string, hits: readonly Hit[], start = 0, end = text.length): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const hit of hits) {
    const from = Math.max(hit.start, at);
    const to = Math.min(hit.end, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}
