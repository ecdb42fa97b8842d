import type { Mark } from "../../mark-spans.ts";
import { attribute, collapse, isElement, textOf, walk, type Element } from "./markup/nodes.ts";
import type { Page } from "./markup/page.ts";

/** Readers' comments that an exporter, or a browser that had loaded them, left in a page. */
export interface PageComments {
  /** `name（place）：text`, replies behind what they answer. */
  comments: string[];
  marks: Mark[];
}

const itemClasses = [
  "comment-item",
  "comment_item",
  "js_comment_item",
  "discuss_item",
  "cmt_item",
  "reply",
  "reply-item",
  "reply_item",
  "discuss_reply",
];
const nameClass =
  /(?:^|\s)(?:nick-?name|user-?name|discuss_nickname|discuss_user_name|comment[-_]nickname|js_comment_nickname|nick_name)(?:\s|$)/;
const placeClass = /(?:^|\s)(?:native-place|ip[-_]wording|discuss_ip|comment[-_](?:ip|place|location))(?:\s|$)/;
const textClass =
  /(?:^|\s)(?:content|comment[-_](?:content|text|message)|discuss_message_content|discuss_message|js_comment_content|reply[-_]content)(?:\s|$)/;

/** Styles that wechat-article-exporter writes instead of classes; the text's own is found first, its parent is the item. */
const nameStyle = /color: ?#949494/;
const placeStyle = /margin-right:.{0,100}color: ?#b5b5b5/;
const textStyle = /color: ?#333;.{0,100}white-space: ?pre-line/;

/** Reads comments outside the body. */
export function pageToComments(page: Page, contents: readonly Element[]): PageComments {
  const classed = itemClasses.flatMap((name) => page.classes.get(name) ?? []);
  const items = new Set([...classed, ...styledItems(page)].filter((item) => !contents.some((content) => isInside(item, content))));
  const comments = [...items].sort((a, b) => startOf(a) - startOf(b)).flatMap((item) => itemToComment(item, items));
  const marks = [...items].flatMap(({ sourceCodeLocation: place }) =>
    place ? [{ start: place.startOffset, end: place.endOffset, role: "comment" as const }] : [],
  );
  return comments.length === 0 ? { comments: [], marks: [] } : { comments, marks };
}

function styledItems(page: Page): Element[] {
  const texts = (page.tags.get("p") ?? []).filter((element) => textStyle.test(attribute(element, "style") ?? ""));
  return texts.flatMap(({ parentNode }) => (parentNode !== null && isElement(parentNode) ? [parentNode] : []));
}

function partOf(element: Element): "name" | "place" | "text" | undefined {
  const [classes, style] = [attribute(element, "class") ?? "", attribute(element, "style") ?? ""];
  if (nameClass.test(classes) || nameStyle.test(style)) return "name";
  if (placeClass.test(classes) || placeStyle.test(style)) return "place";
  return textClass.test(classes) || textStyle.test(style) ? "text" : undefined;
}

function startOf(item: Element): number {
  return item.sourceCodeLocation?.startOffset ?? 0;
}

function isInside(item: Element, content: Element): boolean {
  const [inner, outer] = [item.sourceCodeLocation, content.sourceCodeLocation];
  return !!inner && !!outer && inner.startOffset >= outer.startOffset && inner.endOffset <= outer.endOffset;
}

/** Name, place and text of one item, without the items inside it. */
function itemToComment(item: Element, items: ReadonlySet<Element>): string[] {
  const parts = { name: "", place: "", text: "" };
  walk(item, (node) => {
    if (!isElement(node) || node === item) return true;
    if (items.has(node)) return false;
    const part = partOf(node);
    if (part === undefined) return true;
    parts[part] ||= collapse(textOf(node));
    return false;
  });
  if (parts.text === "") return [];
  const from = parts.place.replace(/^来自/, "");
  return [`${parts.name}${from === "" ? "" : `（${from}）`}${parts.name === "" ? "" : "："}${parts.text}`];
}
