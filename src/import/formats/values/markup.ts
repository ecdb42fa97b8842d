import type { MapNode, ValueNode } from "./value-node.ts";

/** Plain text as a paragraph of markup that keeps its lines, and the blanks that WeChat's editor writes as entities; markup as it is. */
export function textToMarkup(text: string): string {
  const isMarkup = /<(?:p|section|div|span|br|img|a)\b[^<>]*>/i.test(text);
  const plain = isMarkup ? text : text.replace(/&(?!nbsp;)/g, "&amp;").replace(/</g, "&lt;");
  return text.trim() === "" ? "" : `<p>${plain.trim().replace(/\r?\n/g, "<br>")}</p>`;
}

/** An element without content; attributes that are not known are left out. */
export function emptyElement(tag: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [` ${name}="${value.replace(/"/g, "&quot;")}"`],
  );
  return `<${tag}${written.join("")}></${tag}>`;
}

/** A string or number of an object, by the first of several keys that has one. */
export function valueIn({ entries }: MapNode, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = entries.find(({ key }) => key === name)?.value;
    if ((value?.kind === "string" || value?.kind === "scalar") && !/^(?:|null|None)$/.test(value.text)) return value.text;
  }
  return undefined;
}

/** Objects of a list that an object has under a name. */
export function mapsIn({ entries }: MapNode, name: string): MapNode[] {
  const value: ValueNode | undefined = entries.find(({ key }) => key === name)?.value;
  return value?.kind === "list" ? value.items.filter((item) => item.kind === "map") : [];
}
