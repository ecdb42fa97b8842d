import { childrenOf, hasClass, isElement, isText, textOf, type Element, type Node } from "../markup/nodes.ts";
import { blockElements } from "./element-kinds.ts";

const label = /^\s*\[\d{1,3}\][:：.]?\s*$/;
const labelClass = "footnote-num";
const notes = new Set(["p", "section", "div"]);
const mostBefore = 3;
const mostAround = 3;
const longestMarkup = 400;

/** True for the paragraph of a footnote whose number (`[1]`) stands before it, and alone, in the element around both. */
export function followsLabel(element: Element): boolean {
  let note = element;
  for (let around = 0; around < mostAround && notes.has(note.tagName) && note.parentNode !== null; around += 1) {
    const first = childrenOf(note.parentNode).slice(0, mostBefore + 1);
    const before = first.slice(0, first.indexOf(note)).filter((node) => !isBlank(node));
    if (before.length > 0 || !first.includes(note)) return before.length === 1 && before.every(isLabel);
    if (!isElement(note.parentNode)) return false;
    note = note.parentNode;
  }
  return false;
}

function isBlank(node: Node): boolean {
  return isText(node) ? node.value.trim() === "" : !isElement(node);
}

function isLabel(node: Node): boolean {
  const place = node.sourceCodeLocation;
  if (!place || place.endOffset - place.startOffset > longestMarkup) return false;
  if (isText(node)) return label.test(node.value);
  return isElement(node) && !blockElements.has(node.tagName) && (hasClass(node, labelClass) || label.test(textOf(node)));
}
