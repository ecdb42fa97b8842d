import { leafToText, type Leaf } from "../body/leaf.ts";

const sentence = /[。！？…”」]$/;
const others = /[^\p{Script=Han}]/gu;

/** True for a text that ends as a sentence does. */
export function isSentence(text: string): boolean {
  return sentence.test(text.trim());
}

/** What stands in prose without being any: an address of the web, or of a letter. */
const addresses = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}/gi;
const numbered = /^\s*[[（(]?\d{1,3}[\]）).、]/;
const said = /^[^]*[。！？…”」]/;

/** A line of a list of sources: its number, a name, and where it stands on the web. */
function isSource(line: string): boolean {
  return numbered.test(line) && /https?:\/\//.test(line);
}

/** What a leaf says to its reader, white space, lists of sources and addresses aside. */
function wordsOf(leaf: Leaf): string {
  const lines = leafToText(leaf).split("\n");
  const words = lines.filter((line) => !isSource(line)).map((line) => line.replace(addresses, ""));
  return words.join("").replace(/\s+/g, "");
}

/** Lengths in UTF-16 units: of all words, of those of each block up to the end of its last sentence, of Chinese. */
export function measureProse(leaves: readonly Leaf[]): { size: number; whole: number; han: number } {
  const texts = leaves.map(wordsOf);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const whole = texts.reduce((sum, text) => sum + (said.exec(text)?.[0].length ?? 0), 0);
  return { size, whole, han: texts.join("").replace(others, "").length };
}
