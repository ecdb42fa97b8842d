import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { dropUnseen } from "../../../unseen-characters.ts";

/** An element of a parsed page. */
export type Element = Tree.Element;
/** A text node of a parsed page. */
export type TextNode = Tree.TextNode;
/** Any node of a parsed page. */
export type Node = Tree.Node;

/** A value read from a page, and the range of the page's HTML that says so (absent where the parser made the place up). */
export interface Found {
  text: string;
  start?: number;
  end?: number;
}

/** True for elements. */
export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

/** True for text. */
export function isText(node: Node): node is TextNode {
  return node.nodeName === "#text";
}

/** Value of an attribute, entities decoded. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** True where the element's `class` holds the name. */
export function hasClass(element: Element, name: string): boolean {
  const classes = attribute(element, "class");
  return classes !== undefined && classes.includes(name) && classes.split(/\s+/).includes(name);
}

/** Children of a node; a template's own content is inert and not among them. */
export function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** Calls `visit` for a node and everything below it in document order, without recursion; `false` skips what is below. */
export function walk(top: Node, visit: (node: Node) => boolean | undefined): void {
  const waiting: Node[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (visit(node) === false) continue;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index] as Node);
  }
}

/** The first node below `top`, or itself, for which `is` says true, in document order; looks at no more nodes than `most`. */
export function findNode(top: Node, is: (node: Node) => boolean, most = Infinity): Node | undefined {
  const open = [{ nodes: [top] as readonly Node[], at: 0 }];
  let seen = 0;
  for (let level = open.at(-1); level !== undefined && seen < most; level = open.at(-1)) {
    const node = level.nodes[level.at];
    level.at += 1;
    if (node === undefined) open.pop();
    else {
      seen += 1;
      if (is(node)) return node;
      open.push({ nodes: childrenOf(node), at: 0 });
    }
  }
  return undefined;
}

const silent = new Set(["script", "style", "noscript", "template", "title", "head"]);

/** Text below a node as a reader could see it: scripts and styles are silent. */
export function textOf(top: Node): string {
  const parts: string[] = [];
  walk(top, (node) => {
    if (isText(node)) parts.push(node.value);
    return node === top || !silent.has(node.nodeName);
  });
  return parts.join("");
}

/** Text of an element with white space collapsed, and where its content stands. */
export function elementToFound(element: Element): Found {
  const text = collapse(textOf(element));
  const location = element.sourceCodeLocation;
  if (!location?.startTag) return { text };
  return { text, start: location.startTag.endOffset, end: location.endTag?.startOffset ?? location.endOffset };
}

/** Value of an attribute, and where it stands between its quotes. */
export function attributeToFound(element: Element, name: string, html: string): Found | undefined {
  const text = attribute(element, name);
  if (text === undefined) return undefined;
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (place === undefined) return { text };
  const opening = /^[^=]*=\s*["']?/.exec(html.slice(place.startOffset, place.endOffset))?.[0].length ?? 0;
  const quoted = /["']$/.test(html.slice(place.startOffset + opening - 1, place.startOffset + opening));
  return { text, start: place.startOffset + opening, end: place.endOffset - (quoted ? 1 : 0) };
}

/** White space of any kind collapsed to single spaces, none at the ends; unseen characters dropped. */
export function collapse(text: string): string {
  return dropUnseen(text).replace(/\s+/g, " ").trim();
}
