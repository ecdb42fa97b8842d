import { fieldToMeaning } from "../fields/field-aliases.ts";
import type { Cell, TableRow } from "../table/read-table.ts";
import { isLoneBody, rowsToColumns } from "../table/table-columns.ts";
import { valueToFields, type ValueField } from "./value-fields.ts";
import type { ListNode, ValueNode } from "./value-node.ts";

/**
 * Rows of a table that is written as JSON: `{title: {0: …}, content: {0: …}}` (pandas by columns), `{columns: […], data: [[…]]}`
 * (by rows), or a list of lists whose first names the columns, or whose columns tell themselves; undefined for any other value.
 */
export function columnsToRows(node: ValueNode): ValueField[][] | undefined {
  if (node.kind === "list") return listsToRows(node.items[0], node.items.slice(1)) ?? namelessToRows(node.items);
  if (node.kind !== "map") return undefined;
  const columns = node.entries.find(({ key }) => key === "columns" || key === "header")?.value;
  const rows = node.entries.find(({ key }) => key === "data" || key === "rows")?.value;
  if (columns !== undefined && rows?.kind === "list") return listsToRows(columns, rows.items);
  return mapsToRows(node.entries);
}

function listsToRows(header: ValueNode | undefined, rows: readonly ValueNode[]): ValueField[][] | undefined {
  if (header?.kind !== "list" || rows.length === 0) return undefined;
  const names = header.items.map((item) => (item.kind === "string" ? item.text : ""));
  const isTable = nameColumns(names) || isLoneBody(names, rows.map(toRow));
  if (!isTable) return undefined;
  const fields: ValueField[][] = [];
  for (const row of rows) {
    if (row.kind !== "list") return undefined;
    fields.push(rowToFields(row, names));
  }
  return fields;
}

/** Rows as a database's cursor gives them, without a header. */
function namelessToRows(rows: readonly ValueNode[]): ValueField[][] | undefined {
  const table = rows.map(toRow);
  if (table.length < 2 || table.some(({ cells }) => cells.length < 3)) return undefined;
  const names = rowsToColumns(table, ",", () => false)?.names;
  return names === undefined ? undefined : rows.map((row) => (row.kind === "list" ? rowToFields(row, names) : []));
}

function toRow(node: ValueNode): TableRow {
  return { cells: node.kind === "list" ? node.items.map(toCell) : [], next: 0 };
}

function toCell(node: ValueNode): Cell {
  return { text: node.kind === "string" || node.kind === "scalar" ? node.text : "", start: node.start, end: node.end };
}

function rowToFields(row: ListNode, names: readonly string[]): ValueField[] {
  return row.items.flatMap((item, index) => valueToFields(item, names[index] ?? `column-${index + 1}`));
}

function mapsToRows(entries: readonly { key: string; value: ValueNode }[]): ValueField[][] | undefined {
  if (!nameColumns(entries.map(({ key }) => key))) return undefined;
  const rows = new Map<string, ValueField[]>();
  for (const { key, value } of entries) {
    if (value.kind !== "map" || value.entries.length === 0) return undefined;
    for (const cell of value.entries) {
      if (!/^\d{1,9}$/.test(cell.key)) return undefined;
      const row = rows.get(cell.key) ?? [];
      rows.set(cell.key, row);
      for (const field of valueToFields(cell.value, key)) row.push(field);
    }
  }
  return [...rows.values()];
}

function nameColumns(names: readonly string[]): boolean {
  return names.filter((name) => fieldToMeaning(name) !== undefined).length >= 2;
}
