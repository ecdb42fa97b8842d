import { goneReasonOf } from "../../../boilerplate/gone-reason.ts";
import { attribute, hasClass, isElement, textOf, walk, type Element } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** Where an article's text stands on a page without WeChat's content node, and what around it is not the article's. */
export interface OtherContent {
  content: Element;
  frame: Set<Element>;
}

type Finder = (page: Page) => Element | undefined;

/** WeChat's own page before 2014: `div.text` below the title. */
const ofOldTemplate: Finder = ({ ids, classes }) =>
  ids.has("activity-name") ? (classes.get("text") ?? []).find((element) => isWithin(element, ["img-content", "page-content"])) : undefined;

/** An exporter's page that has WeChat's title and nothing else of WeChat's. */
const belowTitle: Finder = ({ classes }) => (classes.has("rich_media_title") ? only(classes.get("content")) : undefined);

const finders: readonly Finder[] = [ofOldTemplate, belowTitle];
/** A page of WeChat's that has these has its article's node, or none. */
const ownFrame = ["js_article", "js_base_container", "js_content"];

/** Finds the text of an article in WeChat's page of old, or in an exporter's; undefined where a page shows a notice or no article. */
export function findOtherContent(page: Page): OtherContent | undefined {
  if (ownFrame.some((id) => page.ids.has(id))) return undefined;
  const content = finders.map((find) => find(page)).find((found) => found !== undefined);
  if (content === undefined || goneReasonOf(textOf(content)) !== undefined) return undefined;
  return { content, frame: frameOf(content) };
}

const frameTags = new Set(["header", "footer", "nav", "aside", "form"]);

/** Heading and navigation inside the content. */
function frameOf(content: Element): Set<Element> {
  const frame = new Set<Element>();
  let begun = false;
  walk(content, (node) => {
    if (!isElement(node)) return true;
    const isHead = !begun && node.tagName === "h1";
    if (node.tagName === "p") begun = true;
    if (node === content || !(isHead || frameTags.has(node.tagName))) return true;
    frame.add(node);
    return false;
  });
  return frame;
}

function isWithin(element: Element, names: readonly string[]): boolean {
  for (let around = element.parentNode; around !== null && isElement(around); around = around.parentNode) {
    const node = around;
    if (names.some((name) => attribute(node, "id") === name || hasClass(node, name))) return true;
  }
  return false;
}

function only(elements: readonly Element[] | undefined): Element | undefined {
  return elements?.length === 1 ? elements[0] : undefined;
}
