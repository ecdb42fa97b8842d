import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, attributeToFound, isElement, isText, textOf, walk, type Element, type Found, type Node } from "./nodes.ts";
import { markupHoldsContent } from "../content/markup-holds-content.ts";
import { parsePart } from "./parse-part.ts";
import { readVariables, type PageVariables } from "../metadata/page-variables.ts";

/** Half-open range of a page's HTML in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** A parsed page, its elements by id and class, its metas and its variables. */
export interface Page {
  html: string;
  document: Tree.Document;
  /** Elements with an id, the first of each. */
  ids: ReadonlyMap<string, Element>;
  /** Elements of a class, in document order. */
  classes: ReadonlyMap<string, readonly Element[]>;
  /** Contents of `<meta>` by `property` or `name`, not empty, the first of each. */
  metas: ReadonlyMap<string, Found>;
  /** Elements by tag: script, style, h1, title … */
  tags: ReadonlyMap<string, readonly Element[]>;
  comments: readonly Tree.CommentNode[];
  variables: PageVariables;
}

/** Indexes a parsed page in one walk. */
export function documentToPage(document: Tree.Document, html: string): Page {
  const ids = new Map<string, Element>();
  const classes = new Map<string, Element[]>();
  const metas = new Map<string, Found>();
  const tags = new Map<string, Element[]>();
  const comments: Tree.CommentNode[] = [];
  const hidden: Element[] = [];
  let shown = 0;
  const index = (node: Node): boolean => {
    if (isText(node) && isSeen(node)) shown += node.value.trim().length;
    if (node.nodeName === "#comment") comments.push(node as Tree.CommentNode);
    if (!isElement(node)) return true;
    if (node.tagName === "template") openShadow(node);
    if (node.tagName === "noscript" && markupHoldsContent(textOf(node))) hidden.push(node);
    list(tags, node.tagName).push(node);
    for (const { name, value } of node.attrs) {
      if (name === "id" && !ids.has(value)) ids.set(value, node);
      if (name === "class") for (const one of value.split(/\s+/)) if (one !== "") list(classes, one).push(node);
    }
    if (node.tagName === "meta") readMeta(node, html, metas);
    return true;
  };
  walk(document, index);
  const isElsewhere = ids.has("js_content") || classes.has("rich_media_content");
  if (!isElsewhere && hidden.some((noscript) => textOf(noscript).length > shown)) for (const one of hidden) openNoscript(one, html, index);
  const variables = readVariables(html, (tags.get("script") ?? []).flatMap(scriptToRange));
  return { html, document, ids, classes, metas, tags, comments, variables };
}

/** What an element shows in place of its children stands in a template within it, which a browser opens. */
function openShadow(template: Element): void {
  if (!("content" in template) || !["shadowrootmode", "shadowroot"].some((name) => attribute(template, name) !== undefined)) return;
  template.nodeName = template.tagName = "div";
  template.childNodes = (template as Tree.Template).content.childNodes;
  for (const child of template.childNodes) child.parentNode = template;
}

const unseen: ReadonlySet<string> = new Set(["script", "style", "noscript", "title"]);

function isSeen({ parentNode }: Tree.TextNode): boolean {
  return parentNode !== null && !unseen.has(parentNode.nodeName);
}

/** A page that hides its article from scripts, and shows none, holds it as text, and a reader without scripts sees it like any other. */
function openNoscript(noscript: Element, html: string, index: (node: Node) => boolean): void {
  const place = noscript.childNodes[0]?.sourceCodeLocation;
  if (!place) return;
  noscript.nodeName = noscript.tagName = "div";
  noscript.childNodes = [...parsePart(html.slice(place.startOffset, place.endOffset), place.startOffset)] as Element["childNodes"];
  for (const child of noscript.childNodes) {
    child.parentNode = noscript;
    walk(child, index);
  }
}

function list(map: Map<string, Element[]>, key: string): Element[] {
  const found = map.get(key);
  if (found !== undefined) return found;
  const fresh: Element[] = [];
  map.set(key, fresh);
  return fresh;
}

function readMeta(meta: Element, html: string, metas: Map<string, Found>): void {
  const key = attribute(meta, "property") ?? attribute(meta, "name");
  const content = attributeToFound(meta, "content", html);
  if (key === undefined || content === undefined || content.text.trim() === "" || metas.has(key)) return;
  metas.set(key, content);
}

function scriptToRange(script: Element): Range[] {
  const text = script.childNodes.find((node: Node) => isText(node))?.sourceCodeLocation;
  return text ? [{ start: text.startOffset, end: text.endOffset }] : [];
}
