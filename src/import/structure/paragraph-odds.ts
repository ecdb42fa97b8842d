import type { BlockStarts } from "./block-starts.ts";
import type { Recognition } from "./network/recogniser.ts";

/**
 * What the network underrates, by a logistic regression over its held-out judgements (tests/bench/structure/fit-paragraph-odds.ts); `bias` is 0.4
 * above what fits, because that gives paragraphs up as often as it invents them.
 */
export const WEIGHTS: Record<SentenceFeature, number> = {
  bias: -1.16,
  fours: 0.75,
  before: 0.72,
  length: -0.52,
  alikeInTwo: 0.26,
  alikeInFour: 0.57,
};

/**
 * The logarithms of how many other sentences open with the same four characters, of the lengths of the sentence before and of the
 * sentence itself, and what the network thinks of the others that open with the same two and four characters.
 */
export type SentenceFeature = "bias" | "fours" | "before" | "length" | "alikeInTwo" | "alikeInFour";

/** The furthest that one judgement counts, in logarithms. */
const CLIP = 7;
/** How many unknown sentences of the document's own mean stand beside those that open alike. */
const PRIOR = 0.5;
const SENTENCE = 2;

interface Sentence {
  i: number;
  at: number;
  length: number;
  before: number;
  odds: number;
  chance: number;
}

/** Logits of "a paragraph begins here" against "no block does" for every start, by offset; sentences are compared with each other. */
export function weighParagraphs(chars: string, starts: BlockStarts, seen: Recognition): Map<number, number> {
  const weighed = new Map(starts.at.map((at, i) => [at, oddsAt(seen, i)]));
  const names = Object.keys(WEIGHTS) as SentenceFeature[];
  const gainOf = (features: Record<SentenceFeature, number>): number =>
    names.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
  for (const { at, odds, features } of describeSentences(chars, starts, seen)) weighed.set(at, odds + gainOf(features));
  return weighed;
}

/** Every sentence behind a strong stop, with the network's logit of a paragraph there and what else is known of it. */
export function describeSentences(
  chars: string,
  starts: BlockStarts,
  seen: Recognition,
): { at: number; odds: number; features: Record<SentenceFeature, number> }[] {
  const sentences = listSentences(chars.length, starts, seen);
  const mean = sentences.reduce((sum, { chance }) => sum + chance, 0) / sentences.length;
  const twos = groupAlike(chars, sentences, 2);
  const fours = groupAlike(chars, sentences, 4);
  return sentences.map((one) => {
    const inTwo = twos.get(chars.slice(one.at, one.at + 2)) as Alike;
    const inFour = fours.get(chars.slice(one.at, one.at + 4)) as Alike;
    const features = {
      bias: 1,
      fours: Math.log1p(inFour.count - 1),
      before: Math.log1p(one.before),
      length: Math.log1p(one.length),
      alikeInTwo: oddsOfOthers(inTwo, one, mean),
      alikeInFour: oddsOfOthers(inFour, one, mean),
    };
    return { at: one.at, odds: one.odds, features };
  });
}

function oddsAt(seen: Recognition, i: number): number {
  return (seen.kinds[i * 3 + 1] as number) - (seen.kinds[i * 3] as number);
}

/** Sentences behind strong stops, each with its length and that of the one before. */
function listSentences(size: number, starts: BlockStarts, seen: Recognition): Sentence[] {
  const found: Sentence[] = [];
  let opened = 0;
  starts.at.forEach((at, i) => {
    if (starts.kind[i] === 1 || starts.kind[i] === 3 || i === 0) return;
    const last = found.at(-1);
    if (last !== undefined) last.length = Math.min(last.length, at - last.at);
    const odds = Math.max(-CLIP, Math.min(CLIP, oddsAt(seen, i)));
    found.push({ i, at, length: size - at, before: at - opened, odds, chance: 1 / (1 + Math.exp(-odds)) });
    opened = at;
  });
  return found.filter(({ i }) => starts.kind[i] === SENTENCE);
}

interface Alike {
  count: number;
  chance: number;
}

function groupAlike(chars: string, sentences: readonly Sentence[], size: number): Map<string, Alike> {
  const groups = new Map<string, Alike>();
  for (const { at, chance } of sentences) {
    const opening = chars.slice(at, at + size);
    const group = groups.get(opening) ?? { count: 0, chance: 0 };
    groups.set(opening, { count: group.count + 1, chance: group.chance + chance });
  }
  return groups;
}

/** How much likelier the others that open alike begin paragraphs than sentences of this document do, as a logarithm. */
function oddsOfOthers({ count, chance }: Alike, own: Sentence, mean: number): number {
  if (count < 2) return 0;
  const some = chance - own.chance;
  return Math.log((some + PRIOR * mean) / (count - 1 - some + PRIOR * (1 - mean))) - Math.log(mean / (1 - mean));
}
