import { opaque } from "../../../boilerplate/compact-text.ts";
import type { Walk } from "./head.ts";
import { isOfDiary, isSameDay, mayBeShortDay } from "./head-days.ts";
import { isAlbum } from "./album-lines.ts";
import { takeCard, takeNote, takeRepost, takeShared } from "./head-cards.ts";
import { isIpLocation, placeLabelLength, roleOfSign, toHeadItem } from "./head-items.ts";
import { commentMark, mark } from "./mark-head.ts";
import { isReferenceMark } from "./reference-marks.ts";
import type { Segment } from "../scrape.ts";
import { isNamed, patience, takeName } from "./take-name.ts";

/** What the page's script says of the article, among its names: no name. */
const statement =
  /(?:\bwindow\.|\bvar\s{1,3})(?:ct|msg_title|msg_desc|publish_time|create_?time|svr_time|nickname|user_name|biz)\s{0,3}=/iu;

/** Reads one phrase above an article; the index of the next, or undefined where the article has begun. */
export function walkPhrase(walk: Walk, segments: readonly Segment[], at: number, accountName: string | undefined): number | undefined {
  const segment = segments[at] as Segment;
  if (segment.text.includes(opaque)) return undefined;
  if (/^(?:(?:-->)+|<!--[^<>]{0,100}-->)$/.test(segment.text)) return mark(walk, segment, at, "boilerplate", commentMark);
  if (statement.test(segment.raw)) return mark(walk, segment, at, "script");
  if (isReferenceMark(segment.text)) return mark(walk, segment, at, "boilerplate", "page/leftover-mark");
  if (!/[\p{L}\p{N}]/u.test(segment.text)) return takeSign(walk, segments, at);
  if (segment.text === "前言" && isPaid(segments, at)) return mark(walk, segment, at, "boilerplate", "reader/preface");
  if (takeLabelled(walk, segment, at)) return (walk.sure = takeLines(walk, segments, at + 1));
  if (crumbs.test(segment.text)) return crumbsEnd(walk, segments, at + 1);
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
      return takeDay(walk, segments, at, item.text);
    case "relative-date":
      return walk.names.length === 0 || !mayBeShortDay(walk.head) || walk.sections.has(segment.text) || isBelowVerses(walk, accountName)
        ? undefined
        : mark(walk, segment, at, "date");
    case "taken":
      if (item.role === "album" && !isAlbum(walk.head, segment, segments[at + 1])) return takeName(walk, segments, at, accountName);
      return mark(walk, segment, at, item.role, item.rule);
    case "name":
      return takeShared(walk, segments, at) ?? takeName(walk, segments, at, accountName);
  }
}

/** Where another site says in which of its parts a page stands: none of the parts is a name. */
const crumbs = /^(?:您?(?:现在|当前|所在|目前)?的?(?:所在|当前)?位置(?:是|在)?|当前所在位置)[:：]$/u;
const longestCrumb = 12;

/** Index behind the parts: the title once more, or what no part is. */
function crumbsEnd({ names, title }: Walk, segments: readonly Segment[], from: number): number {
  const own = title ?? names[0]?.segment.text;
  const isCrumb = ({ text, raw }: Segment) =>
    text !== own && text.length <= longestCrumb && !/[:：。]/u.test(text) && toHeadItem(text, raw).kind === "name";
  const end = segments.slice(from).findIndex((segment) => !isCrumb(segment));
  return end < 0 ? segments.length : from + end;
}

/** Title, author and account. */
const mostNames = 3;

/** True below more lines than a byline has, none of which is known for a name. */
function isBelowVerses({ head, names, breaks }: Walk, accountName: string | undefined): boolean {
  if (accountName !== undefined || head.original === true) return false;
  const lines = names.filter(({ segment: { start } }) => start === 0 || (breaks[start] ?? 0) > 0).map(({ segment: { text } }) => text);
  return new Set(lines).size > mostNames;
}

/** True below the price tag of a paid article, whose first words the page calls 前言; elsewhere that is a heading of the author's. */
function isPaid(segments: readonly Segment[], at: number): boolean {
  return segments.slice(0, at).some(({ text }) => text === "已付费");
}

const timed = /\d{1,2}:\d{2}/;

/** The first day above the article, and its copies; a heading that is a day is the article's, but with a time or below the account's id. */
function takeDay(walk: Walk, segments: readonly Segment[], at: number, text: string): number | undefined {
  const segment = segments[at] as Segment;
  if (walk.head.date !== undefined && (isNamed(walk) || hasId(walk) || !isSameDay(walk.head.date, text))) return undefined;
  const isHeading = walk.sections.has(segment.text) && !timed.test(text) && !hasId(walk);
  if (isHeading || isOfDiary(walk, segments, at)) return undefined;
  walk.head.date ??= text;
  walk.namesAboveDay ??= walk.names.length;
  return mark(walk, segment, at, "date");
}

/** Signs between names and day are the page's, others an ornament of the article's. */
function takeSign(walk: Walk, segments: readonly Segment[], at: number): number {
  const role = roleOfSign(segments[at], segments[at - 1], segments[at + 1]);
  return role === undefined ? at + 1 : mark(walk, segments[at] as Segment, at, role);
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

/** WeChat's own limit is 120 signs; older descriptions are longer. */
const longestDescription = 240;
/** A converter that wraps lines does so behind this many characters. */
const wrapped = 34;

/**
 * The lines on which the paragraph of a description goes on, where the dump shows its paragraphs: the label begins it, every line
 * but the last goes on in the next, and something stands below.
 */
function takeLines(walk: Walk, segments: readonly Segment[], from: number): number {
  const label = segments[from - 1];
  if (walk.goesOn === undefined || label === undefined || walk.head.places.at(-1)?.role !== "account-description" || walk.goesOn(label))
    return from;
  const end = segments.findIndex((line, at) => at >= from && walk.goesOn?.(line) !== true);
  const lines = segments.slice(from, Math.max(end, from));
  const length = [label, ...lines].reduce((sum, { text }) => sum + text.length, 0);
  const isOne = [label, ...lines.slice(0, -1)].every(({ text }) => /[:：，,、；]$/u.test(text) || text.length >= wrapped);
  if (lines.length === 0 || length > longestDescription || !isOne) return from;
  for (const [at, line] of lines.entries()) mark(walk, line, from + at, "account-description");
  walk.head.description = [walk.head.description ?? "", ...lines.map(({ raw }) => raw)].join("\n");
  return end;
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
  if (role === "ip-location" && !isIpLocation(next.text) && !/^[A-Z][A-Za-z]{2,20}$/.test(next.text)) return at + 1;
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
