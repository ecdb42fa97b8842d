import type { Limits } from "../../limits.ts";
import { brokenCut, type Cut, type CutText } from "../cutting/cut.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { packedCuts } from "./packed-cells.ts";
import { tableRule } from "../markdown/table-rule.ts";
import { isProse } from "../text-scrape/tail/article-below.ts";
import type { Cell, TableRow } from "./read-row.ts";
import { readTable } from "./read-table.ts";
import { columnName, textToColumns, type TableColumns } from "./table-columns.ts";

/** Cuts CSV and TSV into rows; undefined where the text is no table. */
export function cutTable(text: string, limits: Limits): CutText | undefined {
  const columns = textToColumns(text);
  if (columns === undefined || (columns.delimiter === "|" && isPage(text) && !listsTexts(text, columns))) return undefined;
  const cuts: Cut[] = [];
  for (const row of readTable(text, columns.delimiter, columns.firstRow, columns.names)) {
    const packed = row.broken === undefined ? packedCuts(row.cells, columns.names, limits) : undefined;
    const cut = packed === undefined ? rowToCut(text, row, columns) : undefined;
    cuts.push(...(packed ?? []), ...(cut === undefined ? [] : [cut]));
  }
  return { format: columns.delimiter === "\t" ? "tsv" : "csv", cuts };
}

const fewestSentences = 2;

/** True for Markdown that a table stands in: sentences stand around it. */
function isPage(text: string): boolean {
  const sentences = text.split("\n").filter((line) => !line.includes("|") && isProse(line.trim()));
  return tableRule.test(text) && sentences.length >= fewestSentences;
}

/** What columns of articles name besides titles and texts. */
const ofArticles = ["account-name", "published", "url"];

/** True for a text that begins with columns of titles, texts, and accounts, days or addresses: whatever is said below, the rows are articles. */
function listsTexts(text: string, { names, above }: TableColumns): boolean {
  const meanings = names.flatMap((name) => fieldToMeaning(name)?.meaning ?? []);
  const isNamed = meanings.includes("title") && ofArticles.some((one) => meanings.some((meaning) => meaning === one));
  return /^\s*\|/.test(text) && above === 1 && isNamed && meanings.some(isBodyMeaning);
}

function rowToCut(text: string, row: TableRow, columns: TableColumns): Cut | undefined {
  const start = row.cells[0]?.start ?? row.broken?.at ?? 0;
  if (row.broken !== undefined) return brokenCut("broken-table", row.broken, start, row.next);
  if (row.cells.every((cell) => /^\s*(?::?-+:?\s*)?$/.test(cell.text))) return undefined;
  if (columns.hasHeader && isHeaderAgain(row.cells, columns.names)) return undefined;
  const cells = fitCells(text, row.cells, columns.names);
  const end = cells.at(-1)?.end ?? start;
  if (cells.length > columns.names.length && cells.slice(columns.names.length).some((cell) => cell.text.trim() !== "")) {
    return brokenCut("broken-table", { at: start, expected: `${columns.names.length} cells`, found: `${cells.length}` }, start, end);
  }
  const fields = cells.map((cell, index) => ({ path: columns.names[index] ?? columnName(index), text: cell.text }));
  return { start, end, record: fieldsToRecord(fields.filter((field) => field.text !== "")) };
}

/** Tables put one below the other have a header each. */
function isHeaderAgain(cells: readonly Cell[], names: readonly string[]): boolean {
  return names.length > 1 && cells.length === names.length && cells.every(({ text }, index) => text.trim() === names[index]);
}

/** More cells than columns: where the last column is a body, its writer forgot the quotes, and the rest is one cell. */
function fitCells(text: string, cells: Cell[], names: readonly string[]): Cell[] {
  const last = cells[names.length - 1];
  const end = cells.at(-1)?.end;
  const meaning = fieldToMeaning(names.at(-1) ?? "")?.meaning;
  if (cells.length <= names.length || last === undefined || end === undefined || meaning === undefined || !isBodyMeaning(meaning))
    return cells;
  return [...cells.slice(0, names.length - 1), { text: text.slice(last.start, end), start: last.start, end }];
}
