/** A text without its white space, with the way back: `at[i]` is the offset in the source of character `i`. */
export interface FlatText {
  chars: string;
  at: Uint32Array;
  /** 1 where a line break stood before the character, 2 where a blank line did. */
  breaks: Uint8Array;
}

const SPACE = /[\s\u200b\ufeff\u2060]/;

/** Strips all white space (zero-width characters too) and remembers where lines ended; linear in the length. */
export function flattenText(text: string): FlatText {
  const at = new Uint32Array(text.length + 1);
  const breaks = new Uint8Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  let pending = 0;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i] as string;
    if (SPACE.test(ch)) {
      if (start >= 0) kept.push(text.slice(start, i));
      start = -1;
      if (ch === "\n" || (ch === "\r" && text[i + 1] !== "\n")) pending = Math.min(2, pending + 1);
      continue;
    }
    if (start < 0) start = i;
    at[length] = i;
    breaks[length] = pending;
    pending = 0;
    length++;
  }
  if (start >= 0) kept.push(text.slice(start));
  at[length] = text.length;
  return { chars: kept.join(""), at: at.subarray(0, length + 1), breaks: breaks.subarray(0, length + 1) };
}
