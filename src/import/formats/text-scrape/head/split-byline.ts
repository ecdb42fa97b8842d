import { toSource } from "../../../boilerplate/compact-text.ts";
import { isPlace, isSaidBelowDay, toHeadItem } from "./head-items.ts";
import { gluedAuthorLength } from "./glued-author.ts";
import { areTwoNames, joinNames } from "./join-names.ts";
import { slice, toSegments, type Scrape, type Segment } from "../scrape.ts";

const longestLine = 110;
const longestByline = 44;
/** A dated line with a name stands as high, or is the article's. */
const lowestByline = 3;
const byline = /^(?:(?:原[创創]|Original)[:：]?\s+\S|20[012]\d-\d{2}-\d{2}\s+[^\s\d])/u;
/** 原创, names, a day and a place, run together or not; each but the day may be absent. */
const dated =
  /^((?:原[创創]|Original)[:：]?)?([^:：·|｜，。！？；]{0,35}[^:：·|｜，。！？；是在于为到至从的]|)((?:20[012]\d-\d{2}-\d{2}|20[012]\d年\d{1,2}月\d{1,2}日)(?:\d{1,2}:\d{2}(?::\d{2})?)?)((?:发表于|發表於|Postedon)?(?:\p{Script=Han}{2,6})?)$/u;
const original = /^(?:原[创創]|Original)[:：]?/u;
/** Up to three names, 原创 before them or not, and a relative day. */
const relative =
  /^(?:(?:原[创創]|Original)[:：]?\s+)?[^\s:：·|｜，。！？；]{1,24}(?:\s+[^\s:：·|｜，。！？；]{1,24}){0,3}?\s+([今昨前]天|刚刚|\d{1,2}(?:天|周|个?月|小时|分钟)前|(?:星期|周)[一二三四五六日天]|\d{1,2}月\d{1,2}日|Yesterday|Today|(?:\d{1,2}\s)?(?:day|week|month|hour)(?:s|\(s\))?\sago)$/u;
/** A name and a day that a sign parts. */
const signed =
  /^([^\s:：·•|｜丨，。！？；][^:：·•|｜丨，。！？；]{1,23}?)\s*([·•|｜丨/])\s*20[012]\d(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** A title of a column that calls itself original (原创 | …). */
const column = /^(?:原[创創]|Original)[^|｜丨\n]{0,12}[|｜丨]/u;
/** What the page prints behind a name on its line where a converter drops the pictures between. */
const readerButton = /(?<=[^，。！？；：])在小说阅读器读本章去阅读$/u;
const buttonLength = 12;
/** A day with its time, and the place behind it. */
const timed = /\d{1,2}:\d{2}(?:\p{Script=Han}{2,6})?$/u;
/** A counted heading (0x01 换泵), which the text may begin with and repeat. */
const countsOn = /^(?:0x)?\d{1,2}\s{1,9}\S{1,99}$/iu;
const widely = /[^\S\n]{2,}/;
/** A day and one name of Latin words, whose blanks are its own. */
const latinBehindDay = /^20[012]\d-\d{2}-\d{2}\s+[A-Za-z][\w.'’&-]{0,30}(?: [A-Za-z&][\w.'’&-]{0,30}){1,5}$/u;
const dayLength = 10;
const date = /(?:20[012]\d-\d{2}-\d{2}|20[012]\d年\d{1,2}月\d{1,2}日)/u;

/** Names that other parts of the dump state. */
export interface KnownNames {
  account?: string | undefined;
  author?: string | undefined;
  /** Lines, without white space, that are set as headings. */
  headings?: ReadonlyMap<string, number> | undefined;
}

const bare = (name = "") => name.replace(/\s+/g, "");

/**
 * A byline on one line (`原创 author account`, `author  account`, `account 2025年3月1日 20:16`) is cut at its blanks, at the wide ones
 * where it has any, before the account's name that the page repeats, and around the day.
 */
export function splitByline(scrape: Scrape, segments: readonly Segment[], at: number, known: KnownNames): Segment[] {
  const segment = segments[at] as Segment;
  const raw = segment.raw.trim();
  const { start, end, text } = segment;
  if (raw.endsWith("已付费") && text.length > 3) return cutAt(scrape, segment, [end - 3]);
  if (text.length <= longestLine && readerButton.test(text)) return cutAt(scrape, segment, [end - buttonLength]);
  if (/\d:\d{2}.{0,8}听全文$/u.test(text))
    return [...splitByline(scrape, [...segments.slice(0, at), slice(scrape, start, end - 3)], at, known), slice(scrape, end - 3, end)];
  if (scrape.layout !== "lines" || text.length > longestLine || (isTopLine(segments, at) && column.test(raw))) return [segment];
  const byDay = cutDated(scrape, segment, at, known);
  if (byDay !== undefined) return byDay;
  const [, name, sign] = (at > 0 && at <= lowestByline ? signed.exec(raw) : null) ?? [];
  if (name !== undefined && sign !== undefined) return cutAfter(scrape, segment, [name, sign]);
  const account = bare(known.account);
  if (isGluedByline(raw, account)) return cutAt(scrape, segment, [start + (original.exec(text)?.[0].length ?? 0), end - account.length]);
  const author = gluedAuthorLength(segments, at, known.headings);
  if (author > 0) return cutAt(scrape, segment, [start + 2, start + 2 + author]);
  const glued = cutBeforeAccount(scrape, segments, at);
  if (glued !== undefined) return glued;
  if (!/\s/.test(raw)) return [segment];
  const byAuthor = at <= lowestByline && !relative.test(raw) ? cutKnownAuthor(scrape, segment, segments[at - 1], known) : undefined;
  if (byAuthor !== undefined) return byAuthor;
  const behind = segments.slice(at + 1, at + 3);
  const own = endsInAccount(raw, behind, known);
  if (own > 0 && !byline.test(raw) && !(at === 0 && countsOn.test(raw)))
    return [...cutNames(scrape, slice(scrape, start, end - own), false, { author: known.author }), slice(scrape, end - own, end)];
  const before = text === account ? 0 : authorBefore(raw, segments[at - 1], behind[0]);
  if (before > 0) return cutAt(scrape, segment, [start + before]);
  if (isRecent(raw, segments, at)) return cutRecent(scrape, segment, known);
  if (!byline.test(raw) || isSaidBelowDay(raw, segments.slice(0, at)))
    return areNamesAboveDay(segments, at) ? cutNames(scrape, segment, false, known) : [segment];
  if (latinBehindDay.test(raw)) return cutAt(scrape, segment, [start + dayLength]);
  const words = joinNarrow(scrape, toSegments({ ...scrape, layout: "spaces" }, start, end), widely.test(raw));
  return joinNames(scrape, words);
}

/** True for the first line, and for its copy below. */
function isTopLine(segments: readonly Segment[], at: number): boolean {
  return segments[at]?.text === segments[0]?.text;
}

const aboveNames = /^(?:(?:原[创創]|Original)[:：]?)?(?:20[012]\d-\d{2}-\d{2})?/u;

/** A byline whose names a browser ran together: the account's stands once more below it, above its id. */
function cutBeforeAccount(scrape: Scrape, segments: readonly Segment[], at: number): Segment[] | undefined {
  const [segment, name, label] = segments.slice(at, at + 3);
  if (at < 1 || segment === undefined || name === undefined || !/^(?:微信[号號]|WeChatID)/u.test(label?.text ?? "")) return undefined;
  const { start, end, text } = segment;
  if (text.length > longestByline || text.length <= name.text.length || !text.endsWith(name.text)) return undefined;
  const mark = original.exec(text)?.[0].length ?? 0;
  const from = aboveNames.exec(text)?.[0].length ?? 0;
  const twice = text.endsWith(name.text + name.text) && from < text.length - name.text.length * 2 ? [end - name.text.length * 2] : [];
  return cutAt(scrape, segment, [start + mark, start + from, ...twice, end - name.text.length]);
}

/** 原创, names, a day and a place on one line; undefined where the line is no such byline. */
function cutDated(scrape: Scrape, segment: Segment, at: number, known: KnownNames): Segment[] | undefined {
  const { start, end, text } = segment;
  const found = text.length <= longestByline ? dated.exec(text) : null;
  const isByline = found !== null && (at <= lowestByline || (found[1] ?? "") + (found[2] ?? "") === "");
  if (isByline && isPlace(found[4])) {
    const [, mark = "", names = "", , place = ""] = found;
    const [from, to] = [start + mark.length, start + mark.length + names.length];
    const [head, middle, tail] = [
      cutAt(scrape, { ...segment, end: from }, []),
      slice(scrape, from, to),
      cutAt(scrape, { ...segment, start: to }, [end - place.length]),
    ];
    return [...head, ...cutNames(scrape, middle, mark !== "", known), ...tail].filter((part) => part.end > part.start);
  }
  return undefined;
}

/** The author's name whole, which fields state, and the account's behind it; undefined below the author, where a line is the account's. */
function cutKnownAuthor(scrape: Scrape, segment: Segment, above: Segment | undefined, known: KnownNames): Segment[] | undefined {
  const { start, end, text } = segment;
  const author = bare(known.author);
  if (author === "" || text === bare(known.account) || above?.text === author || text.length > longestByline) return undefined;
  const from = start + (original.exec(text)?.[0].length ?? 0);
  const to = from + author.length;
  const isWhole = to === end || (scrape.compact.breaks[to] ?? 0) > 0;
  if (slice(scrape, from, to).text !== author || !isWhole || /[，。！？；：:]/u.test(text)) return undefined;
  const again = slice(scrape, to, to + author.length).text === author ? [to + author.length] : [];
  return cutAt(
    scrape,
    segment,
    [from, to, ...again].filter((cut) => cut > start),
  );
}

/** True for names and a relative day; several names have that day right below the title alone, where no sentence says it. */
function isRecent(raw: string, segments: readonly Segment[], at: number): boolean {
  if (at < 1 || at > lowestByline || !relative.test(raw)) return false;
  return raw.split(/\s+/).length === 2 || original.test(raw) || segments.slice(0, at).every(({ text }) => text === segments[0]?.text);
}

/** Names and a relative day, in Chinese or English. */
function cutRecent(scrape: Scrape, segment: Segment, known: KnownNames): Segment[] {
  const { start, end, text, raw } = segment;
  const from = start + (original.exec(text)?.[0].length ?? 0);
  const to = end - (relative.exec(raw.trim())?.[1]?.replace(/\s+/g, "").length ?? 0);
  const mark = from > start ? [slice(scrape, start, from)] : [];
  return [...mark, ...cutNames(scrape, slice(scrape, from, to), from > start, known), slice(scrape, to, end)];
}

/** True for author and account on one line right above a day with its time; a line that stands twice is one name. */
function areNamesAboveDay(segments: readonly Segment[], at: number): boolean {
  const [title, names, below] = [segments[0], segments[at], segments[at + 1]];
  if (at < 1 || at > lowestByline || names === undefined || below === undefined || names.text === title?.text) return false;
  if (names.text === segments[at - 1]?.text || isBehindAuthor(segments, at)) return false;
  return names.text.length <= longestByline && !/[:：·|｜，。！？；、]/u.test(names.text) && timed.test(below.text) && isDay(below);
}

/** True below 原创 and the author's name: what stands there is the account's. */
function isBehindAuthor(segments: readonly Segment[], at: number): boolean {
  const [mark, author] = [segments[at - 2]?.text, segments[at - 1]];
  return (
    mark !== undefined && original.exec(mark)?.[0] === mark && author !== undefined && toHeadItem(author.text, author.raw).kind === "name"
  );
}

const isDay = (segment: Segment) => toHeadItem(segment.text, segment.raw).kind === "date" || isDayAndPlace(segment);

function isGluedByline(raw: string, account: string): boolean {
  return original.test(raw) && account !== "" && raw.endsWith(account) && raw.length <= longestByline && !/\s/.test(raw);
}

/** Length of the author's name behind 原创 where a single blank parts it from the account's: the same name again, or one above the day. */
function authorBefore(raw: string, before: Segment | undefined, below: Segment | undefined): number {
  if (before === undefined || original.exec(before.text)?.[0] !== before.text) return 0;
  const [, author = "", account] = /^(\S{1,20})\s(\S{1,20})$/.exec(raw) ?? [];
  const isDated = below !== undefined && (toHeadItem(below.text, below.raw).kind === "relative-date" || isDay(below));
  return author === account || (isDated && /[^\x20-\x7e]/u.test(raw)) ? author.length : 0;
}

function isDayAndPlace({ text }: Segment): boolean {
  const [, mark = "", names = "", , place = ""] = dated.exec(text) ?? [undefined, "none"];
  return mark + names === "" && isPlace(place);
}

/** The names of a dated byline; without 原创 before them a single blank beside a Latin word may stand inside the account's. */
export function cutNames(scrape: Scrape, names: Segment, isOriginal: boolean, known: KnownNames): Segment[] {
  const byAuthor = cutKnownAuthor(scrape, names, undefined, known);
  if (byAuthor !== undefined) return byAuthor;
  const account = bare(known.account);
  const own = account !== "" && names.text.endsWith(account) ? names.end - account.length : names.end;
  const isWide = widely.test(names.raw.trim());
  const rest = slice(scrape, names.start, own);
  const isSplit = isOriginal || isWide || own < names.end || areTwoNames(names.raw.trim());
  const words = isSplit ? joinNarrow(scrape, toSegments({ ...scrape, layout: "spaces" }, rest.start, rest.end), isWide) : [rest];
  return [...joinNames(scrape, words, own < names.end), slice(scrape, own, names.end)].filter((part) => part.end > part.start);
}

const isSame = (name: string, other: string | undefined) => other !== undefined && name === other.replace(/\s+/g, "");

/** Length of the account's name at the end of a line, where it stands alone below too or at the page's end; 0 where it does not. */
function endsInAccount(raw: string, behind: readonly Segment[], { account }: KnownNames): number {
  const isKnown = (name = "") => [account, ...behind.slice(0, 2).map(({ text }) => text)].some((known) => isSame(name, known));
  const words = raw.split(/\s+/);
  const phrases = raw.split(widely).map((phrase) => phrase.replace(/\s+/g, ""));
  if (raw.replace(/\s+/g, " ").length > longestByline || /[:：·|｜]/.test(raw)) return 0;
  if (words.length > 1 && isKnown(words.at(-1))) return words.at(-1)?.length ?? 0;
  return phrases.length > 1 && isKnown(phrases.at(-1)) ? (phrases.at(-1)?.length ?? 0) : 0;
}

/** Cuts a segment behind each of the parts that it begins with. */
function cutAfter(scrape: Scrape, segment: Segment, parts: readonly string[]): Segment[] {
  let end = segment.start;
  return cutAt(
    scrape,
    segment,
    parts.map((part) => (end += part.replace(/\s+/g, "").length)),
  );
}

function cutAt(scrape: Scrape, { start, end }: Segment, cuts: readonly number[]): Segment[] {
  return [...cuts, end].map((to, at) => slice(scrape, cuts[at - 1] ?? start, to)).filter((part) => part.end > part.start);
}

/** Words that a single blank parts belong together where others stand widely apart; the time always belongs to its day. */
function joinNarrow({ source, compact }: Scrape, pieces: readonly Segment[], isWide: boolean): Segment[] {
  const joined: Segment[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap =
      last === undefined ? "" : source.slice(toSource(compact, last.start, last.end).end, toSource(compact, piece.start, piece.end).start);
    const isTime = last !== undefined && date.test(last.text) && /^\d{1,2}:\d{2}/.test(piece.text);
    const isApart =
      last === undefined ||
      (!isTime && (!isWide || gap.length > 1)) ||
      last.text === piece.text ||
      /^(?:原[创創]|Original)[:：]?$/u.test(last.text);
    if (isApart) joined.push({ ...piece });
    else Object.assign(last, { end: piece.end, text: last.text + piece.text, raw: last.raw + gap + piece.raw });
  }
  return joined;
}
