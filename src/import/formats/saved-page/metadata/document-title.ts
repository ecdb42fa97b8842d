import { isSiteName } from "../../../metadata/site-name.ts";
import { collapse, elementToFound, findNode, isElement, textOf, type Element, type Found, type Node } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";
import type { Extractor } from "./places.ts";

const platform = / ?[-_|] ?(?:微信公众平台|微信公众号|公众号)$/;
const noTitle = /^(?:微信公众号|公众号|wechat|weixin|\(无标题\)|\(unknown\))$/i;

/**
 * `<title>`, where it is not the name of the account or of WeChat's platform; where it goes on behind what a heading above the text says with
 * the name of a site or an account, the heading.
 */
export const documentTitle: Extractor = (page) => {
  const account = collapse(page.variables.get("nickname")?.[0]?.text ?? "");
  const [found] = (page.tags.get("title") ?? []).slice(0, 1).map(elementToFound);
  if (found === undefined) return [];
  const text = found.text.replace(platform, "");
  if (text === account || isSiteName(text) || noTitle.test(text)) return [];
  const heading = headingsAbove(page).find((one) => goesOn(page, text, one.text));
  return heading === undefined ? [{ ...found, text }] : [heading, { ...found, text: heading.text }];
};

const most = 3;
const longestName = 20;
/** What the names of sites end in. */
const ofSite = /(?:网|网站|在线|资讯|新闻|日报|晚报|头条|社区|论坛|博客|平台|频道|客户端|百科|号)$/u;
/** What stands before a name that the page says to be the account's or the site's. */
const labelBefore = /(?:公众号|账号|og:site_name["'][^<>]{0,40}content=["'])\s?[:：]?\s?$/u;
const labelReach = 200;
const shortestHeading = 2;
/** The sign between a title and a name, and the name. */
const behind = /^(?:\s+[-–—_|｜·•]\s+|\s?[-_|｜]\s?)([^\s\-–—_|｜·•。，！？；：][^\-–—_|｜。，！？；：]{0,40})$/u;

/** The first headings of the page that stand above the article's node and are no links, as the name of a site is. */
function headingsAbove({ ids, classes, tags }: Page): Found[] {
  const content = ids.get("js_content") ?? classes.get("rich_media_content")?.[0];
  const end = content?.sourceCodeLocation?.startOffset ?? Infinity;
  return (tags.get("h1") ?? [])
    .slice(0, most)
    .filter((heading) => (heading.sourceCodeLocation?.startOffset ?? Infinity) < end && !isLink(heading))
    .map(elementToFound)
    .filter(({ text }) => text.length >= shortestHeading);
}

function isLink(heading: Element): boolean {
  const isAnchor = (node: Node | null): boolean => node !== null && isElement(node) && node.tagName === "a";
  return isAnchor(heading.parentNode) || findNode(heading, isAnchor, most * most) !== undefined;
}

/** True where a name follows what the heading says: one that ends as sites' names do, or that the page says to be a site's or an account's; a heading's words are no name. */
function goesOn({ html, tags }: Page, title: string, heading: string): boolean {
  const name = title.startsWith(heading) ? behind.exec(title.slice(heading.length))?.[1] : undefined;
  if (name === undefined || name.length > longestName) return false;
  const isHeading = ["h1", "h2", "h3"].flatMap((tag) => tags.get(tag) ?? []).some((one) => collapse(textOf(one)) === name);
  return !isHeading && (ofSite.test(name) || isStated(html, name));
}

function isStated(html: string, name: string): boolean {
  for (let at = html.indexOf(name); at >= 0; at = html.indexOf(name, at + name.length)) {
    const before = html.slice(Math.max(0, at - labelReach), at);
    if (labelBefore.test(before) || labelBefore.test(before.replace(/<[^<>]*>/g, ""))) return true;
  }
  return false;
}
