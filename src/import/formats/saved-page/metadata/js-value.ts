import type { Found } from "../markup/nodes.ts";
import { unescapeEntities } from "../../../unescape-entities.ts";

/** A value with its place, decoded as the page's own script would show it. */
export type Value = Required<Found>;

const opening =
  /(?:\s|\(|window\.a_value_which_never_exists\s?\|\||getXmlValue\(["'][\w.]{1,60}["']\)\s?\|\||(?:window\.)?[a-z_]\w{0,40}\s?=(?!=)|[a-z]\w{0,40}\s?\?\s?[\w.]{1,60}\([^()\n]{0,80}\)\s?:|(?:JsDecode|htmlDecode|decodeURIComponent|String|Number|parseInt)\()*/iy;
const number = /-?\d+(?:\.\d+)?/y;
const alternative = /(?:\s|\)|\.html\([^()\n]{0,20}\)|\.toString\(\)|\*\s?1(?!\d))*(?:\|\|)/y;

/**
 * Reads the value of an assignment or property: strings and numbers, through `JsDecode(…)`, `htmlDecode(…)`, `.html(false)`,
 * `* 1`, `xml ? getXmlValue(…) : …`, `getXmlValue(…) || …`, `window.a_value_which_never_exists || …` and `a = …`; of `'' || 'x' || …` the first that is not empty. Undefined for code.
 */
export function readValue(script: string, at: number, limit = script.length): Value | undefined {
  let empty: Value | undefined;
  for (let place = at; place < limit;) {
    const value = readTerm(script, place);
    if (value === undefined || value.end > limit) break;
    if (value.text !== "") return value;
    empty ??= value;
    alternative.lastIndex = value.end + 1;
    if (!alternative.test(script)) break;
    place = alternative.lastIndex;
  }
  return empty;
}

function readTerm(script: string, at: number): Value | undefined {
  opening.lastIndex = at;
  opening.test(script);
  const start = Math.max(at, opening.lastIndex);
  const quote = script[start];
  if (quote === '"' || quote === "'" || quote === "`") {
    const end = endOfString(script, start);
    return end === undefined ? undefined : { text: decodeString(script.slice(start + 1, end)), start: start + 1, end };
  }
  number.lastIndex = start;
  const found = number.exec(script)?.[0];
  return found === undefined ? undefined : { text: found, start, end: start + found.length };
}

/** Index of the quote that closes the string opened at `at`; undefined where none does. */
export function endOfString(script: string, at: number): number | undefined {
  const quote = script[at];
  for (let place = at + 1; place < script.length; place += 1) {
    const char = script[place];
    if (char === "\\") place += 1;
    else if (char === quote) return place;
    else if (char === "\n" && quote !== "`") return undefined;
  }
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", "0": "\0" };

/** Undoes a script string's escapes, once. */
export function unescapeScript(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|([\s\S]))/gi,
    (whole, hex: string, unit: string, point: string, char: string) => {
      const code = hex || unit || point;
      if (!code) return escapes[char] ?? (char === "\n" ? "" : char);
      const value = Number.parseInt(code, 16);
      return value <= 0x10ffff ? String.fromCodePoint(value) : whole;
    },
  );
}

function decodeString(raw: string): string {
  return unescapeEntities(raw.includes("\\") ? unescapeScript(raw) : raw);
}
