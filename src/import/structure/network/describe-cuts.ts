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
  const pairs = countElsewhere(chars, 2);
  const triples = countElsewhere(chars, 3);
  const near = new Float32Array((chars.length + 1) * 4);
  for (let at = 1; at <= chars.length; at++) {
    near[at * 4] = pairs[at - 1] ?? 0;
    near[at * 4 + 1] = Math.max(triples[at - 2] ?? 0, triples[at - 1] ?? 0);
    near[at * 4 + 2] = pairs[at] ?? 0;
    near[at * 4 + 3] = pairs[at - 2] ?? 0;
  }
  return near;
}

/** For each gram of `size` characters the logarithm of how often it stands elsewhere, halved. */
function countElsewhere(chars: string, size: number): Float32Array {
  const counts = new Map<number, number>();
  const keys = new Float64Array(Math.max(0, chars.length - size + 1));
  for (let i = 0; i < keys.length; i++) {
    let key = 0;
    for (let k = i; k < i + size; k++) key = key * 65536 + chars.charCodeAt(k);
    keys[i] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Float32Array.from(keys, (key) => Math.log1p((counts.get(key) as number) - 1) / 2);
}
