/** Joiners show: emoji and words of some scripts are made with them. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/** The units that stand for a byte of a file name that is not UTF-8, and that byte (as Python's `surrogateescape` has it). */
const bytes = { first: 0xdc80, last: 0xdcff, offset: 0xdc00 };

/**
 * A text as it may be printed to a terminal: names of files and words of dumps hold anything, escape sequences and line ends too. What is
 * not shown is written `\n`, `\u202e`, or `\xb6` for a byte of a file name.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= bytes.first && code <= bytes.last) return `\\x${(code - bytes.offset).toString(16)}`;
    return short[character] ?? `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
