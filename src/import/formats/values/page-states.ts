import { expandStrings } from "./expand-strings.ts";
import { isBroken } from "./literal.ts";
import { readValue, type ValueBudget } from "./read-value.ts";
import type { ValueNode } from "./value-node.ts";

/** Where the programs that draw pages of other sites leave what they draw (`__INITIAL_STATE__`, `__NUXT__`, `__NEXT_DATA__`), and JSON for search engines. */
const opening =
  /\bwindow(?:\.|\[["'])__(?!QMTPL)[A-Za-z_]{1,40}__(?:["']\])?\s{0,9}=\s{0,9}(?=[{[])|<script\s[^<>]{0,200}\btype\s?=\s?["']?application\/(?:ld\+)?json\b[^<>]{0,200}>\s{0,200}(?=[{[])/g;
const articleAddress = /mp\.weixin\.qq\.com\\?\/(?:s\b|mp\\?\/appmsg)|mp\.weixin\.qq\.com\\u002[Ff]s\b/;
const mostStates = 10;

/** Values in which the scripts of a page name an article of WeChat, each with its place in the page. */
export function readPageStates(html: string, budget: ValueBudget): ValueNode[] {
  if (!articleAddress.test(html)) return [];
  const states: ValueNode[] = [];
  for (const { index, 0: found } of [...html.matchAll(opening)].slice(0, mostStates)) {
    const read = readValue(html, index + found.length, { strings: "script", openLines: false }, budget);
    if (!isBroken(read) && articleAddress.test(html.slice(read.node.start, read.node.end))) states.push(expandStrings(read.node, budget));
  }
  return states;
}
