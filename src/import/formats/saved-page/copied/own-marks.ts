import { remoteAddress } from "../body/picture.ts";
import { attribute, findNode, hasClass, isElement, textOf, type Element, type Node } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

const tags = /^(?:mp-|mp(?:voice|video(?:snap)?|profile|cps|product|shop)$|qqmusic$)/;
const classes = ["rich_pages", "wxw-img"];
/** Editors whose text is pasted into WeChat's, by what they leave in it. */
const editors: readonly [attribute: string, name: RegExp][] = [
  ["data-tool", /mdnice|135editor|xiumi|96weixin|doocs/i],
  ["powered-by", /xiumi/i],
];
const pictureHost = /^https:\/\/mmbiz\.qpic\.cn\//;
const pictureAttributes = ["data-src", "src", "data-original"];
const pageParts = ["input", "form", "nav"];

/** True where an article's markup has what only WeChat's editor and its kin leave there, and no menu or form of a site stands around it. */
export function hasOwnMarks(page: Page, content: Element): boolean {
  if (pageParts.some((tag) => page.tags.has(tag))) return false;
  return findNode(content, isMark) !== undefined || showsOwnPictures(page, content);
}

function isMark(node: Node): boolean {
  if (!isElement(node)) return false;
  const { tagName, attrs } = node;
  if (tags.test(tagName) || attrs.some(({ name }) => name === "leaf" || name === "nodeleaf")) return true;
  return classes.some((name) => hasClass(node, name)) || editors.some(([name, editor]) => editor.test(attribute(node, name) ?? ""));
}

/** Pictures of WeChat's that are no link, on a page that is no list of links: a list of articles shows their covers. */
function showsOwnPictures({ tags: elements }: Page, content: Element): boolean {
  const linked = (elements.get("a") ?? []).reduce((sum, link) => sum + textOf(link).trim().length, 0);
  if (linked * 2 > textOf(content).trim().length) return false;
  return (elements.get("img") ?? []).some((image) => isOwnPicture(image) && !isInLink(image));
}

function isOwnPicture(image: Element): boolean {
  return pictureAttributes.some((name) => pictureHost.test(remoteAddress(attribute(image, name) ?? "") ?? ""));
}

function isInLink(element: Element): boolean {
  for (let around = element.parentNode; around !== null && isElement(around); around = around.parentNode)
    if (around.tagName === "a") return true;
  return false;
}
