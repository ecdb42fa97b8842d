import { createElement } from "./create-element.ts";
import type { PageState } from "./page-state.ts";
import { searchStrings as strings, starterStrings } from "./search-strings.ts";

function linkTo(text: string, address: string): HTMLAnchorElement {
  const link = createElement("a", "", text);
  link.href = address;
  return link;
}

/** What a reader may try when nothing was found. */
export function fruitlessHelp({ query, year, account }: PageState, root: string): Node[] {
  const tips: (Node | string)[] = [strings.fewer, strings.spelling];
  if (/\S\s+\S/.test(query)) tips.push(strings.apart);
  if (year !== "" || account !== "") tips.push(linkTo(strings.unfiltered, `?q=${encodeURIComponent(query)}`));
  tips.push(linkTo(strings.browse, `${root}years.html`));
  return [createElement("p", "", strings.nothing), createElement("ul", "", ...tips.map((tip) => createElement("li", "", tip)))];
}

/** That the index did not load, with a button to try again and the way round. */
export function failureHelp(root: string, retry: () => void): Node[] {
  const button = createElement("button", "search-retry", starterStrings.retry);
  button.type = "button";
  button.addEventListener("click", retry);
  return [createElement("p", "", strings.failed, " ", button, " ", linkTo(starterStrings.allArticles, `${root}years.html`))];
}

/** How a query may be written, before there is one. */
export function askingHelp(): Node[] {
  return [createElement("p", "", strings.ask)];
}
