import { readsLikeByline } from "./byline-text.ts";
import { childrenOf, collapse, elementToFound, isElement, isText, textOf, type Found, type Node } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** The heading right above the article's node, where a program put nothing but the two together. */
export function headingAbove({ ids, classes }: Page): readonly Found[] {
  const content = ids.get("js_content") ?? classes.get("rich_media_content")?.[0];
  const beside = content?.parentNode ? childrenOf(content.parentNode) : [];
  const above = beside.slice(0, content === undefined ? 0 : beside.indexOf(content));
  const shown = above.filter((node) => isElement(node) || (isText(node) && /\S/.test(node.value)));
  const nearest = shown.findLast((node, at) => at < shown.length - 1 || !isByline(node));
  return nearest !== undefined && isElement(nearest) && /^h[1-3]$/.test(nearest.tagName) ? [elementToFound(nearest)] : [];
}

/** A line with a day between the heading and the text. */
function isByline(node: Node): boolean {
  const text = isElement(node) && !/^h[1-3]$/.test(node.tagName) ? collapse(textOf(node)) : "";
  return readsLikeByline(text);
}
