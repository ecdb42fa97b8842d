import { childrenOf, elementToFound, isElement, isText, type Found } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** The heading right above the article's node, where a program put nothing but the two together. */
export function headingAbove({ ids, classes }: Page): readonly Found[] {
  const content = ids.get("js_content") ?? classes.get("rich_media_content")?.[0];
  const beside = content?.parentNode ? childrenOf(content.parentNode) : [];
  const above = beside.slice(0, content === undefined ? 0 : beside.indexOf(content));
  const nearest = above.findLast((node) => isElement(node) || (isText(node) && /\S/.test(node.value)));
  return nearest !== undefined && isElement(nearest) && /^h[1-3]$/.test(nearest.tagName) ? [elementToFound(nearest)] : [];
}
