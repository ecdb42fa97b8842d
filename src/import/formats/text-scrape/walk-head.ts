import { opaque } from "../../boilerplate/compact-text.ts";
import type { Walk } from "./head.ts";
import { isOfDiary, isSameDay, mayBeShortDay } from "./head-days.ts";
import { isAlbum, toAlbum } from "./album-lines.ts";
import { isBarBehindOriginal, isPlaceOfPage, placeLabelLength, toHeadItem } from "./head-items.ts";
import { isRepostAuthor, longestAuthor, splitRepost } from "./repost-line.ts";
import type { Place, Segment } from "./scrape.ts";

const commentMark = "end/comment-mark";
const longestName = 110;
const patience = 7;
const nearness = 3;
const shortestTitle = 2;
const mostCopies = 4; // The account's name, thrice and once as the author's; a line that stands there more often is a refrain.

/** Reads one phrase above an article; the index of the next, or undefined where the article has begun. */
export function walkPhrase(walk: Walk, segments: readonly Segment[], at: number, accountName: string | undefined): number | undefined {
  const segment = segments[at] as Segment;
  if (segment.text.includes(opaque)) return undefined;
  if (/^(?:-->)+$/.test(segment.text)) return mark(walk, segment, at, "boilerplate", commentMark);
  if (isBarBehindOriginal(segment, segments[at - 1])) return mark(walk, segment, at, "original");
  if (!/[\p{L}\p{N}]/u.test(segment.text)) return at + 1;
  const labelled = takeLabelled(walk, segment, at);
  if (labelled) return (walk.sure = at + 1);
  const card = walk.sure === at ? takeCard(walk, segments, at) : undefined;
  if (card !== undefined) return (walk.sure = card);
  const item = toHeadItem(segment.text, segment.raw);
  switch (item.kind) {
    case "id-label":
      return takeId(walk, segments, at);
    case "description-label":
      return hasId(walk) ? takeValue(walk, segments, at, "account-description") : takeName(walk, segments, at, accountName);
    case "place-label":
      return takeValue(walk, segments, at, "ip-location");
    case "repost":
      return takeRepost(walk, segments, at);
    case "note-label":
      return takeNote(walk, segments, at);
    case "original":
      walk.head.original = true;
      return mark(walk, segment, at, "original");
    case "date":
      if (walk.head.date !== undefined && (isNamed(walk) || hasId(walk) || !isSameDay(walk.head.date, item.text))) return undefined;
      if (isOfDiary(walk, segments, at)) return undefined;
      walk.head.date ??= item.text;
      walk.namesAboveDay ??= walk.names.length;
      return mark(walk, segment, at, "date");
    case "relative-date":
      return walk.names.length === 0 || !mayBeShortDay(walk.head) ? undefined : mark(walk, segment, at, "date");
    case "taken":
      if (item.role === "album" && !isAlbum(walk.head, segment, segments[at + 1])) return takeName(walk, segments, at, accountName);
      return mark(walk, segment, at, item.role, item.rule);
    case "name":
      return takeName(walk, segments, at, accountName);
  }
}

function mark(walk: Walk, segment: Segment, at: number, role: Place["role"], rule?: string): number {
  if (role === "album") walk.head.album ??= toAlbum(segment.raw);
  walk.head.places.push({ start: segment.start, end: segment.end, role, ...(rule === undefined ? {} : { rule }) });
  const isPage = rule?.startsWith("repost/") === true || (walk.sure > 0 && /^(?:听全文|去阅读)$/u.test(segment.text));
  const isLeft = rule === commentMark && walk.sure === at;
  if (rule === undefined || isPage || isLeft) walk.sure = at + 1;
  return at + 1;
}

const labelledId = /^(?:微信[号號]|微信ID|WeChat[ \u00a0]?ID)(?:[\s:：]+|\s*)([A-Za-z][\w-]{3,40})$/u;
const labelledText = /^(功能介[绍紹]|Intro)(?:\s{0,20}[:：]|\s)(.+)$/su;
/** The label and its text run together, below the account's id. */
const gluedText = /^(功能介[绍紹]|Intro)(?=[^\sa-z:：])(.+)$/su;

/** A label and its value on one line (`微信号 gv7_me`). */
function takeLabelled({ head, names, sure }: Walk, segment: Segment, at: number): boolean {
  if (head.date !== undefined && placeLabelLength(segment.raw) > 0) return takePlace(head, segment);
  const id = labelledId.exec(segment.raw)?.[1];
  const text = hasId({ head }) ? (labelledText.exec(segment.raw) ?? gluedText.exec(segment.raw)) : null;
  const description = id === undefined ? text?.[2]?.trim() : undefined;
  const value = id ?? description;
  if (value === undefined || value.length > 240 || at - sure >= patience) return false;
  const length = value.replace(/\s+/g, "").length;
  const middle = Math.max(segment.start, segment.end - length);
  head.places.push({ start: segment.start, end: middle, role: "label" });
  head.places.push({ start: middle, end: segment.end, role: id === undefined ? "account-description" : "account-id" });
  const last = names.at(-1);
  if (id !== undefined && last !== undefined) last.beforeId = true;
  if (id === undefined) head.description ??= value;
  else head.alias ??= value;
  return true;
}

/** 发表于浙江, below the day. */
function takePlace(head: Walk["head"], { start, end, raw }: Segment): boolean {
  const place = raw.slice(placeLabelLength(raw));
  head.places.push({ start, end: end - place.length, role: "label" }, { start: end - place.length, end, role: "ip-location" });
  head.ipLocation ??= place;
  return true;
}

/** True below the account's id, where the page has its description; elsewhere 功能介绍 is an article's heading. */
function hasId({ head }: Pick<Walk, "head">): boolean {
  return head.places.some(({ role }) => role === "account-id" || role === "label");
}

function takeId(walk: Walk, segments: readonly Segment[], at: number): number {
  mark(walk, segments[at] as Segment, at, "label");
  const last = walk.names.at(-1);
  if (last !== undefined) last.beforeId = true;
  const next = segments[at + 1];
  if (next === undefined || !/^[A-Za-z][\w-]{3,40}$/.test(next.text)) return at + 1;
  walk.head.alias ??= next.text;
  return mark(walk, next, at + 1, "account-id");
}

function takeValue(walk: Walk, segments: readonly Segment[], at: number, role: "account-description" | "ip-location"): number {
  mark(walk, segments[at] as Segment, at, "label");
  const next = segments[at + 1];
  if (next === undefined || toHeadItem(next.text, next.raw).kind !== "name" || next.text.length > 200) return at + 1;
  if (role === "ip-location") walk.head.ipLocation ??= next.text;
  else walk.head.description ??= next.raw;
  mark(walk, next, at + 1, role);
  return role === "ip-location" ? at + 2 : takeWords(walk, segments, at + 2);
}

/** The Latin words of a description that blanks part go on behind Latin ones. */
function takeWords(walk: Walk, segments: readonly Segment[], from: number): number {
  let at = from;
  for (
    let next = segments[at];
    next !== undefined && /[A-Za-z]$/.test(segments[at - 1]?.text ?? "") && /^[A-Za-z]/.test(next.text);
    next = segments[at]
  ) {
    walk.head.description = `${walk.head.description ?? ""} ${next.raw}`;
    at = mark(walk, next, at, "account-description");
  }
  return at;
}

const cardCount = /^\d{1,5}篇原[创創][内內]容$/u;
const cardLines = 3;
const longestDescription = 200;

/**
 * What a browser shows of the account's card right below its name: who runs it, its description, how many articles it wrote itself. A card
 * that the article shows ends in 公众号.
 */
function takeCard(walk: Walk, segments: readonly Segment[], at: number): number | undefined {
  const count = segments.slice(at, at + cardLines).findIndex(({ text }) => cardCount.test(text)) + at;
  if (count < at || /^(?:公[众眾][号號]|OfficialAccount)/u.test(segments[count + 1]?.text ?? "")) return undefined;
  if (segments.slice(at, count).some(({ text }) => text.length > longestDescription)) return undefined;
  for (let line = at; line < count; line += 1) {
    const isDescription = line === count - 1;
    if (isDescription) walk.head.description ??= (segments[line] as Segment).raw;
    mark(
      walk,
      segments[line] as Segment,
      line,
      isDescription ? "account-description" : "boilerplate",
      isDescription ? undefined : "card/account",
    );
  }
  return mark(walk, segments[count] as Segment, count, "boilerplate", "card/account");
}

const longestNote = 6;
const longestCard = 120;

/** 编者荐语 and what it says, above the card of a repeated article; without that card below it is the article's. */
function takeNote(walk: Walk, segments: readonly Segment[], at: number): number {
  const card = segments.slice(at, at + longestNote).findIndex(({ text, raw }) => toHeadItem(text, raw).kind === "repost");
  for (let line = at; line < at + card; line += 1) mark(walk, segments[line] as Segment, line, "boilerplate", "repost/card");
  return card < 0 ? at + 2 : at + card;
}

/** 以下文章来源于X ，作者Y (The following article is from X Author Y), the name again, a full stop, and the other account's description. */
function takeRepost(walk: Walk, segments: readonly Segment[], at: number): number {
  const segment = segments[at] as Segment;
  const { name: own, author } = splitRepost(segment.raw);
  const credit = own === "" ? (segments[at + 1]?.raw.trim() ?? "") : own;
  const name = credit.replace(/\s+/g, "");
  walk.head.repostedFrom ??= credit;
  takeAuthor(walk, author);
  let next = mark(walk, segment, at, "boilerplate", "repost/card");
  for (let line = segments[next]; line !== undefined && (line.text === name || isRepostAuthor(line.raw)); line = segments[next]) {
    takeAuthor(walk, splitRepost(line.raw).author);
    next = mark(walk, line, next, "boilerplate", "repost/card");
  }
  const dot = segments[next];
  if (dot === undefined || (dot.text !== "." && !(dot.text.length <= longestCard && dot.text.startsWith(`${name}.`)))) return next;
  next = mark(walk, dot, next, "boilerplate", "repost/card");
  if (dot.text.length > name.length + 1) return next;
  const description = segments[next];
  return description !== undefined && description.text.length <= longestCard
    ? mark(walk, description, next, "boilerplate", "repost/card")
    : next;
}

function takeAuthor({ head }: Walk, author: string): void {
  if (author !== "" && author.length <= longestAuthor) head.author ??= author;
}

/** True where title and account stand above the day: what follows it is no name, but for those that stand there once more, and no day. */
function isNamed({ namesAboveDay = 0 }: Walk): boolean {
  return namesAboveDay > 1;
}

function mayRepeat(walk: Walk, text: string): boolean {
  return !isNamed(walk) || walk.names.slice(0, walk.namesAboveDay).some(({ segment }) => segment.text === text);
}

/** A sentence is no name, and the article's first: but for the title, as often as the page has it. */
function isSentence({ names, title }: Walk, text: string): boolean {
  if (!/[。；，][”’」』）)]?$|。/u.test(text) || text === title || text === names[0]?.segment.text) return false;
  return names.length > 0 || title !== undefined;
}

/** True where the same phrase stands just above, with names alone between the two. */
function isCopied(segments: readonly Segment[], at: number): boolean {
  const above = segments.slice(Math.max(0, at - nearness), at);
  const copy = above.findLastIndex(({ text }) => text === segments[at]?.text);
  return copy >= 0 && !above.slice(copy + 1).some(({ text }) => /[。！？；]$/u.test(text));
}

const originalMark = /^(?:原[创創]|Original)[:：]?$/;

function takeName(walk: Walk, segments: readonly Segment[], at: number, accountName: string | undefined): number | undefined {
  const segment = segments[at] as Segment;
  const before = segments[at - 1];
  if (before !== undefined && walk.sure === at && isPlaceOfPage(walk.head, segment, segments[at + 1])) {
    walk.head.ipLocation = segment.text;
    return mark(walk, segment, at, "ip-location");
  }
  const isCount = walk.head.places.at(-1)?.role === "album" && /^[,，]?\d{1,4}个?$/u.test(segment.text);
  if (isCount) return mark(walk, { ...segment, text: "" }, at, "album");
  if (segment.text.length > longestName || at - walk.sure >= patience) return undefined;
  const afterOriginal = before !== undefined && originalMark.test(before.text);
  if (!afterOriginal && isSentence(walk, segment.text)) return undefined;
  if (walk.quoted?.has(segment.text) === true && segment.text !== accountName) return at + 1;
  const isAgain =
    mayRepeat(walk, segment.text) &&
    (walk.names[0]?.segment.text.length ?? 0) >= shortestTitle &&
    isCopied(segments, at) &&
    segments.filter(({ text }) => text === segment.text).length <= mostCopies;
  walk.names.push({ segment, afterOriginal, beforeId: false });
  const mayBe = !isNamed(walk) || at === walk.sure;
  if (mayBe && (isAgain || segment.text === accountName)) walk.sure = Math.max(walk.sure, at + 1);
  return at + 1;
}
