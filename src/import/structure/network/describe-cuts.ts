import type { BlockStarts } from "../block-starts.ts";
import { WINDOW } from "../block-starts.ts";

/** Numbers about each end of each start that only the document knows. */
export const CUT_FEATURES = 5;

/** For each size of each start: whether what follows stands in the heading, and how often the grams across, behind and before the cut stand elsewhere. */
export function describeCuts(chars: string, { at: starts, reach }: BlockStarts): Float32Array {
  const near = describePlaces(chars);
  const cuts = new Float32Array(starts.length * WINDOW * CUT_FEATURES);
  starts.forEach((at, i) => {
    for (let end = at + 1; end <= (reach[i] as number); end++) {
      const to = (i * WINDOW + end - at - 1) * CUT_FEATURES;
      cuts[to] = repeats(chars, at, end) ? 1 : 0;
      for (let k = 0; k < 4; k++) cuts[to + 1 + k] = near[end * 4 + k] as number;
    }
  });
  return cuts;
}

/** Whether the two characters behind the cut stand in the heading. */
function repeats(chars: string, at: number, end: number): boolean {
  if (end + 2 > chars.length) return false;
  const [first, second] = [chars.charCodeAt(end), chars.charCodeAt(end + 1)];
  for (let i = at; i + 1 < end; i++) if (chars.charCodeAt(i) === first && chars.charCodeAt(i + 1) === second) return true;
  return false;
}

/** Four numbers a place: how often the pair and the triples across it, the pair behind and the pair before stand elsewhere. */
function describePlaces(chars: string): Float32Array {
  const letters = numberGrams(new Int32Array(chars.length), toCodes(chars));
  const two = numberGrams(letters, letters.subarray(1));
  const pairs = countElsewhere(two);
  const triples = countElsewhere(numberGrams(two, letters.subarray(2)));
  const near = new Float32Array((chars.length + 1) * 4);
  for (let at = 1; at <= chars.length; at++) {
    near[at * 4] = pairs[at - 1] ?? 0;
    near[at * 4 + 1] = Math.max(triples[at - 2] ?? 0, triples[at - 1] ?? 0);
    near[at * 4 + 2] = pairs[at] ?? 0;
    near[at * 4 + 3] = pairs[at - 2] ?? 0;
  }
  return near;
}

function toCodes(chars: string): Int32Array {
  const codes = new Int32Array(chars.length);
  for (let i = 0; i < codes.length; i++) codes[i] = chars.charCodeAt(i);
  return codes;
}

/** Numbers from 0 for what is made of two numbers side by side, equal ones for equal. */
function numberGrams(firsts: Int32Array, seconds: Int32Array): Int32Array {
  const known = new Map<number, number>();
  const width = seconds.reduce((most, one) => Math.max(most, one), 0) + 1;
  return seconds.map((second, i) => {
    const gram = (firsts[i] as number) * width + second;
    const number = known.get(gram) ?? known.size;
    if (number === known.size) known.set(gram, number);
    return number;
  });
}

/** For each gram the logarithm of how often it stands elsewhere, halved. */
function countElsewhere(grams: Int32Array): Float32Array {
  const counts = new Int32Array(grams.length);
  for (const gram of grams) counts[gram] = (counts[gram] as number) + 1;
  const others = new Float32Array(grams.length);
  for (let gram = 0; gram < others.length && counts[gram] !== 0; gram++) others[gram] = Math.log1p((counts[gram] as number) - 1) / 2;
  const each = new Float32Array(grams.length);
  for (let i = 0; i < each.length; i++) each[i] = others[grams[i] as number] as number;
  return each;
}
