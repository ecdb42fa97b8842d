import { bytesToText } from "../charset/encoding.ts";
import { mendSurrogates } from "../charset/mend-surrogates.ts";
import { brokenAt, isBroken, type Broken, type Literal } from "./literal.ts";

const opening = /([rRuUbBfF]{0,2})('''|"""|'|")/y;
const plain = /[^\\'"\n\r]+/y;

/** True where a Python string literal (with or without prefix) begins. */
export function isPythonString(text: string, at: number): boolean {
  opening.lastIndex = at;
  return opening.test(text);
}

/** Reads the Python string literal at `at` and those that follow it directly, which Python joins; runs nothing. `openLines` lets a line end stand in it unescaped. */
export function readPythonString(text: string, at: number, openLines = false): Literal | Broken {
  const first = readOne(text, at, openLines);
  if (isBroken(first)) return first;
  let whole: Literal = first;
  for (let next = skipSpaces(text, first.next); isPythonString(text, next); next = skipSpaces(text, whole.next)) {
    const more = readOne(text, next, openLines);
    if (isBroken(more)) return more;
    whole = { text: whole.text + more.text, start: whole.start, end: more.end, next: more.next };
  }
  return { ...whole, text: mendSurrogates(whole.text) };
}

function skipSpaces(text: string, at: number): number {
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

const mostParts = 4096;

function readOne(text: string, at: number, openLines: boolean): Literal | Broken {
  opening.lastIndex = at;
  const found = opening.exec(text);
  if (found === null) return brokenAt(text, at, "a quote");
  const [head, prefix = "", quote = "'"] = found;
  const start = at + head.length;
  let joined = "";
  let parts: string[] = [];
  let place = start;
  while (!text.startsWith(quote, place)) {
    const part = readPart(text, place, prefix.toLowerCase(), openLines || quote.length === 3);
    if (isBroken(part)) return part.at === place ? brokenAt(text, part.at, part.expected || `the closing ${quote}`) : part;
    // Joined now and then: a literal of 100 MB has millions of escapes.
    if (parts.push(part.text) === mostParts) {
      joined += parts.join("");
      parts = [];
    }
    place = part.next;
  }
  joined += parts.join("");
  return { text: prefix.toLowerCase().includes("b") ? bytesLiteral(joined) : joined, start, end: place, next: place + quote.length };
}

interface Part {
  text: string;
  next: number;
}

function readPart(text: string, at: number, prefix: string, lines: boolean): Part | Broken {
  const sign = text[at];
  if (sign === undefined) return brokenAt(text, at, "");
  if (sign === "\\") return prefix.includes("r") ? readRaw(text, at) : readEscape(text, at);
  if (sign === "'" || sign === '"') return { text: sign, next: at + 1 };
  if (sign === "\n" || sign === "\r") return lines ? { text: sign, next: at + 1 } : brokenAt(text, at, "");
  plain.lastIndex = at;
  const run = plain.exec(text)?.[0] ?? sign;
  return { text: run, next: at + run.length };
}

function readRaw(text: string, at: number): Part {
  const pair = text.slice(at, at + 2);
  return { text: pair, next: at + pair.length };
}

const simple: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\n": "",
};

/** Characters that scrapers write by name; Python knows all of Unicode's, and one that is not here is a fault. */
const named: Readonly<Record<string, string>> = {
  "NO-BREAK SPACE": "\u00a0",
  "IDEOGRAPHIC SPACE": "\u3000",
  "ZERO WIDTH SPACE": "\u200b",
  "ZERO WIDTH JOINER": "\u200d",
  "ZERO WIDTH NO-BREAK SPACE": "\ufeff",
  "LEFT DOUBLE QUOTATION MARK": "\u201c",
  "RIGHT DOUBLE QUOTATION MARK": "\u201d",
  "LEFT SINGLE QUOTATION MARK": "\u2018",
  "RIGHT SINGLE QUOTATION MARK": "\u2019",
  "EM DASH": "\u2014",
  "EN DASH": "\u2013",
  BULLET: "\u2022",
  "MIDDLE DOT": "\u00b7",
};

const numeric = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
const octal = /\\([0-7]{1,3})/y;
const byName = /\\N\{([A-Za-z0-9 -]{1,100})\}/y;

function readEscape(text: string, at: number): Part | Broken {
  const sign = text[at + 1];
  if (sign === undefined) return brokenAt(text, at, "a character behind the backslash");
  if (sign === "\r") return { text: "", next: at + (text[at + 2] === "\n" ? 3 : 2) };
  const one = simple[sign];
  if (one !== undefined) return { text: one, next: at + 2 };
  if (sign === "N") return readNamed(text, at);
  if (sign === "x" || sign === "u" || sign === "U") return readNumeric(text, at);
  octal.lastIndex = at;
  const digits = octal.exec(text);
  if (digits !== null) return { text: String.fromCharCode(Number.parseInt(digits[1] ?? "0", 8)), next: octal.lastIndex };
  return { text: `\\${sign}`, next: at + 2 };
}

function readNumeric(text: string, at: number): Part | Broken {
  numeric.lastIndex = at;
  const found = numeric.exec(text);
  const code = Number.parseInt(found?.[1] ?? found?.[2] ?? found?.[3] ?? "", 16);
  if (!(code <= 0x10_ffff)) return brokenAt(text, at, "an escape such as \\xa0, \\u3000 or \\U0001f600");
  return { text: code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code), next: numeric.lastIndex };
}

function readNamed(text: string, at: number): Part | Broken {
  byName.lastIndex = at;
  const character = named[byName.exec(text)?.[1]?.toUpperCase() ?? ""];
  return character === undefined
    ? brokenAt(text, at, "a character's name that is known here (or \\u and its number)")
    : { text: character, next: byName.lastIndex };
}

function bytesLiteral(text: string): string {
  if (/[^\0-\xff]/.test(text)) return text;
  return bytesToText(Uint8Array.from(text, (unit) => unit.charCodeAt(0)))?.text ?? text;
}
