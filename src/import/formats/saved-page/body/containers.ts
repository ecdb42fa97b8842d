import { attribute, childrenOf, hasClass, isElement, textOf, type Element } from "../markup/nodes.ts";
import type { Container } from "./leaf.ts";

const deepest = 12;

/** Opens the quotation, list or item that an element is. */
export function enterContainer(element: Element, path: Container[]): void {
  if (path.length >= deepest) return;
  if (element.tagName === "blockquote") path.push({ kind: "blockquote" });
  else if (element.tagName === "li") enterItem(element, path);
  else if (isList(element)) enterList(element, path);
}

/** Closes what {@link enterContainer} opened. */
export function leaveContainer(element: Element, path: Container[]): void {
  const last = path.at(-1);
  const closes =
    (element.tagName === "blockquote" && last?.kind === "blockquote") ||
    (element.tagName === "li" && last?.kind === "item") ||
    (isList(element) && last?.kind === "list");
  if (!closes) return;
  path.pop();
  const around = path.at(-1);
  if (last.kind === "item" && around?.kind === "list") around.last = last;
  if (last.kind === "list" && last.isContinued === true) path.pop();
}

function isList(element: Element): boolean {
  return (element.tagName === "ul" || element.tagName === "ol") && !hasClass(element, "code-snippet__line-index");
}

/** A list that stands in a list, between its items, belongs to the item above it. */
function enterList(element: Element, path: Container[]): void {
  const around = path.at(-1);
  const item = around?.kind === "list" ? around.last : undefined;
  if (item !== undefined) path.push(item);
  path.push({
    kind: "list",
    ordered: isNumbered(element),
    start: numberOf(element, "start") ?? 1,
    items: 0,
    ...(attribute(element, "reversed") === undefined ? {} : { falling: numberOf(element, "start") ?? itemsOf(element).length }),
    ...(item === undefined ? {} : { isContinued: true }),
  });
}

/** An item whose number does not follow begins a list of its own: Markdown numbers the items itself. */
function enterItem(element: Element, path: Container[]): void {
  const list = path.at(-1);
  if (list?.kind !== "list") return;
  const value = list.ordered ? (numberOf(element, "value") ?? list.falling) : undefined;
  const follows = value === undefined || value === list.start + list.items;
  const current = follows || value < 0 ? list : { ...list, start: value, items: 0 };
  current.items += 1;
  if (list.falling !== undefined && value !== undefined) current.falling = value - 1;
  path[path.length - 1] = current;
  path.push({ kind: "item" });
}

const listStyles = /(?:^|;)\s*list-style(?:-type)?\s*:([^;]{1,80})/gi;
const numbering = /decimal|roman|alpha|latin|greek|cjk|chinese|ideographic|japanese|korean|hiragana|katakana|armenian|georgian|hebrew/i;
const bullets = /\b(?:disc|circle|square)\b/i;
const ownNumber = /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．)）]|[①-⑳])/u;

/** True for a list whose items its reader sees numbered: by its style, else by its tag; unless they bring numbers of their own. */
function isNumbered(element: Element): boolean {
  const style = [...(attribute(element, "style") ?? "").matchAll(listStyles)].at(-1)?.[1] ?? "";
  if (numbering.test(style)) return true;
  if (element.tagName !== "ol" || bullets.test(style)) return false;
  return (
    !/\bnone\b/.test(style) ||
    !itemsOf(element)
      .slice(0, 1)
      .some((item) => ownNumber.test(textOf(item)))
  );
}

function itemsOf(list: Element): Element[] {
  return childrenOf(list).filter((node): node is Element => isElement(node) && node.tagName === "li");
}

function numberOf(element: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? "", 10);
  return value >= 0 && value < 1e9 ? value : undefined;
}
