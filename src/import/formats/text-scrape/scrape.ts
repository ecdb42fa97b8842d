import type { Role } from "../../../entry/span.ts";
import { compactText, toSource, type CompactText } from "../../boilerplate/compact-text.ts";
import { scanTokens, type Token } from "../../boilerplate/tokens.ts";
import { dropUnseen } from "../../unseen-characters.ts";
import { findCode, type CodeStretch } from "./code/code-stretches.ts";
import { hasGluedHead } from "./glued-joints.ts";

/** How a scraper wrote a page: one phrase a line, phrases joined by single spaces, or everything run together. */
export type Layout = "lines" | "spaces" | "glued";

/** A flat page prepared for reading: its visible text without white space, the page's words in it, leaked code set apart. */
export interface Scrape {
  source: string;
  compact: CompactText;
  tokens: Token[];
  code: CodeStretch[];
  layout: Layout;
  /** Place in the compact text behind which nothing is the author's, if the page's own script says so. */
  contentEnd?: number;
}

/** A stretch of compact text between two breaks. */
export interface Segment {
  start: number;
  end: number;
  /** Without white space. */
  text: string;
  /** As the source has it, but for unseen characters. */
  raw: string;
}

/** A recognised stretch of compact text. */
export interface Place {
  start: number;
  end: number;
  role: Role;
  rule?: string;
}

/** Sets code apart, takes white space out and finds the page's words. */
export function textToScrape(source: string): Scrape {
  const code = findCode(source);
  const compact = compactText(source, code);
  const tokens = scanTokens(compact.text).map((token) => withMarks(token, compact));
  const contentEnd = endOfContent(compact, code);
  return {
    source,
    compact,
    code,
    tokens,
    layout:
      isGlued(compact, tokens) || hasGluedHead(compact) ? "glued" : isBlankJoined(compact, tokens, source) ? "spaces" : layoutOf(compact),
    ...(contentEnd === undefined ? {} : { contentEnd }),
  };
}

/**
 * The page's words with the marks that set the line of them in bold type (`**微信扫一扫赞赏作者**`), or with what a converter left of an icon behind
 * them: marks that nothing opens at the end of their line (`选择留言身份**`), or alone on the next.
 */
function withMarks(token: Token, compact: CompactText): Token {
  const { text, breaks } = compact;
  const [marks = ""] = /\*{0,3}$/.exec(text.slice(Math.max(0, token.start - 3), token.start)) ?? [];
  const [start, end] = [token.start - marks.length, token.end + marks.length];
  const isLine = (breaks[start] ?? 0) >= 2 && (end === text.length || (breaks[end] ?? 0) >= 2);
  return marks !== "" && isLine && text.startsWith(marks, token.end)
    ? { ...token, start, end }
    : { ...token, end: token.end + iconBehind(token, compact) };
}

const icon = "**";

/** Length of such marks behind a word of the page's that begins its line; 0 where there are none. */
function iconBehind({ start, end }: Token, { text, breaks }: CompactText): number {
  const isMarks = text.startsWith(icon, end) && breaks[end + 1] === 0 && (breaks[end + icon.length] ?? 0) >= 2;
  const isAtLineEnd = (breaks[start] ?? 0) >= 2 && breaks[end] !== 1;
  return isMarks && isAtLineEnd ? icon.length : 0;
}

function endOfContent({ offsets }: CompactText, code: readonly CodeStretch[]): number | undefined {
  const script = code.findLast(({ endsContent }) => endsContent);
  if (script === undefined) return undefined;
  const at = offsets.findIndex((offset) => offset >= script.start);
  return at < 0 ? undefined : at;
}

const fewestPairs = 5;
const headReach = 80;
const labelReach = 200;

/** True where the head and the page's own words stand run together, whatever white space the article between them has. */
function isGlued({ text, breaks }: CompactText, tokens: readonly Token[]): boolean {
  const label = /微信[号號]|WeChatID/u.exec(text.slice(0, labelReach))?.index ?? headReach;
  return !breaks.subarray(1, label + 2).some((kind) => kind >= 2) && areMostly(0, { breaks }, tokens);
}

const marks = /(?<!^)(?:微信[号號]|WeChatID|在小说阅读器)/gu;
/** 原创 between phrases, with two short ones behind it: an author's and an account's name. */
const original = /\S[ \u00a0]原[创創][:：]?[ \u00a0]\S{1,20}[ \u00a0]\S{1,30}[ \u00a0]/u;
/** A line with a title is longer than a byline alone. */
const shortest = 30;

/**
 * True where single blanks part the phrases of the head, and the page's own words too: texts that a page's source breaks into lines keep
 * those breaks inside.
 */
function isBlankJoined({ text, breaks }: CompactText, tokens: readonly Token[], source: string): boolean {
  const lineEnd = 1 + breaks.subarray(1, labelReach).findIndex((kind) => kind >= 2);
  const line = text.slice(0, lineEnd > 0 ? lineEnd : labelReach);
  if (line.length < shortest || !breaks.subarray(1, line.length).includes(1)) return false;
  const isMarked = original.test(
    source
      .trimStart()
      .slice(0, labelReach * 2)
      .split("\n")[0] ?? "",
  );
  return isMarked || [...line.matchAll(marks)].some(({ index }) => breaks[index] === 1) || areMostly(1, { breaks }, tokens);
}

/** True where most of the places at which two of the page's words meet are breaks of one kind. */
function areMostly(kind: number, { breaks }: Pick<CompactText, "breaks">, tokens: readonly Token[]): boolean {
  const joints = tokens.filter(({ end }, at) => tokens[at + 1]?.start === end).map(({ end }) => breaks[end] ?? 0);
  const such = joints.filter((joint) => joint === kind).length;
  return such >= fewestPairs && such * 4 > joints.length * 3;
}

function layoutOf({ text, breaks }: CompactText): Layout {
  const head = breaks.subarray(1, Math.min(text.length, 400));
  if (head.some((kind) => kind >= 2) || breaks.subarray(1, text.length).filter((kind) => kind >= 2).length >= 8) return "lines";
  const blanks = head.filter((kind) => kind === 1).length;
  return blanks >= 4 ? "spaces" : "glued";
}

/** True between the words of the label `WeChat ID`, and between two Latin words that commas do not part. */
function isInsideLabel(text: string, at: number): boolean {
  return text.startsWith("ID", at) && text.slice(Math.max(0, at - 6), at) === "WeChat";
}

/** Cuts a stretch of the compact text at line ends (and at blanks, where phrases are joined by those). */
export function toSegments({ compact, source, layout }: Scrape, from: number, to: number, most = Infinity): Segment[] {
  const kind = layout === "spaces" ? 1 : 2;
  const segments: Segment[] = [];
  for (let start = from; start < to && segments.length < most;) {
    let end = start + 1;
    while (end < to && ((compact.breaks[end] ?? 0) < kind || isInsideLabel(compact.text, end))) end += 1;
    const place = toSource(compact, start, end);
    segments.push({ start, end, text: compact.text.slice(start, end), raw: dropUnseen(source.slice(place.start, place.end)) });
    start = end;
  }
  return segments;
}

/** The stretch between two places. */
export function slice({ source, compact }: Scrape, start: number, end: number): Segment {
  const place = toSource(compact, start, end);
  return { start, end, text: compact.text.slice(start, end), raw: end > start ? dropUnseen(source.slice(place.start, place.end)) : "" };
}
