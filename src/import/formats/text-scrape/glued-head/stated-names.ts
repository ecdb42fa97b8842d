import type { StatedAccounts } from "../../../stated-accounts.ts";
import { goesOn, longestHead, type AccountPlace } from "./glued-place.ts";

const shortestTitle = 4;
/** A short name may be the end of a longer one. */
const shortestAboveDay = 4;
const original = /原[创創][:：]?(.{0,40})$/u;

/** Length of the author of the account that a title runs into; 0 where none of those that are known ends it. */
export function lengthOfStatedAuthor(names: string, authors: readonly string[]): number {
  const author = authors.find((name) => names.endsWith(name) && names.length >= name.length + shortestTitle);
  return author === undefined || goesOn.test(names.slice(0, -author.length)) ? 0 : author.length;
}

/** What the page prints below its account, and no sentence goes on with. */
const below = /^(?:20[012]\d年\d{1,2}月\d{1,2}日\d{1,2}:\d{2}|20[012]\d-\d{2}-\d{2}|发表于|在小说阅读器|在公众号小说)/u;

/**
 * Where a head names an account that other records know: behind 原创, with or without an author of that account between them, or right above
 * the day. Of several the longest name.
 */
export function statedPlace(head: string, stated: StatedAccounts, from = shortestTitle): AccountPlace | undefined {
  let found: AccountPlace | undefined;
  for (const [name, { authors, publishes }] of stated) {
    if (!publishes || name.length < 2 || name.length <= (found?.name.length ?? 0)) continue;
    for (let at = head.indexOf(name, from); at >= 0 && at < longestHead; at = head.indexOf(name, at + 1)) {
      if (head.slice(from, at).includes("。")) break;
      const above = head.slice(0, at);
      if (!isBehindOriginal(above, authors) && !(isAboveDay(head, at + name.length) && isCertain(name, above, authors))) continue;
      found = { name, end: at + name.length };
      break;
    }
  }
  return found;
}

function isBehindOriginal(above: string, authors: readonly string[]): boolean {
  const between = original.exec(above)?.[1];
  return between !== undefined && (between === "" || authors.some((author) => between === author || between === author + author));
}

function isAboveDay(head: string, at: number): boolean {
  return below.test(head.slice(at, at + 24));
}

function isCertain(name: string, above: string, authors: readonly string[]): boolean {
  return name.length >= shortestAboveDay || authors.some((author) => above.endsWith(author));
}
