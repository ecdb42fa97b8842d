import type { Passage } from "./choose-passages.ts";
import { createElement, partsToNodes } from "./create-element.ts";
import { dayOf, resultAddress } from "./result-link.ts";
import type { SearchResult } from "./search-client.ts";
import { searchStrings as strings } from "./search-strings.ts";

function toPassageLink(passage: Passage, address: string, root: string): HTMLElement {
  const parts = [passage.cutBefore ? "…" : "", ...partsToNodes(passage.parts), passage.cutAfter ? "…" : ""];
  const link = createElement("a", "search-passage", ...parts);
  link.href = resultAddress(root, address, passage);
  return link;
}

/** A title's nodes; one that is not the author's is marked so, and an article without any is named so. */
export function titleNodes({ title, supplied }: Pick<SearchResult, "title" | "supplied">): (Node | string)[] {
  const nodes = title.length === 0 ? [strings.untitled] : partsToNodes(title);
  return supplied ? [...nodes, createElement("span", "supplied", strings.supplied)] : nodes;
}

/** One result as a list item: title, date and account, where else a term stands, passages. */
export function resultToItem(result: SearchResult, root: string): HTMLLIElement {
  const { address, account, published, byline, passages } = result;
  const link = createElement("a", "", ...titleNodes(result));
  link.href = resultAddress(root, address);
  const day = createElement("time", "", dayOf(published));
  day.dateTime = dayOf(published);
  const item = createElement("li", "search-result", createElement("h2", "search-title", link));
  item.append(createElement("p", "search-meta", ...(published === undefined ? [] : [day, " "]), account ?? ""));
  for (const { field, parts } of byline) item.append(createElement("p", "search-byline", strings.byline[field], ...partsToNodes(parts)));
  for (const passage of passages) item.append(toPassageLink(passage, address, root));
  return item;
}
