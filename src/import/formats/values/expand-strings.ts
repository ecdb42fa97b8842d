import { cellToString } from "./cell-to-string.ts";
import { unescapeEntities } from "../../unescape-entities.ts";
import { chunksToTexts } from "./chunk-list.ts";
import { areComments, commentsToRow, nameOfComments } from "./comment-lists.ts";
import { decodeText } from "./encoded-text.ts";
import { readValue, type ValueBudget } from "./read-value.ts";
import { isBroken } from "./literal.ts";
import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { blocksToMarkup, linesToString } from "./blocks-to-markup.ts";
import { isDocument, richToMarkup } from "./rich/rich-to-markup.ts";
import { packedDocument } from "./rich/packed-document.ts";
import { dropProperties } from "./notion-values.ts";
import { numbersToTime } from "./numbers-to-time.ts";
import { markDownOutline } from "./outline-to-text.ts";
import { markUpPost } from "./post-to-markup.ts";
import { dropTypes } from "./typed-values.ts";
import type { MapNode, StringNode, ValueNode } from "./value-node.ts";
import { holdsArticles } from "./values-to-rows.ts";

const packed = /^\s*(?:\[\s*[[{]|\{\s*")/;
/** The same as WeChat's back-end writes it into a page (`publish_info`). */
const escaped = /^\s*(?:\[\s*)?\{\s*&quot;/;
const deepest = 4;

/**
 * Strings that hold articles as JSON (`general_msg_list`, `publish_page`) put in their place as values, and cells of formatted text, lists
 * of blocks and posts of pictures as strings; positions stay those of what was there.
 */
export function expandStrings(root: ValueNode, budget: ValueBudget, level = 0): ValueNode {
  const whole = { kind: "list" as const, items: [root], start: 0, end: 0 };
  const open: ValueNode[] = [whole];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    dropTypes(node);
    if (node.kind === "list") node.items = node.items.map((item) => expandString(item, budget, level));
    if (node.kind === "map") expandMap(node, budget, level);
    if (node.kind === "list") for (const item of node.items) open.push(item);
    if (node.kind === "map") for (const { value } of node.entries) open.push(value);
  }
  const expanded = whole.items[0] ?? root;
  return level === 0 && areComments(expanded) ? commentsToRow(expanded) : expanded;
}

function expandMap(node: MapNode, budget: ValueBudget, level: number): void {
  dropProperties(node);
  markDownOutline(node);
  markUpPost(node);
  decodeText(node);
  for (const entry of node.entries) {
    if (arePackedPieces(entry.value)) continue;
    if (entry.value.kind === "list" && areComments(entry.value)) entry.key = nameOfComments(entry.key);
    const chunks = chunksToTexts(entry.key, entry.value);
    if (chunks !== undefined) [entry.key, entry.value] = ["chunks", chunks];
    const meaning = fieldToMeaning(entry.key)?.meaning;
    const isBody = meaning !== undefined && isBodyMeaning(meaning);
    if (meaning === undefined && isDocument(entry.value)) entry.key = `${entry.key}.content`;
    const text = isBody || entry.key.endsWith(".content") ? bodyToString(entry.value, budget) : cellToString(entry.value);
    entry.value = text ?? numbersToTime(entry.value, meaning) ?? expandString(entry.value, budget, level);
  }
}

/** A body that is kept as a document, as blocks, as lines or as pieces, or as JSON of one of them. */
function bodyToString(node: ValueNode, budget: ValueBudget): StringNode | undefined {
  if (node.kind === "string") return unpackDocument(node, budget);
  return cellToString(node) ?? blocksToMarkup(node) ?? linesToString(node) ?? richToMarkup(node);
}

function unpackDocument(node: StringNode, budget: ValueBudget): StringNode | undefined {
  const markup = packedDocument(node.text, budget);
  return markup === undefined ? undefined : { ...node, text: markup };
}

/** What a tool answered (`[{type: "text", text: "{…}"}]`): pieces of text, each with JSON in it. */
function arePackedPieces(node: ValueNode): boolean {
  return (
    node.kind === "list" &&
    node.items.length > 0 &&
    node.items.every(
      (item) =>
        item.kind === "map" && item.entries.some(({ key, value }) => key === "text" && value.kind === "string" && packed.test(value.text)),
    )
  );
}

function expandString(node: ValueNode, budget: ValueBudget, level: number): ValueNode {
  if (node.kind !== "string" || level >= deepest) return node;
  const text = escaped.test(node.text) ? unescapeEntities(node.text) : node.text;
  if (!packed.test(text)) return node;
  const read = readValue(text, 0, { strings: "json", openLines: false }, budget);
  if (isBroken(read) || text.slice(read.next).trim() !== "") return node;
  const inner = expandStrings(read.node, budget, level + 1);
  if (!holdsArticles(inner)) return node;
  moveTo(inner, node.start, node.end);
  return inner;
}

function moveTo(root: ValueNode, start: number, end: number): void {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    Object.assign(node, { start, end });
    if (node.kind === "list") for (const item of node.items) open.push(item);
    if (node.kind === "map") for (const { value } of node.entries) open.push(value);
  }
}
