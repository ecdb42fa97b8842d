import { parseFragment } from "parse5";
import { attribute, childrenOf, findNode, isElement, textOf, walk, type Element, type Node } from "../nodes.ts";
import { elementToPicture, type PictureShelf } from "./picture.ts";

const longest = 20_000;
const mostNodes = 200;

/** True where a page gives a picture to readers without scripts. */
export function holdsPicture(noscript: Element): boolean {
  return noscript.tagName === "noscript" && /<img\b/i.test(textOf(noscript));
}

/** Pictures for readers without scripts, where the one beside it, which a script would load, shows none. */
export function noscriptPictures(noscript: Element, shelf: PictureShelf): Element[] {
  const html = textOf(noscript);
  if (html.length > longest || !holdsPicture(noscript) || neighboursOf(noscript).some((node) => showsPicture(node, shelf))) return [];
  const pictures: Element[] = [];
  walk(parseFragment(html), (node) => {
    if (isImage(node) && !isPixel(node)) pictures.push(node);
    return true;
  });
  return pictures;
}

/** Places of elements among those beside them, counted once for all of them. */
const counted = new WeakMap<Node, { elements: readonly Element[]; places: ReadonlyMap<Element, number> }>();

function neighboursOf(element: Element): Element[] {
  const { parentNode: parent } = element;
  if (parent === null) return [];
  const { elements, places } = counted.get(parent) ?? countChildren(parent);
  const at = places.get(element) ?? 0;
  return [elements[at - 1], elements[at + 1]].filter((node) => node !== undefined);
}

function countChildren(parent: Node): { elements: readonly Element[]; places: ReadonlyMap<Element, number> } {
  const elements = childrenOf(parent).filter(isElement);
  const found = { elements, places: new Map(elements.map((element, at) => [element, at])) };
  counted.set(parent, found);
  return found;
}

function showsPicture(top: Element, shelf: PictureShelf): boolean {
  return findNode(top, (node) => isImage(node) && elementToPicture(node, shelf) !== undefined, mostNodes) !== undefined;
}

function isImage(node: Node): node is Element {
  return isElement(node) && node.tagName === "img";
}

/** A picture that counts visits. */
function isPixel(image: Element): boolean {
  const isNone = ["width", "height"].some((name) => /^[01](?:px)?$/.test(attribute(image, name)?.trim() ?? ""));
  return isNone || /display\s*:\s*none/i.test(attribute(image, "style") ?? "");
}
