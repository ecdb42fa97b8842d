/** Zero-width and directional characters, soft hyphens; the joiner of emoji is judged by its neighbours. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const joiner = "\u200d";
const joined = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;

/** Places of the characters in a text that no reader sees; the joiners inside emoji are seen. */
export function unseenPlaces(text: string): number[] {
  if (text.search(unseen) < 0) return [];
  return [...text.matchAll(unseen)].flatMap((found) => (isEmojiJoiner(text, found.index) ? [] : [found.index]));
}

function isEmojiJoiner(text: string, at: number): boolean {
  return (
    text[at] === joiner &&
    joined.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
  );
}

/** The text without them. */
export function dropUnseen(text: string): string {
  const places = unseenPlaces(text);
  if (places.length === 0) return text;
  let kept = "";
  let from = 0;
  for (const place of places) {
    kept += text.slice(from, place);
    from = place + 1;
  }
  return kept + text.slice(from);
}
