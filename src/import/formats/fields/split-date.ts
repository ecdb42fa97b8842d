import { toPublished } from "./date-parts.ts";

interface NamedText {
  field?: string;
  text: string;
}

const year = /^(.*\.|)(?:year|年|年份)$/i;
const others = [/^(?:month|月|月份)$/i, /^(?:day|日)$/i, /^(?:hour|时|小时)$/i, /^(?:minute|分|分钟)$/i];

/** The day that a row keeps in fields of their own, side by side (年, 月, 日), and those fields; undefined where one of the three is missing. */
export function splitDate(fields: readonly NamedText[]): { published: string; fields: string[] } | undefined {
  const first = fields.find(({ field = "", text }) => year.test(field) && /^20\d{2}$/.test(text.trim()));
  const within = year.exec(first?.field ?? "")?.[1];
  if (first === undefined || within === undefined) return undefined;
  const beside = fields.filter(({ field = "", text }) => field.startsWith(within) && /^\d{1,2}$/.test(text.trim()));
  const parts = others.map((name) => beside.find(({ field = "" }) => name.test(field.slice(within.length))));
  const [month, day, hour, minute] = parts.map((part) => part?.text.trim());
  if (month === undefined || day === undefined) return undefined;
  const read = toPublished({ day: [first.text.trim(), month, day], hour, minute });
  if (read === undefined || "impossible" in read) return undefined;
  return { ...read, fields: [first, ...parts].flatMap((part) => part?.field ?? []) };
}
