import { callToPublished } from "./call-to-published.ts";
import { atChina, toPublished, type PublishedReading } from "./date-parts.ts";

const ordered =
  /^\D{0,12}?(\d{4})\s{0,3}[-/.年]\s{0,3}(\d{1,2})\s{0,3}[-/.月]\s{0,3}(\d{1,2})(?!\d)\s{0,3}[日号]?(?:[T\s,，]{0,4}(?:星期.|周.)?\s{0,3}(上午|下午|晚上|中午|凌晨|[AP]M)?\s{0,3}(\d{1,2})\s?[:：时点]\s?(\d{1,2})(?::(\d{1,2}))?(?:[.,]\d{1,9})?[分秒]?\s?([AP]M|上午|下午)?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?(?!\d))?)?/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?\d{2}(Z|[+-]\d{2}:?\d{2})?)?)?$/;
/** The year last, as `ctime`, Java (whose CST is China's) and tables of other countries write it. */
const yearLast =
  /^(?:[a-z]{3},? )?([a-z]{3}) {1,2}(\d{1,2}) (\d{1,2}):(\d{2}):\d{2} (?:(?:GMT|UTC)?([+-]\d{2}:?\d{2}) |(CST|GMT|UTC) )?(\d{4})$/i;
const namedZones: Readonly<Record<string, string>> = { CST: "+08:00", GMT: "Z", UTC: "Z" };
const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,? (\d{1,2}):(\d{2})(?::\d{2})?)?$/;
const english =
  /^(?:[a-z]{3,9}\.?,?\s{1,3})?(?:(\d{1,2})\s{1,3}([a-z]{3,9})|([a-z]{3,9})\.?\s{1,3}(\d{1,2})),?\s{1,3}(\d{4})(?:,?\s{1,3}(?:at\s)?(\d{1,2}):(\d{2})(?::\d{2})?\s{0,3}([ap]m)?\s{0,3}(?:GMT|UTC)?([+-]\d{2}:?\d{2}|Z)?)?/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The publish time in a field: Unix seconds or milliseconds, ISO 8601, RFC 822, Chinese or English writing. Without a zone it is
 * China Standard Time; midnight to the second is a day without time; a relative date (昨天) or Unix zero says nothing.
 */
export function textToPublished(text: string): PublishedReading | undefined {
  const trimmed = (scripted.exec(text)?.[1] ?? text).normalize("NFKC").trim().replace(ofFileName, "$1-$2-$3 $4:$5:$6");
  return (
    unixTime(ticks.exec(trimmed)?.[1] ?? trimmed) ??
    workbookTime(trimmed) ??
    callToPublished(trimmed) ??
    compactTime(trimmed) ??
    orderedTime(trimmed) ??
    englishTime(trimmed) ??
    yearLastTime(trimmed) ??
    slashedTime(trimmed)
  );
}

/** As the name of a file has a time, which may have no colons: `2018_09_13_08_05_59`, `2018-09-13 08-05-59`. */
const ofFileName = /^(\d{4})[-_](\d{1,2})[-_](\d{1,2})[-_ T](\d{2})[-_](\d{2})[-_](\d{2})$/;

/** The script with which Sogou writes a time. */
const scripted = /timeConvert\(\s{0,3}['"]?(\d{10})['"]?\s{0,3}\)/;

/** As .NET writes a time in JSON: milliseconds, whose zone says but where the writer was. */
const ticks = /^\\?\/Date\((\d{13})(?:[+-]\d{4})?\)\\?\/$/;

/** A number as Java prints it, all its digits there (`1.6728852E9`); a workbook prints fewer, of which no time can be told. */
const powered = /^1\.\d{6,12}E\+?(?:9|12)$/i;

function unixTime(written: string): PublishedReading | undefined {
  const text = powered.test(written) ? String(Number(written)) : written;
  const found = /^(\d{10})(?:\d{3}){0,3}(?:\.\d{1,9})?$/.exec(text);
  if (found === null) return undefined;
  const seconds = Number(found[1]);
  return seconds < 1_230_768_000 ? undefined : atChina(seconds * 1000);
}

/** The day of a workbook with which Unix time begins. */
const unixEpoch = 25_569;
/** Seconds by which a time that is written with few decimals may be short of its minute; more decimals are rounded to the nearest second. */
const [mostShort, leastShort] = [5, 0.5];

/**
 * Days since 1899-12-30, as workbooks keep dates; they have no zone. Seconds are left out, as those of a written time are: 08:30:59 is no 08:31,
 * and no day ends before midnight.
 */
function workbookTime(text: string): PublishedReading | undefined {
  const [, whole, decimals = ""] = /^([4-6]\d{4})(?:\.(\d{1,15}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const days = Number(text) - unixEpoch;
  if (/^0*$/.test(decimals)) return { published: new Date(days * 86_400_000).toISOString().slice(0, 10) };
  const short = Math.min(mostShort, Math.max(leastShort, 43_200 / 10 ** decimals.length));
  const minutes = Math.floor((days * 86_400 + short) / 60);
  return { published: `${new Date(minutes * 60_000).toISOString().slice(0, 16)}+08:00` };
}

function compactTime(text: string): PublishedReading | undefined {
  const found = compact.exec(text);
  return found === null ? undefined : toPublished({ day: found.slice(1, 4), hour: found[4], minute: found[5], zone: found[6] });
}

function orderedTime(text: string): PublishedReading | undefined {
  const found = ordered.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, before, hour, minute, second, behind, zone] = found;
  const half = before ?? behind;
  const midnight = zone === undefined && Number(hour) === 0 && Number(minute) === 0 && (second === undefined || Number(second) === 0);
  if (hour === undefined || midnight) return toPublished({ day: [year, month, day] });
  return toPublished({ day: [year, month, day], hour: fullHour(Number(hour), half), minute, zone });
}

function fullHour(hour: number, half: string | undefined): string {
  if (half === undefined) return String(hour);
  const isAfternoon = /下午|晚上|pm/i.test(half) || (half === "中午" && hour < 3);
  if (isAfternoon) return String(hour < 12 ? hour + 12 : hour);
  return String(hour === 12 && half !== "中午" ? 0 : hour);
}

function englishTime(text: string): PublishedReading | undefined {
  const found = english.exec(text);
  if (found === null) return undefined;
  const [, day1, month1, month2, day2, year, hour, minute, half, offset] = found;
  const month = months.indexOf((month1 ?? month2 ?? "").slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const zone = offset ?? (/(?:GMT|UTC)/i.test(found[0]) ? "Z" : undefined);
  const full = hour === undefined ? undefined : fullHour(Number(hour), half);
  return toPublished({ day: [year, String(month), day1 ?? day2], hour: full, minute, zone });
}

function yearLastTime(text: string): PublishedReading | undefined {
  const [, month = "", day, hour, minute, offset, name = "", year] = yearLast.exec(text) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  const zone = offset ?? namedZones[name.toUpperCase()];
  return number === 0 ? undefined : toPublished({ day: [year, String(number), day], hour, minute, zone });
}

/** Month and day by the one that is no month; where both may be, which is which is not guessed. */
function slashedTime(text: string): PublishedReading | undefined {
  const [, first, second, year, hour, minute] = slashed.exec(text) ?? [];
  const [isDayFirst, isMonthFirst] = [Number(first) > 12, Number(second) > 12];
  if (isDayFirst === isMonthFirst) return undefined;
  return toPublished({ day: isDayFirst ? [year, second, first] : [year, first, second], hour, minute });
}
