import type { Element, Root, RootContent } from "hast";
import { textsToAnchors } from "./anchor.ts";

/** A block that can be linked to, in reading order. */
export interface AnchoredBlock {
  /** The anchor, which is also the element's `id`. */
  id: string;
  tag: string;
  /** Its own text, white space as in the markup. */
  text: string;
}

/** A block ends here: no block lies within one of these. */
const leaves = new Set(["p", "h2", "h3", "h4", "h5", "h6", "pre", "table"]);
/** These may hold text of their own beside blocks within them, as an item does before its nested list. */
const mixed = new Set(["li", "blockquote"]);
const holders = new Set(["ul", "ol", ...leaves, ...mixed]);

/** Gives every block of a page's markup its anchor as `id`; the page, its table of contents and the search index all link by these. */
export function anchorBlocks(root: Root): AnchoredBlock[] {
  const found = listBlocks(root).filter(({ text }) => text.trim() !== "");
  const anchors = textsToAnchors(found.map(({ text }) => text));
  return found.map(({ element, text }, place) => {
    const id = anchors[place] as string;
    element.properties["id"] = id;
    return { id, tag: element.tagName, text };
  });
}

function listBlocks(root: Root): { element: Element; text: string }[] {
  const found: { element: Element; text: string }[] = [];
  const waiting: RootContent[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== "element") continue;
    const leaf = leaves.has(node.tagName);
    if (leaf || mixed.has(node.tagName)) found.push({ element: node, text: ownText(node, leaf) });
    if (!leaf) waiting.push(...node.children.toReversed());
  }
  return found;
}

/** Text of an element; of one that is no leaf, without the blocks within it. */
export function ownText(top: Element, leaf = true): string {
  let text = "";
  const waiting: RootContent[] = top.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "text") text += node.value;
    else if (node.type === "element" && (leaf || !holders.has(node.tagName))) waiting.push(...node.children.toReversed());
  }
  return text;
}
