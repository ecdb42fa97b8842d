import { isArticleAddress } from "../../metadata/address-facts.ts";
import { canonicalUrl } from "../../metadata/canonical-url.ts";
import { isArticle, type HeadField } from "./head-fields.ts";

/**
 * The labelled values without addresses of other pages: `stated` = the address that something beside them states, else the first of an article's
 * among them. A page of WeChat's has one address; the other is what the article was taken or translated from, which is the author's to say.
 */
export function withoutOtherPages(fields: readonly HeadField[], stated: string | undefined): HeadField[] {
  const isOfPage = stated !== undefined && isArticleAddress(stated);
  const own = isOfPage ? stated : fields.find(({ place, text }) => place.role === "url" && isArticle(text))?.text;
  return fields.filter(({ place, text }) => place.role !== "url" || own === undefined || mayBeSame(text, own));
}

/** True for a labelled address that something beside the lines states too. */
export function saysAgain({ place, text }: HeadField, stated: string | undefined): boolean {
  return place.role === "url" && stated !== undefined && mayBeSame(text, stated);
}

/** False for addresses of different pages; whether a short one and a long one are of one article, nothing tells. */
function mayBeSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => URL.parse(canonicalUrl(text.replace(/^[^a-z]{0,2}/i, "")) ?? "") ?? undefined);
  if (first === undefined || second === undefined) return one.trim() === other.trim();
  if (first.href === second.href) return true;
  if (first.host !== second.host) return false;
  const isShort = first.search === "";
  return isShort !== (second.search === "") || (!isShort && isAlike(first, second));
}

/** True for long addresses of one message: they differ in nothing that both have. */
function isAlike({ searchParams }: URL, other: URL): boolean {
  const shared = [...searchParams].filter(([name]) => other.searchParams.has(name));
  return shared.length > 0 && shared.every(([name, value]) => other.searchParams.get(name) === value);
}
