import { stringRecord, type Cut, type CutText } from "../cutting/cut.ts";
import { seenKind } from "../cutting/seen-kind.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";
import { textToPublished } from "../fields/text-to-published.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { rowsToColumns } from "../table/table-columns.ts";
import { isBroken, type Literal } from "./literal.ts";
import { isPythonString, readPythonString } from "./python-literal.ts";

const begin = /^\s*(?:\[\s*)?\(/;
const space = /\s*/y;
const between = /[\s,;]*/y;
/** Title, who, when or where, and a text. */
const fewest = 3;
const shortestText = 30;
const longestDigest = 200;
const longestDay = 30;

/**
 * Cuts a dump that is nothing but tuples of strings as Python prints them, one an article, alone, a line each or in a list: each is the text of
 * its strings, a line each, as a page's head and body are. Undefined for any other text, and for tuples whose columns a header or addresses name.
 */
export function cutTuples(text: string): CutText | undefined {
  const tuples = begin.test(text) ? readTuples(text) : undefined;
  if (tuples === undefined || !tuples.every(isArticle) || haveColumns(tuples)) return undefined;
  const cuts = tuples.map(tupleToCut);
  return cuts.every((cut) => cut !== undefined) ? { format: "python-literal", cuts } : undefined;
}

/** The strings of each tuple; undefined where anything else stands in the text. */
function readTuples(text: string): Literal[][] | undefined {
  const isListed = text.trimStart().startsWith("[");
  const tuples: Literal[][] = [];
  let at = text.indexOf("(");
  while (text[at] === "(") {
    const tuple = readTuple(text, at + 1);
    if (tuple === undefined) return undefined;
    tuples.push(tuple.strings);
    at = skip(text, tuple.next, between);
  }
  if (isListed && text[at] === "]") return skip(text, at + 1, space) === text.length ? tuples : undefined;
  return !isListed && at === text.length ? tuples : undefined;
}

function readTuple(text: string, from: number): { strings: Literal[]; next: number } | undefined {
  const strings: Literal[] = [];
  for (let at = skip(text, from, space); text[at] !== ")";) {
    const read = isPythonString(text, at) ? readPythonString(text, at) : undefined;
    if (read === undefined || isBroken(read)) return undefined;
    strings.push(read);
    const next = skip(text, read.next, space);
    if (text[next] === ")") return { strings, next: next + 1 };
    if (text[next] !== ",") return undefined;
    at = skip(text, next + 1, space);
    if (text[at] === ")") return { strings, next: at + 1 };
  }
  return undefined;
}

function skip(text: string, at: number, over: RegExp): number {
  over.lastIndex = at;
  over.test(text);
  return Math.max(at, over.lastIndex);
}

/** One text, and beside it nothing as long; a day or the article's address says that it is a row. */
function isArticle(strings: readonly Literal[]): boolean {
  const texts = strings.map(({ text }) => text.trim());
  const long = texts.filter((text) => text.length >= shortestText && /\p{Script=Han}/u.test(text));
  const hasPlace = texts.some((text) => isArticleAddress(text) || (text.length < longestDay && textToPublished(text) !== undefined));
  return texts.length >= fewest && hasPlace && long.length > 0 && texts.filter(({ length }) => length > longestDigest).length <= 1;
}

function haveColumns(tuples: readonly (readonly Literal[])[]): boolean {
  const [first = []] = tuples;
  if (first.filter(({ text }) => fieldToMeaning(text) !== undefined).length >= 2) return true;
  const rows = tuples.map((cells) => ({ cells: [...cells], next: 0 }));
  return tuples.length > 1 && rowsToColumns(rows, ",", () => false) !== undefined;
}

/** One text, unless it is markup. */
function tupleToCut(strings: readonly Literal[]): Cut | undefined {
  const text = strings.map((one) => one.text).join("\n");
  const kind = seenKind(text);
  const [start, end] = [strings[0]?.start ?? 0, strings.at(-1)?.end ?? 0];
  return kind === "html" || /<\/?(?:p|div|section|span|br|img)\b[^<>]*>/i.test(text)
    ? undefined
    : { start, end, record: stringRecord(text, kind) };
}
