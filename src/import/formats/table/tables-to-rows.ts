import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";

/** A table of a database: its rows as texts by column, what is empty left out. */
export interface Table {
  name: string;
  rows: ReadonlyMap<string, string>[];
}

/** An article's fields. */
export type Row = { path: string; text: string }[];

/** The rows that look like articles, with the fields of the account that one of their columns points to. */
export function tablesToRows(tables: readonly Table[]): Row[] {
  const accounts = new Map(tables.filter(({ rows }) => !rows.some(isArticle)).flatMap(accountsOf));
  return tables.flatMap(({ rows }) =>
    rows.filter(isArticle).map((row) => [...toFields(row), ...toFields(accountOf(row, accounts) ?? new Map(), "account.")]),
  );
}

function toFields(row: ReadonlyMap<string, string>, within = ""): Row {
  return [...row].map(([column, text]) => ({ path: within + column, text }));
}

function isArticle(row: ReadonlyMap<string, string>): boolean {
  const meanings = new Set([...row.keys()].map((column) => fieldToMeaning(column)?.meaning));
  const says = (meaning: FieldMeaning) => meanings.has(meaning);
  return (says("title") && (says("url") || says("published"))) || [...meanings].some((one) => one !== undefined && isBodyMeaning(one));
}

const accountTable = /feed|account|mp|gzh|公众号|biz|subscri|profile|channel/i;

/** Accounts by what columns elsewhere point to them with (`id`, or a column of the same name): `mp_id MP_1`. */
function accountsOf({ name, rows }: Table): [string, ReadonlyMap<string, string>][] {
  return rows.flatMap((row) => {
    const names = [...row.keys()].filter((column) => fieldToMeaning(`account.${column}`)?.meaning === "account-name");
    if (names.length === 0 || (!accountTable.test(name) && names.every((column) => column === "name"))) return [];
    return [...row]
      .filter(([column]) => isKey(column))
      .map(([column, key]): [string, ReadonlyMap<string, string>] => [
        `${column === "id" ? "" : column} ${key}`,
        new Map([...row].filter(([other]) => other !== "id")),
      ]);
  });
}

function isKey(column: string): boolean {
  return /id$|^(?:__)?biz$/i.test(column);
}

function accountOf(
  row: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReadonlyMap<string, string> | undefined {
  for (const [column, key] of row) {
    if (column === "id" || !isKey(column)) continue;
    const found = accounts.get(`${column} ${key}`) ?? accounts.get(` ${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
