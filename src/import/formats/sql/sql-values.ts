import { undoHex } from "../fields/hex-text.ts";
import type { Cell } from "../table/tables-to-rows.ts";
import type { SqlScanner, SqlToken } from "./sql-scanner.ts";

const deepest = 20;

/** What one value in a tuple says, and the token behind it (`,` or `)`, or the word that ends a SELECT); `cell` is undefined for NULL and for what no text can be made of. */
export interface SqlValue {
  cell: Cell | undefined;
  behind: SqlToken | undefined;
  /** True where a string has no end. */
  isOpen: boolean;
}

/** Reads one value, up to the comma or bracket behind it; strings added up are one, and of functions those that write text or times are undone. */
export function readSqlValue(scanner: SqlScanner, depth = 0): SqlValue {
  const sum = new Sum();
  let prefix = "";
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    if (token.kind === "open-string") return { cell: sum.cell, behind: undefined, isOpen: true };
    if (token.kind === "sign" && (token.text === "," || token.text === ")" || token.text === ";"))
      return { cell: sum.cell, behind: token, isOpen: false };
    if (depth === 0 && token.kind === "word" && /^(?:from|union)$/i.test(token.text))
      return { cell: sum.cell, behind: token, isOpen: false };
    if (token.kind === "sign" && token.text === "|") sum.goOn();
    else if (token.kind === "sign" && token.text === "(") {
      const inner = readArguments(scanner, depth + 1);
      if (inner.isOpen) return { cell: sum.cell, behind: undefined, isOpen: true };
      sum.set(callToCell(prefix.toLowerCase(), inner.cells));
    } else if (token.kind === "word") {
      if (token.text.startsWith("+")) sum.goOn();
      prefix = token.text.replace(/^\+/, "");
      if (/^0x/i.test(prefix)) sum.set(bytesToCell(token, prefix));
      else if (/^-?\d[\d.]*(?:e[+-]?\d+)?$/i.test(prefix)) sum.set({ text: token.text, start: token.start, end: token.end });
    } else if (/^x$/i.test(prefix)) sum.set(bytesToCell(token, `0x${token.text}`));
    else if (token.kind !== "sign") sum.add({ text: token.text, start: token.start, end: token.end });
  }
  return { cell: sum.cell, behind: undefined, isOpen: false };
}

/** Bytes that are a text; of a picture there is no cell. */
function bytesToCell({ start, end }: SqlToken, written: string): Cell | undefined {
  const text = undoHex(written);
  return text === written ? undefined : { text, start, end };
}

/** A value, or several that `||` or `+` add up; beside strings a function that is not read adds nothing. */
class Sum {
  #before: Cell | undefined;
  #last: Cell | undefined;
  #isUnknown = false;
  #hasUnknown = false;
  #hasString = false;

  get cell(): Cell | undefined {
    if (this.#hasUnknown && !this.#hasString) return undefined;
    if (this.#last === undefined) return this.#isUnknown ? this.#before : undefined;
    if (this.#before === undefined) return this.#last;
    return { text: this.#before.text + this.#last.text, start: this.#before.start, end: this.#last.end };
  }

  /** Behind the sign of a sum a value follows that is added to those before it. */
  goOn(): void {
    this.#isUnknown = false;
    if (this.#last === undefined) return;
    this.#before = this.cell ?? this.#last;
    this.#last = undefined;
  }

  set(cell: Cell | undefined): void {
    this.#last = cell;
    this.#isUnknown = cell === undefined;
    this.#hasUnknown ||= this.#isUnknown;
  }

  add(cell: Cell): void {
    this.#last ??= cell;
    this.#hasString = true;
  }
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

/** Functions that say what their first argument says: casts, and times by their seconds or their writing. */
const likeFirst = /^(?:|cast|convert|from_unixtime|to_timestamp|to_date|str_to_date|timestamp|date|datetime|to_clob)$/;
const character = /^n?cha?r$/;

/** What a call writes: SQLite's `replace('a\nb', '\n', char(10))` and `unistr('a\u000ab')`, sums, casts and times. */
function callToCell(name: string, cells: readonly (Cell | undefined)[]): Cell | undefined {
  const [first, second, third] = cells;
  if (name === "concat") return joinCells(cells, "");
  if (first === undefined) return name === "convert" ? second : undefined;
  if (character.test(name)) return { ...first, text: String.fromCodePoint(Math.min(0x10ffff, Number(first.text) || 0)) };
  if (name === "concat_ws") return joinCells(cells.slice(1), first.text);
  if (name === "replace" && second !== undefined && third !== undefined)
    return { ...first, text: first.text.replaceAll(second.text, third.text) };
  if (name === "unistr")
    return {
      ...first,
      text: first.text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    };
  return likeFirst.test(name) ? first : undefined;
}

function joinCells(cells: readonly (Cell | undefined)[], separator: string): Cell | undefined {
  const whole = cells.filter((cell) => cell !== undefined);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined || whole.length < cells.length) return undefined;
  return { text: whole.map(({ text }) => text).join(separator), start: first.start, end: last.end };
}
