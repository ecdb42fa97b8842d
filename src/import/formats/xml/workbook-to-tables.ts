import { readXml, xmlAttribute } from "./read-xml.ts";

/** The texts of a workbook's shared strings, in order. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let open: string[] | undefined;
  let inText = false;
  for (const token of readXml(xml)) {
    if (token.value === "si" && token.kind === "open") open = [];
    else if (token.value === "si" && token.kind === "empty") strings.push("");
    else if (token.value === "si" && token.kind === "close") {
      strings.push((open ?? []).join(""));
      open = undefined;
    } else if (token.value === "t" && token.kind !== "text") inText = token.kind === "open";
    else if (token.kind === "text" && inText) open?.push(token.value);
  }
  return strings;
}

const mostColumns = 2000;

/** Rows of a sheet as texts by column; dates are the numbers of days that the workbook keeps. */
export function sheetToRows(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let cell: { column: number; type: string; parts: string[] } | undefined;
  let inValue = false;
  for (const token of readXml(xml)) {
    if (token.value === "row" && token.kind === "open") rows.push([]);
    else if (token.value === "c" && token.kind === "open")
      cell = { column: columnOf(token.attributes, rows.at(-1)?.length ?? 0), type: xmlAttribute(token.attributes, "t") ?? "n", parts: [] };
    else if ((token.value === "v" || token.value === "t") && token.kind !== "text") inValue = token.kind === "open";
    else if (token.kind === "text" && inValue) cell?.parts.push(token.value);
    else if (token.value === "c" && token.kind === "close" && cell !== undefined) {
      const text = cell.parts.join("");
      setCell(rows.at(-1) ?? [], cell.column, cell.type === "s" ? (strings[Number(text)] ?? "") : text);
      cell = undefined;
    }
  }
  return rows;
}

function setCell(row: string[], column: number, text: string): void {
  while (row.length < column && row.length < mostColumns) row.push("");
  if (column < mostColumns) row[column] = text;
}

/** `C7` is column 2; a cell without a place follows the one before. */
function columnOf(attributes: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(xmlAttribute(attributes, "r") ?? "")?.[0];
  return letters === undefined ? next : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The paragraphs of a Word document as text, apart by blank lines. */
export function documentToText(xml: string): string {
  const paragraphs: string[][] = [];
  let inText = false;
  for (const token of readXml(xml)) {
    if (token.value === "w:p" && token.kind === "open") paragraphs.push([]);
    else if (token.value === "w:t" && token.kind !== "text") inText = token.kind === "open";
    else if (token.value === "w:tab" && token.kind === "empty") paragraphs.at(-1)?.push("\t");
    else if (token.value === "w:br" && token.kind === "empty") paragraphs.at(-1)?.push("\n");
    else if (token.kind === "text" && inText) paragraphs.at(-1)?.push(token.value);
  }
  return paragraphs
    .map((parts) => parts.join(""))
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}
