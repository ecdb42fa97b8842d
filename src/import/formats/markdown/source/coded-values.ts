import type { Stretch } from "../../../boilerplate/compact-text.ts";
import { blankOut } from "../../../blank-out.ts";
import { fieldToMeaning, isBodyMeaning } from "../../fields/field-aliases.ts";

/** A label with nothing but program text behind it, in which no sign means anything to Markdown. */
const coded =
  /^[ \t>]*(?:[-*+][ \t]+)?(?:\*\*)?(?<label>[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z ]{0,19})(?:\*\*)?[ \t]?[:：](?:\*\*)?[ \t]*`(?<value>[^`\n*_<>[\]\\]{1,200})`[ \t]*\r?$/u;
const headLines = 24;
const labelled = /^[ \t>]*(?:[-*+][ \t]+)?(?:\*\*)?[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z ]{0,19}(?:\*\*)?[ \t]?[:：]/u;
const shows = /[\p{L}\p{N}]/u;

/**
 * Blanks the marks of program text around the values of labels that a program wrote at the head (公众号：`青石桥`): they are names and days. Below
 * the title, the head is labels and nothing else; an example in the text stays.
 */
export function blankCodeMarks(text: string): string {
  const marks: Stretch[] = [];
  let start = 0;
  const lines = text.split("\n", headLines);
  const title = lines.findIndex((line) => shows.test(line));
  for (const [at, line] of lines.entries()) {
    if (at > title && shows.test(line) && !labelled.test(line)) break;
    const { label = "", value = "" } = coded.exec(line)?.groups ?? {};
    const meaning = fieldToMeaning(label.trim())?.meaning;
    if (value !== "" && meaning !== undefined && !isBodyMeaning(meaning)) {
      const open = start + line.indexOf("`");
      marks.push({ start: open, end: open + 1 }, { start: open + value.length + 1, end: open + value.length + 2 });
    }
    start += line.length + 1;
  }
  return blankOut(text, marks);
}
