import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { textToLink } from "../fields/field-values.ts";
import { textToPublished } from "../fields/text-to-published.ts";
import { layoutOf } from "./known-layouts.ts";
import { hasPackedColumn } from "./packed-cells.ts";
import type { TableRow } from "./read-row.ts";
import { delimiters, readTable } from "./read-table.ts";

/** How a table is written: what parts its cells, the names of its columns, and where its first row begins. */
export interface TableColumns {
  delimiter: string;
  names: string[];
  hasHeader: boolean;
  /** How many rows stand above the first with values: a header, and above it what the table is called. */
  above: number;
  firstRow: number;
}

/** What Excel reads above a table to know its delimiter. */
const separatorLine = /^sep=[,;|\t]\r?\n/i;

/** Tells a table by its header, or without one by columns that hold article addresses and dates; undefined for any other text. */
export function textToColumns(text: string): TableColumns | undefined {
  const from = separatorLine.exec(text)?.[0].length ?? 0;
  for (const delimiter of delimiters) {
    const columns = rowsToColumns(firstRows(text, delimiter, from), delimiter, (at) => text[at] === '"');
    if (columns?.hasHeader === false && columns.names.length < leastColumns && !isListThroughout(text)) continue;
    if (columns !== undefined) return columns.hasHeader ? columns : { ...columns, firstRow: from };
  }
  return undefined;
}

/** True for a text each line of which has an address: below a list that ends an article would stand. */
function isListThroughout(text: string): boolean {
  return text.split("\n").every((line) => line.trim() === "" || line.includes("://"));
}

/** Columns of a table by its first rows; `isQuoted` tells whether the cell at a place is written in quotes. */
export function rowsToColumns(rows: readonly TableRow[], delimiter: string, isQuoted: (at: number) => boolean): TableColumns | undefined {
  return headerColumns(rows, delimiter, isQuoted) ?? captionedColumns(rows, delimiter, isQuoted) ?? inferColumns(rows, delimiter);
}

/** Rows that may stand above a header, each with one cell that says something: what the table is, when it was exported. */
const mostCaptions = 3;
/** Columns that a header below a caption must name. */
const leastNamed = 3;

function captionedColumns(rows: readonly TableRow[], delimiter: string, isQuoted: (at: number) => boolean): TableColumns | undefined {
  for (let above = 1; above <= mostCaptions && isCaption(rows[above - 1]); above += 1) {
    const columns = headerColumns(rows.slice(above), delimiter, isQuoted);
    const named = columns?.names.filter((name) => fieldToMeaning(name) !== undefined).length ?? 0;
    const least = isMarkdownTable(rows.slice(above)) ? leastKnown : leastNamed;
    if (columns !== undefined && named >= least) return { ...columns, above: columns.above + above };
  }
  return undefined;
}

/** Columns that a header must name at the least. */
const leastKnown = 2;
const isBlank = ({ cells }: TableRow) => cells.every(({ text }) => text.trim() === "");

/** True for a table with a rule below its header and links to articles in it, and nothing below. */
function isMarkdownTable([header, rule, ...rows]: readonly TableRow[]): boolean {
  const isRule = rule?.cells.every(({ text }) => /^\s*(?::?-+:?\s*)?$/.test(text)) === true && rule.cells.length > 2;
  const isThroughout = rows.every((row) => row.cells.length === header?.cells.length || isBlank(row));
  return (
    isRule && isThroughout && rows.some(({ cells }) => cells.some(({ text }) => isArticleAddress(textToLink(text)?.address ?? text.trim())))
  );
}

function isCaption(row: TableRow | undefined): boolean {
  return row !== undefined && row.broken === undefined && row.cells.filter(({ text }) => text.trim() !== "").length <= 1;
}

const looked = 30;
/** Columns that a table without a header must have, and one of nothing but titles and addresses. */
const leastColumns = 3;
const leastOfList = 2;

function firstRows(text: string, delimiter: string, from: number): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of readTable(text, delimiter, from)) {
    rows.push(row);
    if (rows.length >= looked || row.cells.length > 500 || (rows.length === mostCaptions + 1 && rows.every(beginsNoTable))) break;
  }
  return rows;
}

/** Two cells make no columns unless one of them names what stands below, or is an article's address. */
function beginsNoTable({ cells }: TableRow): boolean {
  const isColumn = (text: string) => fieldToMeaning(text) !== undefined || (cells.length === leastOfList && isArticleAddress(text));
  return cells.length < leastColumns && !cells.some(({ text }) => isColumn(text.trim()));
}

function headerColumns(rows: readonly TableRow[], delimiter: string, isQuoted: (at: number) => boolean): TableColumns | undefined {
  const [header, second] = rows;
  if (header === undefined || header.broken !== undefined) return undefined;
  const names = header.cells.map((cell) => cell.text.trim());
  if (second === undefined || rows.slice(1).every(isBlank))
    return isHeaderAlone(names) ? headerToColumns(names, delimiter, header) : undefined;
  const meanings = names.map((name) => fieldToMeaning(name)?.meaning);
  const known = meanings.filter((meaning) => meaning !== undefined).length;
  const isEnough =
    known * 4 >= names.length || (second.cells.length === names.length && (meanings.includes("title") || areColumnNames(names)));
  const isHeader = known >= leastKnown && isEnough && names.every((name) => name.length <= 60);
  const isOneColumn = names.length === 1 && delimiter === "," && names.some(isBodyName) && isQuoted(header.next);
  const below = rows.slice(1);
  return isHeader || isOneColumn || isLoneBody(names, below) || listsAddresses(names, below) || hasPackedColumn(names, below)
    ? headerToColumns(names, delimiter, header)
    : undefined;
}

function headerToColumns(names: readonly string[], delimiter: string, { next }: TableRow): TableColumns {
  return { delimiter, names: uniqueNames(names), hasHeader: true, above: 1, firstRow: next };
}

/** True for a header without rows: most of its columns are known, and no two are the same. */
function isHeaderAlone(names: readonly string[]): boolean {
  const meanings = names.flatMap((name) => fieldToMeaning(name)?.meaning ?? []);
  const isKnown = meanings.length >= leastKnown && meanings.length * 2 > names.length;
  return isKnown && new Set(names).size === names.length && names.every((name) => columnLike.test(name));
}

/** A column of articles' addresses, alone or beside columns of whatever names (`id,url`). */
function listsAddresses(names: readonly string[], rows: readonly TableRow[]): boolean {
  const url = names.findIndex((name) => fieldToMeaning(name)?.meaning === "url");
  if (url < 0 || names.length > mostBesideBody || !names.every((name) => columnLike.test(name))) return false;
  const filled = rows.filter((row) => !isBlank(row));
  return filled.every(({ cells }) => cells.length === names.length && isArticleAddress(cells[url]?.text.trim() ?? ""));
}

/** A column of texts beside columns of whatever names (`id,content`): every row has as many cells, and the texts are Chinese. */
export function isLoneBody(names: readonly string[], rows: readonly TableRow[]): boolean {
  const body = names.findIndex(isBodyName);
  if (body < 0 || names.length < 2 || names.length > mostBesideBody || !names.every((name) => columnLike.test(name))) return false;
  const isLast = body === names.length - 1;
  const fits = ({ cells }: TableRow) => cells.length === names.length || (isLast && cells.length > names.length);
  const least = names.every((name) => /^[\w .:-]*$/.test(name)) ? 1 : shortestText;
  const texts = rows.map(({ cells }) => cells[body]?.text ?? "").filter((text) => text.length >= least && /\p{Script=Han}/u.test(text));
  return rows.every(fits) && texts.length * 2 >= rows.length;
}

function isBodyName(name: string): boolean {
  const meaning = fieldToMeaning(name)?.meaning;
  return meaning !== undefined && isBodyMeaning(meaning);
}

const mostBesideBody = 12;
const columnLike = /^(?:[\w .:-]{0,40}|\p{Script=Han}{1,8})$/u;
/** Below a header in Chinese, which may be a line of an article. */
const shortestText = 20;

/** Names of programs' columns, of which the table of names knows but some. */
function areColumnNames(names: readonly string[]): boolean {
  return (
    names.length >= leastProgramColumns && names.every((name) => /^[A-Za-z_]\w{0,40}$/.test(name)) && new Set(names).size === names.length
  );
}

const leastProgramColumns = 5;

function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, index) => (name === "" ? columnName(index) : name));
}

/** Name of a column that has none, from 1. */
export function columnName(index: number): string {
  return `column-${index + 1}`;
}

/** Without a header a column is what nearly all of its cells are: an article's address, a date, a long text, a title. */
export function inferColumns(rows: readonly TableRow[], delimiter: string): TableColumns | undefined {
  const width = rows[0]?.cells.length ?? 0;
  const even = rows.filter((row) => row.cells.length === width);
  if (width < leastOfList || even.length < 2 || even.length * 10 < rows.length * 9) return undefined;
  const columns = Array.from({ length: width }, (_, index) => even.map((row) => row.cells[index]?.text.trim() ?? ""));
  const url = columns.findIndex((cells) => mostly(cells, isArticleAddress));
  const date = columns.findIndex((cells) => mostly(cells, (cell) => cell.length < 30 && textToPublished(cell) !== undefined));
  if (url < 0) return undefined;
  if (width < leastColumns && !looksLikeTitles(columns[1 - url] ?? [])) return undefined;
  const content = columns.findIndex((cells) => mostly(cells, readsLikeText));
  const title = columns.findIndex((cells, index) => index !== content && index !== url && index !== date && looksLikeTitles(cells));
  const cover = columns.findIndex((cells) => mostly(cells, (cell) => /^https?:\/\/[^/]*(?:qpic|qlogo)\.cn\//.test(cell)));
  const layout = layoutOf(columns, { title, cover, published: date, url });
  const found = new Map([
    [title, "title"],
    [cover, "cover"],
    [content, "content"],
    [date, "publish_time"],
    [url, "url"],
  ]);
  const names = layout ?? columns.map((_, index) => found.get(index) ?? columnName(index));
  return { delimiter, names, hasHeader: false, above: 0, firstRow: 0 };
}

function readsLikeText(cell: string): boolean {
  return /\p{Script=Han}/u.test(cell) && (cell.length > 200 || (cell.length > 60 && /[。！？].*[。！？]/su.test(cell)));
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.filter(is).length * 10 >= cells.length * 9;
}

function looksLikeTitles(cells: readonly string[]): boolean {
  const distinct = new Set(cells).size;
  return (
    distinct * 10 >= cells.length * 8 &&
    mostly(cells, (cell) => cell.length >= 2 && cell.length <= 100 && /[\p{Script=Han}A-Za-z]/u.test(cell) && !/^https?:/.test(cell))
  );
}
