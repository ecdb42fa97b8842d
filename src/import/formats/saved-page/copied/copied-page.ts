import { isArticleAddress } from "../../../metadata/address-facts.ts";
import type { Metadata } from "../../../article.ts";
import { mergeMetadata } from "../../fields/merge-metadata.ts";
import { readFlat, type FlatReading } from "../../text-scrape/read-flat.ts";
import { startReading } from "../body/body-reading.ts";
import type { Leaf } from "../body/leaf.ts";
import { leavesToMdast } from "../body/leaves-to-mdast.ts";
import { nodesToLeaves } from "../body/nodes-to-leaves.ts";
import { markStyledHeadings } from "../body/styled-headings.ts";
import { findFragment } from "../content/fragment.ts";
import { findLabelledLines } from "../../labels/labelled-lines.ts";
import { labelsAbove } from "./labels-above.ts";
import { leavesToFlat, toTakings } from "./leaves-to-flat.ts";
import { noteFacts } from "../metadata/keeper.ts";
import { isListOfArticles } from "./list-of-articles.ts";
import { attribute, collapse, textOf, type Element } from "../markup/nodes.ts";
import { hasOwnMarks } from "./own-marks.ts";
import type { Page } from "../markup/page.ts";
import type { PageContext } from "../page-to-reading.ts";
import { measureProse } from "./prose.ts";
import { elementToMarks, readingToMarks, type PageBody } from "../page-to-body.ts";
import { isOtherPage } from "../page-to-gone.ts";
import { takeOut } from "../takings.ts";

/** What a copy says: its body, and the metadata that its head and tail show. */
export interface CopiedPage {
  body: PageBody;
  metadata: Metadata;
}

/**
 * Reads an article that another program copied out of WeChat's page (a reading mode, a note, a read-it-later list): nothing of WeChat's
 * markup is left, and what the page printed above and below the article stands among its paragraphs. Undefined for a page that nothing
 * tells to be an article of WeChat: its address, its byline, the page's own words, or prose and nothing else.
 */
export function copiedPage(
  page: Page,
  stated: Metadata,
  { url, picture, named }: Pick<PageContext, "url" | "picture" | "named">,
): CopiedPage | undefined {
  const fragment = findFragment(page);
  const address = fragment === undefined ? (stated.url ?? url ?? foreignAddress(page)) : undefined;
  const isHere = address !== undefined && isArticleAddress(address);
  const node = fragment ?? findNode(page);
  if (node === undefined || isOtherPage(page) || (address !== undefined && !isHere && !isTold(named))) return undefined;
  const frame = new Set([...aside.flatMap((tag) => page.tags.get(tag) ?? []), ...noteFacts(page)]);
  const reading = startReading(page.html, address ?? "https://mp.weixin.qq.com/", { find: picture, frame });
  const leaves = nodesToLeaves([node], reading);
  const { text, places, links } = leavesToFlat(leaves);
  const labelled = fragment === undefined ? findLabelledLines(text, links) : undefined;
  const above = fragment === undefined && labelled === undefined ? labelsAbove(page, node) : undefined;
  const title = titleOf(page, named?.title ?? stated.title);
  const flat = readFlat(labelled?.text ?? text, { hasTitle: title !== undefined, title });
  const told = labelled ?? above;
  const isNamed = isHere || told?.metadata.url !== undefined || isToldOf(leaves, named, told?.metadata);
  const isOwn = isNamed || ((isHeaded(flat, stated) || !isListOfArticles(leaves)) && looksOwn(page, { flat, node, leaves }));
  const isArticle = fragment === undefined ? isOwn : isSure(flat, named) && isDated(flat.metadata);
  if (flat.gone !== undefined || !isArticle) return undefined;
  const taken = takeOut(leaves, [...flat.marks, ...(labelled?.marks ?? [])].flatMap(toTakings(places)), page.html);
  const kept = labelled === undefined ? taken.leaves : withoutRuleAbove(taken.leaves);
  if (kept.length === 0) return undefined;
  const marks = [...(above?.marks ?? []), ...elementToMarks(node, "body"), ...readingToMarks(reading), ...taken.marks];
  const said = told === undefined ? flat.metadata : mergeMetadata(told.metadata, flat.metadata);
  return {
    metadata: { ...said, ...(title === undefined ? {} : { title }) },
    body: {
      root: leavesToMdast(markStyledHeadings(kept)),
      regions: marks,
      pictures: [...reading.shelf.kept.values()],
      frame: [...frame].flatMap((element) => elementToMarks(element, "boilerplate")),
      editorCredits: flat.metadata.editorCredits ?? [],
      ...(flat.metadata.sourceCredit === undefined ? {} : { sourceCredit: flat.metadata.sourceCredit }),
    },
  };
}

/** True for markup that says 原创, or whose row has the article's address. */
function isSure({ metadata }: FlatReading, named: Metadata | undefined): boolean {
  return metadata.original === true || isArticleAddress(named?.url ?? "");
}

/** True for a text whose row, or the labels at whose head, name the article; below labels it is no list. */
function isToldOf(leaves: readonly Leaf[], named: Metadata | undefined, labelled: Metadata | undefined): boolean {
  return (isTold(named) || (isTold(labelled) && !isListOfArticles(leaves))) && measureProse(leaves).han >= leastTold;
}

/** The line that an exporter drew below the labelled lines. */
function withoutRuleAbove(leaves: readonly Leaf[]): Leaf[] {
  const first = leaves.findIndex(({ kind }) => kind !== "rule");
  return first < 0 ? [] : leaves.slice(first);
}

/** What stands beside an article on a page of any site. */
const aside = ["nav", "aside", "footer", "form", "sr-rd-footer"];

/** The address that a page of another site gives itself. */
function foreignAddress({ metas, tags }: Page): string | undefined {
  const canonical = (tags.get("link") ?? []).find((link) => attribute(link, "rel") === "canonical");
  const found = metas.get("og:url")?.text ?? metas.get("source-url")?.text ?? (canonical && attribute(canonical, "href"));
  return found !== undefined && /^https?:\/\//.test(found) ? found : undefined;
}

function findNode({ tags }: Page): Element | undefined {
  for (const tag of ["sr-rd-content", "article", "main"]) {
    const found = tags.get(tag) ?? [];
    if (found.length === 1) return found[0];
  }
  return tags.get("body")?.[0];
}

/** The first heading, where the document's title is the same and more (the program's name). */
function titleOf({ tags }: Page, stated: string | undefined): string | undefined {
  const heading = collapse((tags.get("h1") ?? []).slice(0, 1).map(textOf).join(""));
  return heading !== "" && (stated === undefined || stated.includes(heading)) ? heading : stated;
}

/** True where the page's own words stand below, a byline above, WeChat's marks between them, or nothing but prose. */
function looksOwn(page: Page, { flat, node, leaves }: { flat: FlatReading; node: Element; leaves: readonly Leaf[] }): boolean {
  return flat.isFrame || isDated(flat.metadata) || hasOwnMarks(page, node) || isProse(page, leaves);
}

/** True for what a byline says, or a row: the account, and the day. */
function isDated({ account, published }: Metadata): boolean {
  return account.name !== undefined && published !== undefined;
}

/** True where a byline says 原创, or the day that the page states too; of a list's lines the first may look like one. */
function isHeaded({ metadata }: FlatReading, { published }: Metadata): boolean {
  const isStated = published !== undefined && metadata.published?.slice(0, 10) === published.slice(0, 10);
  return isDated(metadata) && (isStated || (metadata.original === true && metadata.author !== undefined));
}

/** Beside such a row's facts, fewer Chinese letters are a notice. */
const leastTold = 30;

/** True for a row that states an article's address, or account and day; what stands in it need not look like one. */
function isTold(named: Metadata | undefined): boolean {
  if (named === undefined) return false;
  return named.url === undefined ? isDated(named) : isArticleAddress(named.url);
}

const leastProse = 60;

/** True for a page of whole Chinese sentences: no form, no menu, hardly a link. */
function isProse({ tags }: Page, leaves: readonly Leaf[]): boolean {
  if (["input", "form", "nav"].some((tag) => tags.has(tag))) return false;
  const { size, whole, han } = measureProse(leaves);
  const links = (tags.get("a") ?? []).filter((link) => attribute(link, "href") !== undefined);
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  return whole >= leastProse && whole >= 0.6 * size && han >= 0.5 * size && linked <= 0.1 * size;
}
