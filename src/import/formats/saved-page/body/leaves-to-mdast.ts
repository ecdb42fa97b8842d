import type { BlockContent, Blockquote, List, ListItem, Root, RootContent } from "mdast";
import { completePath, type Container, type Leaf, type Run } from "./leaf.ts";
import { runsToPhrasing } from "./runs-to-phrasing.ts";
import { tableToNode } from "./table-to-node.ts";

type Parent = Root | Blockquote | List | ListItem;

/** Blocks of Markdown out of leaves; leaves with the same containers share their quotation, list and item. */
export function leavesToMdast(leaves: readonly Leaf[]): Root {
  const root: Root = { type: "root", children: [] };
  const depths = headingDepths(leaves);
  let open: { container: Container; node: Parent }[] = [];
  for (const leaf of leaves) {
    const node = leafToNode(leaf, depths);
    if (node === undefined) continue;
    const path = completePath(leaf.path);
    const shared = path.findIndex((container, index) => open[index]?.container !== container);
    open = shared < 0 ? open.slice(0, path.length) : open.slice(0, shared);
    for (const container of path.slice(open.length)) {
      const child = containerToNode(container);
      append(open.at(-1)?.node ?? root, child);
      open.push({ container, node: child });
    }
    append(open.at(-1)?.node ?? root, node);
  }
  return root;
}

function append(parent: Parent, child: RootContent): void {
  (parent.children as RootContent[]).push(child);
}

function containerToNode(container: Container): Blockquote | List | ListItem {
  if (container.kind === "blockquote") return { type: "blockquote", children: [] };
  if (container.kind === "item") return { type: "listItem", spread: false, children: [] };
  return { type: "list", ordered: container.ordered, start: container.ordered ? container.start : null, spread: false, children: [] };
}

/** Heading levels of the page, closed up: the highest becomes 2, the next 3, and so on. */
function headingDepths(leaves: readonly Leaf[]): Map<number, 2 | 3 | 4 | 5 | 6> {
  const levels = [...new Set(leaves.flatMap((leaf) => (leaf.kind === "heading" ? [leaf.level ?? 2] : [])))].sort((a, b) => a - b);
  return new Map(levels.map((level, index) => [level, Math.min(index + 2, 6) as 2 | 3 | 4 | 5 | 6]));
}

function leafToNode(leaf: Leaf, depths: ReadonlyMap<number, 2 | 3 | 4 | 5 | 6>): RootContent | undefined {
  if (leaf.kind === "rule") return { type: "thematicBreak" };
  if (leaf.kind === "table") return tableToNode(leaf.rows ?? []);
  if (leaf.kind === "code")
    return { type: "code", lang: leaf.lang ?? null, value: leaf.runs.map((run) => (run.kind === "text" ? run.text : "")).join("") };
  const isHeading = leaf.kind === "heading" && leaf.runs.some((run) => run.kind === "text" && /\S/.test(run.text));
  const children = runsToPhrasing(isHeading ? withoutCommonStrength(leaf.runs) : leaf.runs);
  if (children.length === 0) return undefined;
  return isHeading
    ? { type: "heading", depth: depths.get(leaf.level ?? 2) ?? 2, children }
    : ({ type: "paragraph", children } satisfies BlockContent);
}

/** A heading is strong already: where all of it is, none of it needs to say so. */
function withoutCommonStrength(runs: readonly Run[]): Run[] {
  if (runs.some((run) => run.kind === "text" && run.marks.strong !== true && /\S/.test(run.text))) return [...runs];
  return runs.map((run) => {
    const { strong: _strong, ...marks } = run.marks;
    return { ...run, marks };
  });
}
