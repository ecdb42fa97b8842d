import { childrenOf, findNode, isElement, textOf, type Element } from "../markup/nodes.ts";
import type { Marks } from "./leaf.ts";

const above: Marks = { superscript: true };
const below: Marks = { subscript: true };
/** Of MathML's elements that set signs above or below others: the marks of their children. */
const places: ReadonlyMap<string, readonly (Marks | undefined)[]> = new Map(
  Object.entries<readonly (Marks | undefined)[]>({
    mfrac: [above, below],
    msup: [undefined, above],
    mover: [undefined, above],
    msub: [undefined, below],
    munder: [undefined, below],
    msubsup: [undefined, below, above],
    munderover: [undefined, below, above],
  }),
);
const mostNodes = 40;

/** What a page sets above or below the line by an element's place: exponents, limits, the parts of a fraction, and a word's reading that no brackets set apart. */
export function raisedMarks(element: Element): Marks | undefined {
  const around = element.parentNode;
  if (around === null || !isElement(around)) return undefined;
  if (element.tagName === "rt") return hasBrackets(around) ? undefined : above;
  const marks = places.get(around.tagName);
  return marks?.[childrenOf(around).slice(0, mostNodes).filter(isElement).indexOf(element)];
}

/** True where the page has brackets for readers whose browser sets no reading above a word. */
function hasBrackets(ruby: Element): boolean {
  const isBracket = (node: Parameters<typeof isElement>[0]) => isElement(node) && node.tagName === "rp" && textOf(node).trim() !== "";
  return findNode(ruby, isBracket, mostNodes) !== undefined;
}
