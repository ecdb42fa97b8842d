import type { Head } from "./read-head.ts";
import type { Place, Scrape } from "./scrape.ts";

const reach = 700;
const idLabel = /(?:微信[号號]|WeChatID)([A-Za-z][\w-]{3,40}?)(?=Intro|功能介[绍紹]|[^\w-]|$)(?:(Intro|功能介[绍紹]))?/u;
const date = /20[012]\d-\d{2}-\d{2}(?:\d{2}:\d{2})?|20[012]\d年\d{1,2}月\d{1,2}日(?:\d{1,2}:\d{2})?/u;
const original = /原[创創][:：]?|Original/u;
const longestTitle = 100;

/**
 * Reads the head of a page run together: a doubled title, an account's name repeated before 微信号 or known from below the article,
 * and dates are certain; what no such thing bounds stays the article's.
 */
export function readGluedHead({ compact: { text } }: Scrape, limit: number, accountName: string | undefined): Head {
  const start = text.slice(0, Math.min(limit, reach));
  const id = idLabel.exec(start);
  const known = id === null ? undefined : repeatedEnd(start.slice(0, id.index));
  const account =
    known ?? (accountName !== undefined && accountName.length >= 2 && start.indexOf(accountName) >= 4 ? accountName : undefined);
  const doubled = doubledStart(start);
  if (account === undefined) return doubled === 0 ? titleBeforeOriginal(start, limit < text.length) : titleOnly(text, doubled);
  const head: Head = { end: 0, places: [], accountName: account };
  const nameEnd = id === null ? start.indexOf(account, doubled * 2) + account.length : id.index;
  readNames(head, start.slice(0, nameEnd), account, doubled);
  head.end = nameEnd;
  if (id !== null) readId(head, start, id);
  else readDateBehind(head, start);
  return head;
}

function titleOnly(text: string, doubled: number): Head {
  return { end: doubled * 2, title: text.slice(0, doubled), places: [{ start: 0, end: doubled * 2, role: "title" }] };
}

/** 原创 behind the title, where the page below the article shows that a page's head stands above it. */
function titleBeforeOriginal(text: string, isPage: boolean): Head {
  const at = text.slice(0, longestTitle).indexOf("原创");
  if (!isPage || at < 4 || /[。；]/.test(text.slice(0, at))) return { end: 0, places: [] };
  const places: Place[] = [
    { start: 0, end: at, role: "title" },
    { start: at, end: at + 2, role: "original" },
  ];
  return { end: at + 2, title: text.slice(0, at), original: true, places };
}

/** Length of the title where it stands twice. */
function doubledStart(text: string): number {
  for (let length = Math.min(longestTitle, text.length >> 1); length >= 5; length -= 1)
    if (text.startsWith(text.slice(0, length), length)) return length;
  return 0;
}

/** The shortest text that the text ends with twice. */
function repeatedEnd(text: string): string | undefined {
  for (let length = 2; length <= 24; length += 1) {
    const last = text.slice(-length);
    if (last.length === length && text.slice(0, -length).endsWith(last)) return last;
  }
  return undefined;
}

/** Title, 原创, date and author before the account's name. */
function readNames(head: Head, names: string, account: string, doubled: number): void {
  const put = (start: number, end: number, role: Place["role"]) => end > start && head.places.push({ start, end, role });
  const above = doubled === 0 && names.startsWith(account) && names.length > account.length * 2 ? account.length : 0;
  put(0, above, "account-name");
  let accountStart = names.length;
  while (accountStart - account.length >= above && names.startsWith(account, accountStart - account.length)) accountStart -= account.length;
  const between = names.slice(0, accountStart);
  const marks = [original, date].flatMap((pattern) => {
    const found = pattern.exec(between.slice(Math.max(above, doubled * 2)));
    return found === null ? [] : [{ at: found.index + Math.max(above, doubled * 2), text: found[0], isDate: pattern === date }];
  });
  marks.sort((a, b) => a.at - b.at);
  const titleEnd = doubled > 0 ? doubled * 2 : (marks[0]?.at ?? accountStart);
  put(above, titleEnd, "title");
  if (titleEnd > above) head.title = names.slice(above, doubled > 0 ? doubled : titleEnd);
  let reached = titleEnd;
  for (const { at, text, isDate } of marks) {
    readAuthor(head, names, reached, at);
    put(at, at + text.length, isDate ? "date" : "original");
    if (isDate) head.date = text;
    else head.original = true;
    reached = at + text.length;
  }
  readAuthor(head, names, reached, accountStart);
  put(accountStart, names.length, "account-name");
}

function readAuthor(head: Head, names: string, start: number, end: number): void {
  if (end <= start) return;
  head.author ??= names.slice(start, end);
  head.places.push({ start, end, role: "author" });
}

/** 微信号, the id, 功能介绍, and the description where a date ends it. */
function readId(head: Head, text: string, id: RegExpExecArray): void {
  const [whole, alias = "", intro] = id;
  const idStart = id.index + whole.indexOf(alias, 3);
  head.alias = alias;
  head.places.push({ start: id.index, end: idStart, role: "label" }, { start: idStart, end: idStart + alias.length, role: "account-id" });
  head.end = idStart + alias.length;
  if (intro === undefined) {
    readDateBehind(head, text);
    return;
  }
  head.places.push({ start: head.end, end: head.end + intro.length, role: "label" });
  head.end += intro.length;
  const found =
    date.exec(text.slice(head.end, head.end + 220)) ??
    /\d{1,2}(?:天|周|个?月)前|\d{1,2}(?:day|week|month)(?:s|\(s\))?ago/u.exec(text.slice(head.end, head.end + 160));
  if (found === null) return;
  const at = head.end + found.index;
  head.description = text.slice(head.end, at);
  head.places.push({ start: head.end, end: at, role: "account-description" }, { start: at, end: at + found[0].length, role: "date" });
  if (date.test(found[0])) head.date ??= found[0];
  head.end = at + found[0].length;
}

function readDateBehind(head: Head, text: string): void {
  const found = date.exec(text.slice(head.end, head.end + 20));
  if (found?.index !== 0) return;
  head.date ??= found[0];
  head.places.push({ start: head.end, end: head.end + found[0].length, role: "date" });
  head.end += found[0].length;
}
