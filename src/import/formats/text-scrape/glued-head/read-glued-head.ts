import { toSource } from "../../../boilerplate/compact-text.ts";
import { evidenceOf, type Evidence } from "./glued-evidence.ts";
import { hasGluedHead, placesBehindDay } from "../glued-joints.ts";
import { readNames } from "./glued-names.ts";
import { accountPlace, type AccountPlace } from "./glued-place.ts";
import type { Head, HeadHints } from "../head/head.ts";
import type { Place, Scrape } from "../scrape.ts";
import { statedPlace } from "./stated-names.ts";

const reach = 700;
const idLabel = /(?:微信[号號]|WeChatID)(?:([A-Za-z][\w-]{3,40}?)(?=Intro|功能介[绍紹]|[^\w-]|$))?(?:(Intro|功能介[绍紹])|(?<=[\w-]))/u;
const date = /^(?:20[012]\d-\d{2}-\d{2}(?:\d{2}:\d{2}(?::\d{2})?)?|20[012]\d年\d{1,2}月\d{1,2}日(?:\d{1,2}:\d{2}(?::\d{2})?)?)/u;
const relative =
  /^(?:(?:\d{1,2})?(?:day|week|month|hour)(?:\(s\)|s)?ago|\d{1,2}(?:天|周|个?月|小时|分钟)前|Yesterday|Today|[昨前今]天|\d{1,2}月\d{1,2}日)/u;
const place = new RegExp(`^(?:发表于)?(?:${placesBehindDay})|^发表于`, "u");

/**
 * Reads the head of a page run together. Certain are: a title that stands twice, or that the page below repeats; an account's name that
 * stands twice before 微信号, or that the page below repeats; dates; an author that stands between what is certain, or that the page repeats.
 * What no such thing bounds stays the article's.
 */
export function readGluedHead(scrape: Scrape, limit: number, hints: HeadHints): Head {
  const head = readCompactHead(scrape, limit, hints);
  const place = head.places.find(({ role }) => role === "title");
  if (place === undefined || head.title === undefined) return head;
  const { start, end } = toSource(scrape.compact, place.start, place.start + head.title.length);
  return { ...head, title: scrape.source.slice(start, end) };
}

function readCompactHead({ compact }: Scrape, limit: number, { accountName, title, stated }: HeadHints): Head {
  const { text } = compact;
  const start = text.slice(0, Math.min(limit, reach));
  const evidence = evidenceOf(text, limit, title);
  const id = idLabel.exec(start);
  const known = id === null ? undefined : repeatedEnd(start.slice(0, id.index));
  const isLabelled = id !== null && known !== undefined;
  const account = isLabelled ? { name: known, end: id.index } : findAccount(start, evidence, { accountName, stated });
  if (account === undefined) return withoutAccount(start, evidence, limit < text.length || hasGluedHead(compact));
  const head: Head = { end: account.end, places: [], accountName: account.name };
  const own = stated?.get(account.name);
  const below = { isLabelled, isDated: date.test(start.slice(account.end)), authors: own?.authors ?? [] };
  readNames(head, start.slice(0, account.end), account.name, evidence, below);
  if (isLabelled) readId(head, start, id, own?.descriptions);
  readBelow(head, start, isLabelled);
  return head;
}

/** The account that the page below names; where it names none, one that other records know. */
function findAccount(start: string, evidence: Evidence, { accountName, stated }: HeadHints): AccountPlace | undefined {
  if (accountName !== undefined || stated === undefined) return accountPlace(start, accountName, evidence);
  return statedPlace(start, stated, evidence.title?.end);
}

/** The title where it is certain by itself, and what stands between it or 原创 and the date: names that may not be told apart. */
function withoutAccount(start: string, evidence: Evidence, isPage: boolean): Head {
  const head: Head = { end: 0, places: [] };
  const original = /原[创創][:：]?/u.exec(start.slice(0, 110));
  const { title } = evidence;
  const isHead = title !== undefined || (isPage && original !== null && original.index >= 4);
  if (!isHead || /[。；]/.test(start.slice(0, title?.end ?? original?.index))) return head;
  const isMarked = original !== null && (title === undefined || original.index === title.end);
  head.end = isMarked ? original.index + original[0].length : (title?.end ?? 0);
  readNames(head, start.slice(0, head.end), "", evidence);
  const dated = dateBehind(start, head.end);
  const twice = isMarked && dated === undefined ? doubledName.exec(start.slice(head.end))?.[1] : undefined;
  if (twice !== undefined && head.author === undefined) {
    head.author = twice;
    put(head, twice.length, "author");
    const account = ofAuthor.exec(start.slice(head.end + twice.length))?.[0];
    if (account !== undefined) head.accountName = twice + account;
    put(head, head.accountName?.length ?? 0, "account-name");
  }
  if (dated === undefined || /[。！？；，]/u.test(start.slice(dated.from, dated.at))) return head;
  const [author, account] =
    (isMarked ? halves(start.slice(dated.from, dated.at)) : undefined) ?? evidence.split(start.slice(dated.from, dated.at));
  if (author !== undefined) head.author ??= author;
  if (account !== undefined) head.accountName = account;
  put(head, author === undefined ? 0 : dated.at - dated.from - (account?.length ?? 0), "author");
  put(head, dated.at - head.end, "account-name");
  readBelow(head, start);
  return head;
}

/** An author behind 原创 who stands twice, or whose account has the author's name. */
const doubledName = /^(\p{Script=Han}{2,4}|[A-Za-z][A-Za-z ]{2,20})\1/u;
/** How an account that has its author's name goes on (老周的渡口日志). */
const ofAuthor =
  /^[的之]\p{Script=Han}{0,4}?(?:日志|日记|手记|札记|随笔|笔记|博客|专栏|频道|书房|书斋|小站|小屋|自留地|后花园|朋友圈|工作室|实验室|工具箱|研究院)/u;
const longestNames = 40;
const shortestName = 2;

/** Author and account between 原创 and the day where both have one name. */
function halves(names: string): [string, string] | undefined {
  const half = names.slice(0, names.length >> 1);
  return half.length >= shortestName && names === half + half ? [half, half] : undefined;
}

function dateBehind(text: string, from: number): { from: number; at: number } | undefined {
  for (let at = from + 2; at <= Math.min(text.length, from + longestNames); at += 1)
    if (date.test(text.slice(at, at + 16))) return { from, at };
  return undefined;
}

/** The shortest text that the text ends with twice. */
function repeatedEnd(text: string): string | undefined {
  for (let length = 2; length <= 24; length += 1) {
    const last = text.slice(-length);
    if (last.length === length && text.slice(0, -length).endsWith(last)) return last;
  }
  return undefined;
}

function put(head: Head, length: number, role: Place["role"], rule?: string): void {
  if (length > 0) head.places.push({ start: head.end, end: head.end + length, role, ...(rule === undefined ? {} : { rule }) });
  head.end += length;
}

/** 微信号, the id, 功能介绍, and the description where it is known from elsewhere or a date ends it. */
function readId(head: Head, text: string, id: RegExpExecArray, stated: readonly string[] = []): void {
  const [whole, alias = "", intro = ""] = id;
  put(head, whole.length - alias.length - intro.length, "label");
  put(head, alias.length, "account-id");
  if (alias !== "") head.alias = alias;
  put(head, intro.length, "label");
  if (intro === "") return;
  const known = stated.find((description) => text.startsWith(description, head.end));
  const end = known === undefined ? endOfDescription(text, head.end, head.date !== undefined) : head.end + known.length;
  if (end === undefined) return;
  head.description = text.slice(head.end, end);
  put(head, end - head.end, "account-description");
}

const longestDescription = 200;
const ends = /^(?:以下文章来源于|收录于(?:话题|合集|专辑)|在小说阅读器|在公众号小说|点击(?:上方|上面|标题下方)[“"]?蓝字|发表于)/u;
const monthAndDay = /^\d{1,2}月\d/u;
/** More than one sentence: the second may be the article's. */
const sentences = /[。！？]./u;
/** What a sentence says right before a day of its own. */
const leadsToDay = /[在于从自至到截将是和与及年、，,（(《“]$/u;
/** A sentence that says 今天, and goes on. */
const saysDay = /^(?:[昨前今]天|\d{1,2}[天周月年小时个分钟]{1,2}前|\d{1,2}月\d{1,2}日)[，,、。的晚早上下中是我一起又]/u;

/** Where the account's description ends: at a date that no sentence says, or at a card or a prompt of the page. */
function endOfDescription(text: string, from: number, isDated: boolean): number | undefined {
  for (let at = from + 2; at < Math.min(text.length, from + longestDescription); at += 1) {
    const rest = text.slice(at, at + 24);
    if (ends.test(rest)) return at;
    if (isDated || leadsToDay.test(text.charAt(at - 1))) continue;
    if (
      date.test(rest) ||
      (relative.test(rest) && !saysDay.test(rest) && !(monthAndDay.test(rest) && sentences.test(text.slice(from, at))))
    )
      return at;
  }
  return undefined;
}

/** What the page prints behind the account: when (relative days only up to 2022, below the account's id), where, in which album, and the card of a repeated article. */
function readBelow(head: Head, text: string, isRelative = false): void {
  const rest = () => text.slice(head.end, head.end + 400);
  const day = date.exec(rest())?.[0];
  if (day !== undefined) {
    head.date ??= day;
    put(head, day.length, "date");
  } else if (isRelative && head.date === undefined && !saysDay.test(rest())) put(head, relative.exec(rest())?.[0].length ?? 0, "date");
  const where = place.exec(rest())?.[0];
  if (where !== undefined && (day !== undefined || where.startsWith("发表于"))) {
    const label = where.startsWith("发表于") ? 3 : 0;
    if (where.length > label) head.ipLocation = where.slice(label);
    put(head, label, "label");
    put(head, where.length - label, "ip-location");
  }
  put(head, /^听全文/u.exec(rest())?.[0].length ?? 0, "boilerplate", "reader/word");
  const album = /^收录于(?:话题|合集|专辑)(?:#([^#，,]{1,20}?)[，,]?\d{1,4}个)?/u.exec(rest());
  if (album !== null) put(head, album[0].length, "album");
  if (album?.[1] !== undefined) head.album = album[1];
  readRepost(head, rest());
}

const card = /^(编者荐语[:：].{0,300}?)?以下文章来源于(.{1,30}?)(?:[,，]作者(.{1,30}?))?\2\./u;

/** 以下文章来源于X，作者Y, X again and a full stop; the other account's description below has no end of its own. */
function readRepost(head: Head, rest: string): void {
  const found = card.exec(rest);
  if (found === null) return;
  const [whole, , name = "", author] = found;
  head.repostedFrom = name;
  if (author !== undefined) head.author ??= author;
  put(head, whole.length, "boilerplate", "repost/card");
}
