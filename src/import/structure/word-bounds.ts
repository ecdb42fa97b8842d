const words = new Intl.Segmenter("zh", { granularity: "word" });
/** Characters looked at: the longest heading and the word behind it. */
const REACH = 60;

/** Where words begin behind `at`, as distances from it, `0` first. */
export function wordBounds(chars: string, at: number): Set<number> {
  const bounds = new Set<number>();
  for (const { index } of words.segment(chars.slice(at, at + REACH))) bounds.add(index);
  return bounds;
}
