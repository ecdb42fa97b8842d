import { isArticleAddress } from "../../../metadata/address-facts.ts";
import type { Metadata } from "../../../article.ts";
import type { Mark } from "../../../mark-spans.ts";
import { findLabelledLines } from "../../labels/labelled-lines.ts";
import { readAbove } from "./head-above.ts";
import { toTakings } from "./leaves-to-flat.ts";
import { attribute, collapse, textOf, type Element } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";
import { takeOut } from "../takings.ts";

/** What a link to the article calls itself beside labels. */
const toOriginal = /^(?:(?:查看|阅读|打开)?(?:微信)?原文(?:链接|地址)?|(?:文章)?链接|source|(?:view |read )?original)$/iu;

/** The labelled lines (公众号：… 原文链接：…) that a tool's own page has above the element of the article's text; undefined where nothing such stands there. */
export function labelsAbove(page: Page, node: Element): { metadata: Metadata; marks: Mark[] } | undefined {
  const above = node.tagName === "body" ? undefined : readAbove(page, node);
  const found = above && findLabelledLines(above.text, above.links);
  if (above === undefined || found === undefined) return undefined;
  const { marks } = takeOut(above.leaves, found.marks.flatMap(toTakings(above.places)), page.html);
  const url = found.metadata.url ?? linkAbove(page, node);
  return { metadata: { ...found.metadata, ...(url === undefined ? {} : { url }) }, marks };
}

/** Where the one link to an article's original leads that stands before the text. */
function linkAbove({ tags }: Page, node: Element): string | undefined {
  const start = node.sourceCodeLocation?.startOffset ?? 0;
  const isAbove = (link: Element) => (link.sourceCodeLocation?.endOffset ?? Infinity) <= start && toOriginal.test(collapse(textOf(link)));
  const addresses = (tags.get("a") ?? []).filter(isAbove).map((link) => attribute(link, "href") ?? "");
  return new Set(addresses).size === 1 && isArticleAddress(addresses[0] ?? "") ? addresses[0] : undefined;
}
