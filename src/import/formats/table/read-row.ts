import { brokenAt, type Broken } from "../values/literal.ts";

/** One cell: its value, and the range of what stands between its quotes. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** A row of cells and the place behind it; a quote that never closes breaks the row off. */
export type TableRow = { cells: Cell[]; next: number; broken?: Broken };

/** A quote inside a cell, as databases write it and as tables do. */
const backslashed = /\\"(?=[^,;\t|\r\n"])/;
const doubled = /[^,;\t|\r\n"\\]""[^,;\t|\r\n"]/;

/** How a table's cells are written. */
export interface Writing {
  delimiter: string;
  /** A cell without quotes. */
  bare: RegExp;
  /** Whether a backslash stands before a quote that closes no cell (MySQL's `INTO OUTFILE`). */
  isEscaped: boolean;
  /** Whether one before a line end or a delimiter takes it into the cell. */
  joins: boolean;
}

/** Tells how the cells of a text are written that a delimiter parts. */
export function textToWriting(text: string, delimiter: string): Writing {
  const bare = new RegExp(`[^${delimiter === "|" ? "\\|" : delimiter}\\r\\n]*`, "y");
  const isEscaped = backslashed.test(text) && !doubled.test(text);
  return { delimiter, bare, isEscaped, joins: isEscaped || delimiter === "\t" };
}

/** How far a row is read, and how. */
interface Reach {
  /** Collects the places of quotes that quote nothing, which then belong to their cells. */
  strays?: number[];
  /** Cells behind which it is broken off. */
  most?: number;
  /** Where a quoted cell must have closed. */
  until?: number;
}

/** Reads one row; a quote before a cell quotes it unless strays are looked for. */
export function readRow(
  text: string,
  at: number,
  writing: Writing,
  { strays, most = Infinity, until = text.length }: Reach = {},
): TableRow {
  const cells: Cell[] = [];
  for (let place = at; ;) {
    const isStray = strays !== undefined && text[place] === '"' && isStrayQuote(text, place, writing);
    if (isStray) strays.push(place);
    const read = text[place] === '"' && !isStray ? readQuoted(text, place, writing, until) : readBare(text, place, writing);
    if ("expected" in read) return { cells, next: text.length, broken: read };
    cells.push(read.cell);
    if (text[read.next] !== writing.delimiter || cells.length >= most) return { cells, next: behindLine(text, read.next) };
    place = read.next + 1;
  }
}

interface ReadCell {
  cell: Cell;
  next: number;
}

/** A cell keeps its backslashes where none of them takes anything into it: the writer may have meant them. */
function readBare(text: string, at: number, { bare, isEscaped, joins }: Writing): ReadCell {
  let isJoined = isEscaped;
  let next = at;
  for (let from = at; ; from = next + 1) {
    bare.lastIndex = from;
    next = from + (bare.exec(text)?.[0].length ?? 0);
    if (!joins || next >= text.length || next === from || !isEscapedAt(text, next)) break;
    isJoined = true;
  }
  const value = text.slice(at, next);
  return { cell: { text: isJoined ? withoutEscapes(value) : value, start: at, end: next }, next };
}

/** True where an odd number of backslashes stands before a place. */
function isEscapedAt(text: string, at: number): boolean {
  let count = 0;
  while (text[at - count - 1] === "\\") count += 1;
  return count % 2 === 1;
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([\s\\"',;|])/g, "$1");
}

/** True for the quote at a cell's beginning where the next single one closes no cell, and none closes it at the cell's end. */
function isStrayQuote(text: string, at: number, writing: Writing): boolean {
  let quote = text.indexOf('"', at + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote >= 0 && readBare(text, quote + 1, writing).cell.text.trim() === "") return false;
  const cell = readBare(text, at, writing).cell.text.trimEnd();
  return !(cell.length > 1 && cell.endsWith('"')) && !cell.startsWith('"<');
}

/** What is wrong with a cell whose quote closes nowhere. */
export function unclosed(text: string, at: number): Broken {
  return brokenAt(text, at, 'a closing " for the cell that begins here');
}

/** True where the cell goes on behind a quote, told by the first sign there; behind a backslash only all of the line tells. */
function goesOn(text: string, at: number, { delimiter }: Writing): boolean {
  let place = at;
  while (text[place] === " ") place += 1;
  const sign = text.charAt(place);
  return sign !== delimiter && /[^\s\\]/.test(sign);
}

/** Between quotes, two stand for one; so does one that neither a delimiter nor a line end follows, which its writer forgot to double. */
function readQuoted(text: string, at: number, writing: Writing, until: number): ReadCell | Broken {
  const parts: string[] = [];
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote >= until) return unclosed(text, at);
    parts.push(text.slice(from, quote));
    if (writing.isEscaped && isEscapedAt(text, quote)) {
      parts.push('"');
      from = quote + 1;
      continue;
    }
    if (text[quote + 1] === '"') {
      parts.push('"');
      from = quote + 2;
      continue;
    }
    const rest = goesOn(text, quote + 1, writing) ? undefined : readBare(text, quote + 1, writing);
    if (rest?.cell.text.trim() === "") {
      const value = parts.join("");
      return { cell: { text: writing.isEscaped ? withoutEscapes(value) : value, start: at + 1, end: quote }, next: rest.next };
    }
    parts.push('"');
    from = quote + 1;
  }
}

function behindLine(text: string, at: number): number {
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return at + 1;
}
