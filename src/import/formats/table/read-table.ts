import { columnsOf, readCareless } from "./read-careless.ts";
import { readRow, textToWriting, type TableRow } from "./read-row.ts";

/** Delimiters that tables are written with. */
export const delimiters = [",", "\t", ";", "|"] as const;

/** Reads the rows of a table (RFC 4180, and what careless writers make of it) one after another from `at`; without `names`, its first row has them. */
export function* readTable(text: string, delimiter: string, at = 0, names?: readonly string[]): Generator<TableRow> {
  const writing = textToWriting(text, delimiter);
  let columns = names && columnsOf(names);
  for (let place = at; place < text.length;) {
    const row: TableRow = columns === undefined ? readRow(text, place, writing) : readCareless(text, place, writing, columns);
    yield row;
    if (row.cells.length > 1) columns ??= columnsOf(row.cells.map((cell) => cell.text));
    place = row.next;
  }
}
