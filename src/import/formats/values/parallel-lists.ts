import { fieldToMeaning } from "../fields/field-aliases.ts";
import type { RangedField } from "../fields/field.ts";
import { likenessOf, valueToFields } from "./value-fields.ts";
import type { ListNode, MapNode, ValueNode } from "./value-node.ts";

const texts = /^(?:documents|texts)$/i;
const saidOfThem = /^(?:metadatas|payloads)$/i;

/**
 * Rows of an object that has texts in one list and what is said of each in another (`{documents: […], metadatas: [{title}]}`, as stores of vectors
 * answer, one list deeper where several questions were asked); undefined for any other, and where the object has a title of its own.
 */
export function parallelToRows(entries: MapNode["entries"]): RangedField[][] | undefined {
  if (entries.some(({ key, value }) => value.kind === "string" && fieldToMeaning(key)?.meaning === "title")) return undefined;
  const said = listAmong(entries, saidOfThem);
  const bodies = listAmong(entries, texts);
  if (said === undefined || bodies === undefined || said.length !== bodies.length) return undefined;
  const isOfArticles =
    said.every((one) => one.kind !== "list" && one.kind !== "string") && said.some((one) => one.kind === "map" && isTitled(one));
  if (!isOfArticles || !bodies.some(({ kind }) => kind === "string")) return undefined;
  return said.map((one, at) => {
    const body = bodies[at];
    return [...valueToFields(one, ""), ...(body?.kind === "string" ? valueToFields(body, "content") : [])];
  });
}

/** An object that has a title, and no text of its own. */
function isTitled(node: MapNode): boolean {
  const likeness = likenessOf(node);
  return likeness === "listed" || likeness === "titled";
}

/** The values of the list under such a name, those of the lists in it one behind the other. */
function listAmong(entries: MapNode["entries"], name: RegExp): readonly ValueNode[] | undefined {
  const list = entries.find(({ key, value }) => name.test(key) && value.kind === "list")?.value;
  if (list?.kind !== "list") return undefined;
  const inner = list.items.filter((item): item is ListNode => item.kind === "list");
  return inner.length === list.items.length ? inner.flatMap(({ items }) => items) : list.items;
}
