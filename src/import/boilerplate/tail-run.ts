import type { Mark } from "../mark-spans.ts";
import { isAroundView } from "./author-view.ts";
import type { CompactText } from "./compact-text.ts";
import { standsApart } from "./residue.ts";
import type { Gap } from "./rule.ts";
import type { Token } from "./tokens.ts";

/** Places of the compact text. */
type Run = Mark & { certain: boolean };

/** What ends a name that is set in quotation marks; the page has such marks in its dialogs. */
const quotationMark = /^["“”「」『』]$/u;
/** What an author's word or address may end with: no sentence of the page's, and no Chinese. */
const latinWord = /^[A-Za-z]{1,19}(?![A-Za-z\p{Script=Han}])/u;

/** True where text of several lines, from a place to another, is none that a rule lets stand behind its words. */
export type IsAuthors = (gap: Gap, start: number, end: number) => boolean;

/** What is known of the text that the words stand above, or that stands between them. */
export interface Below {
  isAuthors?: IsAuthors;
  /** True where what follows is certainly the page's. */
  isCertain?: boolean;
}

/** What is more than a screen or two of comments, of which nobody says whose it is, is the author's. */
const isLong: IsAuthors = (_gap, start, end) => end - start > 4000;

/**
 * The page's own words that end at `end`, back to the author's last: marks in places of the compact text, in order. Unknown text goes
 * with them only where a rule says that it stands behind its words (an account's name, counts, titles, comments).
 */
export function runBack(compact: CompactText, tokens: readonly Token[], end: number, below: Below = {}): Mark[] {
  const { isAuthors = isLong, isCertain = false } = below;
  const run: Run[] = [];
  let reached = end;
  let at = lastEndingBy(tokens, reached);
  while (at >= 0) {
    const token = tokens[at] as Token;
    const held = endsLongerLine(compact, tokens, at) ? holderOfGap({ compact, tokens, isAuthors }, at - 1, reached) : undefined;
    if (token.end === reached && held === undefined && (isInsideWord(compact, tokens, at) || !standsApart(token, compact))) break;
    if (token.end === reached && held === undefined) {
      run.push(tokenToRun(token));
      reached = token.start;
      at -= 1;
      continue;
    }
    const holder = held ?? holderOfGap({ compact, tokens, isAuthors }, at, reached);
    if (holder === undefined) break;
    const { before } = tokens[holder]?.rule as { before: Gap };
    const start = (tokens[holder] as Token).end;
    run.push({ start, end: reached, ...whatIs(before, compact.text.slice(start, reached)), certain: false });
    reached = start;
    at = holder;
  }
  return trimHead(compact, run.reverse(), isCertain).map(({ certain: _certain, ...mark }) => mark);
}

/** Signs between buttons are no reader's comment. */
function whatIs({ role, rule }: Gap, unknown: string): Pick<Mark, "role" | "rule"> {
  if (role === "comment" && !/[\p{L}\p{N}]/u.test(unknown)) return { role: "boilerplate", rule: "page/after-content" };
  return { role, ...(rule === undefined ? {} : { rule }) };
}

/** True for words glued to what stands before them, which no rule knows. */
function isGlued({ breaks }: CompactText, tokens: readonly Token[], at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return (breaks[start] ?? 0) === 0 && tokens[at - 1]?.end !== start;
}

/** True for a word that the author's Latin word or address ends with, or the mark that ends a quotation of his. */
function isInsideWord(compact: CompactText, tokens: readonly Token[], at: number): boolean {
  const { text } = compact;
  const { start, end } = tokens[at] as Token;
  if (!isGlued(compact, tokens, at)) return false;
  if (quotationMark.test(text.slice(start, end))) return true;
  return (
    latinWord.test(text.slice(start, end)) &&
    /[A-Za-z]\d{0,12}$/.test(text.slice(Math.max(0, start - 13), start)) &&
    /^[A-Za-z]/.test(text.charAt(start))
  );
}

/** True for a page word at the end of a longer line, which may be a reader's comment or a name whole (顶一个, 渡口视频). */
function endsLongerLine(compact: CompactText, tokens: readonly Token[], at: number): boolean {
  const { text, breaks } = compact;
  const { start, end, rule } = tokens[at] as Token;
  const isLast = end === text.length || (breaks[end] ?? 0) >= 2;
  return rule.certainty === "word" && isGlued(compact, tokens, at) && (isLast || quotationMark.test(text.slice(start, end)));
}

function tokenToRun({ start, end, rule: { id, role = "boilerplate", certainty } }: Token): Run {
  return { start, end, role, rule: id, certain: certainty !== "word" };
}

function lastEndingBy(tokens: readonly Token[], end: number): number {
  return tokens.findLastIndex((token) => token.end <= end);
}

/** A text, the words in it, and what is known of its lines. */
interface Page {
  compact: CompactText;
  tokens: readonly Token[];
  isAuthors: IsAuthors;
}

/** Index of the nearest token before `end` whose rule lets unknown text of this kind stand behind it; none before a certain one. */
function holderOfGap({ compact, tokens, isAuthors }: Page, from: number, end: number): number | undefined {
  for (let at = from; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    const gap = token.rule.before;
    const isLed = tokens[at - 1]?.end === token.start && tokens[at - 1]?.rule.id === linkBefore;
    if (gap !== undefined && allows(gap, { ...token, isLed }, compact, end) && !(gap.lines === true && isAuthors(gap, token.end, end)))
      return at;
    if (token.rule.certainty === "frame") return undefined;
  }
  return undefined;
}

/** The page's link that old clients ran together with how often the page was read (阅读原文阅读 118). */
const linkBefore = "end/source-link";

function allows(gap: Gap, token: Token & { isLed: boolean }, { text, breaks }: CompactText, end: number): boolean {
  if (end - token.end > gap.longest) return false;
  if (token.rule.certainty === "word" && (breaks[token.start] ?? 0) === 0 && !token.isLed) return false;
  const unknown = text.slice(token.end, end);
  if (gap.form !== undefined) return new RegExp(`^(?:${gap.form})$`, "iu").test(unknown);
  if (gap.lines === true) return true;
  return !breaks.subarray(token.end + 1, end).some((kind) => kind >= 2) && !/[。！？]/.test(unknown);
}

/** Plain words that may be the first of the page's below an article. */
const mayLead =
  /^(?:end\/(?:source-link|modified|posted-from|underlined|commas)|reward\/(?:button|liked)|share\/reads|english\/word|related\/album|end\/author-(?:note|view)|comment\/(?:word|closed))/;

const endsSentence = /[。！？!?…”」）)~～\p{S}]$/u;
/** Page words of this length (UTF-16 units) are no author's, even glued to the author's last word. */
const unmistakable = 12;
const speaksOn = /[“‘「用请以可并即就再、的]$/;

/** Drops what stands before the first certain word but is glued to the author's text, and the whole run if nothing in it is certain. */
function trimHead({ text, breaks }: CompactText, run: Run[], isCertainBelow: boolean): Run[] {
  const count = run.filter(({ certain }) => certain).length;
  if (count === 0 && !isCertainBelow && !isAroundView(run.map(({ rule }) => rule))) return [];
  const first = run.findIndex(({ start, end, certain, rule }) => {
    const apart = (breaks[start] ?? 0) > 0;
    if (rule === undefined || (!certain && !mayLead.test(rule))) return false;
    const before = text.slice(Math.max(0, start - 1), start);
    return apart || (certain && (count > 1 || end - start >= unmistakable || endsSentence.test(before)) && !speaksOn.test(before));
  });
  return first < 0 ? [] : withGluedWords(run, first, text);
}

/** Words of four characters and more that only the page would put right before its certain ones. */
function withGluedWords(run: Run[], first: number, text: string): Run[] {
  let at = first;
  for (let before = run[at - 1]; before !== undefined; before = run[at - 1]) {
    const glued = text.slice(before.start, before.end);
    if (glued.length < 3 && !/^赞赏$/.test(glued)) break;
    at -= 1;
  }
  return run.slice(at);
}
