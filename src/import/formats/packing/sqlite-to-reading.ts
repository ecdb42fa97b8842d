import type * as Sqlite from "node:sqlite";
import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";
import type { Dump, DumpReading, DumpRecord, BrokenRecord } from "../../record.ts";
import { checkSources } from "../check-sources.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { tablesToRows, type Row, type Table } from "../table/tables-to-rows.ts";
import { brokenReading, type Unpacking } from "./unpacking.ts";

const head = "SQLite format 3\0";
/** Where the header says how the file is read and written, and what it says of one that has a log beside it. */
const versions = [18, 19];
const withLog = 2;

/** True for a database of SQLite, in which self-hosted readers (wewe-rss, we-mp-rss) and spiders keep what they fetched. */
export function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, head.length)) === head;
}

/**
 * Reads every row that looks like an article, with what other tables say of its account. The database is opened in memory and may do nothing
 * but read tables: no view, trigger, virtual table, generated column or function of a hostile one is run.
 */
export function sqliteToReading({ bytes }: Dump, { limits }: Unpacking): DumpReading {
  const sqlite = process.getBuiltinModule("node:sqlite") as typeof Sqlite | undefined;
  if (sqlite === undefined) return brokenReading("sqlite", unread);
  const database = new sqlite.DatabaseSync(":memory:", { allowExtension: false });
  try {
    database.deserialize(withoutLog(bytes));
    const layouts = readLayouts(database);
    allowReading(database, sqlite.constants);
    const { tables, faults } = readTables(database, layouts, { values: limits.values, characters: bytes.length });
    const found = [...tablesToRows(tables).map((row) => rowToRecord(row, limits)), ...faults.map((fault) => ({ number: 0, fault }))];
    const records = found.map((record, index) => ({ ...record, number: index + 1 }));
    return records.length === 0 ? brokenReading("sqlite", noArticle) : { format: "sqlite", records, between: [] };
  } catch (error) {
    return brokenReading("sqlite", toFault(error, "a whole database"));
  } finally {
    database.close();
  }
}

const unread: Fault = { code: "unknown-format", facts: { expected: "an export of its articles as CSV or JSON", found: "sqlite" } };
const noArticle: Fault = {
  code: "no-article",
  facts: { expected: "a table of articles (title, url, publish_time, content …)", found: "none" },
};

function toFault(error: unknown, expected: string): Fault {
  return { code: "broken-archive", facts: { expected, found: error instanceof Error ? error.message : String(error) } };
}

/** In memory there is no log, so the header must not ask for one. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const at of versions) if (copy[at] === withLog) copy[at] = 1;
  return copy;
}

function allowReading(database: Sqlite.DatabaseSync, constants: typeof Sqlite.constants): void {
  database.exec("PRAGMA trusted_schema = OFF");
  const allowed = new Set<number>([constants.SQLITE_SELECT, constants.SQLITE_READ]);
  database.setAuthorizer((action) => (allowed.has(action) ? constants.SQLITE_OK : constants.SQLITE_DENY));
}

/** A table and the columns that it keeps: generated ones are not among them. */
interface Layout {
  name: string;
  columns: string[];
}

function readLayouts(database: Sqlite.DatabaseSync): Layout[] {
  const found = database.prepare("select name, sql from sqlite_schema where type = 'table'").all() as {
    name: string;
    sql: string | null;
  }[];
  return found
    .filter(({ name, sql }) => !name.startsWith("sqlite_") && sql !== null && /^\s*create\s+table\b/i.test(sql))
    .map(({ name }) => ({
      name,
      columns: database
        .prepare(`pragma table_info(${quote(name)})`)
        .all()
        .map((column) => String(column["name"])),
    }))
    .filter(({ columns }) => columns.length > 0);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What may still be read: values, and the characters of a file whose rows lie apart. */
interface Budget {
  values: number;
  characters: number;
}

/** A table that breaks off gives the rows before the break, and a fault. */
function readTables(database: Sqlite.DatabaseSync, layouts: readonly Layout[], budget: Budget): { tables: Table[]; faults: Fault[] } {
  const most = budget.values;
  const faults: Fault[] = [];
  const tables = layouts.map((layout) => {
    const rows: Table["rows"] = [];
    try {
      if (!isSpent(budget)) readRows(database, layout, budget, rows);
    } catch (error) {
      faults.push(toFault(error, `the whole table ${layout.name}`));
    }
    return { name: layout.name, rows };
  });
  if (budget.values < 0) faults.push({ code: "limit-nodes", facts: { limit: "values", expected: most, found: "more" } });
  if (budget.characters < 0) faults.push(overlapping);
  return { tables, faults };
}

const overlapping: Fault = {
  code: "broken-archive",
  facts: { expected: "rows that lie apart", found: "more text than the file is long, as in a bomb" },
};

function readRows(database: Sqlite.DatabaseSync, { name, columns }: Layout, budget: Budget, rows: Table["rows"]): void {
  const statement = database.prepare(`select ${columns.map(quote).join(", ")} from ${quote(name)}`);
  statement.setReadBigInts(true);
  for (const row of statement.iterate()) {
    const cells = Object.entries(row).flatMap(([column, value]) =>
      valueToText(value).map((text) => [column, { text, start: 0, end: 0 }] as const),
    );
    budget.values -= columns.length;
    budget.characters -= Object.values(row).reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
    if (isSpent(budget)) return;
    rows.push(new Map(cells));
  }
}

function isSpent({ values, characters }: Budget): boolean {
  return values < 0 || characters < 0;
}

/** Bytes that are no text are none of the article's words. */
function valueToText(value: Sqlite.SQLOutputValue | undefined): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (!(value instanceof Uint8Array)) return [String(value)];
  try {
    return [new TextDecoder("utf-8", { fatal: true }).decode(value)];
  } catch {
    return [];
  }
}

function rowToRecord(row: Row, limits: Limits): DumpRecord | BrokenRecord {
  const record = fieldsToRecord(row);
  const fault = checkSources(record.sources, limits);
  return fault === undefined ? { number: 0, ...record } : { number: 0, fault };
}
