import { mendSurrogates } from "../charset/mend-surrogates.ts";

const escape = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrt"'\\/])/g;
const escaped: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "'": "'", "\\": "\\", "/": "/" };

/** Text with the escapes of a string literal replaced by what they stand for. */
export function escapesToText(text: string): string {
  return mendSurrogates(
    text.replace(escape, (found) => escaped[found[1] ?? ""] ?? String.fromCharCode(Number.parseInt(found.slice(2), 16))),
  );
}

const between = /^\s*\\(?:u003c|x3c)[!a-z][^]*\\(?:u003e|x3e)(?:\s|\\(?:[nrt]|x0a))*$/i;
const escapedClosing = /\\(?:u003c|x3c)(?:\\?\/)[a-z]/i;
const tag = /<[!/a-z]/i;

/** True for markup of which every `<` is written `\u003c` or `\x3c`, the first and the last character among them. */
function hasEscapedTags(text: string): boolean {
  return between.test(text) && escapedClosing.test(text) && !tag.test(text);
}

const begin = /^\s*</;
const escapedQuote = /<[a-z][^<>]{0,2000}?=\\["'](?=[^<>]{0,4000}\\["'])/i;
const plainQuote = /<[a-z][^<>=]{0,200}=\s{0,3}["']/i;

/** True for markup whose attributes all have `\"` for their quotes. */
function hasEscapedQuotes(text: string): boolean {
  return begin.test(text) && escapedQuote.test(text) && !plainQuote.test(text);
}

const slashedClosing = /<\\\/[a-z]/i;
const plainClosing = /<\/[a-z]/i;

/** True for markup whose closing tags are all `<\/p>`, as JSON has them in PHP. */
function hasEscapedSlashes(text: string): boolean {
  return begin.test(text) && slashedClosing.test(text) && !plainClosing.test(text);
}

const blocks = "(?:p|div|section|article|h[1-6]|ul|ol|li|table|tbody|tr|td|blockquote|figure|img|br|hr|head|body|html|meta|link|title)";
const breaks = "(?:\\s|\\\\[nrt])+";
/** Written line ends behind the end of one block, or before the next tag of one. */
const betweenBlocks = new RegExp(`(?<=<\\/?${blocks}(?:\\s[^<>]{0,2000})?>)${breaks}(?=<|$)|(?<=>)${breaks}(?=<\\/?${blocks}[\\s>])`, "gi");
const writtenBreak = /\\[nrt]/g;

/** Markup whose written line ends all stand between blocks, with real ones; a script may have such ends in its strings. */
function undoBreaks(text: string): string {
  if (!begin.test(text) || /<(?:script|style|pre|code)\b/i.test(text)) return text;
  const all = text.match(writtenBreak)?.length ?? 0;
  const apart = (text.match(betweenBlocks) ?? []).reduce((sum, one) => sum + (one.match(writtenBreak)?.length ?? 0), 0);
  return all === 0 || all !== apart ? text : text.replace(betweenBlocks, escapesToText);
}

/** Markup that a writer of strings escaped in part: its tags, the quotes of its attributes, its slashes, or the line ends between its blocks. */
export function undoMarkupEscapes(text: string): string {
  if (!text.includes("\\")) return text;
  if (hasEscapedTags(text) || hasEscapedQuotes(text)) return escapesToText(text);
  return undoBreaks(hasEscapedSlashes(text) ? text.replaceAll("\\/", "/") : text);
}
