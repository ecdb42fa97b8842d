import type { Evidence } from "./glued-evidence.ts";
import type { Head } from "../head/head.ts";
import type { Place } from "../scrape.ts";
import { lengthOfStatedAuthor } from "./stated-names.ts";

const original = /原[创創][:：]?|Original/gu;
const date = /20[012]\d-\d{2}-\d{2}(?:\d{2}:\d{2}(?::\d{2})?)?|20[012]\d年\d{1,2}月\d{1,2}日(?:\d{1,2}:\d{2}(?::\d{2})?)?/gu;
/** What the page prints right below the names (a day, or before it the account's id), and who else wrote for the account. */
export interface Below {
  authors?: readonly string[];
  isDated?: boolean;
  isLabelled?: boolean;
}

/** Title, 原创, date and author in the text that ends with the account's name, as often as the page prints it; `account` may be empty. */
export function readNames(head: Head, names: string, account: string, evidence: Evidence, below: Below = {}): void {
  const put = (start: number, end: number, role: Place["role"], rule?: string) =>
    end > start && head.places.push({ start, end, role, ...(rule === undefined ? {} : { rule }) });
  const above = evidence.title === undefined && below.isLabelled === true && isNameAbove(names, account) ? account.length : 0;
  put(0, above, "account-name");
  const copies = countCopies(names.slice(above), account);
  const rest = names.slice(0, names.length - copies * account.length);
  const cut = cutNames(rest, { above, evidence, authors: below.authors ?? [] });
  const isAboveDay = below.isDated === true && copies === 2 && cut.date === undefined;
  const isAuthorToo =
    (isAboveDay && cut.author === "") || (cut.author === "" && copies > (cut.date === undefined ? (cut.isOriginal ? 2 : Infinity) : 3));
  const title = evidence.title?.text ?? rest.slice(above, cut.titleEnd);
  put(above, cut.titleEnd, "title");
  if (title !== "") head.title = title;
  for (const { start, end, role, rule } of cut.places) put(start, end, role, rule);
  if (cut.isOriginal) head.original = true;
  if (cut.date !== undefined) head.date = cut.date;
  if (cut.author !== "") head.author ??= cut.author;
  if (isAuthorToo) head.author ??= account;
  const author = isAuthorToo ? account.length : 0;
  put(rest.length, rest.length + author, "author");
  put(rest.length + author, names.length, "account-name");
}

/** A scraper that writes the page's own name above it writes the account's where the page has no other. */
function isNameAbove(names: string, account: string): boolean {
  return (
    account !== "" &&
    names.startsWith(account) &&
    names.length > account.length * 2 &&
    /^[\p{L}\p{N}“《「【]/u.test(names.slice(account.length))
  );
}

function countCopies(names: string, account: string): number {
  let copies = 0;
  while (account !== "" && names.endsWith(account, names.length - copies * account.length) && (copies + 1) * account.length <= names.length)
    copies += 1;
  return copies;
}

interface NameCut {
  titleEnd: number;
  places: (Pick<Place, "start" | "end" | "role"> & { rule?: string })[];
  author: string;
  isOriginal: boolean;
  date?: string;
}

const longestAuthor = 30;

/** Cuts at the last 原创 and the last date that only a name stands behind. */
function cutNames(names: string, { above, evidence, authors }: { above: number; evidence: Evidence; authors: readonly string[] }): NameCut {
  const from = evidence.title?.end ?? above;
  const day = lastMatch(names, date, from);
  const beforeDay = day?.start ?? names.length;
  const mark = lastMatch(names.slice(0, beforeDay), original, from);
  const isMark =
    mark !== undefined && (day === undefined || mark.end === day.start || names.slice(mark.end, day.start).length <= longestAuthor);
  const places: NameCut["places"] = [];
  let titleEnd = Math.min(isMark ? mark.start : names.length, beforeDay);
  const authorStart = day !== undefined && (!isMark || mark.end === day.start) ? day.end : isMark ? mark.end : names.length;
  let author = day !== undefined && isMark && mark.end < day.start ? names.slice(mark.end, day.start) : names.slice(authorStart);
  let authorPlace =
    day !== undefined && isMark && mark.end < day.start ? { start: mark.end, end: day.start } : { start: authorStart, end: names.length };
  if (!isMark && day === undefined) {
    const length =
      evidence.title === undefined
        ? evidence.authorAtEnd(names.slice(above)) || lengthOfStatedAuthor(names.slice(above), authors)
        : names.length - evidence.title.end;
    titleEnd = names.length - length;
    author = names.slice(titleEnd);
    authorPlace = { start: titleEnd, end: names.length };
  }
  if (evidence.title !== undefined) titleEnd = Math.min(titleEnd, evidence.title.end);
  const paid = /已付费$/.test(names.slice(above, titleEnd)) ? 3 : 0;
  titleEnd -= paid;
  if (paid > 0) places.push({ start: titleEnd, end: titleEnd + paid, role: "boilerplate", rule: "reward/button" });
  if (isMark) places.push({ ...mark, role: "original" });
  if (day !== undefined) places.push({ start: day.start, end: day.end, role: "date" });
  if (author !== "") places.push({ ...authorPlace, role: "author" });
  const once = author.slice(0, author.length >> 1);
  return {
    titleEnd,
    places,
    author: once.length > 1 && author === once + once ? once : author,
    isOriginal: isMark,
    ...(day === undefined ? {} : { date: names.slice(day.start, day.end) }),
  };
}

/** The last match that no more than a name stands behind. */
function lastMatch(names: string, pattern: RegExp, from: number): { start: number; end: number } | undefined {
  const found = [...names.matchAll(pattern)].findLast(({ index }) => index >= Math.max(from, 2));
  if (found === undefined) return undefined;
  const end = found.index + found[0].length;
  return names.length - end <= longestAuthor && !/[。！？；，]/u.test(names.slice(end)) ? { start: found.index, end } : undefined;
}
