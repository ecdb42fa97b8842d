import { attribute, hasClass, type Element } from "../nodes.ts";
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
    ordered: element.tagName === "ol",
    start: numberOf(element, "start") ?? 1,
    items: 0,
    ...(item === undefined ? {} : { isContinued: true }),
  });
}

/** An item whose number does not follow begins a list of its own: Markdown numbers the items itself. */
function enterItem(element: Element, path: Container[]): void {
  const list = path.at(-1);
  if (list?.kind !== "list") return;
  const value = list.ordered ? numberOf(element, "value") : undefined;
  const current = value === undefined || value === list.start + list.items ? list : { ...list, start: value, items: 0 };
  current.items += 1;
  path[path.length - 1] = current;
  path.push({ kind: "item" });
}

function numberOf(element: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? "", 10);
  return value >= 0 && value < 1e9 ? value : undefined;
}
