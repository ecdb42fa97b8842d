import { attributeToFound, elementToFound, hasClass, walk, type Element } from "../markup/nodes.ts";
import { byClass, byId, variable, type Extractor } from "./places.ts";

/** The card of a repeated article below the text of 2017 and 2018: 文章转载自公众号 and a name. */
const repostCard: Extractor = (page) =>
  [page.ids.get("copyright_info") ?? []]
    .flat()
    .filter((card) => /转载自公众号/.test(elementToFound(card).text))
    .flatMap((card) => page.classes.get("original_cell_nickname") ?? descendantsOf(card, "flex_cell_primary"))
    .map(elementToFound)
    .filter(({ text }) => !/转载自公众号/.test(text));

function descendantsOf(top: Element, name: string): Element[] {
  const found: Element[] = [];
  walk(top, (node) => {
    if ("tagName" in node && hasClass(node, name)) found.push(node);
    return undefined;
  });
  return found;
}

/** The account that a repeated or shared article is from, by the card above or below it. */
export const repostedAccount: readonly Extractor[] = [
  byClass("original_primary_nickname"),
  repostCard,
  byId("js_share_author"),
  byClass("original_account_nickname"),
  variable("source_nickname"),
];

/** Where a shared article stands whole: 阅读全文 below the part that is shown. */
export const originalAddress: readonly Extractor[] = [
  ({ ids, html }) => {
    const link = ids.get("js_share_source");
    return link === undefined ? [] : ["data-url", "href"].flatMap((name) => attributeToFound(link, name, html) ?? []);
  },
];
