import { attribute, childrenOf, findNode, isElement, isText, type Element, type Node } from "../markup/nodes.ts";
import { remoteAddress } from "./picture.ts";

const image = /(?:^|;)\s*background(?:-image)?\s*:[^;]{0,300}?url\(\s*["']?([^"')\s]{10,1000})["']?\s*\)([^;]{0,200})/i;
/** Where a background is kept that a script loads once it comes into sight. */
const lateAttributes = ["data-lazy-bgimg", "data-bgimg", "data-background", "data-background-image", "data-bg"];
const host = /^https:\/\/[\w.-]+\.qpic\.cn\//;
const tiled = /(?:^|;)\s*background-repeat\s*:\s*repeat\s*(?:;|$)/i;
/** Of a tick or a button: `10px 10px / 40px`. */
const small = /\/\s*(?:[1-5]?\d)px/;
const room = /(?:^|;)\s*(?:min-height|height|padding-(?:top|bottom))\s*:\s*(\d{1,4}(?:\.\d{1,9})?)(px|em|rem|vw|vh|%)/gi;
const smallest = 60;
const mostNodes = 200;

/** A picture that a box without text shows as its background: its address, undefined for patterns, ticks, and boxes that hold words or the picture itself. */
export function elementToBackground(element: Element): string | undefined {
  const style = attribute(element, "style") ?? "";
  const found = style.includes("url(") ? image.exec(style) : null;
  const addresses = [found?.[1], ...lateAttributes.map((name) => attribute(element, name))];
  const url = addresses.map((address) => remoteAddress(address ?? "")).find((address) => address !== undefined && host.test(address));
  if (url === undefined || tiled.test(style) || small.test(found?.[2] ?? "")) return undefined;
  return hasRoom(element, style) && isEmpty(element, url) ? url : undefined;
}

function hasRoom(element: Element, style: string): boolean {
  if (findNode(element, isDrawing, mostNodes) !== undefined) return true;
  return [...style.matchAll(room)].some(([, size = "0", unit = "px"]) => {
    const factor = unit === "px" ? 1 : /em/i.test(unit) ? 16 : 10;
    return Number(size) * factor >= smallest;
  });
}

/** A drawing keeps its room open, even if nothing is drawn in it. */
function isDrawing(node: Node): boolean {
  return isElement(node) && node.tagName === "svg" && attribute(node, "viewBox") !== undefined;
}

function isEmpty(top: Element, url: string): boolean {
  const waiting: Node[] = [...childrenOf(top)];
  for (let node = waiting.pop(), seen = 0; node !== undefined; node = waiting.pop(), seen += 1) {
    if (seen > mostNodes || (isText(node) && node.value.trim() !== "")) return false;
    if (isElement(node) && node.attrs.some(({ value }) => remoteAddress(value) === url)) return false;
    waiting.push(...childrenOf(node));
  }
  return true;
}
