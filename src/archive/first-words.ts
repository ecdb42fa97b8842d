/** A title of ours is that long: characters as people count them, so that an emoji of many signs is one. */
const mostCharacters = 20;
/** A character may have marks upon marks without end. */
const longest = 8 * mostCharacters;

const characters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * The beginning of a text, given block by block, for a name where its article has no title: its first 20 characters, white space as
 * one space, `…` behind where the text goes on. Empty where there is no text.
 */
export function firstWords(blocks: readonly string[]): string {
  const text = blocks.join(" ").replace(/\s+/g, " ").trim();
  let words = "";
  let count = 0;
  for (const { segment } of characters.segment(text)) {
    if (count === mostCharacters || words.length + segment.length > longest) return `${words.trimEnd()}…`;
    words += segment;
    count += 1;
  }
  return words;
}
