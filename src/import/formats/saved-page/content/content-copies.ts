import { saysMost } from "../../../shared-shingles.ts";
import { attribute, textOf, type Element } from "../markup/nodes.ts";

/** A content node, its text without white space, and whether its style hides it. */
export interface ContentCopy {
  element: Element;
  text: string;
  isHidden: boolean;
}

const hiding = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** WeChat's page has this node hidden until its script has run. */
const shownByScript = "js_content";

/** Reads a content node for comparing it with others. */
export function elementToCopy(element: Element): ContentCopy {
  const text = textOf(element).replace(/[\s\u200b\u2060]+/g, "");
  const isHidden = attribute(element, "id") !== shownByScript && hiding.test(attribute(element, "style") ?? "");
  return { element, text, isHidden };
}

/** A shorter text that stands in another may be a sentence of its own. */
const leastShared = 50;

/**
 * True where the second node says nothing that the first does not. What is hidden gives way to what is shown and as long, or has 80 % of its
 * 8-character shingles.
 */
export function replaces(one: ContentCopy, other: ContentCopy): boolean {
  if (other.text === "") return false;
  if (other.text === one.text) return !one.isHidden || other.isHidden;
  if (other.isHidden && !one.isHidden) return one.text.length >= other.text.length || saysMost(one.text, other.text);
  return other.text.length >= leastShared && one.text.includes(other.text);
}
