import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

/** One leaf of an object, named by its dotted path; the range is that of the value in the dump. */
export interface ValueField {
  path: string;
  text: string;
  start: number;
  end: number;
}

/** How much an object looks like an article: has a body, is listed with title and address, has a title only, or none of it. */
export type Likeness = "body" | "listed" | "titled" | "none";

const nothing = /^(?:null|None|undefined|NaN|)$/;

/** Leaves of a value in order, fields that hold nothing left out; `skip` are children read elsewhere. */
export function valueToFields(node: ValueNode, path: string, skip?: ReadonlySet<ValueNode>): ValueField[] {
  if (skip?.has(node)) return [];
  switch (node.kind) {
    case "string":
      return node.text === "" ? [] : [{ path, text: node.text, start: node.start, end: node.end }];
    case "scalar":
      return nothing.test(node.text) ? [] : [{ path, text: node.text, start: node.start, end: node.end }];
    case "list":
      return node.items.flatMap((item, index) => valueToFields(item, joinPath(path, String(index)), skip));
    case "map":
      return node.entries.flatMap(({ key, value }) => valueToFields(value, joinPath(path, key), skip));
  }
}

/** `a` and `b` as `a.b`. */
export function joinPath(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** How much the object's own leaves look like an article, of which a mere `name` is none; `bodyOnly`: `body` only where it has no title as well. */
export function likenessOf(node: MapNode, bodyOnly = false): Likeness {
  const found = new Set<FieldMeaning>();
  for (const { key, value } of node.entries) {
    const meaning = saysSomething(value) ? fieldToMeaning(key)?.meaning : undefined;
    if (meaning !== undefined && !(isBodyMeaning(meaning) && value.kind === "scalar")) found.add(meaning);
  }
  if ([...found].some(isBodyMeaning) && !(bodyOnly && found.has("title"))) return "body";
  if (!found.has("title") || (found.size === 1 && node.entries.some(({ key }) => key.toLowerCase() === "name"))) return "none";
  return listing.some((meaning) => found.has(meaning)) ? "listed" : "titled";
}

const listing: readonly FieldMeaning[] = ["url", "published", "created", "digest", "cover"];

function saysSomething(value: ValueNode): boolean {
  if (value.kind === "string") return value.text.trim() !== "";
  if (value.kind === "list") return value.items.length > 0 && value.items.every((item) => item.kind === "string");
  return value.kind === "scalar" && !nothing.test(value.text);
}

const address = /^https?:\/\//;

/** True for `{title: address, …}`, a day's list of one account. */
export function isAddressMap(node: MapNode): boolean {
  const texts = node.entries.map(({ value }) => (value.kind === "string" ? value.text : ""));
  return (
    texts.every((text) => address.test(text)) &&
    texts.some((text) => /^https?:\/\/mp\.weixin\.qq\.com\/s[/?]/.test(text)) &&
    !node.entries.some(({ key }) => fieldToMeaning(key))
  );
}

/** Rows of `{title: address, …}`; the key around it is the account's name. */
export function mapToAddressRows(node: MapNode, path: string): ValueField[][] {
  const account = path.split(".").at(-1) ?? "";
  return node.entries.flatMap(({ key, value }) => {
    if (value.kind !== "string") return [];
    const place = { start: value.start, end: value.end };
    const fields = [
      { path: "title", text: key, ...place },
      { path: "url", text: value.text, ...place },
    ];
    return [account === "" ? fields : [...fields, { path: "account", text: account, ...place }]];
  });
}
