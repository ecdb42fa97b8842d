import type { MapNode, ValueNode } from "./value-node.ts";

/** How databases in the cloud write a value with its type: DynamoDB (`{S: "…"}`) and Firestore (`{stringValue: "…"}`). */
const types = /^(?:S|N|B|BOOL|NULL|M|L|SS|NS|(?:string|integer|double|boolean|timestamp|reference|map|array|null|bytes|geoPoint)Value)$/;
const documentPath = /^projects\/.{1,200}\/documents\//;

/** Puts the values of an object or a list, each of which says its type, in the place of what says it. */
export function dropTypes(node: ValueNode): void {
  if (node.kind === "list" && node.items.length > 0 && node.items.every(isTyped)) node.items = node.items.map(valueOf);
  if (node.kind !== "map" || node.entries.length === 0) return;
  if (node.entries.every(({ value }) => isTyped(value))) for (const entry of node.entries) entry.value = valueOf(entry.value);
  if (node.entries.some(({ key }) => key === "fields"))
    for (const entry of node.entries)
      if (entry.key === "name" && entry.value.kind === "string" && documentPath.test(entry.value.text)) entry.key = "document";
}

function isTyped(node: ValueNode): node is MapNode {
  return node.kind === "map" && node.entries.length === 1 && types.test(node.entries[0]?.key ?? "");
}

function valueOf(node: ValueNode): ValueNode {
  const [entry] = node.kind === "map" ? node.entries : [];
  if (entry === undefined) return node;
  const inner = entry.value.kind === "map" ? entry.value.entries[0] : undefined;
  return entry.key === "arrayValue" && inner?.key === "values" ? inner.value : entry.value;
}
