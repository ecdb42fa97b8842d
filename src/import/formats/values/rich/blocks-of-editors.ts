import { emptyElement, valueIn } from "../markup.ts";
import type { MapNode, ValueNode } from "../value-node.ts";
import { headingTag, type RichLine } from "./lines-to-markup.ts";
import { isSet, listIn, mapIn, pictureToMarkup, pieceToMarkup, stringIn } from "./phrasing.ts";

/** How one editor writes its blocks: which objects are such, and what a block says. */
export interface BlockWriting {
  isBlock(node: MapNode): boolean;
  toLines(node: MapNode): RichLine[];
}

const bare = (markup: string): RichLine[] => [{ tag: "bare", markup }];

/** EditorJS: `{type: "paragraph", data: {text}}`, its texts markup. */
const editorJs: BlockWriting = {
  isBlock: (node) => stringIn(node, "type") !== undefined && mapIn(node, "data") !== undefined && stringIn(node, "text") === undefined,
  toLines(node) {
    const data = mapIn(node, "data");
    const type = (stringIn(node, "type") ?? "").toLowerCase();
    const text = stringIn(data, "text", "html", "message", "content") ?? "";
    if (/list/.test(type)) return itemsToLines(data, stringIn(data, "style") === "ordered" ? "ol" : "ul");
    if (type === "delimiter") return bare("<hr>");
    if (type === "code") return [{ tag: "pre", markup: pieceToMarkup(stringIn(data, "code") ?? text) }];
    if (type === "table") return bare(tableToMarkup(data));
    const src = stringIn(mapIn(data, "file"), "url") ?? stringIn(data, "url", "src");
    if (/image|picture/.test(type)) return [{ tag: "p", markup: pictureToMarkup(src, stringIn(data, "caption", "alt")) }];
    if (/video|embed/.test(type))
      return [{ tag: "p", markup: emptyElement("video", { "data-src": stringIn(data, "source", "embed") ?? src }) }];
    if (/^head/.test(type)) return [{ tag: headingTag(Number(data === undefined ? 2 : valueIn(data, "level"))), markup: text }];
    const tag = type === "quote" ? "blockquote" : type === "raw" ? "bare" : "p";
    return [{ tag, markup: text }, ...(type === "quote" ? lineOf(stringIn(data, "caption")) : [])];
  },
};

function lineOf(markup: string | undefined): RichLine[] {
  return markup === undefined || markup.trim() === "" ? [] : [{ tag: "p", markup }];
}

function itemsToLines(data: MapNode | undefined, tag: "ul" | "ol"): RichLine[] {
  const lines: RichLine[] = [];
  const open = [...(listIn(data, "items")?.items ?? [])].reverse();
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    lines.push({ tag, markup: item.kind === "string" ? item.text : (stringIn(item, "content", "text") ?? "") });
    for (const inner of (listIn(item, "items")?.items ?? []).toReversed()) open.push(inner);
  }
  return lines;
}

function tableToMarkup(data: MapNode | undefined): string {
  const rows = (listIn(data, "content")?.items ?? []).map((row) => (row.kind === "list" ? row.items : []));
  const cell = (node: ValueNode) => `<td>${node.kind === "string" ? node.text : ""}</td>`;
  return `<table>${rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("")}</table>`;
}

/** Notion: `{object: "block", type: "paragraph", paragraph: {rich_text: […]}}`. */
const notion: BlockWriting = {
  isBlock: (node) =>
    (stringIn(node, "object") === "block" || mapIn(node, stringIn(node, "type") ?? "") !== undefined) && mapIn(node, "data") === undefined,
  toLines(node) {
    const type = stringIn(node, "type") ?? "";
    const inside = mapIn(node, type);
    const markup = (listIn(inside, "rich_text", "text", "title")?.items ?? []).map(notionPiece).join("");
    const file = mapIn(inside, "external", "file");
    if (type === "image")
      return [{ tag: "p", markup: pictureToMarkup(stringIn(file, "url"), pieceTexts(listIn(inside, "caption")?.items)) }];
    if (type === "divider") return bare("<hr>");
    const address = stringIn(file, "url") ?? stringIn(inside, "url");
    const linked = markup === "" && address !== undefined ? pieceToMarkup(address, { link: address }) : markup;
    return [{ tag: notionTag(type), markup: linked }];
  },
};

function notionTag(type: string): RichLine["tag"] {
  const level = /^heading_(\d)$/.exec(type)?.[1];
  if (level !== undefined) return headingTag(Number(level));
  if (/^bulleted|^to_do/.test(type)) return "ul";
  if (/^numbered/.test(type)) return "ol";
  return type === "quote" ? "blockquote" : type === "code" ? "pre" : "p";
}

/** A piece of Notion's formatted text as markup. */
export function notionPiece(node: ValueNode): string {
  const look = mapIn(node, "annotations");
  const text = mapIn(node, "text");
  return pieceToMarkup(stringIn(node, "plain_text") ?? stringIn(text, "content") ?? "", {
    bold: isSet(look, "bold"),
    italic: isSet(look, "italic"),
    code: isSet(look, "code"),
    link: stringIn(node, "href") ?? stringIn(mapIn(text, "link"), "url"),
  });
}

function pieceTexts(nodes: readonly ValueNode[] = []): string {
  return nodes.map((node) => stringIn(node, "plain_text") ?? "").join("");
}

const feishuKey = /^(?:page|text|heading\d|bullet|ordered|code|quote|todo|equation|callout)$/;

/** Feishu (Lark): `{block_type: 2, text: {elements: [{text_run: {content}}]}}`. */
const feishu: BlockWriting = {
  isBlock: (node) => node.entries.some(({ key, value }) => key === "block_type" && value.kind === "scalar"),
  toLines(node) {
    if (valueIn(node, "block_type") === "22") return bare("<hr>");
    const key = node.entries.find((entry) => feishuKey.test(entry.key) && entry.value.kind === "map")?.key ?? "";
    const elements = listIn(mapIn(node, key), "elements")?.items ?? [];
    return elements.length === 0 ? [] : [{ tag: feishuTag(key), markup: elements.map(feishuPiece).join("") }];
  },
};

function feishuTag(key: string): RichLine["tag"] {
  const level = /^heading(\d)$/.exec(key)?.[1];
  if (level !== undefined) return headingTag(Math.min(6, Number(level)));
  const tags: ReadonlyMap<string, RichLine["tag"]> = new Map(
    Object.entries<RichLine["tag"]>({
      page: "h1",
      bullet: "ul",
      todo: "ul",
      ordered: "ol",
      code: "pre",
      quote: "blockquote",
    }),
  );
  return tags.get(key) ?? "p";
}

function feishuPiece(node: ValueNode): string {
  const run = mapIn(node, "text_run", "equation", "mention_doc");
  const look = mapIn(run, "text_element_style");
  const link = stringIn(mapIn(look, "link"), "url");
  return pieceToMarkup(stringIn(run, "content", "title") ?? "", {
    bold: isSet(look, "bold"),
    italic: isSet(look, "italic"),
    code: isSet(look, "inline_code"),
    link: link === undefined ? undefined : decoded(link),
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The editors whose blocks are read, by how their blocks are written. */
export const blockWritings: readonly BlockWriting[] = [feishu, notion, editorJs];
