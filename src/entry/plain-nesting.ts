import type { Element, ElementContent, Text } from "hast";
import { readAttributes, voids, type HtmlTaker } from "./plain-html.ts";
import { safeMarkup } from "./safe-markup.ts";

/** An element that is open. */
interface Frame {
  tag: string;
  /** Where what stands in it goes: its own children or, where the schema would unwrap it, those around it. */
  children: ElementContent[];
  /** Behind the last cell's start, a paragraph is open that any block would close. */
  inParagraph: boolean;
  inLink: boolean;
  /** A parser makes it where a row stands in a table alone. */
  implied?: true;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const phrasing = names("a b br code del em font i img s small span strong sub sup u");
const headings = names("h1 h2 h3 h4 h5 h6");
const blocks = new Set([...headings, ...names("blockquote div hr ol p pre section table ul")]);
const sections = names("tbody thead tfoot");
/** What these may stand in, and nothing else. */
const parents = new Map([
  ["li", names("ol ul")],
  ["tbody", names("table")],
  ["thead", names("table")],
  ["tfoot", names("table")],
  ["tr", sections],
  ["td", names("tr")],
  ["th", names("tr")],
]);
/** Text and other elements would be moved out of these. */
const frames = new Set(["table", "tr", ...sections]);
const cells = names("td th");

const shown = new Set(safeMarkup.tagNames);
const numbers = names("colSpan rowSpan start");
/** By element, the schema's name of each attribute that it lets through, by the name in HTML. */
const kept = new Map(
  Object.entries(safeMarkup.attributes ?? {}).map(([tag, list]) => [
    tag,
    new Map(list.map((name) => [String(name).toLowerCase(), String(name)])),
  ]),
);

/** Builds a tree of elements that stand where they may: what a parser would move, close or add elsewhere is not taken. */
export class PlainNesting implements HtmlTaker {
  readonly children: ElementContent[] = [];
  readonly #open: Frame[] = [];
  /** Text that the next text goes on, as no tag stands between. */
  #text: Text | undefined;

  /** `isFlow`: blocks may stand here. */
  constructor(isFlow: boolean, inLink: boolean) {
    this.#open.push({ tag: isFlow ? "flow" : "phrasing", children: this.children, inParagraph: !isFlow, inLink });
  }

  /** All that was opened is closed. */
  get isClosed(): boolean {
    return this.#open.length === 1;
  }

  open(tag: string, attributes: string): boolean {
    if (tag === "tr" && this.#top.tag === "table") this.#push("tbody", {}, true);
    else if (sections.has(tag)) this.#closeImplied();
    const properties = this.#isWelcome(tag) ? readProperties(tag, attributes) : undefined;
    if (properties === undefined) return false;
    if (voids.has(tag)) this.#top.children.push({ type: "element", tagName: tag, properties, children: [] });
    else this.#push(tag, properties);
    this.#text = undefined;
    return true;
  }

  close(tag: string): boolean {
    if (tag === "table") this.#closeImplied();
    if (this.#top.tag !== tag || this.isClosed) return false;
    this.#open.pop();
    this.#text = undefined;
    return true;
  }

  text(value: string): boolean {
    if (frames.has(this.#top.tag) && /[^\t\n\f\r ]/.test(value)) return false;
    if (this.#text !== undefined) this.#text.value += value;
    else if (value !== "") this.#top.children.push((this.#text = { type: "text", value }));
    return true;
  }

  /** Takes an element that Markdown made. */
  element(element: Element): boolean {
    const { tag, inParagraph, inLink } = this.#top;
    const isBlock = blocks.has(element.tagName);
    if (frames.has(tag) || inLink || (isBlock && (inParagraph || headings.has(tag)))) return false;
    this.#top.children.push(element);
    this.#text = undefined;
    return true;
  }

  get #top(): Frame {
    return this.#open[this.#open.length - 1] as Frame;
  }

  #isWelcome(tag: string): boolean {
    const { tag: around, inParagraph, inLink } = this.#top;
    const only = parents.get(tag);
    if (only !== undefined) return only.has(around);
    if (frames.has(around) || (tag === "a" && inLink)) return false;
    if (phrasing.has(tag) || /[:-]/.test(tag)) return true;
    return blocks.has(tag) && tag !== "pre" && !inParagraph && !(headings.has(tag) && headings.has(around));
  }

  #push(tag: string, properties: Element["properties"], implied?: true): void {
    const { children: around, inParagraph, inLink } = this.#top;
    const element: Element = { type: "element", tagName: tag, properties, children: [] };
    if (shown.has(tag)) around.push(element);
    this.#open.push({
      tag,
      children: shown.has(tag) ? element.children : around,
      inParagraph: tag === "p" || (inParagraph && !cells.has(tag)),
      inLink: inLink || tag === "a",
      ...(implied && { implied }),
    });
  }

  #closeImplied(): void {
    if (this.#top.implied) this.#open.pop();
    this.#text = undefined;
  }
}

function readProperties(tag: string, attributes: string): Element["properties"] | undefined {
  const wanted = kept.get(tag);
  if (wanted === undefined || attributes === "") return {};
  const found = readAttributes(attributes, wanted);
  return found && Object.fromEntries([...found].map(([name, value]) => [name, propertyOf(name, value)]));
}

function propertyOf(name: string, value: string): string | number {
  const number = Number(value);
  return numbers.has(name) && value !== "" && !Number.isNaN(number) ? number : value;
}
