import type { FeatureList } from "./hashed-features.ts";

/** Features of "a stop belongs between `chars[at - 1]` and `chars[at]`": the n-grams before, after and across. */
export function addGlueFeatures(chars: string, at: number, list: FeatureList): void {
  for (let size = 1; size <= 4; size++) {
    list.addGram(100 + size, chars, at - size, at);
    list.addGram(110 + size, chars, at, at + size);
  }
  list.addGram(120, chars, at - 1, at + 1);
  list.addGram(121, chars, at - 2, at + 1);
  list.addGram(122, chars, at - 1, at + 2);
  list.addGram(123, chars, at - 2, at + 2);
  list.addValue(124, 0);
}
