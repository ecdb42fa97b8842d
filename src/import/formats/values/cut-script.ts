import type { Limits } from "../../limits.ts";
import { brokenCut, type Cut, type CutText } from "../cutting/cut.ts";
import { limitFault, nodeToCuts } from "./cut-values.ts";
import { expandStrings } from "./expand-strings.ts";
import { isBroken } from "./literal.ts";
import { skipBlank, type Dialect } from "./read-leaf.ts";
import { readValue } from "./read-value.ts";
import { holdsArticles } from "./values-to-rows.ts";

const dialect: Dialect = { strings: "script", openLines: false };

/** What a program may say before its first statement. */
const above = /(?:['"]use strict['"][ \t]*;?|import\s[^;\n]{1,300}(?:;|(?=\n)))/y;
const statement = /(?:(?:var|let|const|export)\s|(?:module\.)?exports\b|window\.[\w$]{1,60}\s*=|[\w$.]{1,60}\(\s*(?:\[\s*)?\{)/y;
/** Where a statement gives a list or an object a name, exports it, or hands it to a function (JSONP). */
const opening =
  /^[ \t]*(?:(?:export[ \t]{1,5})?(?:(?:var|let|const)[ \t]{1,5})?[\p{L}_$][\p{L}\p{N}_.$]{0,60}(?:[ \t]{0,5}:[ \t]{0,5}[\w$.<>,[\] |]{1,80})?[ \t]{0,5}=\s{0,20}|export[ \t]{1,5}default\s{1,20}|[\w$.]{1,60}\(\s{0,20})(?=[[{])/gmu;

/** Cuts a data file of JavaScript or TypeScript into the articles of its lists and objects; undefined for any other text. */
export function cutScript(text: string, limits: Limits): CutText | undefined {
  if (!isScript(text)) return undefined;
  const cuts: Cut[] = [];
  const values: { start: number; end: number }[] = [];
  const budget = { depth: limits.valueDepth, values: limits.values };
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const start = found.index + found[0].length;
    const read = readValue(text, start, dialect, budget);
    const whole = isBroken(read) ? read.partial : read.node;
    const end = isBroken(read) ? Math.max(read.at, start) : read.next;
    opening.lastIndex = end;
    if (!isBroken(read)) values.push({ start, end });
    if (whole === undefined || !holdsArticles(whole)) continue;
    const rows = nodeToCuts(expandStrings(whole, budget));
    cuts.push(...rows);
    if (!isBroken(read)) continue;
    values.push({ start, end });
    cuts.push({ ...brokenCut("broken-literal", read, rows.at(-1)?.end ?? start, end), ...limitFault(read, limits) });
  }
  return cuts.length > 0 && isCode(outside(text, values)) ? { format: "script", cuts } : undefined;
}

function isScript(text: string): boolean {
  let at = skipBlank(text, 0, dialect);
  for (above.lastIndex = at; above.test(text); above.lastIndex = at) at = skipBlank(text, above.lastIndex, dialect);
  statement.lastIndex = at;
  return statement.test(text);
}

function outside(text: string, values: readonly { start: number; end: number }[]): string {
  const starts = [0, ...values.map(({ end }) => end)];
  return starts.map((start, at) => text.slice(start, values[at]?.start)).join("\n");
}

/** Comments and strings, those without an end to the end of the text or line. */
const silent = /\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|`(?:[^`\\]|\\[^])*`?/g;

/** True for what has no Chinese but in strings and comments: no page's text. */
function isCode(text: string): boolean {
  return !/\p{Script=Han}/u.test(text.replace(silent, ""));
}
