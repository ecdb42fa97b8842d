import { emptyElement, valueIn } from "../markup.ts";
import type { MapNode, ValueNode } from "../value-node.ts";
import { isSet, listIn, mapIn, pictureToMarkup, pieceToMarkup, stringIn, type Look } from "./phrasing.ts";

/** Elements for the names that editors give their nodes, lower-case and without signs. */
const elements: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["paragraph", "p", "unstyled", "normal", "div", "line"].map((name) => [name, "p"])),
  ...Object.fromEntries(["blockquote", "quote", "pullquote"].map((name) => [name, "blockquote"])),
  ...Object.fromEntries(["bulletlist", "bulletedlist", "unorderedlist", "ul", "tasklist", "ullist"].map((name) => [name, "ul"])),
  ...Object.fromEntries(["orderedlist", "numberedlist", "ol", "ollist"].map((name) => [name, "ol"])),
  ...Object.fromEntries(["listitem", "li", "taskitem", "checklistitem"].map((name) => [name, "li"])),
  ...Object.fromEntries(["codeblock", "code", "pre"].map((name) => [name, "pre"])),
  ...Object.fromEntries(["table", "tbody", "thead", "figure", "figcaption", "section", "strong", "em"].map((name) => [name, name])),
  ...Object.fromEntries(["b", "i"].map((name) => [name, name])),
  ...Object.fromEntries(["tablerow", "tr"].map((name) => [name, "tr"])),
  ...Object.fromEntries(["tablecell", "td"].map((name) => [name, "td"])),
  ...Object.fromEntries(["tableheader", "tableheadercell", "th"].map((name) => [name, "th"])),
};
const heading = /^(?:h|heading|header)(one|two|three|four|five|six|[1-6])?$/;
const levels = ["one", "two", "three", "four", "five", "six"];
const picture = /^(?:image|img|picture|imageblock|inlineimage|uploadimage|photo)$/;
const link = /^(?:link|a|hyperlink|autolink)$/;
const voids: Readonly<Record<string, string>> = { hardbreak: "<br>", linebreak: "<br>", br: "<br>", break: "<br>", tab: "\t" };
const rules = /^(?:horizontalrule|divider|hr|thematicbreak|delimiter)$/;
/** Elements that hold phrasing: what is not known inside them is none of a block. */
const phrasing = /^(?:p|h[1-6]|a|pre|figcaption|strong|em|b|i)$/;

/** The nodes that an editor keeps a text as (ProseMirror and TipTap, Slate, Lexical, Contentful, Portable Text) as markup. */
export function treeToMarkup(nodes: readonly ValueNode[]): string {
  const out: string[] = [];
  const open: { node?: ValueNode; text?: string; within: string }[] = nodes.map((node) => ({ node, within: "" })).reverse();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.node === undefined) out.push(one.text ?? "");
    else if (one.node.kind === "string") out.push(pieceToMarkup(one.node.text));
    if (one.node?.kind !== "map") continue;
    const { before, after, within } = nodeToMarkup(one.node, one.within);
    out.push(before);
    open.push({ text: after, within });
    for (const node of childrenOf(one.node).toReversed()) open.push({ node, within });
  }
  return out.join("");
}

const children = ["children", "content", "nodes", "childNodes"] as const;

/** Nodes inside a node. */
export function childrenOf(node: MapNode): readonly ValueNode[] {
  return listIn(node, ...children)?.items ?? [];
}

/** What an editor calls a node. */
export function typeOf(node: MapNode): string {
  const style =
    stringIn(node, "_type") === "block" ? (stringIn(node, "listItem") === undefined ? stringIn(node, "style") : "li") : undefined;
  const type = style ?? stringIn(node, "type", "nodeType", "_type", "node");
  const name = type === undefined || anyElement.test(type) ? (stringIn(node, "tag", "tagName", "name") ?? type) : type;
  return (name ?? "").toLowerCase().replace(/[^a-z\d]/g, "");
}

/** What parsers of HTML call every element, whose own name stands under another key. */
const anyElement = /^(?:element|tag|node)$/i;
const anyText = /^(?:text|textnode)?$/;

/** What a node says itself, without nodes inside. */
function textOf(node: MapNode, type: string): string | undefined {
  const text = stringIn(node, "text");
  if (text !== undefined || listIn(node, ...children) !== undefined) return text;
  return (
    stringIn(node, "value") ?? (anyText.test(type) || elementOf(node, type) !== undefined ? stringIn(node, "content", "data") : undefined)
  );
}

/** What stands before and behind the nodes inside a node, and the element that they are in. */
interface Markup {
  before: string;
  after: string;
  within: string;
}

function nodeToMarkup(node: MapNode, within: string): Markup {
  const type = typeOf(node);
  const hasChildren = listIn(node, ...children) !== undefined;
  const text = textOf(node, type);
  if (text !== undefined && !hasChildren) return wholeNode(node, { type, text, within });
  const isVoid = voids[type] ?? (rules.test(type) ? "<hr>" : undefined);
  if (isVoid !== undefined) return { before: isVoid, after: "", within };
  if (picture.test(type)) return { before: pictureOf(node), after: "", within };
  if (/^(?:video|audio)$/.test(type))
    return { before: emptyElement(type, { "data-src": attribute(node, "src", "url") }), after: "", within };
  if (link.test(type)) return wrapped(emptyElement("a", { href: attribute(node, "href", "url", "uri") }).replace("></a>", ""), "a");
  const tag = elementOf(node, type);
  if (tag !== undefined) return wrapped(`<${tag}`, tag);
  const label = hasChildren ? undefined : attribute(node, "label", "name", "emoji");
  if (label !== undefined) return { before: pieceToMarkup(label), after: "", within };
  return hasChildren && !phrasing.test(within) && !childrenOf(node).every(isLeaf)
    ? wrapped("<div", "div")
    : { before: "", after: "", within };
}

/** A node that is its own text: a piece of one, or a block. */
function wholeNode(node: MapNode, { type, text, within }: { type: string; text: string; within: string }): Markup {
  const tag = phrasing.test(within) ? undefined : elementOf(node, type);
  const piece = pieceToMarkup(text, lookOf(node));
  return { before: tag === undefined ? piece : `<${tag}>${piece}</${tag}>`, after: "", within };
}

function wrapped(open: string, tag: string): Markup {
  return { before: `${open}>`, after: `</${tag}>`, within: tag };
}

function isLeaf(node: ValueNode): boolean {
  return node.kind === "string" || (node.kind === "map" && textOf(node, typeOf(node)) !== undefined);
}

function elementOf(node: MapNode, type: string): string | undefined {
  const known = elements[type];
  if (known !== undefined) return known;
  if (type === "list") return /^(?:number|ordered|ol)/i.test(stringIn(node, "listType", "format", "style") ?? "") ? "ol" : "ul";
  const found = heading.exec(type);
  if (found === null) return listIn(node, "children") !== undefined && type === "" ? "p" : undefined;
  const written = found[1] ?? attribute(node, "level") ?? stringIn(node, "tag")?.replace(/^h/i, "") ?? "2";
  const level = levels.includes(written) ? levels.indexOf(written) + 1 : Number(written);
  return `h${level >= 1 && level <= 6 ? level : 2}`;
}

function pictureOf(node: MapNode): string {
  const inside = mapIn(node, "image", "file", "asset");
  const src =
    attribute(node, "data-src", "src", "url", "originalSrc") ?? (inside === undefined ? undefined : valueIn(inside, "url", "src"));
  return pictureToMarkup(src, attribute(node, "alt", "altText", "caption", "title"));
}

/** What a node says of itself, or its attributes do. */
function attribute(node: MapNode, ...names: string[]): string | undefined {
  const inside = mapIn(node, "attrs", "attr", "data", "attributes", "attribs", "properties", "fields");
  const listed = listIn(node, "attributes", "attrs")?.items.find(
    (one) => one.kind === "map" && names.includes(stringIn(one, "key", "name") ?? ""),
  );
  const own = listed?.kind === "map" ? stringIn(listed, "value") : undefined;
  return valueIn(node, ...names) ?? own ?? (inside === undefined ? undefined : valueIn(inside, ...names));
}

/** Bits of Lexical's number for the look of a text. */
const bits = { bold: 1, italic: 2, code: 16 } as const;

function lookOf(node: MapNode): Look {
  const marks = listIn(node, "marks")?.items ?? [];
  const names = marks.map((mark) => (mark.kind === "map" ? (stringIn(mark, "type") ?? "") : mark.kind === "list" ? "" : mark.text));
  const format = Number(valueIn(node, "format") ?? 0);
  const has = (name: keyof typeof bits, ...others: string[]) =>
    [name, ...others].some((one) => names.includes(one) || isSet(node, one)) || (format & bits[name]) !== 0;
  const target = marks.find((mark) => mark.kind === "map" && stringIn(mark, "type") === "link");
  return {
    bold: has("bold", "strong"),
    italic: has("italic", "em"),
    code: has("code"),
    link: target?.kind === "map" ? attribute(target, "href", "url") : undefined,
  };
}
