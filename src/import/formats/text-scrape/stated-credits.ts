import type { Stretch } from "../../boilerplate/compact-text.ts";
import type { StatedAccounts } from "../../stated-accounts.ts";

/** How far from a text's ends its credits may stand. */
const headReach = 200;
const tailReach = 240;
/** As many characters as a name may have, and what follows it. */
const valueReach = 30;
const label =
  /(?<!图片|照片|图文|配图|资料|数据|视频|音频|素材|封面|收入|资金|经济|能量|图|词)(?:来源(?:于|自)?|转载自|转自|摘自|源自|综合自)[:：][“"「【《]?/gu;
/** What makes another name of the name that stands before it. */
const goesOn = /^(?:[社网报台版号刊局厅部委院会办]|官网|官微|微信|公众号|客户端|海外版|评论|新闻|日报|晚报|频道|记者)/u;

/** A credit in a text run together: its label and the outlet's name. */
interface Credit {
  start: number;
  end: number;
  name: string;
}

/** What stands behind each label of a credit near the ends of a text without white space; undefined where there is none. */
export function labelledValues(text: string): string[] | undefined {
  const values = labelsOf(text).map(({ end }) => text.slice(end, end + valueReach));
  return values.length === 0 ? undefined : values;
}

/** The first credit whose outlet other records name, and which nothing makes another name of. */
export function statedCredit(text: string, stated: StatedAccounts): Credit | undefined {
  for (const { start, end } of labelsOf(text)) {
    const name = statedOutlet(text.slice(end, end + valueReach), stated);
    if (name !== undefined) return { start, end: end + name.length, name };
  }
  return undefined;
}

/** The longest name that a value begins with. */
export function statedOutlet(value: string, stated: StatedAccounts): string | undefined {
  let longest: string | undefined;
  for (const name of stated.keys()) if (name.length >= 2 && name.length > (longest?.length ?? 0) && value.startsWith(name)) longest = name;
  return longest === undefined || goesOn.test(value.slice(longest.length)) ? undefined : longest;
}

function labelsOf(text: string): Stretch[] {
  return Array.from(text.matchAll(label))
    .filter(({ index }) => index < headReach || index > text.length - tailReach)
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
