import type { DocumentView } from "./document-view.ts";
import { FeatureList, sumWeights } from "./hashed-features.ts";
import { addParagraphFeatures } from "./paragraph-features.ts";
import { SIZES } from "./weights.ts";

/** A length prior for paragraphs, pinned from cross-validation: the logarithm of the length is normal around `mean` characters. */
export const PARAGRAPHS = { bias: 0.6, mean: 148, spread: 0.6, weight: 1 };

/** No paragraph is sought longer than this, in characters, unless a single sentence is. */
const LONGEST = 1500;

/** Logits of "a paragraph begins here" for every sentence start but the first. */
export function paragraphOdds(view: DocumentView, weights: Float32Array): Map<number, number> {
  const list = new FeatureList(SIZES.paragraph);
  const odds = new Map<number, number>();
  for (let i = 1; i < view.starts.length; i++) {
    list.clear();
    addParagraphFeatures(view, i, list);
    odds.set(view.starts[i] as number, sumWeights(list, weights));
  }
  return odds;
}

/** The best set of paragraph starts strictly between `from` and `to`, chosen together (Viterbi over all sentence ends). */
export function splitParagraphs(candidates: { at: number; odds: number }[], from: number, to: number): number[] {
  const places = [{ at: from, odds: 0 }, ...candidates, { at: to, odds: -PARAGRAPHS.bias }];
  const best = new Float64Array(places.length).fill(Number.NEGATIVE_INFINITY);
  const back = new Int32Array(places.length);
  best[0] = 0;
  for (let j = 1; j < places.length; j++) {
    const { at, odds } = places[j] as { at: number; odds: number };
    for (let i = j - 1; i >= 0; i--) {
      const length = at - (places[i] as { at: number }).at;
      if (length > LONGEST && i < j - 1) break;
      const score = (best[i] as number) + odds + PARAGRAPHS.bias + lengthScore(length);
      if (score <= (best[j] as number)) continue;
      best[j] = score;
      back[j] = i;
    }
  }
  const found: number[] = [];
  for (let j = back[places.length - 1] as number; j > 0; j = back[j] as number) found.push((places[j] as { at: number }).at);
  return found.reverse();
}

function lengthScore(length: number): number {
  const away = Math.log(length / PARAGRAPHS.mean) / PARAGRAPHS.spread;
  return (-PARAGRAPHS.weight * away * away) / 2;
}
