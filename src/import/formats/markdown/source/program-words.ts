import { fencedPlaces } from "./fenced.ts";

/** What a program that shows Markdown reads and never shows, and the same in as many characters as CommonMark has it; blanks where it says nothing. */
interface ProgramWords {
  words: RegExp;
  meant?: (written: string) => string;
}

const attributes = '[.#][\\w-]{1,60}(?:[ \\t]+[.#]?[\\w-]{1,60}(?:="?[^\\s"{}]{1,60}"?)?){0,5}';
const ofHexo = "note|tip|tabs?|fold|folding|hideToggle|hideBlock|cq|centerquote|blockquote|timeline";
const ofHugo = "notice|admonition|tip|callout|hint|expand|tabs?";

/** kramdown's attributes alone on a line, the ends of a raw part, the place of a table of contents, what a browser is told of a page: no author's, wherever they stand. */
const lines: readonly ProgramWords[] = [
  { words: /^ {0,3}(?:\{:[^{}\n]{1,200}\}|\{% {0,2}(?:end)?raw {0,2}%\}|@?\[{1,2}toc\]{1,2})[ \t]*$/gim },
  { words: /^ {0,3}<(?:meta|base) [^<>\n]{1,300}>[ \t]*$/gim },
];
const marks: readonly ProgramWords[] = [
  // kramdown's attributes behind a line
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
/** A box of VuePress, Docusaurus or 语雀, which its kind begins; its title may stand behind it. */
const box =
  /^ {0,3}:{3,10} {0,2}(?:tip|note|info|warning|danger|details|caution|important|hint)(?:[ \t]*\{[^{}\n]{0,100}\})?(?:[ \t]+|$)(?=[^\n]{0,60}$)/gim;
const boxLine = /^ {0,3}:{3,10}[^\n]*$/gm;
const boxEnd = /^ {0,3}:{3,10}[ \t]*$/;
/** The page's byline, as converters of its HTML write it: marks of programs below it are what the author speaks of. */
const byline = /\]\(javascript:/;
const headLength = 3000;

/** The text, character for character, without what only a program reads; program text as it is, and the page that a converter wrote. */
export function blankProgramWords(text: string): string {
  const isInCode = fencedPlaces(text);
  const blank = (words: string, at: number) => (isInCode(at) ? words : " ".repeat(words.length));
  const programWords = byline.test(text.slice(0, headLength)) ? lines : [...lines, ...marks];
  return programWords.reduce(
    (all, { words, meant }) =>
      all.replace(words, (found: string, at: number) => (isInCode(at) || meant === undefined ? blank(found, at) : meant(found))),
    withoutBoxes(text, isInCode),
  );
}

/** Without the opening and the end of every box of a known kind that is closed. */
function withoutBoxes(text: string, isInCode: (at: number) => boolean): string {
  const openings = new Set(Array.from(text.matchAll(box), ({ index }) => index));
  if (openings.size === 0) return text;
  const signs = Array.from(text.matchAll(boxLine), ({ index, 0: words }) => ({ index, words })).filter(({ index }) => !isInCode(index));
  const ends = new Set<number>();
  for (const [at, { index }] of signs.entries()) {
    const next = signs[at + 1];
    if (openings.has(index) && next !== undefined && boxEnd.test(next.words)) ends.add(next.index);
    else openings.delete(index);
  }
  return text
    .replace(box, (words, at: number) => (openings.has(at) && !isInCode(at) ? "\n".repeat(words.length) : words))
    .replace(boxLine, (words, at: number) => (ends.has(at) ? " ".repeat(words.length) : words));
}
