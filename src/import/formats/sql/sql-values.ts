import type { Cell } from "../table/tables-to-rows.ts";
import type { SqlScanner, SqlToken } from "./sql-scanner.ts";

const deepest = 20;

/** What one value in a tuple says, and the token behind it (`,` or `)`); `cell` is undefined for NULL and for what no text can be made of. */
export interface SqlValue {
  cell: Cell | undefined;
  behind: SqlToken | undefined;
  /** True where a string has no end. */
  isOpen: boolean;
}

/** Reads one value, up to the comma or bracket behind it; of the functions, those that SQLite writes line breaks with are undone. */
export function readSqlValue(scanner: SqlScanner, depth = 0): SqlValue {
  let cell: Cell | undefined;
  let prefix = "";
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (token.kind === "open-string") return { cell, behind: undefined, isOpen: true };
    if (token.kind === "sign" && (token.text === "," || token.text === ")" || token.text === ";"))
      return { cell, behind: token, isOpen: false };
    if (token.kind === "sign" && token.text === "(") {
      const inner = readArguments(scanner, depth + 1);
      if (inner.isOpen) return { cell, behind: undefined, isOpen: true };
      cell = callToCell(prefix.toLowerCase(), inner.cells);
    } else if (token.kind === "word") {
      prefix = token.text;
      if (/^[+-]?\d[\d.]*(?:e[+-]?\d+)?$/i.test(token.text)) cell = { text: token.text, start: token.start, end: token.end };
    } else if (token.kind !== "sign" && !/^x$/i.test(prefix)) cell ??= { text: token.text, start: token.start, end: token.end };
  }
  return { cell, behind: undefined, isOpen: false };
}

function readArguments(scanner: SqlScanner, depth: number): { cells: (Cell | undefined)[]; isOpen: boolean } {
  const cells: (Cell | undefined)[] = [];
  for (;;) {
    if (depth > deepest) return { cells, isOpen: true };
    const { cell, behind, isOpen } = readSqlValue(scanner, depth);
    cells.push(cell);
    if (isOpen || behind?.text !== ",") return { cells, isOpen: isOpen || behind === undefined };
  }
}

/** `replace('a\nb', '\n', char(10))` and `unistr('a\u000ab')`, as SQLite writes line ends; a cast says what it casts. */
function callToCell(name: string, [first, second, third]: readonly (Cell | undefined)[]): Cell | undefined {
  if (name === "char" && first !== undefined) return { ...first, text: String.fromCodePoint(Math.min(0x10ffff, Number(first.text) || 0)) };
  if (first === undefined) return undefined;
  if (name === "replace" && second !== undefined && third !== undefined)
    return { ...first, text: first.text.replaceAll(second.text, third.text) };
  if (name === "unistr")
    return {
      ...first,
      text: first.text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    };
  return name === "" || name === "cast" || name === "convert" ? first : undefined;
}
