import { columnsToRows, tableToRows } from "./columns-to-rows.ts";
import { fieldToMeaning, searchCopies } from "../fields/field-aliases.ts";
import { areTitles, articleMapToRows, groupReader, isArticleMap, keyToFields } from "./keyed-maps.ts";
import type { RangedField } from "../fields/field.ts";
import { joinPath, likenessOf, valueToFields } from "./value-fields.ts";
import type { ListNode, MapNode, ValueNode } from "./value-node.ts";

/** The leaves of one article, in the order of its dump. */
export type Row = RangedField[];

/** Every article in a value, each with the leaves around it that speak of its account and date; an object without any is one row. */
export function valueToRows(node: ValueNode): Row[] {
  const table = columnsToRows(node);
  if (table !== undefined) return table;
  const rows = rowsOf(node, { known: new Map() }, "", []);
  if (rows.length > 0) return rows;
  if (node.kind === "list") return node.items.filter((item) => item.kind === "map").map((item) => valueToFields(item, ""));
  return [valueToFields(node, "")];
}

/** True where an object that looks like an article stands anywhere in the value. */
export function holdsArticles(node: ValueNode): boolean {
  return holds(node, { known: new Map() });
}

interface Finding {
  /** Whether a container holds articles, so that none is walked twice. */
  known: Map<ValueNode, boolean>;
}

function rowsOf(node: ValueNode, finding: Finding, path: string, context: Row): Row[] {
  if (node.kind === "list") return listToRows(node, finding, context);
  if (node.kind !== "map" || !holds(node, finding)) return [];
  const table = tableToRows(node);
  if (table !== undefined) return table.map((row) => [...row, ...context]);
  if (isArticleMap(node)) return articleMapToRows(node);
  const likeness = likenessOf(node);
  const below = likeness === "body" || isSplitArticle(node) ? [] : childrenWithArticles(node, finding, likeness !== "none");
  const fields = valueToFields(node, path, new Set(below.map(({ value }) => value)));
  const around = [...fields.filter((field) => speaksOfAll(field, likeness === "none")), ...context];
  const isKeyed = areTitles(below);
  const readGroup = groupReader(node);
  const rows = below.flatMap(({ key, value }) => {
    if (value.kind === "map" && isArticleMap(value)) return articleMapToRows(value, key);
    const named = keyToFields(key, value, isKeyed);
    const inner = rowsOf(value, finding, named.length > 0 ? "" : joinPath(path, key), [...readGroup(key, value), ...around]);
    return named.length === 0 ? inner : inner.map((row) => [...named, ...row]);
  });
  const isFirst = likeness === "listed" && (isArticleAddress(fields) || below.some(({ key }) => key === restOfMessage));
  const isRow = below.length === 0 || isFirst;
  return isRow ? [[...fields, ...context]].concat(rows) : rows;
}

/** Beside articles, an object that looks like none is a row as well: perhaps one whose fields were left empty. Paths begin anew in each. */
function listToRows(node: ListNode, finding: Finding, context: Row): Row[] {
  const articles = node.items.some((item) => item.kind === "map" && likenessOf(item) !== "none");
  return node.items.flatMap((item) => {
    const rows = rowsOf(item, finding, "", context);
    return rows.length === 0 && articles && item.kind === "map" ? [[...valueToFields(item, ""), ...context]] : rows;
  });
}

const besideArticles =
  /(?<!get)album|imag|pic|photo|video|audio|tag|comment|reply|author|profile|relat|recommend|card|合集|留言|评论|^base_?info$/i;

function isBeside(key: string, value: ValueNode): boolean {
  return besideArticles.test(key) || (value.kind === "map" && searchCopies.test(key));
}

function childrenWithArticles(node: MapNode, finding: Finding, listsOnly: boolean): MapNode["entries"] {
  return node.entries.filter(({ key, value }) => !isBeside(key, value) && (value.kind === "list" || !listsOnly) && holds(value, finding));
}

/** `{article: {title, …}, detail: {content}}`: one article in two objects. */
function isSplitArticle(node: MapNode): boolean {
  const kinds = node.entries.flatMap(({ value }) => (value.kind === "map" ? [likenessOf(value)] : value.kind === "list" ? ["list"] : []));
  const bodies = node.entries.filter(({ value }) => value.kind === "map" && likenessOf(value, true) === "body").length;
  return bodies === 1 && kinds.length === 2 && !kinds.includes("list") && kinds.some((kind) => kind === "listed" || kind === "titled");
}

function holds(node: ValueNode, finding: Finding): boolean {
  if (node.kind === "string" || node.kind === "scalar") return false;
  const known = finding.known.get(node);
  if (known !== undefined) return known;
  const found =
    node.kind === "list"
      ? node.items.some((item) => holds(item, finding))
      : likenessOf(node) !== "none" ||
        isArticleMap(node) ||
        tableToRows(node) !== undefined ||
        node.entries.some(({ key, value }) => !isBeside(key, value) && holds(value, finding));
  finding.known.set(node, found);
  return found;
}

/** True for what is said of every article below; `isList` where the object is none itself, so that an album is all theirs. */
function speaksOfAll({ path }: RangedField, isList: boolean): boolean {
  const meaning = fieldToMeaning(path)?.meaning;
  if (meaning === "album") return isList;
  return (
    meaning !== undefined && (meaning.startsWith("account-") || meaning === "published" || meaning === "created" || meaning === "captured")
  );
}

/** Where the history API lists what a message has besides its first article, whose address may be empty or relative. */
const restOfMessage = "multi_app_msg_item_list";

function isArticleAddress(fields: Row): boolean {
  return fields.some(({ text }) => /^https?:\\?\/\\?\/mp\.weixin\.qq\.com\\?\/s[/?]/.test(text));
}
