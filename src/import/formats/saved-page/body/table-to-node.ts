import type { Html, Table, TableCell, TableRow } from "mdast";
import type { Cell, Leaf, Run } from "./leaf.ts";
import { leavesToHtml } from "./leaf-to-html.ts";
import { runsToPhrasing } from "./runs-to-phrasing.ts";

/** A GFM table where every cell is one plain paragraph, else the table as safe HTML without a line break in it. */
export function tableToNode(rows: readonly Cell[][]): Table | Html {
  return rows.length > 1 && isPlain(rows)
    ? { type: "table", align: [], children: rows.map(rowToNode) }
    : { type: "html", value: rowsToHtml(rows) };
}

function isPlain(rows: readonly Cell[][]): boolean {
  const columns = rows[0]?.length;
  return rows.every(
    (row) => row.length === columns && row.every((cell) => cell.columns === 1 && cell.rows === 1 && isPlainCell(cell.leaves)),
  );
}

function isPlainCell(leaves: readonly Leaf[]): boolean {
  const [leaf] = leaves;
  if (leaf === undefined) return true;
  return leaves.length === 1 && leaf.kind === "paragraph" && leaf.path.length === 0 && leaf.runs.every((run: Run) => run.kind !== "break");
}

function rowToNode(row: readonly Cell[]): TableRow {
  return {
    type: "tableRow",
    children: row.map((cell): TableCell => ({ type: "tableCell", children: cell.leaves.flatMap((leaf) => runsToPhrasing(leaf.runs)) })),
  };
}

/** The whole table on one line: a blank line would end raw HTML in Markdown. */
export function rowsToHtml(rows: readonly Cell[][]): string {
  const body = rows.map((row) => `<tr>${row.map(cellToHtml).join("")}</tr>`).join("");
  return `<table><tbody>${body}</tbody></table>`;
}

function cellToHtml(cell: Cell): string {
  const tag = cell.header ? "th" : "td";
  const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ""}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ""}`;
  return `<${tag}${spans}>${leavesToHtml(cell.leaves)}</${tag}>`;
}
