import { readJsonString } from "../values/json-string.ts";
import { isBroken } from "../values/literal.ts";
import { entity, unescapeEntities } from "../../unescape-entities.ts";
import { undoMojibake } from "../charset/mojibake.ts";
import { readPythonString } from "../values/python-literal.ts";
import { textToKind } from "../cutting/text-kind.ts";
import { escapesToText, undoMarkupEscapes } from "./unescape-markup.ts";
import { unquoteList } from "./unquote-list.ts";
import { viewedSource } from "./viewed-source.ts";

const deepest = 4;

/** Undoes quoting and escaping that a writer applied once too often: quoted strings in strings, `\n` as two characters, entities, a wrong charset. */
export function unwrapString(text: string): string {
  let current = viewedSource(text) ?? unquoteList(text);
  for (let round = 0; round < deepest; round += 1) {
    const next = undoMojibake(undoMarkupEscapes(undoEscapes(undoQuotes(current))));
    if (next === current) break;
    current = next;
  }
  return undoSemicolons(undoEntities(current));
}

/** The page's words below an article, beside which an author writes no semicolon. */
const besideButtons = /;[ \t]{0,3}(?:取消|发送|确定|允许|打开|关注该公众号|使用小程序|字)|(?:阅读|取消|发送|当前共|确定);/g;
const shortLine = /^[^。！？；.!?\n]{1,24}$/gm;
const atEdge = /(?<=^[ \t;]{0,20});|;(?=[ \t;]{0,20}$)/gm;

/** Semicolons that a writer left of `&nbsp;`, told by the page's buttons beside them: blanks again, at the ends of lines and in short ones. */
function undoSemicolons(text: string): string {
  if ((text.match(besideButtons)?.length ?? 0) < 2 || /[{}]/.test(text)) return text;
  return text.replace(shortLine, (line) => line.replace(/;/g, "\u00a0")).replace(atEdge, "\u00a0");
}

/** The key that a writer of literals puts before a text (`text:'…'`). */
const key = /^(?:text|content)[ \t]{0,5}[:=][ \t]{0,5}(?=["'])/;

/** A whole string literal inside a string, behind its key perhaps; without an escape in it, its quotes may be the author's. */
function undoQuotes(text: string): string {
  const trimmed = text.trim().replace(key, "");
  const isBytes = /^b["']/.test(trimmed);
  const quote = trimmed[isBytes ? 1 : 0];
  if (trimmed.length < 2 || (quote !== '"' && quote !== "'") || !trimmed.endsWith(quote)) return text;
  if (!/\\[nurtx"'\\/]/.test(trimmed) || trimmed.includes("\n")) return text;
  const read = quote === '"' && !isBytes ? readJsonString(trimmed, 0) : readPythonString(trimmed, 0);
  return isBroken(read) || read.next !== trimmed.length ? text : read.text;
}

/** A written line break between a sentence's end and the beginning of the next. */
const paragraphBreak = /(?<=[。！？…”」』）])\\n(?=[ \u3000]{0,4}[\p{Script=Han}“「『《（])/gu;

/** True for a text in one line whose line breaks are written `\n`; those in the scripts of a page are not ours to undo. */
export function hasEscapedLines(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.includes("\n")) return false;
  if (/<[a-z][^<>]{0,300}=["'](?!\\)/i.test(trimmed)) return false;
  const breaks = trimmed.match(/\\n/g)?.length ?? 0;
  if (breaks > 0 && breaks === (trimmed.match(paragraphBreak)?.length ?? 0)) return true;
  return breaks >= 3 || (trimmed.match(/\\u[0-9a-fA-F]{4}/g)?.length ?? 0) >= 5;
}

function undoEscapes(text: string): string {
  return hasEscapedLines(text) ? escapesToText(text) : text;
}

const telling =
  /&(?:nbsp|ldquo|rdquo|mdash|hellip|middot|lsquo|rsquo|ensp|emsp|#x[3-9][0-9a-fA-F]{3}|#[2-6]\d{4}|#160|#39|quot);|&amp;(?:nbsp|lt|gt|quot|ldquo|rdquo|amp);/i;

/** Few are undone only between two words (`R&amp;D`), where nobody speaks of the entity itself. */
const joined = /(?<=[\p{L}\p{N}])&amp;(?=[\p{L}\p{N}])/gu;
/** Words of WeChat's page that no author writes; around what was a page, not even `&amp;` is the author's. */
export const pageWords = /微信扫一扫\s*关注该公众号|预览时标签不可点|Scan QR Code via WeChat/;

const escapedTag = /&lt;\/(?:p|div|section|span|strong|h[1-6]|ul|ol|li|table|body|html)&gt;/gi;

const escapedStart = /^\s*&lt;(?:!doctype\s|(?:p|div|section|h[1-6]|ul|ol|table|blockquote|html|body)(?:\s|&gt;))/i;

/** A tag whose attribute holds a quotation mark as markup writes it: undone, the mark would end the attribute. */
const quotedAttribute = /<[a-z][^<>]*="[^"<>]*&(?:quot|#34|#x22);/i;

/** Its attributes hold entities as markup has them. */
const tag = /<[a-z][^<>]*>/gi;

/** Entities of text that is escaped throughout, once or more: outside of tags each `&` begins one, and they are not only `&amp;`. */
function undoEntities(text: string): string {
  let current = text;
  for (let round = 0; round < deepest && isEscapedThroughout(current); round += 1) current = unescapeEntities(current);
  return current;
}

function isEscapedThroughout(markup: string): boolean {
  if (!markup.includes("&") || quotedAttribute.test(markup)) return false;
  const text = markup.replace(tag, "");
  const found = text.match(entity)?.length ?? 0;
  const isPage = pageWords.test(text);
  const isFew = found < 3 && !(isPage && found > 0 && found === text.match(joined)?.length);
  if (isFew || found !== text.split("&").length - 1 || textToKind(markup) === "html") return false;
  return telling.test(text) || isPage || escapedStart.test(text) || (text.match(escapedTag)?.length ?? 0) >= 2;
}
