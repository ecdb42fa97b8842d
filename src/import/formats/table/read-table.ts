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

/** Reads the rows of a table (RFC 4180, and what careless writers make of it) one after another from `at`. */
export function* readTable(text: string, delimiter: string, at = 0): Generator<TableRow> {
  const bare = new RegExp(`[^${delimiter === "|" ? "\\|" : delimiter}\\r\\n]*`, "y");
  for (let place = at; place < text.length;) {
    const row = readRow(text, place, delimiter, bare);
    yield row;
    if (row.broken !== undefined) return;
    place = row.next;
  }
}

function readRow(text: string, at: number, delimiter: string, bare: RegExp): TableRow {
  const cells: Cell[] = [];
  for (let place = at; ;) {
    const read = text[place] === '"' ? readQuoted(text, place, bare) : readBare(text, place, bare);
    if ("expected" in read) return { cells, next: text.length, broken: read };
    cells.push(read.cell);
    if (text[read.next] !== delimiter) return { cells, next: behindLine(text, read.next) };
    place = read.next + 1;
  }
}

interface ReadCell {
  cell: Cell;
  next: number;
}

function readBare(text: string, at: number, bare: RegExp): ReadCell {
  bare.lastIndex = at;
  const value = bare.exec(text)?.[0] ?? "";
  const next = at + value.length;
  return { cell: { text: value, start: at, end: next }, next };
}

/** Between quotes, two stand for one; so does one that neither a delimiter nor a line end follows, which its writer forgot to double. */
function readQuoted(text: string, at: number, bare: RegExp): ReadCell | Broken {
  const parts: string[] = [];
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return brokenAt(text, at, 'a closing " for the cell that begins here');
    parts.push(text.slice(from, quote));
    if (text[quote + 1] === '"') {
      parts.push('"');
      from = quote + 2;
      continue;
    }
    const rest = readBare(text, quote + 1, bare);
    if (rest.cell.text.trim() === "") return { cell: { text: parts.join(""), start: at + 1, end: quote }, next: rest.next };
    parts.push('"');
    from = quote + 1;
  }
}

function behindLine(text: string, at: number): number {
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return at + 1;
}
