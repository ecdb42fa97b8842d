/** Control characters but for white space, zero-width and directional characters, soft hyphens, halves of a character; joiners are judged by their neighbours. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/gu;

/** Before and behind the joiner inside an emoji. */
const beforeEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const behindEmoji = /^\p{Extended_Pictographic}/u;
/** Letters that a joiner or non-joiner behind them shapes (Unicode Standard Annex 31, section 2.3): Persian and Indic words are spelt with them. */
const shaped =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

/** True for a joiner (U+200C, U+200D) that shows: inside an emoji, or behind a letter of a script that is spelt with it. */
export function isSeenJoiner(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (text[at] === "\u200d" && beforeEmoji.test(before) && behindEmoji.test(text.slice(at + 1, at + 3))) return true;
  return (text[at] === "\u200c" || text[at] === "\u200d") && shaped.test(before);
}

/** Places of the characters in a text that no reader sees. */
export function unseenPlaces(text: string): number[] {
  if (text.search(unseen) < 0) return [];
  return [...text.matchAll(unseen)].flatMap((found) => (isSeenJoiner(text, found.index) ? [] : [found.index]));
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
