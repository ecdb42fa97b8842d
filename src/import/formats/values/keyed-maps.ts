import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";
import type { RangedField } from "../fields/field.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

const address = /^https?:\/\//;
/** Chinese characters of a text in the mean, behind a title and behind any other key, and of a title behind which an object stands. */
const shortestText = 20;
const shortestNameless = 60;
const shortestTitle = 5;
/** The name of a file that a text was read from, or its number or hash. */
const fileName = /\.(?:txt|md|markdown|html?|json)$|^(?=.*\d)[\da-f_-]{8,64}$/i;

/** True for an object whose keys are titles, addresses or files of articles and whose values are strings: their addresses, or their texts. */
export function isArticleMap(node: MapNode): boolean {
  const texts = node.entries.map(({ value }) => (value.kind === "string" ? value.text : ""));
  if (texts.length === 0 || node.entries.some(({ key }) => isField(key))) return false;
  if (texts.every((text) => address.test(text))) return texts.some(isArticleAddress);
  const isNameless = node.entries.every(({ key }) => fileName.test(key));
  const length = texts.reduce((sum, text) => sum + han(text), 0) / texts.length;
  return isNameless ? texts.every((text) => text !== "") && length >= shortestNameless : areNames(node) && length >= shortestText;
}

function areNames({ entries }: MapNode): boolean {
  return entries.every(({ key }) => isName(key));
}

function isName(key: string): boolean {
  return isArticleAddress(key) || (!address.test(key) && han(key) >= 2);
}

function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Rows of such an object; where the values are addresses, the key before it is the account's name. */
export function articleMapToRows(node: MapNode, account = ""): RangedField[][] {
  return node.entries.flatMap(({ key, value }) => {
    if (value.kind !== "string") return [];
    const place = { start: value.start, end: value.end };
    const isAddress = address.test(value.text);
    const named = fileName.test(key) ? [] : [{ path: address.test(key) ? "url" : "title", text: key, ...place }];
    const fields = [...named, { path: isAddress ? "url" : "content", text: value.text, ...place }];
    return [account === "" || !isAddress ? fields : [...fields, { path: "account", text: account, ...place }]];
  });
}

/** True for an object of several articles, each behind its title. */
export function areTitles(entries: MapNode["entries"]): boolean {
  return entries.length > 1 && entries.every(({ key, value }) => value.kind === "map" && !isGroup(value) && han(key) > 0 && !isField(key));
}

function isField(key: string): boolean {
  return fieldToMeaning(key) !== undefined;
}

/** What the key says of the article behind it: its address, or its title where the article has none. */
export function keyToFields(key: string, value: ValueNode, isTitle: boolean): RangedField[] {
  if (value.kind !== "map" || isGroup(value) || isField(key)) return [];
  const known = new Set(value.entries.map((entry) => fieldToMeaning(entry.key)?.meaning));
  const place = { start: value.start, end: value.start };
  if (isArticleAddress(key)) return known.has("url") ? [] : [{ path: "url", text: key, ...place }];
  return known.has("title") || !(isTitle || han(key) >= shortestTitle) ? [] : [{ path: "title", text: key, ...place }];
}

const day = /^20\d{2}(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{4})$/;
/** True for several articles, in a list or behind days. */
function isGroup(node: ValueNode): boolean {
  if (node.kind === "list") return node.items.some((item) => item.kind === "map");
  return node.kind === "map" && node.entries.some(({ key, value }) => day.test(key) || (value.kind === "list" && isGroup(value)));
}

/**
 * What the key of each group of articles says of all in it: their day. Any other may be an account, or a subject, or what a program did with them, and
 * says nothing.
 */
export function groupReader({ entries }: MapNode): (key: string, value: ValueNode) => RangedField[] {
  if (!entries.every(({ value }) => isGroup(value))) return () => [];
  return (key, value) => (day.test(key) ? [{ path: "date", text: key, start: value.start, end: value.start }] : []);
}
