import { toPublished } from "./date-parts.ts";
import { fieldToMeaning, isBodyMeaning } from "./field-aliases.ts";

interface NamedText {
  field?: string;
  text: string;
}

const year = /^(.*\.|)(?:year|年|年份)$/i;
const others = [/^(?:month|月|月份)$/i, /^(?:day|日)$/i, /^(?:hour|时|小时)$/i, /^(?:minute|分|分钟)$/i];

/**
 * The day that a row keeps in fields of their own (年, 月, 日) beside its title or text, or below a name for its day, and those fields; undefined where
 * one of the three is missing.
 */
export function splitDate(fields: readonly NamedText[]): { published: string; fields: string[] } | undefined {
  const first = fields.find(({ field = "", text }) => year.test(field) && /^20\d{2}$/.test(text.trim()));
  const within = year.exec(first?.field ?? "")?.[1];
  if (first === undefined || within === undefined || !isOfArticle(within, fields)) return undefined;
  const beside = fields.filter(({ field = "", text }) => field.startsWith(within) && /^\d{1,2}$/.test(text.trim()));
  const parts = others.map((name) => beside.find(({ field = "" }) => name.test(field.slice(within.length))));
  const [month, day, hour, minute] = parts.map((part) => part?.text.trim());
  if (month === undefined || day === undefined) return undefined;
  const read = toPublished({ day: [first.text.trim(), month, day], hour, minute });
  if (read === undefined || "impossible" in read) return undefined;
  return { ...read, fields: [first, ...parts].flatMap((part) => part?.field ?? []) };
}

/** True for `date.`, and what the title or the text stands in; not for `event.` and `birthday.` */
function isOfArticle(within: string, fields: readonly NamedText[]): boolean {
  if (["published", "created"].includes(fieldToMeaning(within.slice(0, -1))?.meaning ?? "")) return true;
  return fields.some(({ field = "" }) => {
    const meaning = field.slice(0, field.lastIndexOf(".") + 1) === within ? fieldToMeaning(field)?.meaning : undefined;
    return meaning === "title" || (meaning !== undefined && isBodyMeaning(meaning));
  });
}
