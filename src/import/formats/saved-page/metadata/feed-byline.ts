import { findFragment } from "../content/fragment.ts";
import { childrenOf, collapse, elementToFound, isElement, isText, textOf, type Element, type Found } from "../markup/nodes.ts";
import type { Page } from "../markup/page.ts";

/** Parts of the line that Wechat2RSS writes above the text of a feed's article: `原创 <span>author</span> <span>day time</span> <span>place</span>`. */
export type FeedPart = "original" | "author" | "published" | "ipLocation";

/** What the line says, if there is one. */
export const feedByline =
  (part: FeedPart) =>
  (page: Page): readonly Found[] => {
    const found = readLine(findLine(page))?.[part];
    return found === undefined ? [] : [found];
  };

/** The line, and the link back to WeChat that stands below the text. */
export function feedFrame(page: Page): Set<Element> {
  const line = findLine(page);
  if (readLine(line) === undefined) return new Set();
  const last = paragraphs(page).at(-1);
  const isLink = last !== undefined && collapse(textOf(last)) === "跳转微信打开";
  return new Set([line, isLink ? last : undefined].filter((element) => element !== undefined));
}

function findLine(page: Page): Element | undefined {
  const first = paragraphs(page)[0];
  return first?.tagName === "p" ? first : undefined;
}

function paragraphs(page: Page): readonly Element[] {
  const fragment = findFragment(page);
  const children = fragment === undefined ? [] : childrenOf(fragment).filter((node) => !isText(node) || /\S/.test(node.value));
  return children.every(isElement) ? children : [];
}

const moment = /^20\d\d-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/;
const place = /^[\p{sc=Han}]{2,10}$/u;

function readLine(line: Element | undefined): Partial<Record<FeedPart, Found>> | undefined {
  if (line === undefined) return undefined;
  const bare = collapse(
    childrenOf(line)
      .map((node) => (isText(node) ? node.value : ""))
      .join(" "),
  );
  const spans = childrenOf(line).filter(isElement);
  const parts = spans.map(elementToFound).filter(({ text }) => text !== "");
  const at = parts.findIndex(({ text }) => moment.test(text));
  const [author, published, location] = [at === 1 ? parts[0] : undefined, parts[at], parts[at + 1]];
  const isLine = spans.every(({ tagName }) => tagName === "span") && /^(?:原创)?$/.test(bare) && (at === 0 || at === 1);
  if (!isLine || parts.length > at + 2 || (location !== undefined && !place.test(location.text))) return undefined;
  return {
    ...(bare === "" ? {} : { original: { text: "1" } }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(location === undefined ? {} : { ipLocation: location }),
  };
}
