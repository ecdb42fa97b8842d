import type { Stretch } from "../../../boilerplate/compact-text.ts";
import type { Budget } from "./skip-statement.ts";

const longestRule = 200_000;
const inSelector = /[\w.#*:,>+~%()\\"'\-\t [\]=^$|@/]/;
const declaration = /^\s*(?:\/\*[^*]*\*\/\s*)*(?:[*_]?[a-zA-Z-][\w-]{1,60}\s*:|$)/;
/** Texts in quotes and addresses, in which a brace or a Chinese character says nothing. */
const brace = /[{}]|"[^"\n]*"|'[^'\n]*'|url\([^()\n]*\)/g;
const han = /\p{Script=Han}/u;
const quoted = /"[^"\n]*"|'[^'\n]*'|url\([^()\n]*\)/g;
const pageMarks =
  /rich_media|mm_appmsg|appmsg|weui|\.wx_|#js_|\.cls-\d|\.st\d|\.__\w+__|selectTdClass|reward_|profile_|qr_code|wechat|wxw-|icon_/;

/** Style sheets of the page that a scraper took for text; rules that an article shows are none. */
export function findStyles(text: string, scripts: readonly Stretch[]): Stretch[] {
  const sheets: Stretch[] = [];
  const budget = { left: 1_000_000 + text.length * 4 };
  let script = 0;
  for (let open = text.indexOf("{"); open >= 0; open = text.indexOf("{", open + 1)) {
    const reached = sheets.at(-1)?.end ?? 0;
    while (script < scripts.length && (scripts[script]?.end ?? 0) <= open) script += 1;
    if (open < reached || open >= (scripts[script]?.start ?? Infinity)) continue;
    const rule = ruleAt(text, open, { from: Math.max(reached, scripts[script - 1]?.end ?? 0), budget });
    if (rule === undefined) continue;
    const last = sheets.at(-1);
    if (last !== undefined && isNothing(text.slice(last.end, rule.start))) last.end = rule.end;
    else sheets.push(rule);
  }
  return sheets.filter((sheet) => pageMarks.test(text.slice(sheet.start, sheet.end)) || touches(text, sheet, scripts));
}

/** The rule whose brace opens here; undefined for any other brace. */
function ruleAt(text: string, open: number, { from, budget }: { from: number; budget: Budget }): Stretch | undefined {
  const start = startOfSelector(text, open, { from, budget });
  const isNested = text.charAt(start) === "@";
  const end = start === open ? undefined : endOfRule(text, open, isNested, budget);
  if (end === undefined) return undefined;
  const inside = text.slice(open + 1, end - 1);
  return (isNested || declaration.test(inside)) && !han.test(inside.replace(quoted, "")) ? { start, end } : undefined;
}

/** Where the selectors before a brace begin; lines above its own belong to them that hold selectors and end in a comma, or begin like one. */
function startOfSelector(text: string, open: number, { from, budget }: { from: number; budget: Budget }): number {
  let start = startInLine(text, open, from);
  for (let end = start; start === end || start < end;) {
    const gap = text.slice(Math.max(from, end - 400), end);
    const above = end - (gap.length - gap.trimEnd().length);
    if (above <= from || above === end || (budget.left -= open - above) < 0) break;
    const line = startInLine(text, above, from);
    if (line === above || !/(?:^|[\n\r}>;])[ \t]*$/.test(text.slice(Math.max(0, line - 40), line))) break;
    if (start < open && !text.slice(line, above).endsWith(",") && !/^[.#@*[:]/.test(text.slice(line, line + 1))) break;
    end = start = line;
  }
  return start;
}

function startInLine(text: string, end: number, from: number): number {
  let start = end;
  for (let at = end - 1; at >= from; at -= 1) {
    const character = text.charAt(at);
    if (!inSelector.test(character)) break;
    if (character === '"') {
      const opening = text.lastIndexOf('"', at - 1);
      if (opening > from && text.charAt(opening - 1) === "=" && !text.slice(opening, at).includes("\n")) at = opening;
    } else if (!/[\s'),:(\]]/.test(character)) start = at;
  }
  return start;
}

/** Behind the brace that closes the one at `open`; only an at-rule has braces inside. */
function endOfRule(text: string, open: number, isNested: boolean, budget: Budget): number | undefined {
  let depth = 0;
  brace.lastIndex = open;
  for (let found = brace.exec(text); found !== null && found.index < open + longestRule; found = brace.exec(text)) {
    if ((budget.left -= 1) < 0) return undefined;
    if (found[0] === "{" && depth === 1 && !isNested) return undefined;
    if (found[0] === "{") depth += 1;
    else if (found[0] === "}" && (depth -= 1) === 0) return found.index + 1;
  }
  return undefined;
}

/** White space, comments and their markers, and what an at-rule that never closes leaves. */
function isNothing(between: string): boolean {
  return between.length < 2000 && /^(?:\s|\/\*[^*]*\*\/|<!--|-->|@charset[^;]{0,40};|@media[^{}]{0,200}\{|\})*$/.test(between);
}

function touches(text: string, { start, end }: Stretch, scripts: readonly Stretch[]): boolean {
  return scripts.some(
    (script) =>
      (script.end <= start && text.slice(script.end, start).trim() === "") ||
      (script.start >= end && text.slice(end, script.start).trim() === ""),
  );
}
