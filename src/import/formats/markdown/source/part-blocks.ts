import { fencedPlaces } from "./fenced.ts";

/** Empty bold text that a converter left before what begins a block, which is none with asterisks before it. */
const before = /^\*{4}(?=(?:#{1,6}|[-+*]|\d{1,2}[.)])[ \t]|`{3}|~{3})/gm;
/** A line of bold text with blanks between marks and words, as a converter writes it and CommonMark reads none. */
const loose =
  /^ {0,3}\*\*(?=[ \u00a0]|[^*\n]{1,100}[ \u00a0]\*)[ \u00a0]{0,4}[^\s*](?:[^*\n]{0,98}[^\s*])?[ \u00a0]{0,4}\*\*(?=[ \u00a0]*$)/gm;
/** The same at the start of a heading, of a list's item or of a line that goes on behind it. */
const looseStart =
  /^( {0,6}(?:(?:#{1,6}|[-+*]|\d{1,3}[.)])[ \t]+)?)\*\*(?=[ \u00a0]|[^*\n]{1,60}[ \u00a0]\*\*)([ \u00a0]{0,4}[^\s*](?:[^*\n]{0,58}[^\s*])?[ \u00a0]{0,4})\*\*(?=[^*\n]{0,400}$)/gm;
/** Empty bold text, and the list that html2text makes of the numbers of program lines, alone on a line: CommonMark would draw a rule. */
const emptyLine = /^[ \t]*(?:\*{4}|\*{8}| ?\*(?: {3}\*){2,})[ \t]*$/gm;
/** The end of bold text with empty bold text behind it, at the end of a link or a line. */
const closing = /(?<=\*\*[^*\n]{1,200})\*{6,30}(?=\]|[ \t]*$)/gm;
/** A heading of bold text whose end a line break within it sent to the next line, as html2text writes it. */
const tornHeading = /^( {0,3}#{1,6}[ \t]{1,4}\*\*[^\s*][^*\n]{0,100}?)([ ]{2,4}\n)\*\*(?=[ \t]*$)/gm;
const mayBeLoose = /\*\*[ \u00a0]|[ \u00a0]\*\*/;

/**
 * The text, character for character, with the empty bold text before headings, lists and fences made empty lines, and the blanks inside the
 * marks of lines of bold text put outside; program text as it is.
 */
export function partBlocks(text: string): string {
  const isInCode = fencedPlaces(text);
  const whole = text.replace(tornHeading, (found, words: string, torn: string, at: number) => (isInCode(at) ? found : `${words}**${torn}`));
  const cleared = whole.replace(emptyLine, (line, at: number) => (isInCode(at) ? line : " ".repeat(line.length)));
  const closed = cleared.includes("******") ? cleared.replace(closing, closeOnce) : cleared;
  const parted = closed.includes("****") ? closed.replace(before, (marks, at: number) => (isInCode(at) ? marks : "\n\n\n\n")) : closed;
  if (!mayBeLoose.test(parted)) return parted;
  return parted
    .replace(loose, (line, at: number) => (isInCode(at) ? line : tighten(line)))
    .replace(looseStart, (line, sign: string, words: string, at: number) => (isInCode(at) ? line : `${sign}${tighten(`**${words}**`)}`));
}

function closeOnce(marks: string): string {
  return marks.length % 4 === 2 ? `**${" ".repeat(marks.length - 2)}` : marks;
}

/** Marks and blanks of a line change places. */
function tighten(line: string): string {
  const start = line.indexOf("**");
  const words = line.slice(start + 2, -2);
  const left = words.length - words.trimStart().length;
  return `${line.slice(0, start)}${words.slice(0, left)}**${words.trim()}**${words.slice(left + words.trim().length)}`;
}
