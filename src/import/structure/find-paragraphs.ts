/**
 * A length prior for paragraphs, pinned from cross-validation (README): the logarithm of the length is normal around `mean` characters,
 * and costs no more than `most`, because a very short last block stands too. `bias` is what each start gains. Documents from `long`
 * characters on (work reports) have longer paragraphs.
 */
export const PARAGRAPHS = {
  short: { bias: 0.5, mean: 148 },
  report: { bias: 0.9, mean: 200 },
  long: 6000,
  spread: 0.6,
  weight: 1,
  most: 6,
};

/** No paragraph is sought longer than this, in characters, unless a single sentence is. */
const LONGEST = 1500;

/** The best set of paragraph starts strictly between `from` and `to`, chosen together (Viterbi over all sentence ends); `size` is the length of the document. */
export function splitParagraphs(candidates: { at: number; odds: number }[], from: number, to: number, size: number): number[] {
  const { bias, mean } = size < PARAGRAPHS.long ? PARAGRAPHS.short : PARAGRAPHS.report;
  const places = [{ at: from, odds: 0 }, ...candidates, { at: to, odds: -bias }];
  const best = new Float64Array(places.length).fill(Number.NEGATIVE_INFINITY);
  const back = new Int32Array(places.length);
  best[0] = 0;
  for (let j = 1; j < places.length; j++) {
    const { at, odds } = places[j] as { at: number; odds: number };
    for (let i = j - 1; i >= 0; i--) {
      const length = at - (places[i] as { at: number }).at;
      if (length > LONGEST && i < j - 1) break;
      const score = (best[i] as number) + odds + bias + lengthScore(length, mean);
      if (score <= (best[j] as number)) continue;
      best[j] = score;
      back[j] = i;
    }
  }
  const found: number[] = [];
  for (let j = back[places.length - 1] as number; j > 0; j = back[j] as number) found.push((places[j] as { at: number }).at);
  return found.reverse();
}

function lengthScore(length: number, mean: number): number {
  const away = Math.log(length / mean) / PARAGRAPHS.spread;
  return -Math.min(PARAGRAPHS.most, (PARAGRAPHS.weight * away * away) / 2);
}
