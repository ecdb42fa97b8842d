import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";
import { brokenCut, stringRecord, type Cut, type CutText } from "../cutting/cut.ts";
import { addressToCut } from "../cutting/address-list.ts";
import { joinAccounts } from "./account-lists.ts";
import { expandStrings } from "./expand-strings.ts";
import { jsonFeedAccount } from "./json-feed.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Dialect } from "./read-leaf.ts";
import { readItems, type Item } from "./read-items.ts";
import type { BrokenValue, ValueBudget } from "./read-value.ts";
import { seenKind } from "../cutting/seen-kind.ts";
import { arePieces, joinPieces } from "../quoting/unquote-list.ts";
import { unwrapString } from "../quoting/unwrap-string.ts";
import type { RangedField } from "../fields/field.ts";
import type { StringNode, ValueNode } from "./value-node.ts";
import { valueToRows, type Row } from "./values-to-rows.ts";

const json: Dialect = { strings: "json", openLines: false };
const python: Dialect = { strings: "python", openLines: false };
const jsonFirst: readonly Dialect[] = [json, python, { ...json, openLines: true }, { ...python, openLines: true }];
const pythonFirst: readonly Dialect[] = [python, json, { ...python, openLines: true }, { ...json, openLines: true }];

/** A key without quotes, or a single quote first: Python's writing. */
function isPythonFirst(text: string): boolean {
  return /^\s*(?:[[({]\s*)*(?:'|[rRuUbB]{1,2}["']|[\p{L}_][\p{L}\p{N}_.]*[ \t]*[:=])/u.test(text);
}

/** Cuts JSON, JSON Lines and Python literals: the dialect in which most can be read. */
export function cutValues(text: string, limits: Limits): CutText {
  let best: { items: Item[]; dialect: Dialect } | undefined;
  for (const dialect of isPythonFirst(text) ? pythonFirst : jsonFirst) {
    if (dialect.openLines && best !== undefined && best.items.length > 1) break;
    const items = readItems(text, dialect, { depth: limits.valueDepth, values: limits.values });
    if (best === undefined || goodness(items) > goodness(best.items)) best = { items, dialect };
    if (items.every(({ broken }) => broken === undefined) || items.some(({ broken }) => broken?.limit)) break;
  }
  return best === undefined ? { format: "json", cuts: [] } : itemsToCuts(best.items, best.dialect, limits);
}

/** Whole items, less those that broke off. */
function goodness(items: readonly Item[]): number {
  const broken = items.filter((item) => item.broken !== undefined).length;
  return items.length === broken ? -broken : (items.length - broken) / items.length;
}

function itemsToCuts(items: readonly Item[], dialect: Dialect, limits: Limits): CutText {
  const budget = { depth: limits.valueDepth, values: limits.values };
  const cuts = groupKeyed(items.filter((item) => !isBulkAction(item))).flatMap((group) => {
    const [only] = group;
    return group.length === 1 && only !== undefined ? itemToCuts(only, dialect, budget, limits) : [keyedToCut(group)];
  });
  return { format: formatName(items, dialect), cuts };
}

/** The line above each document of a file for Elasticsearch (`{"index": {"_id": "1"}}`). */
function isBulkAction({ node }: Item): boolean {
  const [only, ...more] = node?.kind === "map" ? node.entries : [];
  if (only?.value.kind !== "map" || more.length > 0 || !/^(?:index|create|update|delete)$/.test(only.key)) return false;
  return only.value.entries.every(({ key }) => key.startsWith("_"));
}

/** `title:'…' text:'…'`: strings behind keys are one record until a key, or the first of all keys, comes again. */
function groupKeyed(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  const keys = new Set<string>();
  const firstKey = items.find(({ key }) => key !== undefined)?.key;
  for (const item of items) {
    const key = item.node?.kind === "string" ? item.key : undefined;
    const open = groups.at(-1);
    if (key === undefined || key === firstKey || keys.size === 0 || keys.has(key)) {
      keys.clear();
      groups.push([item]);
    } else open?.push(item);
    if (key !== undefined) keys.add(key);
  }
  return groups;
}

function formatName(items: readonly Item[], dialect: Dialect): string {
  if (dialect.strings === "python" || items.some(({ key }) => key !== undefined)) return "python-literal";
  return items.length > 1 ? "json-lines" : "json";
}

function itemToCuts(item: Item, dialect: Dialect, budget: ValueBudget, limits: Limits): Cut[] {
  const whole = item.node ?? item.broken?.partial;
  const cuts = whole === undefined ? [] : nodeToCuts(expandStrings(whole, budget));
  if (item.broken === undefined) return cuts;
  const isLiteral = dialect.strings === "python" || item.key !== undefined;
  const last = cuts.reduce((end, cut) => Math.max(end, cut.end), item.start);
  const broken = brokenCut(isLiteral ? "broken-literal" : "broken-json", item.broken, Math.min(last, item.end), item.end);
  return [...cuts, { ...broken, ...limitFault(item.broken, limits) }];
}

/** The fault of a value that asks more of the machine than it may, in place of any other. */
export function limitFault({ limit }: BrokenValue, limits: Limits): { fault?: Fault } {
  if (limit === undefined) return {};
  const [code, name] = limit === "depth" ? (["limit-depth", "valueDepth"] as const) : (["limit-nodes", "values"] as const);
  return { fault: { code, facts: { limit: name, expected: limits[name], found: "more" } } };
}

/** The articles of a value, each a row with what is said `around` the value; strings are records of their own. */
export function nodeToCuts(node: ValueNode, around?: readonly RangedField[]): Cut[] {
  if (node.kind === "string") return [stringToCut(node)];
  const strings = node.kind === "list" ? node.items.filter((item) => item.kind === "string") : [];
  if (node.kind === "list" && strings.length > 0 && strings.length === node.items.length)
    return arePieces(strings.map(({ text }) => text)) ? [piecesToCut(strings)] : strings.map(stringToCut);
  const rows = joinAccounts(valueToRows(node), node).filter((row) => row.length > 0);
  const shared = around ?? jsonFeedAccount(node, rows);
  return rows.map((row) => rowToCut(row, shared));
}

const isAddress = /^\s*https?:\/\/[^\s<>"]+\s*$/;

function stringToCut({ text, start, end }: StringNode): Cut {
  const string = unwrapString(text);
  if (isAddress.test(string)) return addressToCut(string.trim(), start, end);
  return { start, end, record: stringRecord(string, seenKind(string)) };
}

/** The pieces of one text, from the first to the last. */
function piecesToCut(pieces: readonly StringNode[]): Cut {
  const text = joinPieces(pieces.map((piece) => piece.text));
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, record: stringRecord(text, seenKind(text)) };
}

function keyedToCut(items: readonly Item[]): Cut {
  return rowToCut(
    items.flatMap(({ key = "", node }): RangedField[] =>
      node?.kind === "string" ? [{ path: key, text: node.text, start: node.start, end: node.end }] : [],
    ),
  );
}

/** `shared` stands in the dump outside the row. */
function rowToCut(row: Row, shared: readonly RangedField[] = []): Cut {
  const start = row.reduce((least, field) => Math.min(least, field.start), Number.POSITIVE_INFINITY);
  const end = row.reduce((most, field) => Math.max(most, field.end), 0);
  return { start, end, record: fieldsToRecord([...row, ...shared]) };
}
