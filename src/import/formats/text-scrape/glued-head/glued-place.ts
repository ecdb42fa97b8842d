import type { Evidence } from "./glued-evidence.ts";

/** How far from its beginning a head run together may name its account. */
export const longestHead = 160;
/** What the page prints behind its account. */
const behindAccount =
  /^(?:20[012]\d[-年]|发表于|在小说阅读器|在公众号小说|收录于|以下文章来源于|编者荐语|点击(?:上方|上面|标题下方|下方)|听全文|前言)/u;
/** A title goes on where a word like these stands before the account's name. */
export const goesOn: RegExp = /[记在的与和及对向给由被把将为是从到—:：“《「【、]$/u;
const unfinished = /。/u;

/** An account's name, and where its last copy in the head ends. */
export interface AccountPlace {
  name: string;
  end: number;
}

/** Where the account's name, known from the page below, stands in the head; undefined where no place is certain. */
export function accountPlace(start: string, name: string | undefined, evidence: Evidence): AccountPlace | undefined {
  if (name === undefined || name.length < 2) return undefined;
  const places: number[] = [];
  for (let at = start.indexOf(name, evidence.title?.end ?? 2); at >= 0 && at < longestHead; at = start.indexOf(name, at + 1)) {
    if (!unfinished.test(start.slice(evidence.title?.end ?? 0, at))) places.push(at);
  }
  const behind = (at: number) => start.slice(at + name.length, at + name.length + 12);
  const isMarked = (at: number) =>
    behindAccount.test(behind(at)) || behind(at).startsWith(name) || /原[创創][:：]?.{1,30}$/u.test(start.slice(0, at));
  const found =
    places.find(isMarked) ?? places.find((at) => at === evidence.title?.end) ?? places.find((at) => !goesOn.test(start.slice(0, at)));
  if (found === undefined) return undefined;
  let end = found + name.length;
  while (start.startsWith(name, end)) end += name.length;
  return { name, end };
}
