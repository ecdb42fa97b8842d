import { fieldToMeaning, isBodyMeaning, type FieldMeaning } from "../fields/field-aliases.ts";
import type { RangedField } from "../fields/field.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

/** How much an object looks like an article: has a body, is listed with title and address, has a title only, or none of it. */
export type Likeness = "body" | "listed" | "titled" | "none";

const nothing = /^(?:null|None|undefined|NaN|)$/;

/** Leaves of a value in order, fields that hold nothing left out; `skip` are children read elsewhere. */
export function valueToFields(node: ValueNode, path: string, skip?: ReadonlySet<ValueNode>): RangedField[] {
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
