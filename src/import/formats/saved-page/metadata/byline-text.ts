const longest = 160;
const day = /20[012]\d\s?[-/.年]/u;

/** True for a short text with a day in it and no sentence's end. */
export function readsLikeByline(text: string): boolean {
  return text.length <= longest && day.test(text) && !/[。！？]/u.test(text);
}
