import { dropUnseen, unseenPlaces } from "../../../unseen-characters.ts";
import { isArticleAddress } from "../../../metadata/address-facts.ts";
import { opaque } from "../../../boilerplate/compact-text.ts";
import { tokenAt } from "../../../boilerplate/tokens.ts";
import { englishDay } from "../../text-scrape/head/head-items.ts";
import { accountAboveButtons, linkedAccount } from "./named-accounts.ts";
import { isIconText, type Piece } from "./pieces.ts";

/** A stretch of the flat text, and the piece of Markdown that it shows. */
export interface FlatPiece {
  piece: Piece;
  start: number;
  end: number;
  /** Offset in the piece's text of the stretch. */
  from: number;
}

/** A Markdown page as flat text, one line a line that a reader sees. */
export interface FlatPage {
  text: string;
  stretches: FlatPiece[];
  /** Where its blocks begin. */
  paragraphs: Set<number>;
  /** What stands on one line with the day and its time, without white space. */
  besideDay: Set<string>;
  /** The account's name, as the page links it below the title, or has it beside the account's picture above its buttons. */
  linkedAccount?: string;
}

const headRows = 14;
const nothing = /^\s*(?:\[|\](?:\(\S{0,300}\))?\s*|[_*]{2}[\s_*#~\\|]*|[#~\\|_](?:\s+[_#~\\|])*\s*)$/;
const dated = new RegExp(
  `(?:20[012]\\d\\s?[-/年.]\\s?\\d{1,2}\\s?[-/月.]\\s?\\d{1,2}日?(?:\\s{1,4}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s{1,4}(?:(?:发表于|發表於|Posted on)\\s{0,3})?\\p{Script=Han}{2,6})?)?|${englishDay})$`,
  "u",
);
/** A day behind its label (发布时间: …), which is no byline. */
const labelledDay = /(?:^|[|｜·•])\s*[^\s:：]{2,12}\s?[:：]{1,2}\s{0,4}20[012]\d/u;
const byline = /^\s*(?:原创|Original)(?:[:：]|\s)\s*\S/;
const separators =
  /\s{2,40}|\s(?=(?:\d{1,2}月\d{1,2}日|[今昨前]天|\d{1,2}天前)\s*$)|\s(?=20[012]\d\s?[-/年.]\s?\d)|\s(?=[A-Z][a-z]{2,8} \d{1,2}, 20[012]\d)|(?<=\d:\d{2})\s(?=\p{Script=Han}|Posted on)|(?<=(?:^|\s)(?:原创|Original))[:：]?\s{1,20}/gu;

/** True for a piece that shows nothing but marks left by dropped icons (`__`, `****`), a bracket of a link that was broken off, or an icon's own drawing. */
export function isLeftover(piece: Piece): boolean {
  return piece.node.type === "text" && piece.text.trim() !== "" && (nothing.test(piece.text) || isIconText(piece.text));
}

/** True for a button of the page (知道了, 取消), which a converter wrote as a link to a script, or of the program that kept the article. */
export function isPageButton(piece: Piece): boolean {
  const text = piece.text.replace(/\s+/g, "");
  return piece.button === "program" || (piece.button === "script" && text !== "" && tokenAt(text, 0)?.end === text.length);
}

const pageStyle = /__page_content__|\.rich_media|#js_content|\.item_show_type/;

/** True for a page's style sheet that a converter wrote as program text. */
export function isStyleSheet({ node }: Piece): boolean {
  return (
    node.type === "code" &&
    !node.lang &&
    pageStyle.test(node.value.replace(/\\/g, "")) &&
    (node.value.match(/[\w\]) "'-]\s{0,3}\{[^{}]{1,400}:[^{}]{1,400};?\s{0,3}\}/g)?.length ?? 0) >= 5
  );
}

/**
 * Writes the visible text line by line; a byline on one line (author, account, date) is broken at its parts. Program text is one
 * opaque character, because no rule may read it; an article's address in backquotes is none.
 */
export function piecesToFlat(pieces: readonly Piece[]): FlatPage {
  const page: FlatPage = { text: "", stretches: [], paragraphs: new Set(), besideDay: new Set() };
  let leaf = -1;
  const lines = rowsOf(pieces);
  const { line: ofAccount, name: linked = accountAboveButtons(pieces) } = linkedAccount(lines);
  if (linked !== undefined) page.linkedAccount = linked;
  let isBelowDay = false;
  for (const line of lines) {
    const first = line[0] as Piece;
    if (leaf >= 0) page.text += "\n";
    if (first.leaf !== leaf) page.paragraphs.add(page.text.length);
    leaf = first.leaf;
    const shown = blankLoneMarks(line.map(({ text }) => text).join(""));
    const isDated = dated.test(shown.trimEnd());
    const isByline: boolean =
      !first.isTitle &&
      !labelledDay.test(shown) &&
      first.row <= headRows &&
      shown.length < 120 &&
      (line === ofAccount || (byline.test(shown) && !isBelowDay) || (isDated && /\S\s{2,}\S|[\])*]/.test(shown)) || hasParts(line, shown));
    isBelowDay ||= isByline && isDated;
    if (isByline) for (const name of namesOfDay(shown)) page.besideDay.add(name);
    for (const piece of line) {
      addPiece(page, piece, isByline);
      if (isSiteLink(piece) && piece === first && piece !== line.at(-1)) page.text += "\n";
    }
  }
  return page;
}

/** True for the link to the article by its site, which Cubox sets before the author on one line. */
function isSiteLink({ text, link }: Piece): boolean {
  return text.trim() === "mp.weixin.qq.com" && link !== undefined && isArticleAddress(link);
}

const day = /20[012]\d\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}日?\s{1,4}\d{1,2}:\d{2}/u;

/** The names before the day and its time on a line. */
function namesOfDay(line: string): string[] {
  const end = day.exec(line)?.index ?? 0;
  return line
    .slice(0, end)
    .split(separators)
    .map((name) => name.replace(/\s+/g, ""))
    .filter((name) => name !== "");
}

/** Where the first link of each line leads, by the line's number; one to an article comes before others. */
export function linksOfLines({ text, stretches }: FlatPage): Map<number, string> {
  const links = new Map<number, string>();
  let line = 0;
  let reached = 0;
  for (const { piece, start } of stretches) {
    if (piece.link === undefined) continue;
    line += text.slice(reached, start).split("\n").length - 1;
    reached = start;
    const known = links.get(line);
    if (known === undefined || (!isArticleAddress(known) && isArticleAddress(piece.link))) links.set(line, piece.link);
  }
  return links;
}

/** Marks of emphasis that stand alone between blanks emphasise nothing (`** 青石桥 **`, `_ _`): blanks to every rule. */
function blankLoneMarks(text: string): string {
  if (/(?:^|\s)[_*]{1,3}[^\s_*]|[^\s_*][_*]{1,3}(?:\s|$)/u.test(text)) return text;
  return text.replace(/(?<=^|\s)[_*]{1,3}(?=\s|$)/gu, (marks) => " ".repeat(marks.length));
}

/** True for a line whose date stands in markup of its own (`Original X [account](…) *2025年08月05日*`). */
function hasParts(line: readonly Piece[], shown: string): boolean {
  return line.length > 1 && line.length <= 6 && (line[0]?.row ?? 99) <= headRows && shown.length < 100 && dated.test(shown.trimEnd());
}

/** True for a line of characters without width. */
function isUnseen(line: readonly Piece[]): boolean {
  const text = line.map((piece) => piece.text).join("");
  return unseenPlaces(text).length > 0 && dropUnseen(text).trim() === "";
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.node.type === "image" || isLeftover(piece) || isPageButton(piece) || isStyleSheet(piece)) continue;
    const row = rows.get(piece.row);
    if (row === undefined) rows.set(piece.row, [piece]);
    else row.push(piece);
  }
  return [...rows.values()].filter((line) => !isUnseen(line));
}

function addPiece(page: FlatPage, piece: Piece, isByline: boolean): void {
  const { node } = piece;
  const isCode = node.type === "code" || (node.type === "inlineCode" && !isArticleAddress(node.value.trim()));
  const text = isCode ? opaque : blankLoneMarks(piece.text);
  if (isCode || !isByline) {
    addStretch(page, piece, text, 0);
    return;
  }
  if (page.text !== "" && !page.text.endsWith("\n")) page.text += "\n";
  let reached = 0;
  for (const found of text.matchAll(separators)) {
    const next = found.index + found[0].length;
    addStretch(page, piece, text.slice(reached, next), reached);
    if (found.index > reached) page.text += "\n";
    reached = next;
  }
  addStretch(page, piece, text.slice(reached), reached);
}

function addStretch(page: FlatPage, piece: Piece, text: string, from: number): void {
  if (text === "") return;
  page.stretches.push({ piece, start: page.text.length, end: page.text.length + text.length, from });
  page.text += text;
}
