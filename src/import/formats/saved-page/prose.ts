import { leafToText, type Leaf } from "./body/leaf.ts";

const sentence = /[。！？…”」]$/;
const others = /[^\p{Script=Han}]/gu;

/** True for a text that ends as a sentence does. */
export function isSentence(text: string): boolean {
  return sentence.test(text.trim());
}

/** Lengths in UTF-16 units: of all text, of blocks that end as sentences do, of Chinese. */
export function measureProse(leaves: readonly Leaf[]): { size: number; whole: number; han: number } {
  const texts = leaves.map((leaf) => leafToText(leaf).trim());
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const whole = texts.filter(isSentence).reduce((sum, text) => sum + text.length, 0);
  return { size, whole, han: texts.join("").replace(others, "").length };
}
