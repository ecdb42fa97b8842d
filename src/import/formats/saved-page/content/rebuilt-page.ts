import { attribute, childrenOf, elementToFound, hasClass, isElement, type Element, type Found } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** Class of the byline that wechat-article-exporter writes where it builds a page anew, with names of its own for all of it. */
const byline = "__meta__";

/** True for a page that was built anew out of an article's data. */
export function isRebuilt({ classes }: Page): boolean {
  return classes.has(byline);
}

/** What stands in its byline under a name; it prints 原创 on every page, which therefore says nothing. */
export const rebuiltByline =
  (name: string) =>
  (page: Page): readonly Found[] =>
    isRebuilt(page) ? (page.classes.get(name) ?? []).filter((element) => isChildOf(element, byline)).map(elementToFound) : [];

/** The heading above its byline. */
export function rebuiltTitle(page: Page): readonly Found[] {
  return titles(page)
    .map(elementToFound)
    .filter(({ text }) => !/^\((?:无标题|unknown)\)$/.test(text));
}

/** The address that it prints above the article. */
export function rebuiltAddress(page: Page): readonly Found[] {
  return addressLines(page)
    .flatMap((line) => childrenOf(line))
    .flatMap((node) => (isElement(node) && node.tagName === "a" ? [{ text: attribute(node, "href") ?? "" }] : []));
}

/** A count of its bottom bar, which has readers, likes, shares, recommendations and comments in this order. */
export const rebuiltCount =
  (place: number) =>
  (page: Page): readonly Found[] => {
    const buttons = (page.classes.get("sns_opr_btn") ?? []).filter(({ tagName }) => tagName === "button");
    const button = page.classes.has("__bottom-bar__") ? buttons[place] : undefined;
    return button === undefined ? [] : [elementToFound(button)];
  };

/** Elements that stand above the article, in some versions within its node. */
export function rebuiltFrame(page: Page): Set<Element> {
  return new Set([...titles(page), ...(page.classes.get(byline) ?? []), ...addressLines(page)]);
}

function titles(page: Page): readonly Element[] {
  return isRebuilt(page) ? (page.classes.get("title") ?? []).filter(({ tagName }) => tagName === "h1").slice(0, 1) : [];
}

function addressLines(page: Page): readonly Element[] {
  return isRebuilt(page) ? (page.classes.get("source") ?? []).filter(({ tagName }) => tagName === "blockquote").slice(0, 1) : [];
}

function isChildOf({ parentNode }: Element, name: string): boolean {
  return parentNode !== null && isElement(parentNode) && hasClass(parentNode, name);
}
