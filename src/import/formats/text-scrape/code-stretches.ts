import type { Role } from "../../../entry/span.ts";
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
  /^[ \t\u00a0\u3000]{0,200}(?:var\s+\w+\s*=|(?:let|const)\s+\w+\s*=|window\.\w+|document\.\w+|location\.\w+|\(\s*function|!\s*function|;\s*\(function|function\s{0,4}\w{0,40}\s{0,4}\(|String\.prototype|Element\.prototype|if\s*\(|try\s*\{|seajs\.|define\(|require\(|\/\*|\/\/ ?<!|"use strict"|'use strict'|\d\*\w+&&|-1==)/gm;
const glued = /var\s*(?:first|write)_sceen_{1,2}time\s*=|if\s*\("\d?"\s*==\s*\d\)\s*\{/g;
const pageMarks =
  /sceen_{1,2}time|js_content|window\.logs|__moon|res\.wx\.qq\.com|wx_loaderror|__DEBUGINFO|rich_media|pagetime|msg_title|getQueryFromURL|seajs\.use|biz_wap|__videoDefaultRatio|appmsg|pass_ticket|if\s*\("\d?"\s*==\s*\d\)\s*\{|mp\.weixin\.qq\.com|WeixinJSBridge|wxtoken|MicroMessenger|isInWeixinApp|__nonce_str|moon|sparkdev|data-backsrc|js_cover/;
const style =
  /(?:^[ \t]{0,200}|\s)((?:\.cls-\d{1,3}|\.__\w+__|\.rich_media\w*|\.wx_\w+|#js_\w+|\.st\d{1,2})[^{}<>\n]{0,80}\{[^{}]{0,2000}\})/gm;

/** Scripts and styles of the page that a scraper took for text, in order and apart; code that an article shows is none. */
export function findCode(text: string): CodeStretch[] {
  const starts = [...text.matchAll(lineStart), ...text.matchAll(glued)].map(
    ({ index, 0: found }) => index + found.length - found.trimStart().length,
  );
  const scripts: CodeStretch[] = [];
  const budget = { left: 500_000 + text.length * 8 };
  for (const start of starts.sort((a, b) => a - b)) {
    if (start < (scripts.at(-1)?.end ?? 0)) continue;
    const end = endOfCode(text, start, budget);
    const code = text.slice(start, end);
    if (end > start && (pageMarks.test(code) || continues(scripts.at(-1), text, start))) {
      scripts.push({ start, end, role: "script", endsContent: code.includes("first_sceen__time") || /^if\s*\("0"/.test(code) });
    }
  }
  return withStyles(text, scripts);
}

/** True where nothing but white space lies between a script and this one, or before this one. */
function continues(last: CodeStretch | undefined, text: string, start: number): boolean {
  return last !== undefined && text.slice(last.end, start).trim() === "";
}

function endOfCode(text: string, start: number, budget: Budget): number {
  let end = start;
  for (let next = skipStatement(text, start, budget); next > end; next = skipStatement(text, end, budget)) end = next;
  return start + text.slice(start, end).trimEnd().length;
}

function withStyles(text: string, scripts: CodeStretch[]): CodeStretch[] {
  const styles: CodeStretch[] = [];
  for (const match of text.matchAll(style)) {
    const code = match[1] ?? "";
    const start = match.index + match[0].length - code.length;
    const inScript = scripts.some((script) => start < script.end && start + code.length > script.start);
    if (!inScript) styles.push({ start, end: start + code.length, role: "style", endsContent: false });
  }
  return [...scripts, ...styles].sort((a, b) => a.start - b.start);
}
