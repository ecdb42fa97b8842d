import { fieldToMeaning } from "../fields/field-aliases.ts";
import type { Cell, TableRow } from "../table/read-row.ts";
import { isLoneBody, rowsToColumns } from "../table/table-columns.ts";
import { valueIn } from "./markup.ts";
import type { RangedField } from "../fields/field.ts";
import { parallelToRows } from "./parallel-lists.ts";
import { valueToFields } from "./value-fields.ts";
import type { ListNode, MapNode, ValueNode } from "./value-node.ts";

/**
 * Rows of a table that is written as JSON: by columns (`{title: {0: …}, content: {0: …}}`, or a list for each), by rows below their names
 * (`{columns: […], data: [[…]]}`, and what databases answer), or a list of lists whose first names the columns, or whose columns tell
 * themselves; undefined for any other value.
 */
export function columnsToRows(node: ValueNode): RangedField[][] | undefined {
  if (node.kind === "list") return listsToRows(namesIn(node.items[0]), node.items.slice(1)) ?? namelessToRows(node.items);
  return node.kind === "map" ? tableToRows(node) : undefined;
}

const nameKey = /^(?:columns?|headers?|fields|cols|schema|meta|column_?names|ResultSetMetadata)$/i;
const rowsKey = /^(?:data|rows|values|body|records|result)$/i;

/** The same for what stands inside a value, where only an object tells that it is a table. */
export function tableToRows({ entries }: MapNode): RangedField[][] | undefined {
  const names = entries.filter(({ key }) => nameKey.test(key)).map(({ value }) => namesIn(value));
  const tables = entries.filter(({ key, value }) => rowsKey.test(key) && value.kind === "list").map(({ value }) => value);
  for (const header of names)
    for (const table of tables) {
      const rows = table.kind === "list" ? listsToRows(header, table.items) : undefined;
      if (rows !== undefined) return rows;
    }
  return mapsToRows(entries) ?? columnListsToRows(entries) ?? parallelToRows(entries);
}

/** Names of columns: strings, or objects that say each column's name. */
function namesIn(node: ValueNode | undefined): string[] | undefined {
  const list = node?.kind === "map" ? node.entries.find(({ key }) => /^(?:fields|columns|ColumnInfo)$/.test(key))?.value : node;
  if (list?.kind !== "list") return undefined;
  return list.items.map((item) =>
    item.kind === "string" ? item.text : item.kind === "map" ? (valueIn(item, "name", "Name", "label", "field", "id") ?? "") : "",
  );
}

/** Cells of a row: a list, or an object around one (`{f: [{v: …}]}`, `{row: […]}`). */
function cellsOf(row: ValueNode): ListNode | undefined {
  if (row.kind === "list") return row;
  const inner = row.kind === "map" ? row.entries.find(({ key }) => /^(?:f|c|row|Data|values)$/.test(key))?.value : undefined;
  return inner?.kind === "list" ? { ...inner, items: inner.items.map(bareCell) } : undefined;
}

function bareCell(node: ValueNode): ValueNode {
  const inner = node.kind === "map" ? node.entries.find(({ key }) => /^(?:v|VarCharValue)$/.test(key))?.value : undefined;
  return inner ?? node;
}

function listsToRows(names: string[] | undefined, rows: readonly ValueNode[]): RangedField[][] | undefined {
  if (names === undefined || rows.length === 0) return undefined;
  const cells = rows.map(cellsOf);
  const isTable = nameColumns(names) || isLoneBody(names, cells.map(toRow));
  if (!isTable || !cells.every((row) => row !== undefined)) return undefined;
  const [first] = cells;
  const isHeader = first?.items.every((cell, at) => cell.kind === "string" && cell.text === names[at]) === true;
  return (isHeader ? cells.slice(1) : cells).map((row) => rowToFields(row, names));
}

/** Rows as a database's cursor gives them, without a header. */
function namelessToRows(rows: readonly ValueNode[]): RangedField[][] | undefined {
  const table = rows.map((row) => toRow(row.kind === "list" ? row : undefined));
  if (table.length < 2 || table.some(({ cells }) => cells.length < 3)) return undefined;
  const names = rowsToColumns(table, ",", () => false)?.names;
  return names === undefined ? undefined : rows.map((row) => (row.kind === "list" ? rowToFields(row, names) : []));
}

function toRow(row: ListNode | undefined): TableRow {
  return { cells: (row?.items ?? []).map(toCell), next: 0 };
}

function toCell(node: ValueNode): Cell {
  return { text: node.kind === "string" || node.kind === "scalar" ? node.text : "", start: node.start, end: node.end };
}

function rowToFields(row: ListNode, names: readonly string[]): RangedField[] {
  return row.items.flatMap((item, index) => valueToFields(item, names[index] ?? `column-${index + 1}`));
}

function mapsToRows(entries: MapNode["entries"]): RangedField[][] | undefined {
  if (!nameColumns(entries.map(({ key }) => key))) return undefined;
  const rows = new Map<string, RangedField[]>();
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

/** Lists of one length, titles or addresses among them: an article has but one of each. */
function columnListsToRows(entries: MapNode["entries"]): RangedField[][] | undefined {
  const names = entries.map(({ key }) => key);
  const columns = entries.map(({ value }) => (value.kind === "list" ? value.items : []));
  const length = columns[0]?.length ?? 0;
  const isTable = length > 1 && columns.every((column) => column.length === length);
  const isOfArticles = names.some((name) => /^(?:title|url)$/.test(fieldToMeaning(name)?.meaning ?? ""));
  if (!isTable || !isOfArticles || !nameColumns(names)) return undefined;
  return Array.from({ length }, (_, at) =>
    names.flatMap((name, column) => {
      const cell = columns[column]?.[at];
      return cell === undefined ? [] : valueToFields(cell, name);
    }),
  );
}

function nameColumns(names: readonly string[]): boolean {
  return names.filter((name) => fieldToMeaning(name) !== undefined).length >= 2;
}
