import { emptyElement } from "../markup.ts";
import type { ListNode, MapNode, ValueNode } from "../value-node.ts";

/** How a piece of text is shown, as far as an entry shows it. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  code?: boolean;
  link?: string | undefined;
}

/** A piece of text as markup; its line ends are breaks. */
export function pieceToMarkup(text: string, { bold, italic, code, link }: Look = {}): string {
  let markup = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\r?\n/g, "<br>");
  if (text.trim() === "") return markup;
  if (code === true) markup = `<code>${markup}</code>`;
  if (bold === true) markup = `<strong>${markup}</strong>`;
  if (italic === true) markup = `<em>${markup}</em>`;
  return link === undefined ? markup : emptyElement("a", { href: link }).replace("></a>", `>${markup}</a>`);
}

/** A picture, or nothing where its address is not known. */
export function pictureToMarkup(src: string | undefined, alt?: string): string {
  return src === undefined ? "" : emptyElement("img", { src, alt }).replace("</img>", "");
}

/** What an object has under a name, as a list. */
export function listIn(node: ValueNode | undefined, ...names: string[]): ListNode | undefined {
  const value = names.map((name) => child(node, name)).find((found) => found?.kind === "list");
  return value?.kind === "list" ? value : undefined;
}

/** What an object has under a name, as an object. */
export function mapIn(node: ValueNode | undefined, ...names: string[]): MapNode | undefined {
  const value = names.map((name) => child(node, name)).find((found) => found?.kind === "map");
  return value?.kind === "map" ? value : undefined;
}

/** A string, empty or not, that an object has under the first of several names that it has one under. */
export function stringIn(node: ValueNode | undefined, ...names: string[]): string | undefined {
  const value = names.map((name) => child(node, name)).find((found) => found?.kind === "string");
  return value?.kind === "string" ? value.text : undefined;
}

/** Whether an object says yes under a name. */
export function isSet(node: ValueNode | undefined, ...names: string[]): boolean {
  return names.some((name) => {
    const value = child(node, name);
    return value?.kind === "scalar" && /^true$/i.test(value.text);
  });
}

function child(node: ValueNode | undefined, name: string): ValueNode | undefined {
  return node?.kind === "map" ? node.entries.find(({ key }) => key === name)?.value : undefined;
}
