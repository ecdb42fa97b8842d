import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import { inferColumns } from "./table-columns.ts";

/** What a row says in one column, and the range of the dump that says so. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

type Cells = ReadonlyMap<string, Cell>;

/** A table of a database: its rows as cells by column, what is empty left out. */
export interface Table {
  name: string;
  rows: Cells[];
}

/** An article's fields; those of its account stand elsewhere in the dump. */
export type Row = (Cell & { path: string })[];

/** The rows that look like articles, with the fields of the account that one of their columns points to. */
export function tablesToRows(given: readonly Table[]): Row[] {
  const tables = given.map(nameColumns);
  const accounts = new Map(tables.filter(({ rows }) => !rows.some(isArticle)).flatMap(accountsOf));
  return tables.flatMap(({ rows }) =>
    rows.filter(isArticle).map((row) => [...toFields(row), ...toFields(accountOf(row, accounts) ?? new Map(), "account.")]),
  );
}

const looked = 30;

/** A table whose columns have names that say nothing, or none, is told by what stands in them, as one without a header is. */
function nameColumns({ name, rows }: Table): Table {
  if (rows.length < 2 || rows.some(isArticle)) return { name, rows };
  const first = rows.slice(0, looked);
  const columns = [...new Set(first.flatMap((row) => [...row.keys()]))];
  const cells = first.map((row) => ({ cells: columns.map((column) => row.get(column) ?? nothing), next: 0 }));
  const found = inferColumns(cells, ",")?.names ?? [];
  const names = new Map(
    columns.map((column, at) => [
      column,
      fieldToMeaning(column) === undefined ? (found[at]?.replace(/^column-\d+$/, column) ?? column) : column,
    ]),
  );
  return { name, rows: rows.map((row) => new Map([...row].map(([column, cell]) => [names.get(column) ?? column, cell]))) };
}

const nothing: Cell = { text: "", start: 0, end: 0 };

function toFields(row: Cells, within = ""): Row {
  return [...row].map(([column, cell]) => ({ path: within + column, ...cell }));
}

function isArticle(row: Cells): boolean {
  const meanings = new Set([...row.keys()].map((column) => fieldToMeaning(column)?.meaning));
  const says = (meaning: FieldMeaning) => meanings.has(meaning);
  return (says("title") && (says("url") || says("published"))) || [...meanings].some((one) => one !== undefined && isBodyMeaning(one));
}

const accountTable = /feed|account|mp|gzh|公众号|biz|subscri|profile|channel/i;

/** Accounts by what columns elsewhere point to them with (`id`, or a column of the same name): `mp_id MP_1`. */
function accountsOf({ name, rows }: Table): [string, Cells][] {
  return rows.flatMap((row) => {
    const names = [...row.keys()].filter((column) => fieldToMeaning(`account.${column}`)?.meaning === "account-name");
    if (names.length === 0 || (!accountTable.test(name) && names.every((column) => column === "name"))) return [];
    return [...row]
      .filter(([column]) => isKey(column))
      .map(([column, { text }]): [string, Cells] => [
        `${column === "id" ? "" : column} ${text}`,
        new Map([...row].filter(([other]) => other !== "id")),
      ]);
  });
}

function isKey(column: string): boolean {
  return /id$|^(?:__)?biz$/i.test(column);
}

function accountOf(row: Cells, accounts: ReadonlyMap<string, Cells>): Cells | undefined {
  for (const [column, { text }] of row) {
    if (column === "id" || !isKey(column)) continue;
    const found = accounts.get(`${column} ${text}`) ?? accounts.get(` ${text}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
