import { fieldToMeaning } from "../../fields/field-aliases.ts";
import type { MapNode, StringNode, ValueNode } from "../value-node.ts";
import { blockWritings } from "./blocks-of-editors.ts";
import { draftToMarkup } from "./draft-to-markup.ts";
import { linesToMarkup } from "./lines-to-markup.ts";
import { listIn, mapIn, stringIn } from "./phrasing.ts";
import { areElements } from "./page-nodes.ts";
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

/** Blocks with nodes inside, which have a text or a name each and of which none is an article, or elements of a page. */
function areNodes(items: readonly ValueNode[]): boolean {
  const isNode = (node: ValueNode) =>
    node.kind === "map" && !isArticle(node) && (typeOf(node) !== "" || listIn(node, ...ofEditors) !== undefined);
  const inner = items.flatMap((item) => listIn(item, ...ofEditors)?.items ?? []);
  const areBlocks = items.length > 0 && items.every(isNode);
  return (
    (areBlocks && inner.some((node) => node.kind === "map" && (stringIn(node, "text", "value") ?? typeOf(node)) !== "")) ||
    areElements(items)
  );
}

const ofEditors = ["children", "content", "nodes"] as const;

/** An object with a title, and an account or a day: no node has those. */
function isArticle({ entries }: MapNode): boolean {
  const meanings = new Set(entries.flatMap(({ key, value }) => (value.kind === "string" ? [fieldToMeaning(key)?.meaning] : [])));
  return meanings.has("title") && (["account-name", "published"] as const).some((meaning) => meanings.has(meaning));
}
