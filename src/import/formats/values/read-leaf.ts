import { readJsonString } from "./json-string.ts";
import { brokenAt, isBroken, type Broken } from "./literal.ts";
import { isPythonString, readPythonString } from "./python-literal.ts";
import type { ScalarNode, StringNode } from "./value-node.ts";

/** How strings are quoted and escaped; `openLines` reads line breaks that a careless writer left unescaped. */
export interface Dialect {
  strings: "json" | "python";
  openLines: boolean;
}

/** A leaf read, and where reading goes on. */
export interface Leaf {
  node: StringNode | ScalarNode;
  next: number;
}

const space = /\s*/y;
const word = /[A-Za-z0-9_.+-]+/y;
const jsonWord = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)$/;

/** The first place from `at` on that is neither white space nor, in Python, a comment. */
export function skipBlank(text: string, at: number, dialect: Dialect): number {
  for (let place = at; ;) {
    space.lastIndex = place;
    space.test(text);
    place = space.lastIndex;
    if (dialect.strings !== "python" || text[place] !== "#") return place;
    const end = text.indexOf("\n", place);
    place = end < 0 ? text.length : end;
  }
}

/** Reads a string, number, name or call; `inside` a container Python joins strings over line ends. */
export function readLeaf(text: string, at: number, dialect: Dialect, inside: boolean): Leaf | Broken {
  if (dialect.strings === "json" ? text[at] === '"' : isPythonString(text, at)) return readString(text, at, dialect, inside);
  word.lastIndex = at;
  const found = word.exec(text)?.[0];
  if (found === undefined || (dialect.strings === "json" && !jsonWord.test(found))) return brokenAt(text, at, "a value");
  const end = at + found.length;
  const next = dialect.strings === "python" && text[end] === "(" ? endOfCall(text, end) : end;
  if (next === undefined) return brokenAt(text, end, "the closing )");
  return { node: { kind: "scalar", text: text.slice(at, next), start: at, end: next }, next };
}

function readString(text: string, at: number, dialect: Dialect, inside: boolean): Leaf | Broken {
  const read = dialect.strings === "json" ? readJsonString(text, at, dialect.openLines) : readPythonString(text, at, dialect.openLines);
  if (isBroken(read)) return read;
  const parts = [read.text];
  let { end, next } = read;
  while (inside && dialect.strings === "python") {
    const place = skipBlank(text, next, dialect);
    if (!isPythonString(text, place)) break;
    const more = readPythonString(text, place, dialect.openLines);
    if (isBroken(more)) return more;
    parts.push(more.text);
    ({ end, next } = more);
  }
  return { node: { kind: "string", text: parts.join(""), start: read.start, end }, next };
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
