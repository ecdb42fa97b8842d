import type { Nodes, TableCell } from "mdast";

/** Gives the first row of a table as many cells as its longest has: what stands beyond it no page shows. */
export function widenTables(node: Nodes): void {
  if (node.type === "table") {
    const widest = node.children.reduce((most, { children }) => Math.max(most, children.length), 0);
    const [first] = node.children;
    while (first !== undefined && first.children.length < widest) first.children.push(emptyCell());
    if (node.align) while (node.align.length < widest) node.align.push(null);
  } else if ("children" in node) for (const child of node.children) widenTables(child);
}

function emptyCell(): TableCell {
  return { type: "tableCell", children: [] };
}
