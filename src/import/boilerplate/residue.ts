import type { Mark } from "../mark-spans.ts";
import type { CompactText } from "./compact-text.ts";
import type { Token } from "./tokens.ts";

const speaksOfIt = /[“"‘「『《(（：:、，,的了到着过]$/;
const goesOn = /^[”"’」』》)）。，、；的了中和与]/;

/**
 * What players and pickers left between the author's sentences, in places of the compact text: words that only they print, and the
 * page's words that touch them. Spares what stands in quotation marks or in the middle of a sentence.
 */
export function residueMarks({ text, breaks }: CompactText, tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (const run of touchingRuns(tokens.filter((token) => standsApart(token, { text, breaks })))) {
    const kept = withinBounds(run, text, breaks);
    const certain = kept.find(({ rule }) => rule.certainty === "residue");
    const [first, last] = [kept[0], kept.at(-1)];
    if (certain === undefined || first === undefined || last === undefined) continue;
    const { role = "media-residue", id } = certain.rule;
    marks.push({ start: first.start, end: last.end, role, rule: id });
  }
  return marks;
}

/** False for words that go only where they stand apart, and do not. */
export function standsApart({ start, end, rule }: Token, { text, breaks }: Pick<CompactText, "text" | "breaks">): boolean {
  if (rule.apart !== true) return true;
  const isBehindSentence = /[。！？!?…]$/.test(text.slice(Math.max(0, start - 1), start));
  return ((breaks[start] ?? 0) > 0 && (breaks[end] ?? 0) > 0) || isBehindSentence;
}

/** Tokens that touch each other. */
function touchingRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === token.start) run.push(token);
    else runs.push([token]);
  }
  return runs.filter((run) => run.some(({ rule }) => rule.certainty === "residue"));
}

/** The run without the plain words at its ends that are the author's, for they are glued to his; nothing where the sentence speaks of the words. */
function withinBounds(run: readonly Token[], text: string, breaks: Uint8Array): Token[] {
  const isPlain = ({ rule }: Token, place: number) => rule.certainty === "word" && (breaks[place] ?? 0) === 0;
  const first = run.findIndex((token) => !isPlain(token, token.start));
  const last = run.findLastIndex((token) => !isPlain(token, token.end));
  const kept = run.slice(first, last + 1);
  const [start, end] = [kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0];
  const before = (breaks[start] ?? 0) === 0 && speaksOfIt.test(text.slice(Math.max(0, start - 1), start));
  const after = (breaks[end] ?? 0) === 0 && goesOn.test(text.slice(end, end + 1));
  return before || after ? [] : kept;
}
