import { toHeadItem } from "./head-items.ts";
import type { Head, Walk } from "./head.ts";
import type { Segment } from "./scrape.ts";

const day = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number).join("-");

/** True for two writings of one day, with their times or without. */
export function isSameDay(one: string, other: string): boolean {
  return day(one) === day(other);
}

/** True for a day that no name stands above, where other days head what follows: an article in days. */
export function isOfDiary({ names, title, head }: Walk, segments: readonly Segment[], at: number): boolean {
  if (head.original === true || names.length > (title === undefined ? 1 : 0)) return false;
  const own = segments[at]?.raw ?? "";
  return segments.slice(at + 1).some(({ text, raw }) => toHeadItem(text, raw).kind === "date" && !isSameDay(own, raw));
}

/** True where the page may print 昨天 or 3月4日: it has no whole day yet, or the account's id and description stand below that. */
export function mayBeShortDay({ date, places }: Head): boolean {
  return date === undefined || /^(?:account-(?:id|description)|label)$/.test(places.at(-1)?.role ?? "");
}
