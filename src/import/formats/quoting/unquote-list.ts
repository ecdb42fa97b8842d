import { readJsonString } from "../values/json-string.ts";
import { isBroken, type Literal } from "../values/literal.ts";
import { isPythonString, readPythonString } from "../values/python-literal.ts";

/** A cell that holds a list of strings or of elements, as Python prints what a spider found, as the text of its items; any other text as it is. */
export function unquoteList(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) return text;
  const strings = readStrings(trimmed);
  if (strings !== undefined) return joinPieces(strings);
  return elements.test(trimmed) ? trimmed.slice(1, -1).trim().replace(betweenElements, "\n") : text;
}

/** The pieces of one text, as a spider found them element by element, put together again. */
export function joinPieces(strings: readonly string[]): string {
  return strings.join(isSpaced(strings) ? "" : "\n");
}

const fewestPieces = 4;
/** Half of an article's pieces are shorter; whole articles are longer. */
const longestPiece = 100;
const shortestSentence = 12;

const ends = /[。！？…”」]$/u;

/** True for strings that are no articles each but one article's pieces: most are short, and the page's own blanks or parts of sentences stand among them. */
export function arePieces(strings: readonly string[]): boolean {
  const texts = strings.map((one) => one.trim()).filter((one) => one !== "");
  const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
  if (strings.length < fewestPieces || (lengths[lengths.length >> 1] ?? longestPiece) >= longestPiece) return false;
  const blanks = strings.length - texts.length;
  const isIndented = blanks > 1 && strings[0]?.trim() === "" && strings.at(-1)?.trim() === "";
  if (isSpaced(strings) && (isIndented || blanks * 10 >= strings.length)) return true;
  const whole = texts.filter((one) => ends.test(one));
  const sentences = whole.filter(({ length }) => length >= shortestSentence);
  return sentences.length >= 2 && (texts.length - whole.length) * 5 >= texts.length;
}

/** Texts among which the page's own white space stands need no line ends between them. */
function isSpaced(strings: readonly string[]): boolean {
  return strings.some((one) => one.includes("\n") && one.trim() === "");
}

function readStrings(list: string): string[] | undefined {
  const found: string[] = [];
  let at = 1;
  for (;;) {
    at = skipSpace(list, at);
    const read = readString(list, at);
    if (read === undefined) return undefined;
    found.push(read.text);
    at = skipSpace(list, read.next);
    if (list[at] === "]") return at === list.length - 1 ? found : undefined;
    if (list[at] !== ",") return undefined;
    at += 1;
  }
}

function readString(list: string, at: number): Literal | undefined {
  const asJson = list[at] === '"' ? readJsonString(list, at) : undefined;
  if (asJson !== undefined && !isBroken(asJson)) return asJson;
  const read = isPythonString(list, at) ? readPythonString(list, at) : undefined;
  return read === undefined || isBroken(read) ? undefined : read;
}

function skipSpace(text: string, at: number): number {
  while (/\s/.test(text[at] ?? "")) at += 1;
  return at;
}

const block = "(?:p|div|section|article|h[1-6]|ul|ol|table|blockquote|figure|img)";
/** A list of blocks, unquoted: BeautifulSoup prints what it found so. */
const elements = new RegExp(`^\\[\\s*<${block}[\\s>][^]*>\\s*\\]$`, "i");
const betweenElements = new RegExp(`(?<=</${block}>|/>)\\s{0,9},\\s{1,9}(?=<${block}[\\s/>])`, "gi");
