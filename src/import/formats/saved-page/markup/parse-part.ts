import type { Token } from "parse5";
import { isElement, walk, type Element, type Node } from "./nodes.ts";
import { isFault, parsePage } from "./parse-page.ts";

/**
 * Parses markup that a page holds as text: in a template, for readers without scripts, for a frame. Places are those in the page, where `start`
 * says where the markup begins in it, else none. What such markup holds as text in its turn is not read.
 */
export function parsePart(html: string, start?: number): readonly Node[] {
  const document = parsePage(html);
  if (isFault(document)) return [];
  walk(document, (node) => {
    if (node.sourceCodeLocation) node.sourceCodeLocation = start === undefined ? null : moveAll(node.sourceCodeLocation, start);
    if (isElement(node)) dropParts(node);
    return true;
  });
  return document.childNodes;
}

function dropParts(element: Element): void {
  if (element.tagName === "noscript") element.childNodes = [];
  if (element.tagName === "iframe") element.attrs = element.attrs.filter(({ name }) => name !== "srcdoc");
}

function moveAll(place: Token.ElementLocation, by: number): Token.ElementLocation {
  const { startTag, endTag, attrs } = place;
  const moved: Token.ElementLocation = move(place, by);
  if (startTag) moved.startTag = move(startTag, by);
  if (endTag) moved.endTag = move(endTag, by);
  if (attrs) moved.attrs = Object.fromEntries(Object.entries(attrs).map(([name, one]) => [name, move(one, by)]));
  return moved;
}

function move<Place extends Token.Location>(place: Place, by: number): Place {
  return { ...place, startOffset: place.startOffset + by, endOffset: place.endOffset + by };
}
