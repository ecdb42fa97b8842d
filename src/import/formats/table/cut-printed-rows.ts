import type { Cut, CutText } from "../cutting/cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { RangedField } from "../fields/field.ts";

/**
 * How a database's program prints a row with a column a line: the line above each, and the sign between name and value, one below the other, also
 * before what a value goes on with or only behind its first line.
 */
interface Client {
  format: string;
  row?: RegExp;
  sign: string;
  isRuled: boolean;
  /** True where each name is as wide as it is, the sign behind it (`title = …`, as readers of Parquet print rows). */
  isRagged?: boolean;
}

const clients: readonly Client[] = [
  { format: "psql", row: /^-\[ (?:RECORD|记录|記錄) \d{1,9} \][-+]{0,999}\s*$/m, sign: "|", isRuled: true },
  { format: "mysql", row: /^\*{5,80} \d{1,9}\. row \*{5,80}\s*$/m, sign: ":", isRuled: false },
  { format: "sqlite-lines", sign: "=", isRuled: false },
  { format: "key-lines", sign: "=", isRuled: false, isRagged: true },
];
/** What is typed, and what is said of the whole: `mysql> select * from article\G`, `3 rows in set (0.01 sec)`. */
const typed =
  /^(?:\w{1,40}(?:[-=(][#>\w]{0,40})?[#>](?: .*)?| {1,40}-> .*|Bye|\(\d{1,9} rows?\)|Expanded display is on\.|扩展显示已打开。|\s*)$/;
const summary = /^\d{1,9} rows? in set\b/;
const name = /^\s*[\p{L}_][\p{L}\p{N}_ .]{0,60}$/u;
const wide = /\p{Script=Han}/gu;
const fewestNames = 2;

interface Line {
  text: string;
  start: number;
}

/** Cuts what `psql -x`, mysql's `\G` and sqlite's `.mode line` print into rows; undefined for any other text, one that such rows stand in too. */
export function cutPrintedRows(text: string): CutText | undefined {
  const client = clients.find((one) => (one.row === undefined ? beginsWith(text, one) : one.row.test(text.slice(0, 4000))));
  if (client === undefined) return undefined;
  const rows = linesToRows(linesOf(text), client)?.filter((row) => row.length > 0);
  const known = rows?.[0]?.filter(({ path }) => fieldToMeaning(path) !== undefined) ?? [];
  if (rows === undefined || known.length < fewestNames) return undefined;
  return { format: client.format, cuts: rows.map(rowToCut) };
}

function rowToCut(row: readonly RangedField[]): Cut {
  const fields = row.filter(({ text }) => text.trim() !== "");
  return { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0, record: fieldsToRecord(fields) };
}

/** True where two lines with the sign in one column, names before it, stand at the top; names that the table of names knows where there is none. */
function beginsWith(text: string, client: Client): boolean {
  const lines = linesOf(text.slice(0, 4000)).filter(({ text: line }) => !typed.test(line));
  const top = lines.slice(0, 2).map(({ text: line }) => line);
  if (client.isRagged === true && !top.every((line) => fieldToMeaning(ragged.exec(line)?.[1] ?? "") !== undefined)) return false;
  const [first, second] = top.map((line) => columnOf(line, client));
  return first !== undefined && first === second && top.every((line) => /^\s*[\p{L}\p{N}_]{1,40} = (?!["'[{])/u.test(line));
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const from = start;
    start += line.length + 1;
    return { text: line.replace(/\r$/, ""), start: from };
  });
}

const ragged = /^([\p{L}_][\p{L}\p{N}_]{0,40}) = /u;

/** Where the sign behind a name stands, as wide as it is printed; one place for all where names are ragged, of which a text has only those that are known. */
function columnOf(line: string, client: Client, row?: readonly RangedField[]): number | undefined {
  const { sign } = client;
  if (client.isRagged === true) {
    const path = ragged.exec(line)?.[1];
    return path !== undefined && (!goesOn(row, client) || fieldToMeaning(path) !== undefined) ? 0 : undefined;
  }
  const at = line.indexOf(sign);
  const before = line.slice(0, Math.max(0, at));
  if (at < 0 || !/^(?:\s|$)/.test(line.slice(at + 1)) || !(name.test(before) || (before !== "" && before.trim() === ""))) return undefined;
  return at + (before.match(wide)?.length ?? 0);
}

/** Lines below a row's first that have no name of their own go on with the value above; undefined where prose stands above, between or below rows. */
function linesToRows(lines: readonly Line[], client: Client): RangedField[][] | undefined {
  const { row: separator, sign } = client;
  const rows: RangedField[][] = [];
  let column: number | undefined;
  let isOpen = separator === undefined;
  for (const line of lines) {
    if (separator?.test(line.text) === true) {
      rows.push([]);
      isOpen = true;
      continue;
    }
    if (summary.test(line.text)) isOpen = false;
    else if (!isOpen && !typed.test(line.text)) return undefined;
    if (!isOpen || (column === undefined && typed.test(line.text))) continue;
    const at = columnOf(line.text, client, rows.at(-1));
    column ??= at;
    const path = at !== undefined && at === column ? line.text.slice(0, line.text.indexOf(sign)).trim() : undefined;
    if (separator === undefined && path !== undefined && path === (rows[0]?.[0]?.path ?? path)) rows.push([]);
    if (path === undefined && client.isRuled && typed.test(line.text)) isOpen = false;
    else if (path === undefined && line.text.trim() !== "" && !goesOn(rows.at(-1), client)) return undefined;
    else addLine(rows.at(-1) ?? [], line, path, sign);
  }
  return rows;
}

/** True where a line without the sign may be the next of a value: of a body or a summary, which alone have several. */
function goesOn(row: readonly RangedField[] | undefined, { isRuled }: Client): boolean {
  const meaning = fieldToMeaning(row?.at(-1)?.path ?? "")?.meaning;
  return !isRuled && meaning !== undefined && (isBodyMeaning(meaning) || meaning === "digest");
}

function addLine(row: RangedField[], { text, start }: Line, path: string | undefined, sign: string): void {
  const from = path === undefined ? 0 : text.indexOf(sign) + 1 + (/^\s/.test(text.slice(text.indexOf(sign) + 1)) ? 1 : 0);
  const value = text.slice(from);
  const open = row.at(-1);
  if (path !== undefined && path !== "") row.push({ path, text: value, start: start + from, end: start + text.length });
  else if (open !== undefined) {
    const above = path === "" && open.text.endsWith("+") ? open.text.slice(0, -1).trimEnd() : open.text;
    Object.assign(open, { text: `${above}\n${value}`, end: start + text.length });
  }
}
