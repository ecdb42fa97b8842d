import type { Limits } from "../../limits.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import type { Cut, CutText } from "../cutting/cut.ts";
import { nodeToCuts } from "./cut-values.ts";
import { readPageStates } from "./page-states.ts";
import { holdsArticles } from "./values-to-rows.ts";

/** What no reader sees of a page. */
const unseen = /<(script|style|noscript|title)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)|<[^<>]*>/gi;
const mostWords = 40;

/** Cuts a page that shows nothing until a script draws it into the articles that its scripts hold; undefined for any other page. */
export function cutPageStates(html: string, limits: Limits): CutText | undefined {
  const states = readPageStates(html, { depth: limits.valueDepth, values: limits.values }).filter(holdsArticles);
  if (states.length === 0 || html.replace(unseen, "").replace(/\s+/g, "").length > mostWords) return undefined;
  const cuts = states.flatMap((state) => nodeToCuts(state)).filter(hasAddress);
  return cuts.length > 0 ? { format: "page-state", cuts } : undefined;
}

/** True for an article of WeChat's: what else such a page lists is the other site's. */
function hasAddress(cut: Cut): boolean {
  return "record" in cut && cut.record.sources.some(({ text }) => isArticleAddress(text));
}
