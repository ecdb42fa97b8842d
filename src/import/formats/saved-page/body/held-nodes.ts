import { attributeToFound, findNode, isElement, textOf, type Element, type Node } from "../markup/nodes.ts";
import { parsePart } from "../markup/parse-part.ts";
import type { BodyReading } from "./body-reading.ts";
import { sourceOfFrame } from "./frames.ts";
import { noscriptContent } from "./noscript.ts";

/** What an element holds as text and a reader sees as markup; undefined for elements of which nothing is to be seen, or that hold elements. */
export function heldNodes(element: Element, reading: BodyReading): readonly Node[] | undefined {
  if (element.tagName === "noscript") return nodesOfNoscript(element, reading);
  return element.tagName === "iframe" ? nodesOfFrame(element, reading) : undefined;
}

function nodesOfNoscript(element: Element, reading: BodyReading): readonly Node[] {
  const { nodes, isText } = noscriptContent(element, reading.html, reading.shelf);
  if (!isText) reading.residue.push({ element, role: "script" });
  return nodes;
}

/** The page that a frame has in an attribute. */
function nodesOfFrame(frame: Element, reading: BodyReading): readonly Node[] | undefined {
  const source = sourceOfFrame(frame);
  const body = parsePart(source ?? "")
    .map((node) => findNode(node, isBody))
    .find((node) => node !== undefined);
  if (body === undefined || (textOf(body).trim() === "" && findNode(body, isImage) === undefined)) return undefined;
  const { start, end } = attributeToFound(frame, "srcdoc", reading.html) ?? {};
  reading.residue.push({ element: frame, role: "media-residue" });
  if (start !== undefined && end !== undefined) reading.stated.push({ start, end });
  return [body];
}

function isBody(node: Node): boolean {
  return isElement(node) && node.tagName === "body";
}

function isImage(node: Node): boolean {
  return isElement(node) && node.tagName === "img";
}
