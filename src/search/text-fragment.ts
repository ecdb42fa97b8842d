const BORDER = /[^\p{L}\p{N}\p{M}]/u;
/** Characters looked at on either side for a place where a word certainly begins or ends. */
const REACH = 24;

/** What stands between `start` and the nearest border before it. */
function contextBefore(text: string, start: number): string {
  const near = Array.from(text.slice(Math.max(0, start - REACH), start));
  const border = near.findLastIndex((character) => BORDER.test(character));
  return near.slice(border + 1).join("");
}

function contextAfter(text: string, end: number): string {
  const near = Array.from(text.slice(end, end + REACH));
  const border = near.findIndex((character) => BORDER.test(character));
  return (border < 0 ? near : near.slice(0, border)).join("");
}

/** A text fragment's own signs (dash, comma, ampersand) must be written out. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\s+/gu, " ")).replaceAll("-", "%2D");

/**
 * The directive `:~:text=…` that makes a browser scroll to and mark `text.slice(start, end)`. Browsers match whole words only, and each
 * has its own idea of a Chinese word; the text around the hit up to the nearest punctuation, given as context, makes any stretch one.
 */
export function toTextFragment(text: string, start: number, end: number): string {
  const before = contextBefore(text, start);
  const after = contextAfter(text, end);
  const hit = text.slice(start, end).trim();
  if (hit === "") return "";
  return `:~:text=${before === "" ? "" : `${encode(before)}-,`}${encode(hit)}${after === "" ? "" : `,-${encode(after)}`}`;
}
