import type { DocumentView } from "./document-view.ts";
import { findParallelHeadings } from "./parallel-headings.ts";
import { listHypotheses } from "./heading-hypotheses.ts";
import type { HypotheticalStart } from "./heading-hypotheses.ts";
import { shapeHypotheses, siblingFeatures } from "./sibling-features.ts";
import { runNetwork } from "./weights.ts";
import type { Weights } from "./weights.ts";

/** A heading found, `score` the probability that one begins at `start`. */
export interface FoundHeading {
  start: number;
  end: number;
  score: number;
}

/** Thresholds pinned from cross-validation (README): a heading, its end, and the surest heading of a document must be this likely. */
export const THRESHOLDS = { heading: 0.45, end: 0.2, surest: 0.8 };

/** Headings of a document in order, without overlap; none where not one of them is sure. */
export function findHeadings(view: DocumentView, weights: Weights, paragraphOdds: Map<number, number>): FoundHeading[] {
  const starts = listHypotheses(view, weights);
  const judged = judgeBySiblings(view, starts, weights, paragraphOdds);
  const parallel = findParallelHeadings(view, weights);
  const others = pickHeadings(view, judged).filter((one) => !parallel.some((other) => one.start < other.end && other.start < one.end));
  return [...parallel, ...others].sort((a, b) => a.start - b.start);
}

interface Judged {
  start: number;
  end: number;
  score: number;
  endChance: number;
}

function judgeBySiblings(view: DocumentView, starts: HypotheticalStart[], weights: Weights, paragraphOdds: Map<number, number>): Judged[] {
  const shaped = shapeHypotheses(view, starts);
  const judged: Judged[] = [];
  starts.forEach((start, index) => {
    if (start.ends.length === 0) return;
    const logits = siblingFeatures(view, starts, index, shaped, paragraphOdds).map((input) => runNetwork(weights.siblings, input));
    const chances = softmaxWithNone(logits);
    let best = 0;
    for (let i = 1; i < chances.length; i++) if ((chances[i] as number) > (chances[best] as number)) best = i;
    const score = chances.reduce((sum, chance) => sum + chance, 0);
    judged.push({ start: start.at, end: start.ends[best]?.end as number, score, endChance: chances[best] as number });
  });
  return judged;
}

/** Probabilities of the logits where "none of them" has logit 0. */
export function softmaxWithNone(logits: number[]): number[] {
  const top = Math.max(0, ...logits);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - top), Math.exp(-top));
  return logits.map((logit) => Math.exp(logit - top) / sum);
}

function pickHeadings(view: DocumentView, judged: Judged[]): FoundHeading[] {
  if (!judged.some((one) => one.score >= THRESHOLDS.surest)) return [];
  const sure = judged.filter((one) => one.score >= THRESHOLDS.heading && one.endChance >= THRESHOLDS.end);
  sure.sort((a, b) => b.score - a.score || a.start - b.start);
  const taken = new Uint8Array(view.chars.length + 1);
  const picked: FoundHeading[] = [];
  for (const { start, end, score } of sure) {
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    picked.push({ start, end, score });
  }
  const sentences = new Set(view.starts);
  const ends = new Set(picked.map((one) => one.end));
  return picked.filter((one) => sentences.has(one.start) || ends.has(one.start)).sort((a, b) => a.start - b.start);
}
