import { toPublished, type PublishedReading } from "./date-parts.ts";

/** Python's zone: a name, perhaps called with what may hold one call. */
const tzinfo = "tzinfo=([^(),]{1,100}(?:\\([^()]{0,100}(?:\\([^()]{0,100}\\)[^()]{0,100})?\\))?)";
const call = new RegExp(
  `^(?:datetime\\.)?date(?:time)?\\((\\d{4}), ?(\\d{1,2}), ?(\\d{1,2})(?:, ?(\\d{1,2}), ?(\\d{1,2}))?(?:, ?\\d{1,6}){0,2}(?:, ?fold=\\d)?(?:, ?${tzinfo})?(?:, ?fold=\\d)?\\)$`,
);
/** Year, month, day, hour, minute, and more that is not read: how Java writes a time without a zone. */
const list = /^\[(20\d\d), ?(\d{1,2}), ?(\d{1,2})(?:, ?(\d{1,2}), ?(\d{1,2})(?:, ?\d{1,9}){0,2})?\]$/;
/** Python's `time.struct_time`, and its nine numbers as a list. */
const struct =
  /^(?:(?:time\.)?struct_time\(tm_year=|[[(])(20\d\d), ?(?:tm_mon=)?(\d{1,2}), ?(?:tm_mday=)?(\d{1,2}), ?(?:tm_hour=)?(\d{1,2}), ?(?:tm_min=)?(\d{1,2})(?:, ?(?:tm_\w{3,5}=)?-?\d{1,3}){4}[\])]$/;

/** A time as a program's call or list of numbers writes it; none where its zone is not known. */
export function callToPublished(text: string): PublishedReading | undefined {
  const found = call.exec(text) ?? list.exec(text) ?? struct.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, written] = found;
  const zone = isStructTime(text) ? "Z" : written === undefined ? undefined : zoneOf(written);
  const isKnown = written === undefined || zone !== undefined;
  return isKnown ? toPublished({ day: [year, month, day], hour, minute, zone }) : undefined;
}

/** True for the writing in which a reader of feeds keeps times in UTC; elsewhere it does not say whose clock it is. */
export function isStructTime(text: string): boolean {
  return struct.test(text.trim());
}

const utc =
  /^(?:datetime\.)?(?:timezone\.utc|tzutc\(\)|<UTC>|pytz\.utc|UTC|(?:\w+\.)?(?:ZoneInfo|TzInfo)\((?:key=)?['"]?(?:Etc\/)?UTC['"]?\))$/i;
const china = /Asia\/(?:Shanghai|Chongqing|Hong_Kong|Taipei|Macau|Urumqi)|\bPRC\b/;
/** `timezone(timedelta(seconds=28800))`, `tzoffset(None, 28800)`, `TzInfo(+08:00)`. */
const seconds = /(?:timedelta\(seconds=|tzoffset\([^,()]{1,20}, ?)(-?\d{1,5})\)/;
const hours = /timedelta\(hours=(-?\d{1,2})\)/;
const offset = /TzInfo\(([+-]\d{2}:\d{2})\)/;

function zoneOf(written: string): string | undefined {
  if (utc.test(written)) return "Z";
  if (china.test(written)) return "+08:00";
  const away = Number(seconds.exec(written)?.[1] ?? NaN) / 60;
  const minutes = Number.isNaN(away) ? Number(hours.exec(written)?.[1] ?? NaN) * 60 : away;
  return Number.isInteger(minutes) ? minutesToZone(minutes) : offset.exec(written)?.[1];
}

function minutesToZone(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.trunc(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}
