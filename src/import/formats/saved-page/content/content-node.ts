import { elementToBackground } from "../body/background.ts";
import { holdsContent } from "../body/noscript.ts";
import { attribute, childrenOf, hasClass, isElement, textOf, walk, type Element, type Node } from "../markup/nodes.ts";
import { findFragment } from "./fragment.ts";
import { elementToCopy, replaces } from "./content-copies.ts";
import type { Page } from "../markup/page.ts";

/** Ids and classes of the node that holds an article's body, best first; wrappers of exporters keep one of them. */
const contentIds = ["js_content", "js_text_desc", "js_image_desc", "js_share_notice", "js_common_share_desc"];
const contentClasses = [
  "rich_media_content",
  "js_underline_content",
  "share_notice",
  "wx-content",
  "article-content",
  "item_show_type_0",
  "item_show_type_8",
  "item_show_type_10",
  "pay_subscribe_desc",
];

/** The element whose text is the article's body; undefined where the page has none. */
function findContent(page: Page): Element | undefined {
  const fragment = findFragment(page);
  if (fragment !== undefined) return fragment;
  if (postType(page) === "text") return findText(page);
  const byId = contentIds.flatMap((id) => page.ids.get(id) ?? []);
  const byClass = contentClasses.flatMap((name) => page.classes.get(name) ?? []);
  const notice = noticeOf(page);
  const candidates = [...byId, ...byClass].filter((element) => element !== notice || !page.ids.has(sharedPart));
  return candidates.find(hasContent) ?? candidates[0];
}

/** The text of a post of text; until 2023 it stood in the article's node, which since then holds the page's words too. */
function findText({ ids, classes }: Page): Element | undefined {
  return ids.get("js_text_desc") ?? ids.get("js_text_title") ?? classes.get("share_media_text")?.find(hasContent) ?? ids.get("js_content");
}

const shared = { id: "js_content", class: "rich_media_content" };
const mostNodes = 20;

/**
 * The elements whose text is the article's body, in the order of the page: of nodes that WeChat calls by one name those that say something
 * besides; a page that shows several articles has the first one's.
 */
export function findContents(page: Page): Element[] {
  const first = findContent(page);
  if (first === undefined) return [];
  if (!isShared(first) || (page.classes.get("rich_media_title") ?? []).length > 1) return [first];
  const named = [...(page.classes.get(shared.class) ?? []), ...(page.tags.get(first.tagName) ?? []).filter(isShared)];
  let chosen = [elementToCopy(first)];
  for (const other of [...new Set(named)].slice(0, mostNodes)) {
    if (chosen.some(({ element }) => isInside(other, element) || isInside(element, other)) || !hasContent(other)) continue;
    const copy = elementToCopy(other);
    if (chosen.some((one) => replaces(one, copy))) continue;
    chosen = [...chosen.filter((one) => !replaces(copy, one)), copy];
  }
  return chosen.map(({ element }) => element).sort((a, b) => placeOf(a) - placeOf(b));
}

/** The words of who shared an article, above it, as a browser has written them; undefined where they are the body itself or not shown. */
export function findNotice(page: Page, contents: readonly Element[]): Element | undefined {
  const notice = noticeOf(page);
  if (notice === undefined || !/\S/.test(textOf(notice))) return undefined;
  return contents.some((content) => isInside(notice, content) || isInside(content, notice)) ? undefined : notice;
}

/** What holds the article that is shared, apart from what its sharer says. */
const sharedPart = "js_share_content";

function noticeOf({ ids, classes }: Page): Element | undefined {
  return ids.get("js_share_notice") ?? (ids.has(sharedPart) ? classes.get("share_notice")?.[0] : undefined);
}

function isShared(element: Element): boolean {
  return attribute(element, "id") === shared.id || hasClass(element, shared.class);
}

function placeOf({ sourceCodeLocation: place }: Element): number {
  return place?.startOffset ?? 0;
}

/** True where there is text or a picture to be read. */
export function hasContent(element: Element): boolean {
  if (/\S/.test(textOf(element))) return true;
  let shows = false;
  walk(element, (node) => {
    if (isElement(node) && (showing.has(node.tagName) || holdsContent(node) || elementToBackground(node) !== undefined)) shows = true;
    return !shows;
  });
  return shows;
}

const showing = new Set([
  "img",
  "image",
  "iframe",
  "video",
  "audio",
  "mpvoice",
  "mp-common-mpaudio",
  "qqmusic",
  "mp-common-qqmusic",
  "mp-common-clmusic",
  "mp-common-sticker",
  "mpvideo",
  "mp-video",
  "mp-common-video",
  "mp-common-mpvideo",
  "embed",
  "object",
  "mpvideosnap",
  "mp-common-videosnap",
  "table",
]);

/** Variables that hold the text of a post, best first. */
export const contentNames = [
  "cgi.content_noencode",
  "content_noencode",
  "cgi.text_page_info.content_noencode",
  "ssr.contentNoEncode",
  "TextContentNoEncode",
  "videoContentNoEncode",
  "ContentNoEncode",
];

/** Variables that list the pictures of a post, best first. */
export const pictureLists = ["pictures", "cgi.picture_page_info_list"];

/** Kinds of post that keep their body outside `#js_content`. */
export type PostType = "article" | "video" | "audio" | "image" | "text";

const types: Readonly<Record<string, PostType>> = { "5": "video", "6": "audio", "7": "audio", "8": "image", "10": "text", "17": "text" };

/** What WeChat's `item_show_type` says the page is. */
export function postType(page: Page): PostType {
  const { variables, ids, classes } = page;
  const stated = ["item_show_type", "cgi.item_show_type", "real_item_show_type", "itemShowType"]
    .map((name) => variables.get(name)?.[0]?.text)
    .find((value) => value !== undefined);
  if (stated !== undefined) return types[stated] ?? "article";
  const isText = !ids.has("js_content") && variables.has("cgi.text_page_info.content_noencode");
  if (isText || ids.has("js_text_desc")) return "text";
  if (ids.has("js_image_desc") || ids.has("js_image_content")) return "image";
  if (ids.has("js_video_page_title")) return "video";
  return listsPictures(page) || classes.has("page_share_img") || (classes.has("share_content_page") && ids.has("img_swiper_content"))
    ? "image"
    : "article";
}

/** True for a page without a body's node that has a list of pictures, and no text with pictures in it. */
function listsPictures({ variables, ids, classes }: Page): boolean {
  const hasList = pictureLists.some((name) => variables.has(`${name}.0.cdn_url`));
  if (ids.has("js_content") || classes.has("rich_media_content") || !hasList) return false;
  return !contentNames.some((name) => variables.get(name)?.some(({ text }) => /<img\b/i.test(text)));
}

/** Pictures that an exporter put before an image post's text, or what it or the page put them into. */
export function picturesBeside(page: Page, contents: readonly Element[]): Element[] {
  const { ids, classes } = page;
  const text = ids.get("js_image_content");
  const around = text?.parentNode;
  const beside = around ? childrenOf(around).filter((node): node is Element => isElement(node) && node.tagName === "img") : [];
  const list = postType(page) === "image" ? ids.get("img_list") : undefined;
  const isOutside = list !== undefined && !contents.some((content) => isInside(list, content));
  return [...beside, ...(isOutside ? [list] : []), ...(classes.get("additional-images") ?? [])];
}

/** True for an element within another, and for itself. */
export function isInside(element: Element, outer: Element): boolean {
  let around: Node | null = element;
  while (around !== null && around !== outer) around = "parentNode" in around ? around.parentNode : null;
  return around === outer;
}
