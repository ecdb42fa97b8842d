import { attributeToFound, textOf, type Element, type Found } from "../markup/nodes.ts";

/** What a card quotes where the page's script has not written it below the card yet, and where the page states it. */
export function elementToQuote(element: Element, html: string): Found | undefined {
  if (element.tagName !== "mp-common-blockquote" || textOf(element).trim() !== "") return undefined;
  const found = attributeToFound(element, "data-content", html);
  return found === undefined || found.text.trim() === "" ? undefined : found;
}
