import { fieldToMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { textToPublished } from "../fields/text-to-published.ts";
import { readRow, unclosed, type Cell, type TableRow, type Writing } from "./read-row.ts";

/** The columns of a table by which a line is surely a row of it. */
export interface Columns {
  width: number;
  telling: readonly Telling[];
}

/** A column whose cells no prose has in its place. */
interface Telling {
  index: number;
  says: (cell: string) => boolean;
}

const isAddress = (cell: string) => /^https?:\/\/\S+$/.test(cell);
const isDay = (cell: string) => cell.length < 30 && /\d{4}/.test(cell) && textToPublished(cell) !== undefined;

const says = new Map<FieldMeaning | undefined, Telling["says"]>([
  ["url", isAddress],
  ["published", isDay],
  ["created", isDay],
]);

/** The columns of addresses and of days. */
export function columnsOf(names: readonly string[]): Columns {
  const telling = names.flatMap((name, index) => {
    const found = says.get(fieldToMeaning(name.trim())?.meaning);
    return found === undefined ? [] : [{ index, says: found }];
  });
  return { width: names.length, telling };
}

/** Cells of a row with a stray quote that are read at the most. */
const mostCells = 1000;
/** Characters first read ahead, and how many times as many whenever they do not suffice. */
const firstReach = 1024;
const growth = 4;

/**
 * Reads a row in which a quote may stand that its writer put before a cell of his own accord (`"桥"上的人`). It quotes, and closes where any
 * other does, unless a line before that is surely another row: then the row ends there.
 */
export function readCareless(text: string, at: number, writing: Writing, columns: Columns): TableRow {
  if (writing.isEscaped || columns.width < 2 || columns.telling.length === 0) return readRow(text, at, writing);
  const strays: number[] = [];
  const read = readRow(text, at, writing, { strays, most: mostCells });
  const [stray] = strays;
  if (stray === undefined) return read.cells.length < mostCells ? read : readRow(text, at, writing);
  const row = joinSurplus(text, read, strays, columns.width);
  for (let reach = firstReach; ; reach *= growth) {
    const until = Math.min(text.length, at + reach);
    const quoted = readRow(text, at, writing, { until });
    const next = findRow(text, row.next, quoted.broken === undefined ? quoted.next : until, writing, columns);
    if (next !== undefined) {
      const ended = fits(row.cells, columns) ? endRow(text, row, next, strays, writing) : undefined;
      return ended ?? { cells: row.cells, next, broken: unclosed(text, stray) };
    }
    if (quoted.broken === undefined) return quoted;
    if (until === text.length) return endsTable(text, row, strays, writing, columns) ? row : quoted;
  }
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

/** Where the first line begins, between two places, that is surely a row. */
function findRow(text: string, from: number, end: number, writing: Writing, columns: Columns): number | undefined {
  const lineEnd = /\r\n?|\n/g;
  for (let place = from; place < end; place = lineEnd.lastIndex) {
    const { cells } = readRow(text, place, writing, { strays: [], most: columns.width + 1 });
    if (fits(cells, columns) && isTold(cells, columns) && !cells.some((cell) => closesAnother(text, cell))) return place;
    lineEnd.lastIndex = place;
    if (lineEnd.exec(text) === null) return undefined;
  }
  return undefined;
}

/** True for as many cells as there are columns, none of which says what its column cannot. */
function fits(cells: readonly Cell[], { width, telling }: Columns): boolean {
  return cells.length === width && telling.every((one) => ["", undefined].includes(cells[one.index]?.text.trim()) || saysSo(cells, one));
}

function isTold(cells: readonly Cell[], { telling }: Columns): boolean {
  return telling.some((one) => saysSo(cells, one));
}

function saysSo(cells: readonly Cell[], { index, says: isSaid }: Telling): boolean {
  return isSaid(cells[index]?.text.trim() ?? "");
}

/** True for a cell without quotes that ends with one: it is the end of a cell that began on a line above. */
function closesAnother(text: string, { start, end }: Cell): boolean {
  return text[start - 1] !== '"' && text.slice(start, end).trimEnd().endsWith('"');
}

/** A row up to where the next begins; what stands between belongs to its last cell if that has the stray quote. */
function endRow(text: string, row: TableRow, next: number, strays: readonly number[], { delimiter }: Writing): TableRow | undefined {
  const last = row.cells.at(-1);
  if (isBlank(text.slice(row.next, next), delimiter)) return row;
  if (last === undefined || !strays.includes(last.start)) return undefined;
  const whole = text.slice(last.start, next).trimEnd();
  const start = last.start + (whole.split('"').length % 2 === 0 ? 1 : 0);
  const end = last.start + whole.length;
  return { cells: [...row.cells.slice(0, -1), { text: text.slice(start, end), start, end }], next };
}

/** True for a row on the last line, in which each stray quote has another. */
function endsTable(text: string, row: TableRow, strays: readonly number[], { delimiter }: Writing, columns: Columns): boolean {
  if (!fits(row.cells, columns) || !isTold(row.cells, columns) || !isBlank(text.slice(row.next), delimiter)) return false;
  return strays.every((stray) => text.indexOf('"', stray + 1) >= 0);
}

function isBlank(text: string, delimiter: string): boolean {
  return text.replaceAll(delimiter, "").trim() === "";
}
