import type { Limits } from "../../limits.ts";
import type { CutText } from "../cutting/cut.ts";
import { unescapeEntities } from "../../unescape-entities.ts";
import { nodeToCuts } from "./cut-values.ts";
import { expandStrings } from "./expand-strings.ts";
import { isBroken } from "./literal.ts";
import { readValue } from "./read-value.ts";
import type { RangedField } from "../fields/field.ts";
import { holdsArticles } from "./values-to-rows.ts";

const list = /\b(?:var\s{1,9}msgList|publish_page)\s{0,9}=\s{0,9}(?=[{'"])/;
/** What the page says of the account whose messages it lists. */
const stated: Readonly<Record<string, RegExp>> = {
  "account.biz": /\bvar\s{1,9}(?:__)?biz\s{0,9}=\s{0,9}"([\w=+/]{8,40})"/,
  "account.nickname": /(?:class="profile_nickname"[^<>]{0,100}>|\bvar\s{1,9}nickname\s{0,9}=\s{0,9}")\s{0,99}([^<>"]{1,60})/,
};

/** Cuts the page of an account that lists its messages (Sogou's, the history in WeChat, or what its back-end has published) into their rows; undefined for any other page. */
export function cutMessageList(html: string, limits: Limits): CutText | undefined {
  const found = list.exec(html);
  if (found === null || /id="js_content"/.test(html)) return undefined;
  const budget = { depth: limits.valueDepth, values: limits.values };
  const read = readValue(html, found.index + found[0].length, { strings: "script", openLines: false }, budget);
  if (isBroken(read)) return undefined;
  const { node } = read;
  const value = expandStrings(node.kind === "string" ? { ...node, text: unescapeEntities(node.text) } : node, budget);
  return holdsArticles(value) ? { format: "message-list", cuts: nodeToCuts(value, accountOf(html)) } : undefined;
}

function accountOf(html: string): RangedField[] {
  return Object.entries(stated).flatMap(([path, pattern]) => {
    const found = pattern.exec(html);
    const text = unescapeEntities(found?.[1] ?? "").trim();
    return found === null || text === "" ? [] : [{ path, text, start: found.index, end: found.index + found[0].length }];
  });
}
