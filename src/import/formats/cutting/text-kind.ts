import { hasOuterFence } from "../markdown/source/outer-fence.ts";
import { openLabelTable } from "../labels/label-table.ts";
import { isInDivision } from "../markdown/source/pandoc-attributes.ts";
import { onlyNamesTags } from "./named-tags.ts";
import { isReaderHead } from "./reader-head.ts";
import { pageProperties } from "./page-properties.ts";
import { tomlFence } from "./toml-fence.ts";
import { unopenedFence } from "./unopened-fence.ts";

/** How a string is written. */
export type TextKind = "html" | "markdown" | "text";

const document = /^\s*(?:<!--[^>]{0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body|\?xml[^>]{0,200}\?>\s*<!doctype\s+html)/i;
const tag =
  /<\/?(?:p|div|section|span|br|img|a|h[1-6]|ul|ol|li|strong|em|b|i|table|tbody|tr|td|blockquote|figure|meta|script|style|iframe|mpvoice|qqmusic|mp-[a-z-]+|article|body|head|title|link)(?:\s[^<>]*)?\/?>/gi;
const block =
  /<(?:p|div|section|br|img|h[1-6]|ul|ol|table|blockquote|meta|article|body|head|iframe|mpvoice|qqmusic|mp-common-[a-z-]+)(?:\s[^<>]*)?\/?>/i;
const closing = /<\/(?:p|div|section|span|a|h[1-6]|ul|ol|li|strong|em|table|blockquote|article|body|head|html)\s*>/i;

const frontMatter = /^\s*---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$)/;
const firstHeading = /^\s*(?:<!--[^>]{0,2000}-->\s*){0,5}(?:#{1,6}[ \t]+\S|[^\s<>#*|-][^\n]{1,200}\r?\n(?:={2,}|-{5,})[ \t]*(?:\r?\n|$))/;
const heading = /^#{2,6}[ \t]+\S/gm;
const link =
  /!?\[[^[\]\n]{0,300}\]\((?:<[^<>\n]*>|(?:https?:|javascript:|data:|mailto:|\.{0,2}\/|#)(?:[^()\s]|\([^()\s]{0,300}\)){0,2000}|[^()\s:;,]{1,300}\.\w{2,5}|)(?:[ \t]+"[^"\n]*")?\)/;
const bold = /\*\*[^*\n]{1,200}\*\*/;
const bolds = new RegExp(bold, "g");

/** Places of a page that links lead to, which editors of Markdown write above headings: they show nothing. */
const anchors = /<a\s+(?:name|id)=["']?[\w-]{1,100}["']?\s*>\s*<\/a>/gi;
/** Where an editor of Markdown puts a table of contents, above the title. */
const contents = /^\s*@?\[{1,2}toc\]{1,2}[ \t]*(?=\r?\n)/i;

/** Tells HTML, Markdown and flat text apart by what stands in the text. */
export function textToKind(text: string): TextKind {
  const below = text.replace(contents, "");
  const isMarked = /^\s*<a\s/i.test(below) && shownToKind(below.replace(anchors, "")) === "markdown";
  return isMarked ? "markdown" : shownToKind(below);
}

function shownToKind(text: string): TextKind {
  if (isScript(text)) return "html";
  if (document.test(text)) return isBelowDoctype(text) ? "markdown" : "html";
  const isHeaded = [frontMatter, tomlFence, pageProperties, firstHeading].some((begins) => begins.test(text));
  if (isHeaded || unopenedFence(text) !== undefined || isReaderHead(text) || isBelowTags(text) || hasOuterFence(text)) return "markdown";
  if (isQuoted(text) || isInDivision(text)) return "markdown";
  const start = text.slice(0, reach);
  if (isFragment(text) && !onlyNamesTags(start)) return isConverted(start) ? "markdown" : "html";
  return isMarkdown(text) ? "markdown" : "text";
}

const doctype = /^\s*<!doctype\s+html[^>]{0,200}>\s*(?!\s|<)/i;

/** True for Markdown below the declaration of the page that it was made of, which a converter left. */
function isBelowDoctype(text: string): boolean {
  const length = doctype.exec(text)?.[0].length ?? 0;
  const rest = text.slice(length);
  return length > 0 && !isFragment(rest) && (firstHeading.test(rest) || isMarkdown(rest));
}

/** Fewer lines that begin with the sign are a conversation's. */
const fewestQuoted = 5;

/** True for a text that a program quoted line by line from first to last. */
function isQuoted(text: string): boolean {
  if (!/^\s*>[ \t]/.test(text)) return false;
  const lines = text.trim().split("\n");
  return lines.length >= fewestQuoted && lines.every((line) => line.startsWith(">")) && lines.some((line) => line.trim() === ">");
}

/** True for one script and nothing else. */
function isScript(text: string): boolean {
  return /^\s*<script\b/i.test(text) && /^<\/script\s*>\s*$/i.test(text.slice(text.search(/<\/script/i)));
}

const reach = 500_000;
/** What a browser that saves a page writes above it, and WeChat's own, hold tags of their own. */
const comment = /<!--(?:[^-]|-(?!->)){0,2000}-->/g;
/** Text that does not begin with a tag is HTML only if it has one for so many characters outside of tags: an article about HTML names a few. */
const charactersPerTag = 100;

function isFragment(text: string): boolean {
  const start = text.slice(0, reach).replace(comment, "");
  const tags = start.match(tag) ?? [];
  if (tags.length === 0 || !(block.test(start) || closing.test(start))) return false;
  const shown = start.length - tags.reduce((sum, { length }) => sum + length, 0);
  return /^\s*</.test(start) || tags.length * charactersPerTag >= Math.min(shown, 30_000);
}

const silent = /^\s*<(?:meta|link|base)\b[^<>]{0,500}>(?:\s*<(?:meta|link|base)\b[^<>]{0,500}>){0,20}/i;

/** True for a text below tags that tell a browser how to show it, and with no others. */
function isBelowTags(text: string): boolean {
  const length = silent.exec(text)?.[0].length ?? 0;
  return length > 0 && !isFragment(text.slice(length));
}

const opening = /<(pre|code|script|style)\b/gi;

/** The text without what stands in elements of program text. */
function withoutCode(text: string): string {
  const last = new Map<string, number>();
  let rest = "";
  let reached = 0;
  for (const { index, 1: name = "" } of text.matchAll(opening)) {
    if (index < reached) continue;
    const close = `</${name.toLowerCase()}>`;
    const end = last.get(close) === -1 ? -1 : text.indexOf(close, index);
    last.set(close, end);
    if (end < 0) continue;
    rest += text.slice(reached, index);
    reached = end + close.length;
  }
  return rest + text.slice(reached);
}

const sign =
  /^ {0,3}#{1,6}[ \t]+\S|\*\*[^*\n]{1,200}\*\*|\]\((?:https?:|data:|javascript:|\.{0,2}\/)|^ {0,3}(?:>|[-*+]|\d{1,3}\.)[ \t]+\S/m;

/** Where WeChat's page states title, account and day: no converter to Markdown leaves these tags. */
const stating =
  /<(?:h[1-6]|a|em|span|strong)\s[^<>]{0,300}\bid=["']?(?:activity-name|js_name|publish_time|post-date)\b|<meta\s[^<>]{0,300}\bog:/i;
/** Elements that each such converter writes in signs of Markdown, or leaves out. */
const converted = /<(?:h[1-6]|p|em|strong|ul|ol|li|meta|title|script)(?:\s[^<>]*)?>/i;

/** True for Markdown in tags that a converter left of the page: its blocks have Markdown's signs, or they are text in WeChat's frame and in no other. */
function isConverted(text: string): boolean {
  return !stating.test(text) && (isBetweenTags(text) || (frame.test(text) && !converted.test(text)));
}

/** True for Markdown with the page's tags around its blocks: between empty lines stand blocks that no tag begins, and Markdown's signs in them. */
function isBetweenTags(text: string): boolean {
  const blocks = withoutCode(text)
    .split(/\n[ \t]*\n/)
    .filter((one) => one.trim() !== "" && !/^\s*</.test(one));
  const signed = blocks.filter((one) => sign.test(one));
  return signed.length >= 2 || (signed.length === 1 && blocks.length >= 2 && /^ {0,3}#{1,6}[ \t]/.test(signed[0] ?? ""));
}

/** True for a text with a link or a picture as Markdown writes them, with its headings, or below front matter. */
export function hasLinks(text: string): boolean {
  const start = text.slice(0, reach);
  return (
    frontMatter.test(start) ||
    tomlFence.test(start) ||
    link.test(start) ||
    firstHeading.test(start) ||
    (start.match(heading)?.length ?? 0) >= 2
  );
}

/** Signs of Markdown that no author writes by hand in a text without it. */
const telling: readonly RegExp[] = [
  /(?:^|\n[ \t]*\r?\n)#{1,6}[ \t]+\S[^\n]*(?:\n[ \t]*\r?\n|$)/,
  bold,
  /[\p{L}\p{N}]\\_[\p{L}\p{N}]/u,
  /^\d{1,3}\\\.[ \t]/m,
  /^[ \t]{0,4}[_*]20\d{2}[-年][^_*\n]{4,20}[_*]/m,
];
/** Signs of which an author may write one. */
const common: readonly RegExp[] = [/^>[ \t]+\S/m, /^`{3}[a-z]*[ \t]*$/m, /(?<![`\n])`[^`\n]{1,80}`(?!`)/];
/** A byline that a clipper wrote above the text, its day set in italics (`青石桥 *2024年5月6日 09:19*`), and the place behind it. */
const clippedByline =
  /^\s*(?:[^\n]{1,200}\n\s*){0,2}[^\n*_]{0,80}(?<![^\s])([*_])(?:20[012]\d[-年]\d{1,2}[-月]\d{1,2}日?|[A-Z][a-z]{2,8} \d{1,2}, 20[012]\d,?) \d{1,2}:\d{2}(?: [AP]M)?\1(?:[ \t]{1,4}\1[^*_\n]{1,20}\1)?[ \t]*(?:\r?\n|$)/;
/** A text that a program took out of a page keeps the depth at which it stood there. */
const indented = /^[ \t]{4,}\S/gm;

/** WeChat's frame around an article, above a block that no tag begins, or one of pandoc's: a converter wrote the blocks within. */
const frame =
  /^[ \t]*<(?:div|section)\s[^<>\n]*(?:\bid="js_content"|\brich_media_content\b)[^<>\n]*>[ \t]*\r?\n[ \t]*\r?\n\s*(?:[^\s<]|<div class="section")/m;

function isMarkdown(text: string): boolean {
  const start = text.slice(0, reach);
  if (hasLinks(start) || openLabelTable(start) !== start || frame.test(start) || clippedByline.test(start)) return true;
  const lines = start.match(/^[ \t]*\S/gm)?.length ?? 0;
  if ((start.match(indented)?.length ?? 0) * 4 > lines) return false;
  const told = telling.filter((one) => one.test(start)).length;
  return (start.match(bolds)?.length ?? 0) >= 2 || (told > 0 && told + common.filter((one) => one.test(start)).length >= 2);
}
