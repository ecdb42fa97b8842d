import type { Limits } from "../../limits.ts";
import { brokenCut, stringRecord, type Cut, type CutText } from "../cut.ts";
import { expandStrings } from "./expand-strings.ts";
import { fieldsToRecord } from "../fields/fields-to-record.ts";
import type { Dialect } from "./read-leaf.ts";
import { readItems, type Item } from "./read-items.ts";
import type { ValueBudget } from "./read-value.ts";
import { textToKind } from "../text-kind.ts";
import { unwrapString } from "../unwrap-string.ts";
import type { ValueField } from "./value-fields.ts";
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
  const cuts: Cut[] = [];
  let keyed: Item[] = [];
  const flush = () => {
    if (keyed.length > 0) cuts.push(keyedToCut(keyed));
    keyed = [];
  };
  const firstKey = items.find(({ key }) => key !== undefined)?.key;
  for (const item of items) {
    const isKeyed = item.key !== undefined && item.node?.kind === "string";
    if (!isKeyed || item.key === firstKey || keyed.some(({ key }) => key === item.key)) flush();
    if (isKeyed) keyed.push(item);
    else cuts.push(...itemToCuts(item, dialect, budget));
  }
  flush();
  return { format: formatName(items, dialect), cuts };
}

function formatName(items: readonly Item[], dialect: Dialect): string {
  if (dialect.strings === "python" || items.some(({ key }) => key !== undefined)) return "python-literal";
  return items.length > 1 ? "json-lines" : "json";
}

function itemToCuts(item: Item, dialect: Dialect, budget: ValueBudget): Cut[] {
  const whole = item.node ?? item.broken?.partial;
  const cuts = whole === undefined ? [] : nodeToCuts(expandStrings(whole, budget));
  if (item.broken === undefined) return cuts;
  const isLiteral = dialect.strings === "python" || item.key !== undefined;
  const limited = item.broken.limit === "depth" ? "limit-depth" : item.broken.limit === "values" ? "limit-nodes" : undefined;
  const code = limited ?? (isLiteral ? "broken-literal" : "broken-json");
  const last = cuts.reduce((end, cut) => Math.max(end, cut.end), item.start);
  return [...cuts, brokenCut(code, item.broken, Math.min(last, item.end), item.end)];
}

function nodeToCuts(node: ValueNode): Cut[] {
  if (node.kind === "string") return [stringToCut(node)];
  const strings = node.kind === "list" ? node.items.filter((item) => item.kind === "string") : [];
  if (node.kind === "list" && strings.length > 0 && strings.length === node.items.length) return strings.map(stringToCut);
  return valueToRows(node)
    .filter((row) => row.length > 0)
    .map((row) => rowToCut(row));
}

function stringToCut({ text, start, end }: StringNode): Cut {
  const string = unwrapString(text);
  return { start, end, record: stringRecord(string, textToKind(string)) };
}

/** `title:'…' text:'…'` is a row; a body alone is a record that is one string. */
function keyedToCut(items: readonly Item[]): Cut {
  const fields = items.flatMap(({ key = "", node }): ValueField[] =>
    node?.kind === "string" ? [{ path: key, text: node.text, start: node.start, end: node.end }] : [],
  );
  const [only] = fields;
  if (fields.length > 1 || only === undefined) return rowToCut(fields);
  return stringToCut({ kind: "string", ...only });
}

function rowToCut(row: Row): Cut {
  const start = Math.min(...row.map((field) => field.start));
  const end = Math.max(...row.map((field) => field.end));
  return { start, end, record: fieldsToRecord(row) };
}
