import type { Metadata } from "../../../article.ts";
import type { Mark } from "../../../mark-spans.ts";
import { withPageFields } from "../../labels/with-page-fields.ts";
import { readFlat } from "../../text-scrape/read-flat.ts";
import { startReading } from "../body/body-reading.ts";
import type { Leaf } from "../body/leaf.ts";
import { nodesToLeaves } from "../body/nodes-to-leaves.ts";
import { leavesToFlat, toTakings } from "./leaves-to-flat.ts";
import { partBylines } from "./part-bylines.ts";
import { childrenOf, collapse, isElement, textOf, type Element, type Node } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";
import { takeOut } from "../takings.ts";

/** More text above an article is another site's. */
const longest = 600;
const leadLength = 200;

/**
 * What stands above the article's node on a page that a tool built anew around it (公众号：… 发布时间：…, or a byline): read as a text's head is.
 * Undefined where nothing does.
 */
export function headAbove(page: Page, content: Element, title: string | undefined): { metadata: Metadata; marks: Mark[] } | undefined {
  const above = readAbove(page, content);
  if (above === undefined) return undefined;
  const { leaves, text, places, links } = above;
  const whole = `${text}${collapse(textOf(content)).slice(0, leadLength)}。`;
  const hasTitle = title !== undefined;
  const flat = withPageFields(readFlat(whole, { hasTitle, title }), whole, { links, hasTitle });
  if (flat.gone !== undefined) return undefined;
  const stating = flat.marks.filter(({ end, role }) => end <= text.length && role !== "boilerplate" && role !== "source-credit");
  const { account, author, published, url } = flat.metadata;
  if (account.name === undefined && published === undefined) return undefined;
  const names = [account.name, author] as const;
  const isTurned = isOfClass(page, accountClass, author) && isOfClass(page, authorClass, account.name);
  const [name, writer] = isTurned ? names.toReversed() : names;
  const { marks } = takeOut(leaves, stating.flatMap(toTakings(places)), page.html);
  const said = Object.entries({ author: writer, published, url }).filter(([, value]) => value !== undefined);
  return {
    metadata: { ...Object.fromEntries(said), account: name === undefined ? {} : { name } },
    marks: isTurned ? marks.map(turned) : marks,
  };
}

const accountClass = /^(?:[a-z]+[-_])?(?:account|nick-?name|mp-?name|gzh)(?:[-_]name)?$/i;
const authorClass = /^(?:[a-z]+[-_])?author(?:[-_]name)?$/i;

/** True where an element of such a class, and nothing else, says so. */
function isOfClass({ classes }: Page, name: RegExp, text: string | undefined): boolean {
  const named = text === undefined ? [] : [...classes].filter(([one]) => name.test(one)).flatMap(([, elements]) => elements.slice(0, 1));
  return named.some((element) => collapse(textOf(element)) === text);
}

function turned(mark: Mark): Mark {
  const role = mark.role === "author" ? "account-name" : mark.role === "account-name" ? "author" : mark.role;
  return { ...mark, role };
}

/** What stands above an element as leaves and as flat text; undefined where that is nothing, or too much for a head. */
export function readAbove(page: Page, content: Element): ({ leaves: Leaf[] } & ReturnType<typeof leavesToFlat>) | undefined {
  const reading = startReading(page.html, "https://mp.weixin.qq.com/", { frame: new Set() });
  const leaves = partBylines(nodesToLeaves(nodesAbove(content), reading), page.html);
  const flat = leavesToFlat(leaves);
  return flat.text.trim() === "" || flat.text.length > longest ? undefined : { leaves, ...flat };
}

/** What stands before an element, up to the page's body. */
function nodesAbove(content: Element): Node[] {
  const above: Node[] = [];
  for (
    let node: Element = content;
    node.tagName !== "body" && node.parentNode !== null && isElement(node.parentNode);
    node = node.parentNode
  ) {
    const siblings = childrenOf(node.parentNode);
    above.unshift(...siblings.slice(0, siblings.indexOf(node)));
  }
  return above.filter((node) => !isElement(node) || !["head", "script", "style"].includes(node.tagName));
}
