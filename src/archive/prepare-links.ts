import type { Root } from "hast";
import { eachElement } from "../entry/each-element.ts";

/** What every link that leaves the archive says: no opener, no referrer, no vote. */
export const outboundRel = ["noopener", "noreferrer", "nofollow"];

/**
 * Makes the links of a body fit its page: those to elsewhere say so, relative ones are read from the address the article had,
 * and what then leads nowhere keeps its text and loses its target.
 */
export function prepareLinks(root: Root, articleAddress: string | undefined): void {
  eachElement(root, (element) => {
    if (element.tagName !== "a") return;
    const href = resolveLink(element.properties["href"]?.toString() ?? "", articleAddress);
    delete element.properties["href"];
    if (href === undefined) return;
    element.properties["href"] = href;
    if (!href.startsWith("mailto:")) element.properties["rel"] = [...outboundRel];
  });
}

function resolveLink(href: string, base: string | undefined): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href;
  if (base === undefined || href === "" || href.startsWith("#")) return undefined;
  const resolved = URL.parse(href, base)?.href;
  return resolved !== undefined && /^https?:/.test(resolved) ? resolved : undefined;
}
