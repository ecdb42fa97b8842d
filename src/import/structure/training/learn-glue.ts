import { addGlueFeatures } from "../glue-features.ts";
import { FeatureList, sumWeights } from "../hashed-features.ts";
import { SIZES } from "../weights.ts";
import { HashedLearner } from "./hashed-learner.ts";
import { randomFrom, shuffle } from "./random.ts";

const STOPS = "。！？";
const PAUSES = "，；：";
const MARKS = "，。；：！？、";

/** Learns where stops stand: six in ten are taken out of each line, and their places must be found again. */
export function learnGlue(texts: string[], rounds: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  const learner = new HashedLearner(SIZES.glue, 0.06, 0);
  const list = new FeatureList(SIZES.glue);
  const order = [...texts];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random).forEach((text, i) => {
      const { chars, lost } = dropStops(text, random);
      for (let at = 1; at < chars.length; at++) {
        const target = targetOf(lost[at] as number, random);
        if (target < 0 || MARKS.includes(chars[at] as string) || MARKS.includes(chars[at - 1] as string)) continue;
        list.clear();
        addGlueFeatures(chars, at, list);
        const gradient = target - 1 / (1 + Math.exp(-sumWeights(list, learner.weights)));
        if (Math.abs(gradient) >= 0.01) learner.learn(list, gradient);
      }
      if (i % 2000 === 1999) learner.takeSnapshot();
    });
  }
  return learner.averaged();
}

/** `lost` is 2 where a stop was taken out before the character, 1 where a comma was. */
function dropStops(text: string, random: () => number): { chars: string; lost: number[] } {
  const kept: string[] = [];
  const lost: number[] = [];
  let pending = 0;
  for (const ch of text) {
    const kind = STOPS.includes(ch) ? 2 : PAUSES.includes(ch) ? 1 : 0;
    if (kind > 0 && random() < 0.6) {
      pending = kind;
      continue;
    }
    for (let unit = 0; unit < ch.length; unit++) lost.push(unit === 0 ? pending : 0);
    kept.push(ch);
    pending = 0;
  }
  return { chars: kept.join(""), lost };
}

/** A lost comma counts half the time, a place where nothing was lost half the time. */
function targetOf(lost: number, random: () => number): number {
  if (lost === 2) return 1;
  return random() < 0.5 ? (lost === 1 ? 1 : 0) : -1;
}
