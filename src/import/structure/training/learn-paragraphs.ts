import { FeatureList, sumWeights } from "../hashed-features.ts";
import { addParagraphFeatures } from "../paragraph-features.ts";
import { SIZES } from "../weights.ts";
import { HashedLearner } from "./hashed-learner.ts";
import { markDocument } from "./marked-document.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { TrainingDocument } from "./training-documents.ts";

/** Gold documents count this many times more than they do for headings. */
const GOLD_WEIGHT = 8 / 3;

/** Learns where paragraphs begin among the sentence starts that no heading touches. */
export function learnParagraphs(documents: TrainingDocument[], rounds: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  const learner = new HashedLearner(SIZES.paragraph, 0.03, 2e-5);
  const list = new FeatureList(SIZES.paragraph);
  const order = [...documents];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random).forEach((document, index) => {
      const { view, starts, headings } = markDocument(document.blocks);
      const weight = document.weight * (document.weight === 3 ? GOLD_WEIGHT : 1);
      const inside = new Uint8Array(view.chars.length + 1);
      for (const [start, end] of headings) inside.fill(1, start, end + 1);
      for (let i = 1; i < view.starts.length; i++) {
        const at = view.starts[i] as number;
        if (inside[at] === 1) continue;
        list.clear();
        addParagraphFeatures(view, i, list);
        const chance = 1 / (1 + Math.exp(-sumWeights(list, learner.weights)));
        learner.learn(list, ((starts.has(at) ? 1 : 0) - chance) * weight);
      }
      if (index % 100 === 99) learner.takeSnapshot();
    });
  }
  return learner.averaged();
}
