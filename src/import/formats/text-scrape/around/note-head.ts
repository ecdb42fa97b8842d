import { blankOut } from "../../../blank-out.ts";
import type { Mark } from "../../../mark-spans.ts";
import { fieldsToMetadata } from "../../fields/fields-to-metadata.ts";
import type { AddressLines } from "./address-lines.ts";

const title = "(?:[^\\n]{1,120}\\n\\s{0,20})?";
/** `2025年5月7日`, `星期三, 五月 7, 2025`, `Wednesday, May 7, 2025`, and on the next line `9:30`, `9:30 上午`, `9:30 AM`. */
const weekday = "(?:(?:星期|周)[一二三四五六日天]|[a-z]{6,9})";
const month = "(?:[一二三四五六七八九十]{1,3}月|\\d{1,2}月|[a-z]{3,9}\\.?)";
const year = "20[012]\\d";
const numbers = `${year} ?[年/.-] ?\\d{1,2} ?[月/.-] ?\\d{1,2}日?(?:[,， ]{1,2}${weekday})?`;
const dayOfMonth = `(?:${month} ?\\d{1,2}日?|\\d{1,2} ${month})`;
const day = `(?:${numbers}|(?:${weekday}[,， ]{1,2})?${dayOfMonth}[,， ]{1,2}${year}年?)[ \\t]{0,20}\\n\\s{0,20}`;
const time = "(?:[上下]午 ?)?\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:AM|PM|[上下]午)?[ \\t]{0,20}\\n\\s{0,20}";
const address = "https?:\\/\\/mp\\.weixin\\.qq\\.com\\/s[^\\s<>]{1,2000}";
const clipped = `(?:已剪辑自|Clipped from)[:：][ \\t]{0,4}\\\\?<?[ \\t]{0,4}<?(?<url>${address})>?[ \\t]{0,4}>?[ \\t]{0,4}(?=\\r?\\n|$)`;
const head = new RegExp(`^\\s{0,20}${title}(?<note>(?:(?<time>${day}${time}))?${clipped})`, "iu");
const reach = 3000;

/**
 * Finds what OneNote writes above a page that was clipped into it: below the note's title its day and its time, which are not the article's, and
 * the article's address. Undefined where a text does not begin so.
 */
export function findNoteHead(text: string): AddressLines | undefined {
  const found = head.exec(text.slice(0, reach));
  const { note = "", time: moment = "", url = "" } = found?.groups ?? {};
  if (found === null) return undefined;
  const start = found[0].length - note.length;
  const whole: Mark[] = [{ start: start + moment.length, end: start + note.trimEnd().length, role: "url" }];
  const made: Mark[] = moment === "" ? [] : [{ start, end: start + moment.trimEnd().length, role: "date" }];
  const marks = [...made, ...whole];
  return { text: blankOut(text, marks), marks, metadata: fieldsToMetadata([{ field: "原文链接", text: url }]).metadata };
}
