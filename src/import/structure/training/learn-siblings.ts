import { paragraphOdds } from "../find-paragraphs.ts";
import { softmaxWithNone } from "../find-headings.ts";
import { listHypotheses } from "../heading-hypotheses.ts";
import { shapeHypotheses, siblingFeatures } from "../sibling-features.ts";
import { runNetwork } from "../weights.ts";
import type { Network, Weights } from "../weights.ts";
import { markDocument } from "./marked-document.ts";
import { NetworkLearner, newNetwork } from "./network-learner.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { TrainingDocument } from "./training-documents.ts";

/** The hypotheses of one start: an input vector each, and which of them is true (-1: none). */
export interface SiblingExample {
  inputs: Float64Array[];
  gold: number;
  weight: number;
}

const BATCH = 32;

/** Examples from a document that `weights` were not trained on. */
export function collectSiblings(document: TrainingDocument, weights: Omit<Weights, "siblings">, keep: () => boolean): SiblingExample[] {
  const { view, headings } = markDocument(document.blocks, keep);
  const starts = listHypotheses(view, weights);
  const shaped = shapeHypotheses(view, starts);
  const odds = paragraphOdds(view, weights.paragraph);
  const examples: SiblingExample[] = [];
  starts.forEach((start, index) => {
    const end = headings.get(start.at);
    const gold = start.ends.findIndex((one) => one.end === end);
    if (start.ends.length === 0 || (end !== undefined && gold < 0)) return;
    if (start.odds < -4.5 && gold < 0 && start.at % 3 > 0) return;
    examples.push({ inputs: siblingFeatures(view, starts, index, shaped, odds), gold, weight: document.weight });
  });
  return examples;
}

/** Trains the network that judges hypotheses by their siblings. */
export function learnSiblings(examples: SiblingExample[], hidden: number, rounds: number, seed: number): Network {
  const network = newNetwork(
    examples.flatMap((example) => example.inputs),
    hidden,
    seed,
  );
  const learner = new NetworkLearner(network);
  const random = randomFrom(seed);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    learner.rate = 3e-3 * (1 - (0.9 * round) / rounds);
    shuffle(order, random).forEach((example, i) => {
      const chances = softmaxWithNone(example.inputs.map((input) => runNetwork(network, input)));
      chances.forEach((chance, k) => {
        const gradient = chance - (k === example.gold ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) learner.collect(example.inputs[k] as Float64Array, (gradient * example.weight) / BATCH);
      });
      if (i % BATCH === BATCH - 1) learner.step();
    });
  }
  return network;
}
