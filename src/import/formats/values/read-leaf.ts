import { readJsonString } from "./json-string.ts";
import { brokenAt, isBroken, type Broken, type Literal } from "./literal.ts";
import { isPythonString, readPythonString } from "./python-literal.ts";
import { isScriptString, readScriptString } from "./script-string.ts";
import type { ScalarNode, StringNode } from "./value-node.ts";

/** How strings are quoted and escaped; `openLines` reads line breaks that a careless writer left unescaped. */
export interface Dialect {
  strings: "json" | "python" | "script";
  openLines: boolean;
}

/** A leaf read, and where reading goes on. */
export interface Leaf {
  node: StringNode | ScalarNode;
  next: number;
}

const space = /\s*/y;
const word = /[A-Za-z0-9_.+-]+/y;
/** A date as Node prints it, without quotes, is one word. */
const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?`;
const pythonWord = new RegExp(`${time}|${word.source}`, "y");
const scriptWord = new RegExp(String.raw`${time}|(?:new\s{1,9})?[\p{L}\p{N}_$.+-]+`, "uy");
const words = { json: word, python: pythonWord, script: scriptWord } as const;
const jsonWord = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)$/;

/**
 * The first place from `at` on that is neither white space nor a comment: from `#` to the line's end in Python, from `//` in JavaScript, or as a
 * database's shell numbers what it prints.
 */
export function skipBlank(text: string, at: number, dialect: Dialect): number {
  for (let place = at; ;) {
    space.lastIndex = place;
    space.test(text);
    place = space.lastIndex;
    const isLine = (dialect.strings === "python" && text[place] === "#") || text.startsWith("//", place);
    const close = isLine ? "\n" : text.startsWith("/*", place) ? "*/" : undefined;
    if (close === undefined) return place;
    const end = text.indexOf(close, place);
    place = end < 0 ? text.length : end + close.length;
  }
}

/** Reads a string, number, name or call; `inside` a container Python joins strings over line ends. */
export function readLeaf(text: string, at: number, dialect: Dialect, inside: boolean): Leaf | Broken {
  if (isString(text, at, dialect)) return readString(text, at, dialect, inside);
  const pattern = words[dialect.strings];
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined || (dialect.strings === "json" && !jsonWord.test(found))) return brokenAt(text, at, "a value");
  const end = at + found.length;
  const next = dialect.strings !== "json" && text[end] === "(" ? endOfCall(text, end) : end;
  if (next === undefined) return brokenAt(text, end, "the closing )");
  return { node: scalarOf(text, at, next), next };
}

/** What JavaScript, and the shell of MongoDB, have around a value of a type that JSON does not have. */
const typed =
  /^(?:new\s{1,9}Date|ISODate|ObjectId|NumberLong|NumberInt|NumberDecimal|Long|Int32|Decimal128|UUID)\(\s{0,3}["']?([^"'()]{0,100})["']?\s{0,3}\)$/;

function scalarOf(text: string, start: number, end: number): ScalarNode {
  const written = text.slice(start, end);
  return { kind: "scalar", text: typed.exec(written)?.[1] ?? written, start, end };
}

function isString(text: string, at: number, { strings }: Dialect): boolean {
  return strings === "json" ? text[at] === '"' : strings === "python" ? isPythonString(text, at) : isScriptString(text, at);
}

function readOne(text: string, at: number, { strings, openLines }: Dialect): Literal | Broken {
  if (strings === "script") return readScriptString(text, at);
  return strings === "json" ? readJsonString(text, at, openLines) : readPythonString(text, at, openLines);
}

function readString(text: string, at: number, dialect: Dialect, inside: boolean): Leaf | Broken {
  const read = readOne(text, at, dialect);
  if (isBroken(read)) return read;
  const parts = [read.text];
  let { end, next } = read;
  while (inside && dialect.strings !== "json") {
    const place = behindPlus(text, skipBlank(text, next, dialect), dialect);
    if (!isString(text, place, dialect)) break;
    const more = readOne(text, place, dialect);
    if (isBroken(more)) return more;
    parts.push(more.text);
    ({ end, next } = more);
  }
  return { node: { kind: "string", text: parts.join(""), start: read.start, end }, next };
}

/** Programs in JavaScript print a long string in several, with `+` between them. */
function behindPlus(text: string, at: number, dialect: Dialect): number {
  return text[at] === "+" ? skipBlank(text, at + 1, dialect) : at;
}

const longestCall = 2000;

/** End of `(…)` as in `datetime.datetime(2018, 9, 13)` or `ObjectId('…')`: a call is read as written, never run. */
function endOfCall(text: string, at: number): number | undefined {
  let depth = 0;
  for (let place = at; place < text.length && place < at + longestCall; place += 1) {
    if (text[place] === "(") depth += 1;
    if (text[place] === ")" && (depth -= 1) === 0) return place + 1;
  }
  return undefined;
}
