import { mendSurrogates } from "../charset/mend-surrogates.ts";
import { brokenAt, type Broken, type Literal } from "./literal.ts";

const plain: Readonly<Record<string, RegExp>> = { "'": /[^'\\\n]*/y, '"': /[^"\\\n]*/y, "`": /[^`\\]*/y };
const escape = /\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r\n|[\s\S])/g;
const simple: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", 0: "\0", "\n": "", "\r": "" };

/** True where a string of JavaScript begins. */
export function isScriptString(text: string, at: number): boolean {
  return plain[text[at] ?? ""] !== undefined;
}

/** Reads the string of JavaScript at `at`; what stands in `${…}` of a template stays as it is written, and is never run. */
export function readScriptString(text: string, at: number): Literal | Broken {
  const quote = text[at] ?? "";
  const run = plain[quote];
  if (run === undefined) return brokenAt(text, at, "a quote");
  let place = at + 1;
  for (;;) {
    run.lastIndex = place;
    place += run.exec(text)?.[0].length ?? 0;
    if (text[place] === quote) break;
    if (text[place] !== "\\") return brokenAt(text, Math.min(place, text.length), `the closing ${quote}`);
    place += text.startsWith("\r\n", place + 1) ? 3 : 2;
  }
  return { text: mendSurrogates(unescape(text.slice(at + 1, place))), start: at + 1, end: place, next: place + 1 };
}

function unescape(inside: string): string {
  return inside.replace(escape, (written) => {
    const code = Number.parseInt(/^\\[ux]\{?([0-9a-fA-F]+)/.exec(written)?.[1] ?? "", 16);
    if (code > 0x10_ffff) return written;
    return Number.isNaN(code) ? (simple[written.charAt(1)] ?? written.slice(1)) : String.fromCodePoint(code);
  });
}
