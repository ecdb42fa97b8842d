import { unescapeEntities } from "../../../unescape-entities.ts";
import { attribute, childrenOf, collapse, findNode, isElement, textOf, walk, type Element, type Node } from "../markup/nodes.ts";
import { parsePart } from "../markup/parse-part.ts";
import { elementToPicture, type PictureShelf } from "./picture.ts";

const mostNodes = 200;
/** Units of markup up to which an element may show what the one beside it holds. */
const more = 2000;
const longestNotice = 200;
const notice = /java\s?script|脚本|腳本|浏览器|瀏覽器|\bjs\b/i;

/** True where a page gives a picture or words to readers without scripts. */
export function holdsContent(noscript: Element): boolean {
  return noscript.tagName === "noscript" && (/<img\b/i.test(textOf(noscript)) || wordsOf(textOf(noscript)) !== "");
}

/** Its words, unless they only say that scripts are off. */
function wordsOf(html: string): string {
  const text = collapse(unescapeEntities(html.replace(/<[^<>]*>/g, " ")));
  return text.length <= longestNotice && notice.test(text) ? "" : text;
}

/** What a page shows to readers without scripts alone. */
export interface NoscriptContent {
  nodes: readonly Node[];
  /** True for words; else pictures. */
  isText: boolean;
}

/** What the elements beside it, which a script would fill, do not show. */
export function noscriptContent(noscript: Element, html: string, shelf: PictureShelf): NoscriptContent {
  if (!holdsContent(noscript)) return { nodes: [], isText: false };
  const place = noscript.childNodes[0]?.sourceCodeLocation;
  const nodes = place ? parsePart(html.slice(place.startOffset, place.endOffset), place.startOffset) : parsePart(textOf(noscript));
  const beside = neighboursOf(noscript);
  const isShown = beside.some((node) => showsPicture(node, shelf));
  const images = nodes.flatMap(imagesIn);
  for (const image of images) if (isShown || isPixel(image)) image.attrs = [];
  const words = wordsOf(textOf(noscript));
  const isText = words !== "" && !beside.some((node) => showsWords(node, words));
  return { nodes: isText ? nodes : images, isText };
}

function imagesIn(top: Node): Element[] {
  const images: Element[] = [];
  walk(top, (node) => {
    if (isImage(node)) images.push(node);
    return true;
  });
  return images;
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

function showsWords(element: Element, words: string): boolean {
  const place = element.sourceCodeLocation;
  const isNear = place && place.endOffset - place.startOffset <= 2 * words.length + more;
  return isNear === true && bare(textOf(element)).includes(bare(words));
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

function isImage(node: Node): node is Element {
  return isElement(node) && node.tagName === "img";
}

/** A picture that counts visits. */
function isPixel(image: Element): boolean {
  const isNone = ["width", "height"].some((name) => /^[01](?:px)?$/.test(attribute(image, name)?.trim() ?? ""));
  return isNone || /display\s*:\s*none/i.test(attribute(image, "style") ?? "");
}
