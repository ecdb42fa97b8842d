import { attribute, childrenOf, isElement, type Element, type Node } from "../markup/nodes.ts";
import type { Cell, Leaf } from "./leaf.ts";
import type { BodyReading } from "./body-reading.ts";

const deepest = 2;
const parts = new Set(["thead", "tbody", "tfoot"]);

/** Rows of a table with at least two columns; undefined for one that only draws a box, and for tables too deep in tables. */
export function elementToTable(
  table: Element,
  reading: BodyReading,
  read: (nodes: readonly Node[], reading: BodyReading) => Leaf[],
): Cell[][] | undefined {
  const rows = tableRows(table);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, "colspan"), 0)));
  if (columns < 2 || reading.tables >= deepest || isDivided(table)) return undefined;
  reading.tables += 1;
  const read_ = (cell: Element): Cell => ({
    leaves: read(cell.childNodes, reading),
    header: cell.tagName === "th",
    columns: spanOf(cell, "colspan"),
    rows: spanOf(cell, "rowspan"),
  });
  const result = rows.map((row) => cellsOf(row).map(read_)).filter((row) => row.length > 0);
  reading.tables -= 1;
  return result.some((row) => row.some((cell) => cell.leaves.length > 0)) ? result : undefined;
}

function elementsOf(node: Node): Element[] {
  return childrenOf(node).filter(isElement);
}

function tableRows(table: Element): Element[] {
  return elementsOf(table).flatMap((child) =>
    child.tagName === "tr" ? [child] : parts.has(child.tagName) ? elementsOf(child).filter((row) => row.tagName === "tr") : [],
  );
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter((cell) => cell.tagName === "td" || cell.tagName === "th");
}

function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return value > 0 && value <= 1000 ? value : 1;
}

/** Captions above a table's first row and below its last one: a table in Markdown has none. */
export function captionsOf(table: Element): { above: Element[]; below: Element[] } {
  const children = partsOf(table);
  const first = children.findIndex((child) => !isCaption(child));
  const last = children.findLastIndex((child) => !isCaption(child));
  return first < 0 ? { above: children, below: [] } : { above: children.slice(0, first), below: children.slice(last + 1) };
}

/** True where a caption stands between the rows. */
function isDivided(table: Element): boolean {
  const { above, below } = captionsOf(table);
  return partsOf(table).filter(isCaption).length > above.length + below.length;
}

function partsOf(table: Element): Element[] {
  return elementsOf(table).filter((child) => isCaption(child) || child.tagName === "tr" || parts.has(child.tagName));
}

function isCaption({ tagName }: Element): boolean {
  return tagName === "caption";
}
