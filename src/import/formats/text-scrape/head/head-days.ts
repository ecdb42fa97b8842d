import { toHeadItem } from "./head-items.ts";
import type { Head, Walk } from "./head.ts";
import type { Segment } from "../scrape.ts";

const day = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number).join("-");
/** How a day is written: its signs, with or without a time. */
const form = (text: string) => text.trim().replace(/\d+/g, "0").replace(/\s+/g, " ");

/** True for two writings of one day, with their times or without. */
export function isSameDay(one: string, other: string): boolean {
  return day(one) === day(other);
}

/**
 * True for a day that no name stands above, where other days head what follows: an article in days. They are written as the first is; a
 * signature's day may be written otherwise, and none has names beside it or the account's below.
 */
export function isOfDiary({ names, title, head, breaks }: Walk, segments: readonly Segment[], at: number): boolean {
  const own = segments[at];
  if (own === undefined || head.original === true || names.length > (title === undefined ? 1 : 0) || isAboveAccount(segments, at))
    return false;
  const isBesideNext = (place: number) => (breaks[segments[place + 1]?.start ?? own.start] ?? 2) < 2;
  return segments.some(
    ({ text, raw }, other) =>
      other > at &&
      toHeadItem(text, raw).kind === "date" &&
      !isSameDay(own.raw, raw) &&
      (title !== undefined || (form(own.raw) === form(raw) && isBesideNext(at) === isBesideNext(other))),
  );
}

const accountReach = 8;
const namesReach = 4;
/** What the page prints below its account's name, with its value on the same line or not. */
const accountLabel = /^(?:微信(?:[号號]|ID)|WeChatID|功能介[绍紹]|Intro)/iu;

/** True for a day that the account's name follows twice, or its id. */
function isAboveAccount(segments: readonly Segment[], at: number): boolean {
  const below = segments.slice(at + 1, at + 1 + accountReach).map(({ text }) => text);
  return below.some((text) => accountLabel.test(text)) || below.slice(0, namesReach).some((text, line) => text === below[line + 1]);
}

/** True where the page may print 昨天 or 3月4日: it has no whole day yet, or the account's id and description stand below that. */
export function mayBeShortDay({ date, places }: Head): boolean {
  return date === undefined || /^(?:account-(?:id|description)|label)$/.test(places.at(-1)?.role ?? "");
}
