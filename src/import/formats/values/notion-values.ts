import { fieldToMeaning, isBodyMeaning } from "../fields/field-aliases.ts";
import { valueIn } from "./markup.ts";
import { notionPiece } from "./rich/blocks-of-editors.ts";
import { mapIn, stringIn } from "./rich/phrasing.ts";
import type { MapNode, ValueNode } from "./value-node.ts";

/** What an object of the value of a property may say beside the value, which stands under the name of its type. */
const beside = /^(?:id|type|name|description|has_more|next_url)$/;

/**
 * Puts the values of a page of a Notion database (`{id, type: "url", url: …}`, as its API answers) in the place of the objects that say their types;
 * the property that is the page's title is `title`, whatever the database calls it. A page was made when somebody saved the article.
 */
export function dropProperties(node: MapNode): void {
  const properties = node.entries.map(({ value }) => propertyOf(value));
  if (properties.length > 0 && properties.every((property) => property !== undefined))
    for (const [at, entry] of node.entries.entries()) {
      const { type, value } = properties[at] ?? { type: "", value: entry.value };
      if (type === "title" && fieldToMeaning(entry.key)?.meaning !== "title") entry.key = "title";
      entry.value = plainValue(entry.key, type, value);
    }
  if (stringIn(node, "object") === "page" && mapIn(node, "properties") !== undefined)
    for (const entry of node.entries) if (entry.key === "created_time") entry.key = "captured_at";
}

function propertyOf(node: ValueNode): { type: string; value: ValueNode } | undefined {
  const type = stringIn(node, "type");
  if (node.kind !== "map" || type === undefined) return undefined;
  const value = node.entries.find(({ key }) => key === type)?.value;
  const isProperty = node.entries.every(({ key }) => key === type || beside.test(key)) && node.entries.some(({ key }) => key === "id");
  return isProperty && value !== undefined ? { type, value } : undefined;
}

function plainValue(key: string, type: string, value: ValueNode): ValueNode {
  const place = { start: value.start, end: value.end };
  if ((type === "title" || type === "rich_text") && value.kind === "list")
    return { kind: "string", text: piecesToText(value.items, isBody(key)), ...place };
  if (value.kind === "list") return { ...value, items: value.items.map(nameOf) };
  if (type === "date" && value.kind === "map") return { kind: "string", text: valueIn(value, "start") ?? "", ...place };
  const inner =
    type === "formula" && value.kind === "map" ? value.entries.find(({ key: name }) => name === stringIn(value, "type")) : undefined;
  return inner?.value ?? nameOf(value);
}

function isBody(key: string): boolean {
  const meaning = fieldToMeaning(key)?.meaning;
  return meaning !== undefined && isBodyMeaning(meaning);
}

/** A choice, a person or a file by its name. */
function nameOf(node: ValueNode): ValueNode {
  const name = node.kind === "map" ? node.entries.find((entry) => entry.key === "name")?.value : undefined;
  return name ?? node;
}

/** Only a body's links make it markup. */
function piecesToText(pieces: readonly ValueNode[], isBodyText: boolean): string {
  if (isBodyText && pieces.some((piece) => stringIn(piece, "href") !== undefined)) return `<p>${pieces.map(notionPiece).join("")}</p>`;
  return pieces.map((piece) => stringIn(piece, "plain_text") ?? stringIn(mapIn(piece, "text"), "content") ?? "").join("");
}
