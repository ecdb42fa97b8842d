const WORD = /[\p{L}\p{N}\p{M}_]/u;
const HAN = /\p{Script=Han}/u;
/** Characters looked at on either side for a place where a word certainly begins or ends. */
const REACH = 24;

/**
 * Whether words end at this character in every browser: white space and punctuation, but nothing that stands between two letters or
 * digits (`35.7`, `don't`), except where one of them is Han.
 */
function isBorder(characters: readonly string[], at: number): boolean {
  if (WORD.test(characters[at] ?? "")) return false;
  const joins = (one: string | undefined): boolean => one !== undefined && WORD.test(one) && !HAN.test(one);
  return /\s/u.test(characters[at] ?? "") || !joins(characters[at - 1]) || !joins(characters[at + 1]);
}

/** What stands between `start` and the nearest border before it. */
function contextBefore(text: string, start: number): string {
  const near = Array.from(text.slice(Math.max(0, start - REACH), start + 2));
  const own = Array.from(text.slice(Math.max(0, start - REACH), start)).length;
  const border = near.slice(0, own).findLastIndex((_, at) => isBorder(near, at));
  return near.slice(border + 1, own).join("");
}

function contextAfter(text: string, end: number): string {
  const near = Array.from(text.slice(end, end + REACH));
  const last = Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? "";
  const around = [last, ...near];
  const border = near.findIndex((_, at) => isBorder(around, at + 1));
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
