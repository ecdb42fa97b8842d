import { isCalendarDay } from "../../../../entry/front-matter.ts";
import { textToPublished as zonedTime } from "../../fields/text-to-published.ts";

const absolute =
  /(\d{4})\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})(?:\s?日)?(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?:(?::\d{2})(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})\b)?)?/;
/** A day as the English interface writes it: `May 6, 2023 10:11`. */
const english = /^[a-z]{3,9}\.? \d{1,2},? \d{4}(?=$|[ ,])/i;
/** Official accounts began in 2012; a page that lost its time says 1970. */
const firstYear = 2012;
const firstSecond = Date.UTC(firstYear, 0) / 1000;
const lastSecond = Date.UTC(2100, 0) / 1000;
const shanghaiSeconds = 8 * 3600;

/**
 * A page's statement of a time as `YYYY-MM-DDThh:mm+08:00`, or `YYYY-MM-DD` where it has no time; Unix seconds and
 * milliseconds are read as China Standard Time. Undefined for relative dates (`5天前`) and for days that no calendar has.
 */
export function textToPublished(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return secondsToPublished(Number(trimmed.slice(0, 10)));
  if (english.test(trimmed)) return zonedToPublished(trimmed);
  const found = absolute.exec(trimmed);
  if (found === null) return undefined;
  const [, year = "", month = "", date = "", hour, minute, zone] = found;
  if (Number(year) < firstYear) return undefined;
  if (zone !== undefined) return zonedToPublished(found[0]);
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!isCalendarDay(day)) return undefined;
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59 ? day : `${day}T${hour.padStart(2, "0")}:${minute ?? "00"}+08:00`;
}

function secondsToPublished(seconds: number): string | undefined {
  if (seconds < firstSecond || seconds > lastSecond) return undefined;
  return `${new Date((seconds + shanghaiSeconds) * 1000).toISOString().slice(0, 16)}+08:00`;
}

function zonedToPublished(text: string): string | undefined {
  const read = zonedTime(text);
  return read !== undefined && "published" in read ? read.published : undefined;
}

/** Unix seconds, or a time in any writing, as ISO 8601 in China Standard Time, of seconds to the second. */
export function textToMoment(text: string): string | undefined {
  const seconds = Number(text);
  if (!Number.isInteger(seconds)) return zonedToPublished(text);
  if (seconds < firstSecond || seconds > lastSecond) return undefined;
  return `${new Date((seconds + shanghaiSeconds) * 1000).toISOString().slice(0, 19)}+08:00`;
}
