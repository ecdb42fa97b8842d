import { fencedPlaces } from "./fenced.ts";

/** What a program that shows Markdown reads and never shows, and the same in as many characters as CommonMark has it; blanks where it says nothing. */
interface ProgramWords {
  words: RegExp;
  meant?: (written: string) => string;
}

const attributes = '[.#][\\w-]{1,60}(?:[ \\t]+[.#]?[\\w-]{1,60}(?:="?[^\\s"{}]{1,60}"?)?){0,5}';
const ofHexo = "note|tip|tabs?|fold|folding|hideToggle|hideBlock|cq|centerquote|blockquote|timeline";
const ofHugo = "notice|admonition|tip|callout|hint|expand|tabs?";

const programWords: readonly ProgramWords[] = [
  // kramdown's attributes, alone on a line or behind one; the ends of a raw part; the place of a table of contents
  { words: /^ {0,3}(?:\{:[^{}\n]{1,200}\}|\{% {0,2}(?:end)?raw {0,2}%\}|@?\[{1,2}toc\]{1,2})[ \t]*$/gim },
  { words: new RegExp(`(?<=\\S)[ \\t]?\\{:[ \\t]?${attributes}[ \\t]?\\}(?=[ \\t]*$)`, "gm") },
  // boxes of Notion and 飞书, of Hexo, of Hugo
  { words: /^ {0,3}<\/?(?:aside|callout|grid|column)(?:\s[^<>\n]{0,300})?>[ \t]*$/gim },
  { words: new RegExp(`^ {0,3}\\{% {0,2}(?:end)?(?:${ofHexo})(?:[ \\t][^%{}\\n]{0,200})?%\\}[ \\t]*$`, "gm") },
  { words: new RegExp(`^ {0,3}\\{\\{% {0,2}/?(?:${ofHugo})(?:[ \\t][^%{}\\n]{0,200})?%\\}\\}[ \\t]*$`, "gm") },
  // program text, and pictures
  { words: /^\{% {0,2}(?:end)?(?:highlight|codeblock)(?:[ \t][^%{}\n]{0,200})?%\}[ \t]*$/gm, meant: (tag) => "```".padEnd(tag.length) },
  {
    words: /\{\{< {0,2}(?:figure|image|img) (?=[^<>{}\n]{0,400}\bsrc=)[^<>{}\n]{1,400}>\}\}/g,
    meant: (tag) => `${tag.slice(0, -3).replace(/^\{\{< {0,2}\w{3,6}/, "<img")} `.padEnd(tag.length - 1).concat(">"),
  },
];
/** Boxes of VuePress, Docusaurus and 语雀, which their kind begins; their title may stand behind it. */
const box = /^ {0,3}:{3,10} {0,2}[a-z][\w-]{1,30}(?:[ \t]*\{[^{}\n]{0,100}\})?(?:[ \t]+|$)/gm;
const boxEnd = /^ {0,3}:{3,10}[ \t]*$/gm;

/** The text, character for character, without what only a program reads; program text as it is. */
export function blankProgramWords(text: string): string {
  const isInCode = fencedPlaces(text);
  const blank = (words: string, at: number) => (isInCode(at) ? words : " ".repeat(words.length));
  const opened = text.replace(box, (words, at: number) => (isInCode(at) ? words : "\n".repeat(words.length)));
  const unboxed = opened === text ? text : opened.replace(boxEnd, blank);
  return programWords.reduce(
    (all, { words, meant }) =>
      all.replace(words, (found: string, at: number) => (isInCode(at) || meant === undefined ? blank(found, at) : meant(found))),
    unboxed,
  );
}
