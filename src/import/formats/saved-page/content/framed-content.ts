import { goneReasonOf } from "../../../boilerplate/gone-reason.ts";
import { startReading } from "../body/body-reading.ts";
import { leafToText, type Leaf } from "../body/leaf.ts";
import { nodesToLeaves } from "../body/nodes-to-leaves.ts";
import { postType } from "./content-node.ts";
import { statesContent } from "./embedded-content.ts";
import { frameElements } from "./fragment.ts";
import { attribute, isElement, textOf, walk, type Element } from "../markup/nodes.ts";
import type { OtherContent } from "./other-content.ts";
import type { Page } from "../markup/page.ts";
import { measureProse } from "../copied/prose.ts";

const leastProse = 60;
const leastPictures = 3;
const longestNotice = 200;

/**
 * Finds the paragraphs of an article, or its pictures, that stand in WeChat's page without a content node, or beside an empty one: a program renamed or
 * unwrapped it. Undefined where the page's frame holds hardly any, or the page keeps its text elsewhere.
 */
export function findFramedContent(page: Page): OtherContent | undefined {
  if (postType(page) !== "article" || statesContent(page) || page.ids.has("content_tpl")) return undefined;
  return framesOf(page)
    .map((content) => ({ content, frame: frameElements(content, titleOf(page)) }))
    .find(
      ({ content, frame }) => goneReasonOf(textOf(content)) === undefined && (isProse(content, frame) || showsPictures(content, frame)),
    );
}

/** The title that a page states apart from its article's frame. */
export function titleOf({ variables, metas }: Page): string | undefined {
  return variables.get("msg_title")?.[0]?.text ?? metas.get("og:title")?.text;
}

/** What WeChat's page puts an article's title, byline and text into, innermost first. */
function framesOf({ ids, classes }: Page): Element[] {
  const byId = ["img-content", "page-content"].flatMap((id) => ids.get(id) ?? []);
  const byClass = ["rich_media_area_primary_inner", "rich_media_area_primary"].flatMap((name) => classes.get(name)?.[0] ?? []);
  return [...byId, ...byClass];
}

function isProse(content: Element, frame: ReadonlySet<Element>): boolean {
  const leaves = nodesToLeaves([content], startReading("", "", { frame }));
  const { size, whole, han } = measureProse(leaves);
  if (size <= longestNotice && isNotice(leaves)) return false;
  return whole >= leastProse && whole >= 0.5 * size && han >= 0.5 * size;
}

/** True for blocks of which the first is a notice: the others say what to do about it. */
function isNotice(leaves: readonly Leaf[]): boolean {
  const first = leaves.map((leaf) => leafToText(leaf).trim()).find((text) => text !== "");
  const reason = goneReasonOf(first ?? "");
  return reason !== undefined && reason !== "empty-shell";
}

/** Only WeChat's editor states a picture's proportions. */
function showsPictures(content: Element, frame: ReadonlySet<Element>): boolean {
  let seen = 0;
  walk(content, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === "img" && attribute(node, "data-ratio") !== undefined) seen += 1;
    return !frame.has(node);
  });
  return seen >= leastPictures;
}
