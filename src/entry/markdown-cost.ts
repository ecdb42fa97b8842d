import { definition } from "./markdown-lines.ts";

/** How much of its parser a Markdown text may ask. */
export interface MarkdownBounds {
  /** UTF-16 units. */
  markdownLength: number;
  /** Quotes and lists inside each other. */
  markdownDepth: number;
  /** Marks of emphasis, code and links in one paragraph; half as many lines may begin blocks in one list. */
  markdownMarks: number;
}

/** The bound that a text goes beyond, and how far where that is known. */
export interface MarkdownExcess {
  bound: keyof MarkdownBounds;
  expected: number;
  found?: number;
}

/** What is read of an entry, whoever wrote it; what import lets through by default is far below. */
export const entryBounds: MarkdownBounds = { markdownLength: 64 * 1024 ** 2, markdownDepth: 1000, markdownMarks: 16_000 };

const containers = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))+/;
/** Marks that a parser must pair, and escapes, which are none. */
const marks = /\\.|\*+|_+|`+|[[\]|]/g;
const weights: Readonly<Record<string, number>> = { "\\": 0, "|": 0.1, "[": 0.5, "]": 0.5 };
/** Whatever weighs something in a paragraph, no more than two and a half marks, and what may begin blocks, no more than eight. */
const weighty = /[*_`[\]|\n]/g;
const beginnings = /^[ \t]*[>*+\-\d=][ \t>*+\-\d.)=]*/gm;
/** What the marks of quotes and lists consist of, and no other character after them. */
const mayEnd = /[\s>*+.)\d-]/;
const ruleLike = /^[\s*_-]*$/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Ends every block above it where a blank line stands between: no item of a list, nothing indented. */
export const atMargin: RegExp = /^(?![-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))\S/;
/** HTML and fences that may reach to the end of the text, and are parsed with all that they hold. */
const farReaching = /^[\t >*+\d.)-]*(?:<(?:[!?]|\/?(?:script|pre|style|textarea)\b)|(?<=.)(?:`{3}|~{3}))/i;

/**
 * Tells a text whose parsing would take a cost that grows faster than its length: quotes and lists inside each other take cubic time and all
 * the memory; marks of emphasis, code and links, comments that never end, quoted lines and line breaks in one paragraph quadratic time, and so
 * do blocks in one list and headings that are underlined, one below the other. All paragraphs and lists of a text together may cost four times
 * what one may. Program text is counted alike, for a fence that looks like one may be none.
 */
export function findExcess(text: string, bounds: MarkdownBounds): MarkdownExcess | undefined {
  const { markdownLength, markdownDepth, markdownMarks } = bounds;
  if (text.length > markdownLength) return { bound: "markdownLength", expected: markdownLength, found: text.length };
  const isLight = isFarBelow(text, markdownMarks);
  const tally = isLight ? undefined : new Tally(markdownMarks, text.includes(definition) || /[\r\0]/.test(text));
  for (const line of text.split("\n")) {
    if (tally === undefined && !mayEnd.test(line.charAt(markdownDepth))) continue;
    const { depth, starts } = containersOf(line);
    if (depth > markdownDepth) return { bound: "markdownDepth", expected: markdownDepth, found: depth };
    if (tally?.add(line, starts) === false) return { bound: "markdownMarks", expected: markdownMarks };
  }
  return undefined;
}

const words: Readonly<Record<keyof MarkdownBounds, string>> = {
  markdownLength: "characters",
  markdownDepth: "quotes and lists inside each other",
  markdownMarks: "marks of emphasis, code and links in a paragraph, or half as many blocks in a list",
};

/** `60000 quotes and lists inside each other, more than 1000`. */
export function excessToWords({ bound, expected, found }: MarkdownExcess): string {
  return `${found === undefined ? "" : `${found} `}${words[bound]}, more than ${expected}`;
}

const together = 4;

/** What the parser seeks the end of to the end of the paragraph, each time anew: comments, instructions, declarations. And their ends. */
const openers = /<!--|<\?|<!|-->|\?>|>/g;
const opened: Readonly<Record<string, "comments" | "instructions" | "declarations">> = {
  "<!--": "comments",
  "<?": "instructions",
  "<!": "declarations",
};
const closed: Readonly<Record<string, "comments" | "instructions">> = { "-->": "comments", "?>": "instructions" };
/** So many characters looked at in vain cost as much as a mark. */
const perMark = 200;

function isFarBelow(text: string, most: number): boolean {
  if ((countOf(/<[!?]/g, text) * text.length) / perMark >= most) return false;
  if (countOf(weighty, text) * 2.5 >= most) return false;
  return (text.match(beginnings) ?? []).reduce((sum, { length }) => sum + length, 0) * 8 < most;
}

function countOf(what: RegExp, text: string): number {
  return text.match(what)?.length ?? 0;
}

/** Adds up what the lines of a text cost. */
class Tally {
  readonly #most: number;
  /** True where the parser is given the text, or the rest of it, in one piece. */
  #isWhole: boolean;
  #paragraph = 0;
  #length = 0;
  #open = { comments: 0, instructions: 0, declarations: 0 };
  #list = 0;
  #squares = 0;
  #isBehindBlank = true;

  constructor(most: number, isWhole: boolean) {
    this.#most = most;
    this.#isWhole = isWhole;
  }

  /** False where the line is one too many. */
  add(line: string, starts: number): boolean {
    if (line.trim() === "") {
      this.#squares += this.#cost ** 2;
      this.#paragraph = this.#length = 0;
      this.#open = { comments: 0, instructions: 0, declarations: 0 };
      this.#isBehindBlank = true;
      return true;
    }
    if (this.#isBehindBlank && !this.#isWhole && atMargin.test(line)) {
      this.#squares += (2 * this.#list) ** 2;
      this.#list = 0;
    }
    this.#isWhole ||= farReaching.test(line);
    this.#paragraph += weightOf(line);
    this.#length += line.length;
    for (const [mark] of line.matchAll(openers)) this.#openOrClose(mark);
    this.#list += (starts + (!this.#isBehindBlank && underline.test(line) ? 2 : 0)) * (this.#isWhole ? 2 : 1);
    this.#isBehindBlank = false;
    const now = Math.max(this.#cost, 2 * this.#list);
    return now <= this.#most && this.#squares + now ** 2 <= together * this.#most ** 2;
  }

  #openOrClose(mark: string): void {
    const kind = opened[mark];
    if (kind !== undefined) this.#open[kind] += 1;
    else {
      const ended = closed[mark];
      if (ended !== undefined) this.#open[ended] = 0;
      this.#open.declarations = 0;
    }
  }

  get #cost(): number {
    const { comments, instructions, declarations } = this.#open;
    return this.#paragraph + ((comments + instructions + declarations) * this.#length) / perMark;
  }
}

/**
 * Marks of a line; a bracket counts for half of one, and so does its end, more in a quote, for each may end or continue what stands
 * before it, and a table's cell for a tenth.
 */
function weightOf(line: string): number {
  const found = line.match(marks) ?? [];
  const weight = found.reduce((sum, mark) => sum + (weights[mark.charAt(0)] ?? 1), 0);
  return weight + (/^[ \t]*>/.test(line) ? 2 : 0.5);
}

/** Quotes and lists that a line stands in, counted by their marks and indentation, and how many of them it begins, an indented one twice. */
function containersOf(line: string): { depth: number; starts: number } {
  const prefix = containers.exec(line)?.[0] ?? "";
  if (prefix === "" || ruleLike.test(line)) return { depth: 0, starts: 0 };
  const begun = prefix.replace(/[^>\-*+.)]/g, "").length;
  const indentation = /^[ \t]*/.exec(prefix)?.[0].length ?? 0;
  return { depth: begun + Math.floor(indentation / 2), starts: begun === 0 ? 0 : begun + (indentation > 1 ? 1 : 0) };
}
