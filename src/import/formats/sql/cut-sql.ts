import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";
import { brokenCut, type Cut, type CutText } from "../cutting/cut.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { columnName } from "../table/table-columns.ts";
import { tablesToRows, type Cell, type Row, type Table } from "../table/tables-to-rows.ts";
import { isSign, isWord, SqlScanner, type SqlDialect, type SqlToken } from "./sql-scanner.ts";
import { readSqlValue } from "./sql-values.ts";

/** Rows of the tables that a dump of MySQL, SQLite or PostgreSQL fills (INSERT, COPY), where they look like articles. */
export function cutSql(text: string, limits: Limits): CutText {
  const reader = new SqlReader(text, dialectOf(text), limits);
  reader.read();
  const cuts = tablesToRows(reader.tables).map(rowToCut);
  if (reader.fault !== undefined) cuts.push(reader.fault);
  return { format: "sql", cuts: cuts.length === 0 ? [{ start: 0, end: text.length, fault: noRows }] : cuts };
}

const noRows: Fault = {
  code: "unknown-format",
  facts: { expected: "the rows exported as CSV or JSON", found: "statements of a database (SQL) that fill no table of articles" },
};

function dialectOf(text: string): SqlDialect {
  return /`|\bENGINE\s?=|MySQL|MariaDB/i.test(text.slice(0, 20_000)) ? "mysql" : "standard";
}

function rowToCut(row: Row): Cut {
  const own = row.filter(({ path }) => !path.startsWith("account."));
  const first = own.reduce((least, field) => Math.min(least, field.start), Number.POSITIVE_INFINITY);
  const end = own.reduce((most, field) => Math.max(most, field.end), 0);
  return { start: first, end, record: fieldsToRecord(row) };
}

/** Walks the statements and keeps the rows by table. */
class SqlReader {
  readonly #text: string;
  readonly #scanner: SqlScanner;
  readonly #limits: Limits;
  readonly #columns = new Map<string, string[]>();
  readonly #rows = new Map<string, ReadonlyMap<string, Cell>[]>();
  #values = 0;
  fault: Cut | undefined;

  constructor(text: string, dialect: SqlDialect, limits: Limits) {
    this.#text = text;
    this.#scanner = new SqlScanner(text, dialect);
    this.#limits = limits;
  }

  get tables(): Table[] {
    return [...this.#rows].map(([name, rows]) => ({ name, rows }));
  }

  read(): void {
    let token = this.#scanner.next();
    while (token !== undefined && this.fault === undefined) {
      const keyword = token.kind === "word" ? token.text.toLowerCase() : "";
      if (keyword === "insert" || keyword === "replace") token = this.#insert();
      else if (keyword === "into") token = this.#insert(token);
      else if (keyword === "create") token = this.#create();
      else if (keyword === "copy") token = this.#copy();
      else if (keyword === "set" || keyword === "use") token = this.#skipSetting(token);
      else if (remark.test(keyword) || isSign(token, "\\")) token = this.#scanner.behindLine();
      else token = this.#skip(token);
    }
  }

  /** The token behind the statement's end, which SQL Server writes as GO. */
  #skip(from: SqlToken | undefined): SqlToken | undefined {
    let token = from;
    while (token !== undefined && !isSign(token, ";") && !isWord(token, "go")) token = this.#scanner.next();
    return token === undefined ? undefined : this.#scanner.next();
  }

  /** The token behind a setting, which clients end with its line. */
  #skipSetting(from: SqlToken): SqlToken | undefined {
    const line = this.#text.indexOf("\n", from.start);
    let token: SqlToken | undefined = from;
    while (token !== undefined && !isSign(token, ";") && (line < 0 || token.start < line)) token = this.#scanner.next();
    return isSign(token, ";") ? this.#scanner.next() : token;
  }

  /** Of Oracle's `INSERT ALL INTO … INTO …` each part by itself, `from` its INTO. */
  #insert(from = this.#scanner.next()): SqlToken | undefined {
    let token = from;
    while (token?.kind === "word" && modifier.test(token.text)) token = this.#scanner.next();
    if (token === undefined || token.kind === "sign") return this.#skip(token);
    const { name, behind } = this.#tableName(isWord(token, "into") ? this.#scanner.next() : token);
    if (isWord(behind, "set")) return this.#assignments(name, behind as SqlToken);
    const listed = isSign(behind, "(") ? this.#nameList() : undefined;
    token = listed === undefined ? behind : this.#scanner.next();
    const columns = listed ?? this.#columns.get(name) ?? [];
    while (token !== undefined && !isWord(token, "values") && !isWord(token, "value")) {
      if (isSign(token, ";")) return this.#scanner.next();
      if (isWord(token, "select")) return this.#selects(name, columns, token);
      token = this.#scanner.next();
    }
    for (token = this.#scanner.next(); isSign(token, "("); token = this.#scanner.next()) {
      if (this.#tuple(name, columns, token as SqlToken) === undefined) return undefined;
      token = this.#scanner.next();
      if (!isSign(token, ",")) break;
    }
    return isWord(token, "into") ? token : this.#skip(token);
  }

  /** The name of a table, without that of its database, and the token behind it. */
  #tableName(from = this.#scanner.next()): { name: string; behind: SqlToken | undefined } {
    let first = from;
    while (first?.kind === "word" && /^(?:if|not|exists|only)$/i.test(first.text)) first = this.#scanner.next();
    let name = first?.text ?? "";
    let behind = this.#scanner.next();
    while (behind?.kind === "word" && behind.text.startsWith(".")) {
      name = behind.text === "." ? (this.#scanner.next()?.text ?? "") : behind.text;
      behind = this.#scanner.next();
    }
    return { name: (name.split(".").at(-1) ?? name).toLowerCase(), behind };
  }

  /** MySQL: `INSERT INTO name SET column = value, …`, one row. */
  #assignments(table: string, set: SqlToken): SqlToken | undefined {
    const row = new Map<string, Cell>();
    for (;;) {
      const column = this.#scanner.next();
      if (column === undefined || column.kind === "sign") return this.#skip(column);
      const { cell, behind, isOpen } = readSqlValue(this.#scanner);
      this.#values += 1;
      if (cell !== undefined && cell.text !== "" && !row.has(column.text)) row.set(column.text, cell);
      if (this.#values > this.#limits.values) this.fault = { start: set.start, end: this.#text.length, fault: this.#tooMany() };
      else if (isOpen) this.fault = this.#openRow(set.start);
      if (this.fault !== undefined) return undefined;
      if (isSign(behind, ",")) continue;
      this.#add(table, row);
      return this.#skip(behind);
    }
  }

  #openRow(at: number): Cut {
    const broken = { at, expected: "the end of a row", found: "the end of the file" };
    return brokenCut("broken-table", broken, at, this.#text.length);
  }

  /** Names up to the closing bracket. */
  #nameList(): string[] {
    const names: string[] = [];
    for (let token = this.#scanner.next(); token !== undefined && !isSign(token, ")") && !isSign(token, ";"); token = this.#scanner.next())
      if (token.kind === "word" || token.kind === "name") names.push(token.text);
    return names;
  }

  /** `SELECT 'a', 'b' UNION ALL SELECT …`: a row each. */
  #selects(table: string, columns: readonly string[], first: SqlToken): SqlToken | undefined {
    let token: SqlToken | undefined = first;
    while (token !== undefined && !isSign(token, ";")) {
      const behind: SqlToken | undefined = isWord(token, "select") ? this.#tuple(table, columns, token, true) : token;
      if (this.fault !== undefined) return undefined;
      token = isSign(behind, ";") ? behind : this.#scanner.next();
    }
    return this.#scanner.next();
  }

  /** One row, and the token behind it; undefined where it breaks off. */
  #tuple(table: string, columns: readonly string[], open: SqlToken, isBare = false): SqlToken | undefined {
    const row = new Map<string, Cell>();
    for (let index = 0; ; index += 1) {
      const { cell, behind, isOpen } = readSqlValue(this.#scanner);
      this.#values += 1;
      if (cell !== undefined && cell.text !== "") row.set(columns[index] ?? columnName(index), cell);
      if (this.#values > this.#limits.values) this.fault = { start: open.start, end: this.#text.length, fault: this.#tooMany() };
      else if (isOpen || (!isBare && (behind === undefined || isSign(behind, ";")))) this.fault = this.#openRow(open.start);
      if (this.fault !== undefined) return undefined;
      if (isSign(behind, ",")) continue;
      this.#add(table, row);
      return behind;
    }
  }

  #tooMany(): Fault {
    return { code: "limit-nodes", facts: { limit: "values", expected: this.#limits.values, found: "more" } };
  }

  #add(table: string, row: ReadonlyMap<string, Cell>): void {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, rows);
    if (row.size > 0) rows.push(row);
  }

  /** Remembers the columns of a table, for rows that do not name them. */
  #create(): SqlToken | undefined {
    const kind = this.#scanner.next();
    if (!isWord(kind, "table")) return this.#skip(kind);
    const { name, behind } = this.#tableName();
    if (!isSign(behind, "(")) return this.#skip(behind);
    const columns: string[] = [];
    let depth = 1;
    let isFirst = true;
    let token = this.#scanner.next();
    for (; token !== undefined && depth > 0; token = this.#scanner.next()) {
      if (isSign(token, "(")) depth += 1;
      else if (isSign(token, ")")) depth -= 1;
      else if (depth === 1 && isFirst && (token.kind === "name" || (token.kind === "word" && !constraint.test(token.text))))
        columns.push(token.text);
      isFirst = depth === 1 && isSign(token, ",");
    }
    this.#columns.set(name, columns);
    return this.#skip(token);
  }

  /** PostgreSQL: `COPY name (columns) FROM stdin;`, a row a line, cells apart by tabs, `\\N` for nothing. */
  #copy(): SqlToken | undefined {
    const { name, behind } = this.#tableName();
    const columns = isSign(behind, "(") ? this.#nameList() : (this.#columns.get(name) ?? []);
    let token = isSign(behind, "(") ? this.#scanner.next() : behind;
    while (token !== undefined && !isSign(token, ";")) token = this.#scanner.next();
    if (token === undefined) return undefined;
    const { start: from, end } = this.#scanner.linesUntil("\\.");
    let at = from;
    for (const line of this.#text.slice(from, end).split("\n")) {
      if (line !== "") this.#line(name, columns, line.replace(/\r$/, ""), at);
      at += line.length + 1;
    }
    return this.fault === undefined ? this.#scanner.next() : undefined;
  }

  #line(table: string, columns: readonly string[], line: string, from: number): void {
    const row = new Map<string, Cell>();
    let at = from;
    for (const [index, raw] of line.split("\t").entries()) {
      this.#values += 1;
      if (raw !== "\\N" && raw !== "") row.set(columns[index] ?? columnName(index), { text: uncopy(raw), start: at, end: at + raw.length });
      at += raw.length + 1;
    }
    if (this.#values <= this.#limits.values) this.#add(table, row);
    else this.fault ??= { start: from, end: this.#text.length, fault: this.#tooMany() };
  }
}

/** What is said to the client, not to the database, up to the line's end. */
const remark = /^(?:rem|remark|prompt|spool|whenever|print)$/;
/** What may stand between INSERT and the table's name. */
const modifier = /^(?:ignore|low_priority|high_priority|delayed|all|or|replace|rollback|abort|fail|overwrite)$/i;
const constraint = /^(?:primary|key|unique|constraint|index|fulltext|spatial|check|foreign|exclude|like)$/i;
const copied: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v" };

function uncopy(raw: string): string {
  return raw.includes("\\") ? raw.replace(/\\([\s\S])/g, (_, letter: string) => copied[letter] ?? letter) : raw;
}
