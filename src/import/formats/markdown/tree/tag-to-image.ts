import { parseFragment } from "parse5";
import { isElement, type Element } from "../../saved-page/markup/nodes.ts";

/** The `<img>` that a tag is. */
export function tagToImage(tag: string): Element | undefined {
  return parseFragment(tag).childNodes.find((node): node is Element => isElement(node) && node.tagName === "img");
}
