import { brokenAt, type Broken } from "../values/literal.ts";

/** One cell: its value, and the range of what stands between its quotes. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** A row of cells and the place behind it; a quote that never closes breaks the row off. */
export type TableRow = { cells: Cell[]; next: number; broken?: Broken };

/** Delimiters that tables are written with. */
export const delimiters = [",", "\t", ";", "|"] as const;

/** Reads the rows of a table (RFC 4180, and what careless writers make of it) one after another from `at`; `width` is that of its header. */
export function* readTable(text: string, delimiter: string, at = 0, width?: number): Generator<TableRow> {
  const bare = new RegExp(`[^${delimiter === "|" ? "\\|" : delimiter}\\r\\n]*`, "y");
  const isEscaped = backslashed.test(text) && !doubled.test(text);
  const writing: Writing = { delimiter, bare, isEscaped, joins: isEscaped || delimiter === "\t" };
  let columns = width;
  for (let place = at; place < text.length;) {
    const row = readLikely(text, place, writing, columns);
    yield row;
    if (row.broken !== undefined) return;
    if (row.cells.length > 1) columns ??= row.cells.length;
    place = row.next;
  }
}

/** A quote that a writer put before a cell of his own accord (`"桥"上的人`) quotes nothing, if its row and the next are then as wide as the table. */
function readLikely(text: string, at: number, writing: Writing, width = 0): TableRow {
  if (width < 2 || writing.isEscaped) return readRow(text, at, writing);
  const strays: number[] = [];
  const row = joinSurplus(text, readRow(text, at, writing, strays), strays, width);
  if (strays.length === 0 || (row.cells.length === width && isFollowed(text, row, strays, writing))) return row;
  const quoted = readRow(text, at, writing);
  return width < leastTelling ? quoted : (cutOff(text, row, quoted.next, writing, width) ?? quoted);
}

/** More cells than the table is wide: the delimiters are those of the one cell with a quote of its writer's own. */
function joinSurplus(text: string, row: TableRow, [stray, ...others]: readonly number[], width: number): TableRow {
  const at = row.cells.findIndex(({ start }) => start === stray);
  const surplus = row.cells.length - width;
  const last = row.cells[at + surplus];
  if (stray === undefined || others.length > 0 || surplus <= 0 || last === undefined) return row;
  const joined = { text: text.slice(stray, last.end), start: stray, end: last.end };
  return { ...row, cells: row.cells.toSpliced(at, surplus + 1, joined) };
}

/** Cells of a line that tell it for a row of the table, wherever it stands. */
const leastTelling = 3;

function isFollowed(text: string, { cells, next }: TableRow, strays: readonly number[], writing: Writing): boolean {
  if (next < text.length) {
    const behind = readRow(text, next, writing, []);
    return behind.cells.length === cells.length || behind.cells.every((cell) => cell.text.trim() === "");
  }
  return strays.every((stray) => text.indexOf('"', stray + 1) >= 0);
}

/** A row whose quote its writer never closed, up to where the next whole row begins before `end`. */
function cutOff(text: string, row: TableRow, end: number, writing: Writing, width: number): TableRow | undefined {
  for (let place = row.next; place < end;) {
    const strays: number[] = [];
    const { cells, next } = readRow(text, place, writing, strays);
    if (cells.length === width && strays.length === 0) return { cells: extendLast(text, row.cells, place), next: place };
    place = next;
  }
  return undefined;
}

function extendLast(text: string, cells: readonly Cell[], until: number): Cell[] {
  const last = cells.at(-1);
  if (last === undefined || text.slice(last.end, until).trim() === "") return [...cells];
  const start = text[last.start] === '"' ? last.start + 1 : last.start;
  const value = text.slice(start, until).trimEnd();
  return [...cells.slice(0, -1), { text: value, start, end: start + value.length }];
}

/** A quote inside a cell, as databases write it and as tables do. */
const backslashed = /\\"(?=[^,;\t|\r\n"])/;
const doubled = /[^,;\t|\r\n"\\]""[^,;\t|\r\n"]/;

/** How a table's cells are written. */
interface Writing {
  delimiter: string;
  /** A cell without quotes. */
  bare: RegExp;
  /** Whether a backslash stands before a quote that closes no cell (MySQL's `INTO OUTFILE`). */
  isEscaped: boolean;
  /** Whether one before a line end or a delimiter takes it into the cell. */
  joins: boolean;
}

/** With `strays`, which collects their places, quotes that quote nothing belong to their cells. */
function readRow(text: string, at: number, writing: Writing, strays?: number[]): TableRow {
  const cells: Cell[] = [];
  for (let place = at; ;) {
    const isStray = strays !== undefined && text[place] === '"' && isStrayQuote(text, place, writing);
    if (isStray) strays.push(place);
    const read = text[place] === '"' && !isStray ? readQuoted(text, place, writing) : readBare(text, place, writing);
    if ("expected" in read) return { cells, next: text.length, broken: read };
    cells.push(read.cell);
    if (text[read.next] !== writing.delimiter) return { cells, next: behindLine(text, read.next) };
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

/** Between quotes, two stand for one; so does one that neither a delimiter nor a line end follows, which its writer forgot to double. */
function readQuoted(text: string, at: number, writing: Writing): ReadCell | Broken {
  const parts: string[] = [];
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return brokenAt(text, at, 'a closing " for the cell that begins here');
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
    const rest = readBare(text, quote + 1, writing);
    if (rest.cell.text.trim() === "") {
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
