import type { Role } from "../../../entry/span.ts";
import type { Metadata } from "../../article.ts";
import { blankOut } from "../../blank-out.ts";
import type { Mark } from "../../mark-spans.ts";
import { isArticleAddress } from "../../metadata/address-facts.ts";
import { fieldsToMetadata } from "../fields/fields-to-metadata.ts";
import { findNoteHead } from "../text-scrape/around/note-head.ts";
import { isProse } from "../text-scrape/tail/article-below.ts";
import { linksOfLines, type FlatPage } from "./pieces/flatten.ts";
import { findHighlights } from "./highlights.ts";
import { lettersOf } from "./letters-of.ts";

/** What programs that clip articles wrote around one: its places, what it says, and the text with blanks in its stead. */
export interface ClipLines {
  text: string;
  marks: Mark[];
  metadata: Metadata;
}

/** A line of the page as a reader sees it. */
export interface ClipLine {
  /** Without white space at its ends. */
  words: string;
  start: number;
  end: number;
  /** Where its first link leads. */
  link: string | undefined;
}

/** A line taken, and what it says. */
interface Taken extends Mark {
  fields: Field[];
}

interface Field {
  field: string;
  text: string;
}

const headLines = 8;
const tailLines = 4;
const address = "https?:\\/\\/mp\\.weixin\\.qq\\.com\\/s[^\\s<>()]{1,2000}";
/** The program names itself. */
const ofProgram =
  /^(?:#(?:omnivore|cubox|readwise|instapaper|raindrop|simpread)|(?:已)?使用 ?(?:Microsoft )?OneNote(?: \d{4})? ?创建。?|Created with (?:Microsoft )?OneNote(?: \d{4})?\.?|本文由 ?简悦 ?SimpRead ?优化.{0,40}|使用了 ?全新的简悦词法分析引擎.{0,40})$/iu;
/** OneNote has the address of what was pasted into it in brackets of its own. */
const ofOneNote = new RegExp(`^<(?:from|来自)[:：] ?<?${address}>{1,2}$`, "iu");
const ofSimpRead = /简悦/u;
/** What 笔记同步助手 asks below an article, and the page's byline, which it writes above that. */
const feedback = /^内容效果不满意[？?] ?点此反馈$/u;
const toFeedback = /^https?:\/\/feedback\.notebooksyncer\.com\//;
const lastByline = /^(?:原创|Original)(?: {1,4}[^\s。，！？；：]{1,30}){1,3}$/u;
/** 原创, author, author again and account. */
const mostParts = 4;
const wholeText = /^全文完[。.]?$/u;
/** It says where the article is from; the address, or a link to it, stands behind. */
const toOriginal = new RegExp(
  `^(?:<?(?:from|来自)[:：] ?<?(?:${address})>{0,2}|(?:clipped|saved|imported) from:? ?<?(?:${address})>?|本文由 ?简悦 ?SimpRead ?转码[，,]? ?原文地址.{0,2000}|原文(?:地址|链接) mp\\.weixin\\.qq\\.com)$`,
  "iu",
);
const originalLink = /^(?:source|(?:view|read|open|see) (?:the )?original(?: article)?|original(?: link| article)?|mp\.weixin\.qq\.com)$/iu;
/** At the end of an article the account's own link reads so. */
const originalAbove = /^(?:原文(?:链接|地址)?|(?:查看|阅读)原文)$/u;
const signsAround = /^[\s|｜·•/]{1,20}|(?<![\s|｜·•/])[\s|｜·•/]{1,20}$/gu;

/** Who wrote the article, and when, as Pocket and Wallabag say it below the title; words that are no name (By the river) are the author's. */
const writer =
  /^[Bb][Yy][:：]? {1,3}(?!\S* [a-z]|[Tt]he )([^\s。，！？；：,;!?][^。，！？；：,;!?]{0,29}?)(?: ?[–—-] ?(20[012]\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?))?$/u;
const lineOfWriter = 4;
/** A day alone on a line of the head, which the page's byline ends in. */
const day = /^20[012]\d ?[-/年.] ?\d{1,2} ?[-/月.] ?\d{1,2}日?(?: {1,4}\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** A short line in which the program names itself, in words that authors do not end an article in. */
const ofClipper =
  /^(?=.{1,60}$)(?:Excerpt$|clipped from|本文由 ?简悦|.*\b(?:Cubox|Omnivore|Readwise|Instapaper|Raindrop|SimpRead|OneNote)\b)/iu;

/** Finds what programs that clip articles write above and below them in words of their own; `quoted` = the lines of quotations, without white space. */
export function readClipLines(page: FlatPage, quoted: ReadonlySet<string>): ClipLines {
  const lines = toLines(page).filter(outsideNote(page));
  const prose = lines.slice(0, headLines).findIndex(({ words }) => isProse(words));
  const head = lines.slice(0, prose < 0 ? headLines : prose);
  const tail = lines.slice(Math.max(head.length, lines.length - tailLines));
  const isOfPage = bylineBefore(page, lines);
  const isNamed = [...head, ...tail].some(({ words }) => ofClipper.test(words));
  const isFree = ({ words, start }: ClipLine) => isNamed || !isOfPage(start) || ofProgram.test(words) || ofOneNote.test(words);
  const taken = [
    ...head.filter(isFree).flatMap((line) => takeLine(line, head)),
    ...tail.filter(isFree).flatMap((line) => takeLine(line, [])),
    ...readExcerpt(lines, quoted),
  ];
  const simpRead = lines.findIndex(({ start, words }) => ofSimpRead.test(words) && taken.some((mark) => mark.start === start));
  taken.push(...takeFeedback(lines));
  const above = lines[simpRead - 1];
  if (above !== undefined && wholeText.test(above.words)) taken.push(toTaken(above, "label"));
  if (!isOfPage(Infinity)) taken.push(...takeWriter(lines, taken));
  const marks: Mark[] = [...taken.map(({ start, end, role }) => ({ start, end, role })), ...findHighlights(lines)];
  return { text: blankOut(page.text, marks), marks, metadata: toMetadata(taken) };
}

/** Tells of a line whether it is none of those that OneNote writes above a page, which are read with the page's head. */
function outsideNote({ text }: FlatPage): (line: ClipLine) => boolean {
  const marks = findNoteHead(text)?.marks ?? [];
  return ({ start }) => !marks.some((mark) => mark.start <= start && start < mark.end);
}

/**
 * Tells whether a line is the account's in the page's own byline, or lies below that: what is linked there is no way to the article, unless the
 * program names itself.
 */
function bylineBefore({ linkedAccount }: FlatPage, lines: readonly ClipLine[]): (place: number) => boolean {
  const isAccount = ({ words }: ClipLine) => words === linkedAccount;
  const end = lines.slice(0, headLines).find((line) => isAccount(line) || day.test(line.words))?.end ?? Infinity;
  const own = new Set(lines.filter(isAccount).map(({ start }) => start));
  return (place) => place > end || own.has(place);
}

function toTaken({ start, end }: ClipLine, role: Role, ...fields: Field[]): Taken {
  return { start, end, role, fields };
}

/** `head` = the lines that it stands among above the text; none below it. */
function takeLine(line: ClipLine, head: readonly ClipLine[]): Taken[] {
  const url = addressOf(line, head);
  if (url !== undefined) return [toTaken(line, "url", { field: "原文链接", text: url })];
  return ofProgram.test(line.words) ? [toTaken(line, "label")] : [];
}

function takeFeedback(lines: readonly ClipLine[]): Taken[] {
  const last = lines.at(-1);
  if (last === undefined || !feedback.test(last.words) || !toFeedback.test(last.link ?? "")) return [];
  const above = lines.slice(-1 - mostParts, -1);
  const from = above.findLastIndex(({ words }) => /^(?:原创|Original)(?:\s|$)/u.test(words));
  const byline = from < 0 ? [] : above.slice(from);
  const isByline = lastByline.test(byline.map(({ words }) => words).join(" "));
  return [toTaken(last, "label"), ...(isByline ? byline.map((line) => toTaken(line, "original", { field: "原创", text: "是" })) : [])];
}

/** Only where the program says more, because authors write so too. */
function takeWriter(lines: readonly ClipLine[], taken: readonly Taken[]): Taken[] {
  const line = lines.slice(0, lineOfWriter).find(({ words }) => writer.test(words));
  const [, name = "", said] = writer.exec(line?.words ?? "") ?? [];
  if (line === undefined || (said === undefined && !taken.some(({ role }) => role === "url"))) return [];
  return [
    toTaken(line, "author", { field: "作者", text: name.trim() }, ...(said === undefined ? [] : [{ field: "发布时间", text: said }])),
  ];
}

function toLines(page: FlatPage): ClipLine[] {
  const links = linksOfLines(page);
  let start = 0;
  return page.text.split("\n").flatMap((line, at): ClipLine[] => {
    const from = start + line.length - line.trimStart().length;
    start += line.length + 1;
    const words = line.trim();
    return words === "" ? [] : [{ words, start: from, end: from + words.length, link: links.get(at) }];
  });
}

/** The article's address, where a line is nothing but a way to it. */
function addressOf(line: ClipLine, head: readonly ClipLine[]): string | undefined {
  const { words, link } = line;
  if (toOriginal.test(words)) return new RegExp(address, "i").exec(words)?.[0] ?? (/^https?:/.test(link ?? "") ? link : undefined);
  if (link === undefined || !isArticleAddress(link)) return undefined;
  const label = words.replace(signsAround, "");
  const isOfHead =
    head.length > 0 &&
    (originalAbove.test(label) ||
      isTitle(
        label,
        head.filter((other) => other !== line),
      ));
  return originalLink.test(label) || isOfHead ? link : undefined;
}

/** True for a title that stands on another line too, alone or behind a name (`account | title`), as Cubox links the article. */
function isTitle(label: string, others: readonly ClipLine[]): boolean {
  const letters = lettersOf(label.replace(/^[^|｜]{1,40}[|｜]/u, ""));
  return letters !== "" && others.some(({ words }) => lettersOf(words) === letters);
}

/** The summary that MarkDownload quotes below the title. */
function readExcerpt(lines: readonly ClipLine[], quoted: ReadonlySet<string>): Taken[] {
  const at = lines.slice(0, headLines).findIndex(({ words }) => words === "Excerpt");
  const [label, said] = [lines[at], lines[at + 1]];
  if (label === undefined || said === undefined || !quoted.has(said.words.replace(/\s+/g, ""))) return [];
  return [toTaken(label, "label"), toTaken(said, "digest", { field: "摘要", text: said.words })];
}

/** What is said first holds. */
function toMetadata(taken: readonly Taken[]): Metadata {
  const said = new Map(taken.flatMap(({ fields }) => fields.map(({ field, text }) => [field, text] as const)).toReversed());
  return said.size === 0 ? { account: {} } : fieldsToMetadata([...said].map(([field, text]) => ({ field, text }))).metadata;
}
