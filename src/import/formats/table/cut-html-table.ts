import type { Limits } from "../../limits.ts";
import type { Cut, CutText } from "../cutting/cut.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import { attribute, isElement, textOf, walk, type Element, type Node } from "../saved-page/markup/nodes.ts";
import { isFault, parsePage } from "../saved-page/markup/parse-page.ts";
import { columnName } from "./table-columns.ts";

const ofWeChat = /js_content|rich_media|js_article|activity-name/;
/** Columns that the first row must name. */
const leastNamed = 3;

/** Cuts a page that is a table of articles into its rows, as programs write that call it a workbook (`.xls`); undefined for any other page. */
export function cutHtmlTable(html: string, limits: Limits): CutText | undefined {
  if (!/<table[\s>]/i.test(html) || ofWeChat.test(html)) return undefined;
  const document = parsePage(html, limits);
  if (isFault(document)) return undefined;
  const [header, ...rows] = elementsIn(document, "tr");
  const names = header === undefined ? [] : cellsOf(header).map((cell, index) => textOf(cell).trim() || columnName(index));
  const named = names.filter((name) => fieldToMeaning(name) !== undefined).length;
  if (named < leastNamed || named * 2 < names.length || rows.length === 0) return undefined;
  return { format: "html-table", cuts: rows.flatMap((row) => rowToCut(row, names)) };
}

function rowToCut(row: Element, names: readonly string[]): Cut[] {
  const place = row.sourceCodeLocation;
  const fields = cellsOf(row).flatMap((cell, index) => {
    const path = names[index] ?? columnName(index);
    const text = cellToText(cell, path).trim();
    return text === "" ? [] : [{ path, text }];
  });
  return place && fields.length > 0 ? [{ start: place.startOffset, end: place.endOffset, record: fieldsToRecord(fields) }] : [];
}

/** What a cell shows; where an address is asked for, that of its link. */
function cellToText(cell: Element, path: string): string {
  const link = fieldToMeaning(path)?.meaning === "url" ? elementsIn(cell, "a")[0] : undefined;
  return (link && attribute(link, "href")) ?? textOf(cell);
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node): node is Element => isElement(node) && (node.tagName === "td" || node.tagName === "th"));
}

function elementsIn(top: Node, tag: string): Element[] {
  const found: Element[] = [];
  walk(top, (node) => {
    if (isElement(node) && node.tagName === tag) found.push(node);
    return true;
  });
  return found;
}
