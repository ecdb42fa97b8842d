import { textToLink } from "../fields/field-values.ts";
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

/** What a cell of a sheet shows, and where it leads. */
export interface SheetCell {
  text: string;
  link?: string;
}

/** Rows of a sheet as cells by column; dates are the numbers of days that the workbook keeps. `relations` is what its links lead to. */
export function sheetToRows(xml: string, strings: readonly string[], relations = ""): SheetCell[][] {
  const links = sheetLinks(xml, relations);
  const rows: SheetCell[][] = [];
  let cell: { column: number; place: string; type: string; parts: string[]; formula: string } | undefined;
  let within: "value" | "formula" | undefined;
  for (const token of readXml(xml)) {
    if (token.value === "row" && token.kind === "open") rows.push([]);
    else if (token.value === "c" && token.kind === "open")
      cell = {
        column: columnOf(token.attributes, rows.at(-1)?.length ?? 0),
        place: xmlAttribute(token.attributes, "r") ?? "",
        type: xmlAttribute(token.attributes, "t") ?? "n",
        parts: [],
        formula: "",
      };
    else if ((token.value === "v" || token.value === "t") && token.kind !== "text") within = token.kind === "open" ? "value" : undefined;
    else if (token.value === "f" && token.kind !== "text") within = token.kind === "open" ? "formula" : undefined;
    else if (token.kind === "text" && within === "value") cell?.parts.push(token.value);
    else if (token.kind === "text" && within === "formula" && cell !== undefined) cell.formula += token.value;
    else if (token.value === "c" && token.kind === "close" && cell !== undefined) {
      const text = cell.parts.join("");
      const shown = cell.type === "s" ? (strings[Number(text)] ?? "") : text;
      const link = links.get(cell.place) ?? textToLink(`=${cell.formula}`)?.address;
      setCell(rows.at(-1) ?? [], cell.column, link === undefined ? { text: shown } : { text: shown, link });
      cell = undefined;
    }
  }
  return rows;
}

/** Addresses that cells lead to, by the cell's place. */
function sheetLinks(xml: string, relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { value, attributes } of readXml(relations))
    if (value === "Relationship") targets.set(xmlAttribute(attributes, "Id") ?? "", xmlAttribute(attributes, "Target") ?? "");
  const links = new Map<string, string>();
  for (const { value, attributes } of targets.size === 0 ? [] : readXml(xml)) {
    const target = value === "hyperlink" ? targets.get(xmlAttribute(attributes, "r:id") ?? "") : undefined;
    if (target !== undefined) links.set(xmlAttribute(attributes, "ref")?.split(":")[0] ?? "", target);
  }
  return links;
}

function setCell(row: SheetCell[], column: number, cell: SheetCell): void {
  while (row.length < column && row.length < mostColumns) row.push({ text: "" });
  if (column < mostColumns) row[column] = cell;
}

/** `C7` is column 2; a cell without a place follows the one before. */
function columnOf(attributes: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(xmlAttribute(attributes, "r") ?? "")?.[0];
  return letters === undefined ? next : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
