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
const bold = /\*\*[^*\n]{1,200}\*\*/g;

/** Tells HTML, Markdown and flat text apart by what stands in the text. */
export function textToKind(text: string): TextKind {
  if (document.test(text)) return "html";
  if (frontMatter.test(text) || firstHeading.test(text)) return "markdown";
  if (isFragment(text)) return "html";
  return isMarkdown(text) ? "markdown" : "text";
}

const head = 500_000;
/** What a browser that saves a page writes above it, and WeChat's own, hold tags of their own. */
const comment = /<!--(?:[^-]|-(?!->)){0,2000}-->/g;
/** Text that does not begin with a tag is HTML only if it has one for so many characters: an article about HTML names a few. */
const charactersPerTag = 100;

function isFragment(text: string): boolean {
  const start = text.slice(0, head).replace(comment, "");
  const tags = start.match(tag)?.length ?? 0;
  if (tags === 0 || !(block.test(start) || closing.test(start))) return false;
  return /^\s*</.test(start) || tags * charactersPerTag >= Math.min(start.length, 30_000);
}

/** True for a text with a link or a picture as Markdown writes them, with its headings, or below front matter. */
export function hasLinks(text: string): boolean {
  const start = text.slice(0, head);
  return frontMatter.test(start) || link.test(start) || firstHeading.test(start) || (start.match(heading)?.length ?? 0) >= 2;
}

function isMarkdown(text: string): boolean {
  const start = text.slice(0, head);
  return hasLinks(start) || (start.match(bold)?.length ?? 0) >= 2;
}
