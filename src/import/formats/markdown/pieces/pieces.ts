import type { Break, Code, Html, Image, InlineCode, Nodes, Root, Text } from "mdast";
import { htmlToText } from "../../../../entry/html-to-text.ts";
import { isSiteName } from "../../../metadata/site-name.ts";
import { alignText } from "./align-text.ts";
import { linkToButton, type ButtonKind } from "../page-links.ts";

/** The smallest stretch of Markdown that stays or goes: one line of a text node, a picture, a program text. */
export interface Piece {
  node: Text | InlineCode | Image | Html | Code | Break;
  /** Line of the node's value, from 0. */
  line: number;
  /** What a reader sees of it; a picture shows nothing. */
  text: string;
  /** Places in the source. */
  start: number;
  end: number;
  /** Place in the source of each unit of the text, and of its end; absent where the two cannot be laid side by side. */
  offsets?: readonly number[] | "as written";
  /** Inside a link that is none of the article's. */
  button?: ButtonKind | undefined;
  /** Where the link leads that it stands in. */
  link?: string | undefined;
  /** Number of the leaf block that it stands in, and of the line in the page. */
  leaf: number;
  row: number;
  /** True in a heading of depth 1, and in one of any depth right below a heading that is the name of WeChat's own site. */
  isTitle: boolean;
}

/** Cuts a Markdown page into pieces, in reading order; `address` is the article's own. */
export function mdastToPieces(root: Root, source: string, address?: string): Piece[] {
  const walk: Walk = { source, address, pieces: [], leaf: 0, row: 0, isTitle: false, button: undefined, link: undefined };
  visitNode(walk, root);
  return walk.pieces;
}

interface Walk {
  source: string;
  pieces: Piece[];
  leaf: number;
  row: number;
  isTitle: boolean;
  button: ButtonKind | undefined;
  link: string | undefined;
  address: string | undefined;
}

const leaves = new Set(["paragraph", "heading", "tableCell", "code", "html"]);
const texts = new Set(["paragraph", "heading", "tableCell"]);
/** What WeChat's page names the parts of its byline: each is a line to the rules, though a converter wrote them on one. */
const partOfByline = /^<a\s[^>]*\bid=["']?(?:copyright_logo|profileBt|js_name|js_author_name|publish_time|js_ip_wording)\b/i;
const deepest = 200;

function isBelowSiteName({ pieces }: Walk): boolean {
  const above = pieces.at(-1);
  return above?.isTitle === true && isSiteName(above.text);
}

function visitNode(walk: Walk, node: Nodes, depth = 0, inText = false): void {
  const isLeaf = leaves.has(node.type) && !(inText && node.type === "html" && !partOfByline.test(node.value));
  if (isLeaf) {
    walk.leaf += 1;
    walk.row += 1;
    walk.isTitle = node.type === "heading" && (node.depth === 1 || isBelowSiteName(walk));
  }
  const { button, link } = walk;
  if (node.type === "link") {
    walk.button ??= linkToButton(node, walk.address);
    walk.link = node.url;
  }
  if (node.type === "break") walk.row += 1;
  else if (node.type === "text") textPieces(walk, node);
  else if (node.type === "image" || node.type === "inlineCode" || node.type === "html" || node.type === "code") onePiece(walk, node);
  else if ("children" in node && depth < deepest)
    for (const child of node.children) visitNode(walk, child, depth + 1, inText || texts.has(node.type));
  walk.button = button;
  walk.link = link;
}

function onePiece(walk: Walk, node: Image | InlineCode | Html | Code): void {
  const text = node.type === "image" ? "" : node.type === "html" ? shownOf(node.value) : node.value;
  push(walk, { node, line: 0, text, ...placeOf(node) });
}

/** A tag alone shows nothing. */
function shownOf(html: string): string {
  return /^<[^<>]*>$/.test(html) ? "" : htmlToText(html);
}

function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Lines of a text node; Markdown drops the white space at their ends. */
function textPieces(walk: Walk, node: Text): void {
  const { start, end } = placeOf(node);
  const written = walk.source.slice(start, end).split("\n");
  const values = node.value.split(/\r?\n/);
  if (written.length !== values.length) {
    push(walk, { node, line: 0, text: node.value, start, end });
    return;
  }
  let at = start;
  values.forEach((value, line) => {
    const raw = written[line] ?? "";
    if (line > 0) walk.row += 1;
    const lead = raw.length - raw.trimStart().length - (value.length - value.trimStart().length);
    const from = at + Math.max(0, lead);
    const isPlain = raw.slice(from - at).startsWith(value);
    if (isPlain && value.includes(brokenPicture)) splitPictures(walk, { node, line, text: value, start: from, end: from + value.length });
    else push(walk, { node, line, text: value, start: from, end: isPlain ? from + value.length : at + raw.length });
    at += raw.length + 1;
  });
}

const brokenPicture = "](data:image/svg+xml";
const iconText = /(!\[[^\]]{0,40}\]\(data:image\/svg\+xml[^\n]*?%3C\/svg%3E["']?\))/i;

/** True for an icon whose address has blanks and brackets, so that Markdown takes it for text. */
export function isIconText(text: string): boolean {
  return text.includes(brokenPicture) && iconText.test(text);
}

/** A piece before what stands around it is known. */
type CutPiece = Omit<Piece, "offsets" | "leaf" | "row" | "isTitle" | "button" | "link">;

function splitPictures(walk: Walk, piece: CutPiece): void {
  let reached = 0;
  for (const text of piece.text.split(iconText)) {
    const [start, end] = [piece.start + reached, piece.start + reached + text.length];
    if (text !== "") push(walk, { ...piece, text, start, end });
    reached += text.length;
  }
}

function push(walk: Walk, piece: CutPiece): void {
  const { leaf, row, isTitle, button, link } = walk;
  const offsets = piece.node.type === "text" ? alignText(walk.source.slice(piece.start, piece.end), piece.text, piece.start) : undefined;
  walk.pieces.push({ ...piece, leaf, row, isTitle, button, link, ...(offsets === undefined ? {} : { offsets }) });
}
