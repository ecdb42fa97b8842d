import type { TextPart } from "./find-hits.ts";

/** An element with a class and children; strings become text nodes, never markup. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

/** Marked text as nodes: hits in `<mark>`. */
export function partsToNodes(parts: readonly TextPart[]): (Node | string)[] {
  return parts.map(({ text, hit }) => (hit ? createElement("mark", "", text) : text));
}

/** Gives an element several attributes. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
