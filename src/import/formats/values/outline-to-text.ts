import { stringIn } from "./rich/phrasing.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

/**
 * Puts the text of a page that an outliner keeps (`{title, children: [{string, children}]}`, as Roam exports it) in the place of its lines: a paragraph
 * each, those below a line behind it. The page was made when somebody saved the article.
 */
export function markDownOutline(node: MapNode): void {
  const outline = node.entries.find(({ key }) => key === "children");
  if (outline === undefined || stringIn(node, "title") === undefined || !isOutline(outline.value)) return;
  const { start, end } = outline.value;
  outline.key = "content";
  outline.value = { kind: "string", text: linesOf(outline.value).join("\n\n"), start, end };
  for (const entry of node.entries) if (entry.key === "create-time") entry.key = "captured-at";
}

function isOutline(node: ValueNode): boolean {
  return node.kind === "list" && node.items.length > 0 && node.items.every((item) => stringIn(item, "string") !== undefined);
}

function linesOf(outline: ValueNode): string[] {
  const lines: string[] = [];
  const open = [outline];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const line = stringIn(node, "string");
    if (line !== undefined && line.trim() !== "") lines.push(line);
    const below =
      node.kind === "list"
        ? node.items
        : (node.kind === "map" ? node.entries : []).filter(({ key }) => key === "children").map(({ value }) => value);
    for (const one of below.toReversed()) open.push(one);
  }
  return lines;
}
