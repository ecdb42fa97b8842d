import type { MapNode, StringNode, ValueNode } from "../value-node.ts";
import { blockWritings } from "./blocks-of-editors.ts";
import { draftToMarkup } from "./draft-to-markup.ts";
import { linesToMarkup } from "./lines-to-markup.ts";
import { listIn, mapIn, stringIn } from "./phrasing.ts";
import { areInsertions, quillToMarkup } from "./quill-to-markup.ts";
import { childrenOf, treeToMarkup, typeOf } from "./tree-to-markup.ts";

/** A text as an editor keeps it, a document or a list of blocks, as one text of markup; undefined for any other value. */
export function richToMarkup(node: ValueNode): StringNode | undefined {
  const text = node.kind === "map" ? documentToMarkup(node) : node.kind === "list" ? listToMarkup(node.items) : undefined;
  return text === undefined || text === "" ? undefined : { kind: "string", text, start: node.start, end: node.end };
}

/** What a whole document says of itself, whatever the field is called that holds it. */
export function isDocument(node: ValueNode): boolean {
  if (node.kind === "list") return node.items.length > 0 && node.items.every(isMarkedBlock);
  if (node.kind !== "map") return false;
  const isRoot = (map: MapNode | undefined) =>
    map !== undefined && /^(?:doc|document|root)$/.test(typeOf(map)) && childrenOf(map).length > 0;
  return isRoot(node) || isRoot(mapIn(node, "root")) || areInsertions(listIn(node, "ops")?.items ?? []);
}

function isMarkedBlock(node: ValueNode): boolean {
  return node.kind === "map" && (stringIn(node, "object") === "block" || node.entries.some(({ key }) => key === "block_type"));
}

function documentToMarkup(node: MapNode): string | undefined {
  const insertions = listIn(node, "ops")?.items ?? [];
  if (areInsertions(insertions)) return quillToMarkup(insertions);
  const blocks = listIn(node, "blocks", "results", "items")?.items ?? [];
  const entities = mapIn(node, "entityMap");
  if (entities !== undefined && blocks.length > 0) return draftToMarkup(blocks, entities);
  if (blocks.length > 0) return blocksToMarkup(blocks);
  const root = mapIn(node, "root", "doc", "document") ?? node;
  return areNodes(childrenOf(root)) ? treeToMarkup(childrenOf(root)) : undefined;
}

function listToMarkup(items: readonly ValueNode[]): string | undefined {
  if (areInsertions(items)) return quillToMarkup(items);
  return blocksToMarkup(items) ?? (areNodes(items) ? treeToMarkup(items) : undefined);
}

function blocksToMarkup(items: readonly ValueNode[]): string | undefined {
  const blocks = items.filter((item) => item.kind === "map");
  if (blocks.length < items.length || blocks.length === 0) return undefined;
  const writing = blockWritings.find((one) => blocks.every((block) => one.isBlock(block)));
  return writing === undefined ? undefined : linesToMarkup(withChildren(blocks).flatMap((block) => writing.toLines(block)));
}

/** Blocks, behind each those that it holds. */
function withChildren(blocks: readonly MapNode[]): MapNode[] {
  const found: MapNode[] = [];
  const open = blocks.toReversed();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    found.push(block);
    const inside = mapIn(block, stringIn(block, "type") ?? "");
    const children = listIn(block, "children") ?? listIn(inside, "children");
    for (const one of (children?.items ?? []).toReversed()) if (one.kind === "map") open.push(one);
  }
  return found;
}

/** Blocks, strings between them perhaps, with nodes inside, which have a text or a name each, or are a text. */
function areNodes(items: readonly ValueNode[]): boolean {
  const blocks = items.filter((item) => item.kind === "map");
  const isNode = (node: ValueNode) =>
    node.kind === "string" || (node.kind === "map" && (typeOf(node) !== "" || childrenOf(node).length > 0));
  return (
    items.every(isNode) &&
    blocks.some((block) =>
      childrenOf(block).some((node) =>
        node.kind === "map" ? (stringIn(node, "text", "value") ?? typeOf(node)) !== "" : node.kind === "string" && typeOf(block) !== "",
      ),
    )
  );
}
