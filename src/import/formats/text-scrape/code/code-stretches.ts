import type { Role } from "../../../../entry/span.ts";
import { findStyles } from "./leaked-styles.ts";
import { skipStatement, type Budget } from "./skip-statement.ts";

/** A leaked script or style. */
export interface CodeStretch {
  start: number;
  end: number;
  role: Extract<Role, "script" | "style">;
  /** True for the script that stands right behind every article's text. */
  endsContent: boolean;
}

const lineStart =
  /^[ \t\u00a0\u3000]{0,200}(?:var\s+\w+\s*=|(?:let|const)\s+\w+\s*=|window\.\w+|document\.\w+|location\.\w+|\(\s*function|\(\s?\(\s?\)\s?=>|!\s*function|;\s*\(function|function\s{0,4}\w{0,40}\s{0,4}\(|String\.prototype|Element\.prototype|if\s*\(|\$\(|\w+\s*=\s*(?:window|document|navigator)\.|try\s*\{|seajs\.|define\(|require\(|\/\*|\/\/ ?<!|"use strict"|'use strict'|\d ?\* ?\w+ ?&&|-1==)/gm;
/** Scripts that begin in the middle of a line, right behind words of the page. */
const glued =
  /var\s*(?:first|write)_sceen_{1,2}time\s*=|if\s*\("\d?"\s*==\s*\d\)\s*\{|var\s__DEBUGINFO\s?=|\(function\s?\(\)\s?\{\s?var\stotalCount\s?=|\(\(\)\s?=>\s?\{\s?const\sua\s?=\s?navigator\./g;
/** Where a button's link leads, as converters to text write it behind the button's words. */
const scriptLink = /[ \t]?\[javascript:[^\]\n]{0,80}\]/g;
const longestBridge = 40_000;
const pageMarks =
  /sceen_{1,2}time|js_content|window\.logs|__moon|res\.wx\.qq\.com|wx_loaderror|__DEBUGINFO|rich_media|pagetime|msg_title|getQueryFromURL|seajs\.use|biz_wap|__videoDefaultRatio|appmsg|pass_ticket|if\s*\("\d?"\s*==\s*\d\)\s*\{|mp\.weixin\.qq\.com|WeixinJSBridge|wxtoken|MicroMessenger|isInWeixinApp|__nonce_str|moon|sparkdev|data-backsrc|js_cover|__allowLoadResFromMp|is_rumor|noMobile|PAGE_MID|replace\s?=\s?\["(?:&#39;|')"|(?:var|let|const)\s(?:ct|publish_time|createTime|svr_time|nickname|user_name|appuin|biz|mid|idx|sn|msg_(?:desc|link|cdn_url)|picture_page_info_list|item_show_type|(?:hd|round)_head_img|ori_head_img_url)\s?=/;
/** Scripts and styles of the page that a scraper took for text, in order and apart; code that an article shows is none. */
export function findCode(text: string): CodeStretch[] {
  const starts = [...text.matchAll(lineStart), ...text.matchAll(glued)].map(
    ({ index, 0: found }) => index + found.length - found.trimStart().length,
  );
  const scripts: CodeStretch[] = [];
  const others: CodeStretch[] = [];
  const budget = { left: 500_000 + text.length * 8 };
  for (const start of starts.sort((a, b) => a - b)) {
    if (start < (scripts.at(-1)?.end ?? 0)) continue;
    const end = endOfCode(text, start, budget);
    if (end === start) continue;
    const code = text.slice(start, end);
    const endsContent = code.includes("first_sceen__time") || /^if\s*\("0"/.test(code);
    const isPage = pageMarks.test(code) || continues(scripts.at(-1), text, start);
    (isPage ? scripts : others).push({ start, end, role: "script", endsContent });
  }
  return withLinks(text, withNeighbours(text, withStyles(text, withBridges(text, scripts)), others));
}

/** What was found in the text, less what stands in leaked scripts and styles. */
export function outsideCode(found: readonly RegExpExecArray[], text: string): RegExpExecArray[] {
  const code = findCode(text);
  return found.filter(({ index }) => !code.some(({ start, end }) => start <= index && index < end));
}

function withLinks(text: string, code: CodeStretch[]): CodeStretch[] {
  if (!text.includes("[javascript:")) return code;
  const links = [...text.matchAll(scriptLink)].map(({ index, 0: link }) => ({ start: index, end: index + link.length }));
  const apart = links.filter(({ start, end }) => !code.some((one) => one.start < end && one.end > start));
  return [...code, ...apart.map((link): CodeStretch => ({ ...link, role: "script", endsContent: false }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** Scripts that nothing marks as the page's stand beside its own scripts and styles, or first or last in a text that has some; others are an article's. */
function withNeighbours(text: string, known: readonly CodeStretch[], others: readonly CodeStretch[]): CodeStretch[] {
  if (known.length === 0) return [];
  const code = [...known];
  for (const one of [...others, ...others.toReversed()]) {
    const at = code.findIndex(({ end }) => end > one.start);
    const [before, behind] = at < 0 ? [code.at(-1), undefined] : [code[at - 1], code[at]];
    const end = Math.min(one.end, behind?.start ?? text.length);
    const touches = text.slice(before?.end ?? 0, one.start).trim() === "" || text.slice(end, behind?.start).trim() === "";
    if (touches && end > one.start) code.splice(at < 0 ? code.length : at, 0, { ...one, end });
  }
  return code;
}

/** True where nothing but white space lies between a script and this one. */
function continues(last: CodeStretch | undefined, text: string, start: number): boolean {
  return last !== undefined && text.slice(last.end, start).trim() === "";
}

function endOfCode(text: string, start: number, budget: Budget): number {
  let end = start;
  for (let next = skipStatement(text, start, budget); next > end; next = skipStatement(text, end, budget)) end = next;
  return start + text.slice(start, end).trimEnd().length;
}

/** Code between two scripts that no statement of it was known by: it has no Chinese but in strings and comments. */
function withBridges(text: string, scripts: readonly CodeStretch[]): CodeStretch[] {
  const joined: CodeStretch[] = [];
  for (const script of scripts) {
    const last = joined.at(-1);
    if (last !== undefined && isProgram(text.slice(last.end, script.start))) {
      joined[joined.length - 1] = { ...last, end: script.end, endsContent: last.endsContent || script.endsContent };
    } else joined.push(script);
  }
  return joined;
}

const quoted = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[^*]*\*\//g;

function isProgram(between: string): boolean {
  if (between.length > longestBridge || !/[;)}]/.test(between)) return false;
  return !/\p{Script=Han}/u.test(between.replace(quoted, "")) && /[=({]/.test(between);
}

function withStyles(text: string, scripts: CodeStretch[]): CodeStretch[] {
  const styles = findStyles(text, scripts).map((sheet): CodeStretch => ({ ...sheet, role: "style", endsContent: false }));
  return [...scripts, ...styles].sort((a, b) => a.start - b.start);
}
