import { emptyElement, valueIn } from "../markup.ts";
import type { MapNode, StringNode, ValueNode } from "../value-node.ts";
import { isSet, listIn, mapIn, pictureToMarkup, pieceToMarkup, stringIn, type Look } from "./phrasing.ts";

/** Elements for the names that editors give their nodes, lower-case and without signs. */
const elements: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...Object.fromEntries(["paragraph", "p", "unstyled", "normal", "div", "line"].map((name) => [name, "p"])),
    ...Object.fromEntries(["blockquote", "quote", "pullquote"].map((name) => [name, "blockquote"])),
    ...Object.fromEntries(["bulletlist", "bulletedlist", "unorderedlist", "ul", "tasklist", "ullist"].map((name) => [name, "ul"])),
    ...Object.fromEntries(["orderedlist", "numberedlist", "ol", "ollist"].map((name) => [name, "ol"])),
    ...Object.fromEntries(["listitem", "li", "taskitem", "checklistitem"].map((name) => [name, "li"])),
    ...Object.fromEntries(["codeblock", "code", "pre"].map((name) => [name, "pre"])),
    ...Object.fromEntries(["table", "tbody", "thead", "figure", "figcaption", "section", "strong", "em"].map((name) => [name, name])),
    b: "strong",
    i: "em",
    ...Object.fromEntries(["tablerow", "tr"].map((name) => [name, "tr"])),
    ...Object.fromEntries(["tablecell", "td"].map((name) => [name, "td"])),
    ...Object.fromEntries(["tableheader", "tableheadercell", "th"].map((name) => [name, "th"])),
  }),
);
const heading = /^(?:h|heading|header)(one|two|three|four|five|six|[1-6])?$/;
const levels = ["one", "two", "three", "four", "five", "six"];
const picture = /^(?:image|img|picture|imageblock|inlineimage|uploadimage|photo)$/;
const link = /^(?:link|a|hyperlink|autolink)$/;
const breaks = /^(?:hardbreak|linebreak|br|break)$/;
const rules = /^(?:horizontalrule|divider|hr|thematicbreak|delimiter)$/;
/** Elements that hold phrasing: what is not known inside them is none of a block. */
const phrasing = /^(?:p|h[1-6]|a|pre|figcaption|strong|em)$/;

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

/** True for a node with a list for others, empty or not: a text of its own beside it is not shown. */
export function holdsNodes(node: MapNode): boolean {
  return listIn(node, ...children) !== undefined;
}

/** What an editor calls a node. */
export function typeOf(node: MapNode): string {
  return plainName(statedType(node) ?? "");
}

function statedType(node: MapNode): string | undefined {
  const style =
    stringIn(node, "_type") === "block" ? (stringIn(node, "listItem") === undefined ? stringIn(node, "style") : "li") : undefined;
  return style ?? stringIn(node, "type", "nodeType", "_type");
}

/** What a node is called as it is written: what an editor calls it, or the name that a parser has under another key beside its kind. */
export function nameOf(node: MapNode): string | undefined {
  const type = statedType(node) ?? stringIn(node, "node");
  return type === undefined || anyElement.test(type) ? (stringIn(node, "tag", "tagName", "name") ?? type) : type;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

/** What parsers of HTML call every element, whose own name stands under another key. */
const anyElement = /^(?:element|tag|node)$/i;
const anyText = /^(?:text|textnode)?$/;
/** Nodes that show no text of theirs. */
const textless = (type: string) => type === "tab" || [breaks, rules, picture, /^(?:video|audio)$/].some((kind) => kind.test(type));

/** What a node says itself, without nodes inside: what is not known says what no other key of it is shown for. */
export function ownText(node: MapNode): StringNode | undefined {
  const text = valueUnder(node, "text");
  if (text !== undefined || holdsNodes(node)) return text;
  const value = valueUnder(node, "value");
  const type = plainName(nameOf(node) ?? "");
  if (value !== undefined || textless(type)) return value;
  const isKnown = anyText.test(type) || elementOf(node, type) !== undefined;
  return valueUnder(node, "content") ?? (isKnown || labelOf(node) === undefined ? valueUnder(node, "data") : undefined);
}

function valueUnder(node: MapNode, key: string): StringNode | undefined {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === "string" ? value : undefined;
}

/** What stands for a node without a text: a mention, a sign. */
function labelOf(node: MapNode): string | undefined {
  return attribute(node, "label", "name", "emoji");
}

/** What stands before and behind the nodes inside a node, and the element that they are in. */
interface Markup {
  before: string;
  after: string;
  within: string;
}

function nodeToMarkup(node: MapNode, within: string): Markup {
  const type = plainName(nameOf(node) ?? "");
  const hasChildren = holdsNodes(node);
  const text = ownText(node)?.text;
  if (text !== undefined && !hasChildren && !(text === "" && textless(type))) return wholeNode(node, { type, text, within });
  if (type === "tab") return { before: "\t", after: "", within };
  if (breaks.test(type)) return { before: "<br>", after: "", within };
  if (rules.test(type)) return { before: "<hr>", after: "", within };
  if (picture.test(type)) return { before: pictureOf(node), after: "", within };
  if (/^(?:video|audio)$/.test(type))
    return { before: emptyElement(type, { "data-src": attribute(node, "src", "url") }), after: "", within };
  if (link.test(type)) return wrapped(emptyElement("a", { href: attribute(node, "href", "url", "uri") }).replace("></a>", ""), "a");
  const tag = elementOf(node, type);
  if (tag !== undefined) return wrapped(`<${tag}`, tag);
  const label = hasChildren ? undefined : labelOf(node);
  if (label !== undefined) return { before: pieceToMarkup(label), after: "", within };
  return hasChildren && !phrasing.test(within) && !childrenOf(node).every(isLeaf)
    ? wrapped("<div", "div")
    : { before: "", after: "", within };
}

/** A node that is its own text: a piece of one, or a block. */
function wholeNode(node: MapNode, { type, text, within }: { type: string; text: string; within: string }): Markup {
  const isUnknown = !anyText.test(type) && !link.test(type) && stringIn(node, "text", "value") === undefined;
  const tag = phrasing.test(within) ? undefined : (elementOf(node, type) ?? (isUnknown ? "div" : undefined));
  const look = lookOf(node);
  const piece = pieceToMarkup(text, link.test(type) ? { ...look, link: attribute(node, "href", "url", "uri") } : look);
  return { before: tag === undefined ? piece : `<${tag}>${piece}</${tag}>`, after: "", within };
}

function wrapped(open: string, tag: string): Markup {
  return { before: `${open}>`, after: `</${tag}>`, within: tag };
}

function isLeaf(node: ValueNode): boolean {
  return node.kind === "string" || (node.kind === "map" && ownText(node) !== undefined);
}

function elementOf(node: MapNode, type: string): string | undefined {
  const known = elements.get(type);
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
