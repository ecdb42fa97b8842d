import { isCalendarDay } from "../../../entry/front-matter.ts";

/** A date understood, or one that the calendar does not have. */
export type PublishedReading = { published: string } | { impossible: string };

const chinaOffset = 8 * 60;

/** A moment, as China's clocks show it. */
export function atChina(milliseconds: number): PublishedReading {
  return { published: `${new Date(milliseconds + chinaOffset * 60_000).toISOString().slice(0, 16)}+08:00` };
}

/** The parts of a date as they were written. */
export interface Written {
  day: readonly (string | undefined)[];
  hour?: string | undefined;
  minute?: string | undefined;
  zone?: string | undefined;
}

/** A date of its parts, if the calendar has it; nothing before WeChat's time. The end of a day (24:00) says but the day. */
export function toPublished({ day: [year = "", month = "", day = ""], hour, minute, zone }: Written): PublishedReading | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (Number(year) < 2009) return undefined;
  if (!isCalendarDay(date)) return { impossible: date };
  if (hour === undefined || minute === undefined) return { published: date };
  if (Number(hour) === 24 && Number(minute) === 0) return { published: date };
  if (Number(hour) > 23 || Number(minute) > 59) return { impossible: `${date} ${hour}:${minute}` };
  if (zone === undefined) return { published: `${date}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}+08:00` };
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return atChina(utc - minutesOf(zone) * 60_000);
}

function minutesOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  return found === null ? 0 : (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}
