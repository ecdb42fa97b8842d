import {
  attribute,
  attributeToFound,
  childrenOf,
  findNode,
  hasClass,
  isElement,
  isText,
  type Element,
  type Found,
  type Node,
} from "../markup/nodes.ts";

/** A formula as TeX, and where the page states it. */
export interface Formula extends Found {
  /** True where it has lines of its own. */
  display: boolean;
}

/** Attributes in which editors and MathJax keep the TeX of what they drew. */
const attributes = ["data-formula", "data-tex"];
const annotated = ["katex-display", "katex"];
/** Room that the signs which draw a formula may take for each of its TeX: more is a text that stands in an element of that name. */
const most = { each: 4, more: 40 };
const mostNodes = 2000;

/** The formula that an element shows, and nothing else; undefined where the page keeps no TeX of it. */
export function elementToFormula(element: Element, html: string): Formula | undefined {
  if (element.tagName === "img") return undefined;
  const found = statedFormula(element, html) ?? annotatedFormula(element);
  const text = found?.text.trim() ?? "";
  if (found === undefined || text === "") return undefined;
  return shows(element, text, text.length * most.each + most.more) ? undefined : { ...found, display: isDisplayed(element) };
}

function statedFormula(element: Element, html: string): Found | undefined {
  const name = attributes.find((one) => attribute(element, one) !== undefined);
  return name === undefined ? undefined : attributeToFound(element, name, html);
}

/** The TeX that stands beside the signs of MathML. */
function annotatedFormula(element: Element): Found | undefined {
  if (element.tagName !== "math" && !annotated.some((name) => hasClass(element, name))) return undefined;
  const note = findNode(element, isAnnotation, mostNodes);
  const text = note === undefined ? undefined : childrenOf(note)[0];
  if (text === undefined || !isText(text)) return undefined;
  const place = text.sourceCodeLocation;
  return { text: text.value, ...(place ? { start: place.startOffset, end: place.endOffset } : {}) };
}

function isAnnotation(node: Node): boolean {
  return isElement(node) && node.tagName === "annotation" && attribute(node, "encoding") === "application/x-tex";
}

/** True where more text than so much stands in an element, or Chinese that the TeX does not have. */
function shows(element: Element, tex: string, length: number): boolean {
  let seen = 0;
  const isMore = (node: Node): boolean => {
    if (!isText(node)) return false;
    seen += node.value.replace(/\s+/g, "").length;
    return seen > length || Array.from(node.value.match(/\p{Script=Han}/gu) ?? []).some((sign) => !tex.includes(sign));
  };
  return findNode(element, isMore, mostNodes) !== undefined;
}

function isDisplayed(element: Element): boolean {
  if (["katex-display", "block-equation"].some((name) => hasClass(element, name))) return true;
  return attribute(element, "data-formula-type") === "block-equation" || /^(?:true|block)$/.test(attribute(element, "display") ?? "");
}

/** True for a paragraph that the parser ended at the box of a formula, which follows it, in the middle of its sentence. */
export function endsAtFormula(element: Element, next: Node | undefined, html: string): boolean {
  if (element.tagName !== "p" || next === undefined || !isElement(next)) return false;
  const last = element.childNodes.at(-1);
  const isOpened = last !== undefined && isElement(last) && last.tagName === "span" && last.childNodes.length === 0;
  return isOpened && elementToFormula(next, html)?.display === false;
}
