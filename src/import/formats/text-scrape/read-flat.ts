import type { GoneReason } from "../../../entry/outcome.ts";
import type { Metadata } from "../../article.ts";
import { toSource } from "../../boilerplate/compact-text.ts";
import { blankOut } from "../../blank-out.ts";
import { goneReasonOf } from "../../boilerplate/gone-reason.ts";
import { outside, Taken } from "../../boilerplate/overlaps.ts";
import type { Fault } from "../../fault.ts";
import type { Mark } from "../../mark-spans.ts";
import { accountLabel } from "../fields/field-setters.ts";
import { textToPublished } from "../fields/text-to-published.ts";
import { mergeMetadata } from "../fields/merge-metadata.ts";
import { findAddressLines } from "./around/address-lines.ts";
import { findNoteFooter } from "./around/note-footer.ts";
import { findNoteHead } from "./around/note-head.ts";
import { findSiteLine } from "./around/site-line.ts";
import { findPrintEdges } from "./around/print-edges.ts";
import { findTextBrowser } from "./around/text-browser.ts";
import { dropUnseen } from "../../unseen-characters.ts";
import { readBody, type BodyReading } from "./read-body.ts";
import type { Head, HeadHints } from "./head/head.ts";
import { readHead } from "./head/read-head.ts";
import { readTail, withRewardHead, type Tail } from "./tail/read-tail.ts";
import { scriptsToMetadata } from "./code/scripts-to-metadata.ts";
import { countsBelow } from "./tail/tail-counts.ts";
import { textToScrape, toSegments, type Scrape } from "./scrape.ts";

/** A flat page understood: marks in places of its source, what lies between them is the author's. */
export interface FlatReading {
  scrape: Scrape;
  marks: Mark[];
  /** Values inside leaked scripts that metadata was read from. */
  stated: Mark[];
  metadata: Metadata;
  /** A notice in place of the article; an article without text is told by the text that is left. */
  gone?: GoneReason;
  fault?: Fault;
  /** Place in the source where the article's text begins, and where the page below it does. */
  start: number;
  end: number;
  /** True where the page's own words stand below. */
  isFrame: boolean;
}

const longestNotice = 5000;
/** A notice that stands alone on its page has a style sheet that nothing marks as WeChat's. */
const anyRule = /[^{}\n]{1,200}\{[^{}]{0,2000}\}/g;

const titleReach = 1000;

/** Reads one flat page: head, article, tail; and what says above or below it where it is from. */
export function readFlat(text: string, hints: HeadHints = {}): FlatReading {
  const frame = [findSiteLine(text), findNoteFooter(text)].filter((mark) => mark !== undefined);
  if (frame.length === 0) return readAround(text, hints);
  const reading = readAround(blankOut(text, frame), hints);
  return { ...reading, marks: [...reading.marks, ...frame] };
}

function readAround(text: string, hints: HeadHints): FlatReading {
  const printed = findPrintEdges(text);
  const around = printed ?? findNoteHead(text) ?? findAddressLines(text, hints.hasAddressBelow === true) ?? findTextBrowser(text);
  if (around === undefined) return readPage(text, hints);
  const place = placeOfTitle(around.metadata, around.text);
  const title = hints.title ?? (place === 0 ? printed?.metadata.title : undefined);
  const reading = readPage(around.text, { ...hints, ...(title === undefined ? {} : { title }) });
  const taken = new Taken(around.marks);
  return {
    ...reading,
    marks: [...reading.marks.flatMap((mark) => outside(mark, taken)), ...around.marks],
    metadata: mergeMetadata(reading.metadata, place > 0 ? withoutTitle(around.metadata) : around.metadata),
  };
}

function withoutTitle({ title: _, ...metadata }: Metadata): Metadata {
  return metadata;
}

/** Where the title that a browser printed on each sheet stands in the text: a page may call itself by its account's name. */
function placeOfTitle({ title }: Metadata, text: string): number {
  const start = text.slice(0, titleReach).replace(/\s+|cover_image/g, "");
  return title === undefined ? -1 : start.indexOf(title.replace(/\s+/g, ""));
}

function readPage(text: string, hints: HeadHints): FlatReading {
  const scrape = textToScrape(text);
  const visible = withoutCode(scrape);
  const said = visible.length < longestNotice && visible.includes("{") ? visible.replace(anyRule, "") : visible;
  const gone = said === text ? goneReasonOf(text, scrape) : goneReasonOf(said);
  if (gone !== undefined && gone !== "empty-shell") return goneReading(scrape, gone);
  const stated = scriptsToMetadata(scrape);
  const below = readTail(scrape, hints);
  const head = readHead(scrape, below.start, { accountName: below.accountName, ...statedHints(scrape, stated?.metadata), ...hints });
  const tail = withRewardHead(scrape, below, head);
  const body = readBody(scrape, head.end, tail.start, { ...hints, account: head.accountName });
  const { published, fault } = datesToPublished(head.date ?? /20\d{2}年.*$/u.exec(tail.date ?? "")?.[0]);
  const { offsets } = scrape.compact;
  return {
    scrape,
    marks: [...placesToMarks(scrape, head, tail), ...body.marks],
    stated: stated?.marks ?? [],
    metadata: mergeMetadata(toMetadata({ head, tail, body, published, counts: countsBelow(scrape, tail.start) }), stated?.metadata),
    start: offsets[head.end] ?? 0,
    end: offsets[tail.start] ?? text.length,
    isFrame: tail.isFrame,
    ...(fault === undefined ? {} : { fault }),
  };
}

/** Names that the page's scripts say, and its text shows. */
function statedHints({ compact: { text } }: Scrape, stated: Metadata | undefined): HeadHints {
  const { title, account } = stated ?? { account: {} };
  const isShown = (name: string | undefined) => name !== undefined && text.includes(name.replace(/\s+/g, ""));
  return { ...(isShown(account.name) ? { accountName: account.name } : {}), ...(isShown(title) ? { title } : {}) };
}

/** A page that is no article is the page's own from first to last. */
function goneReading(scrape: Scrape, gone: GoneReason): FlatReading {
  const lines = toSegments({ ...scrape, layout: "lines" }, 0, scrape.compact.text.length);
  const marks = lines.map(({ start, end }): Mark => ({
    ...toSource(scrape.compact, start, end),
    role: "boilerplate",
    rule: `gone/${gone}`,
  }));
  return { scrape, marks, stated: [], metadata: { account: {} }, gone, start: 0, end: 0, isFrame: true };
}

function withoutCode({ source, code }: Scrape): string {
  let text = "";
  let reached = 0;
  for (const { start, end } of code) {
    text += `${source.slice(reached, start)}\n`;
    reached = end;
  }
  return text + source.slice(reached);
}

function placesToMarks({ compact }: Scrape, head: Head, tail: Tail): Mark[] {
  return [...head.places, ...tail.places].map((place) => ({ ...place, ...toSource(compact, place.start, place.end) }));
}

function datesToPublished(date: string | undefined): { published?: string; fault?: Fault } {
  const read = date === undefined ? undefined : textToPublished(spaceTime(date));
  if (read === undefined) return {};
  if ("published" in read) return { published: withMidnight(read.published, date ?? "") };
  return { fault: { code: "impossible-date", facts: { expected: "a day of the calendar", found: date?.trim() ?? read.impossible } } };
}

/** A page prints midnight to the minute where it is the time; in fields it is mostly a day's. */
function withMidnight(published: string, printed: string): string {
  return published.length === 10 && /(?<![\d:])0?0:00\s*$/.test(spaceTime(printed)) ? `${published}T00:00+08:00` : published;
}

/** `2018-04-0812:30`, as a run-together page has it, is a day and a time. */
function spaceTime(date: string): string {
  return date.replace(/(\d{4}-\d{2}-\d{2}|日)(?=\d{1,2}:)/, "$1 ");
}

/** What was read of one page. */
interface PageParts {
  head: Head;
  tail: Tail;
  body: BodyReading;
  published: string | undefined;
  counts: Metadata["counts"];
}

function toMetadata({ head, tail, body, published, counts }: PageParts): Metadata {
  const name = toName(writtenAccount(head, tail)?.trim().replace(accountLabel, ""));
  const comments = shownOnce(withoutAccount(tail.comments, name));
  const sourceCredit = body.sourceCredit ?? head.repostedFrom ?? toName(tail.repostedFrom);
  const entries = {
    title: head.title?.replace(/\s+/g, " ").trim(),
    author: authorOf(head) ?? body.author,
    original: head.original,
    published,
    sourceCredit,
    album: head.album ?? tail.album,
    ipLocation: head.ipLocation ?? tail.ipLocation ?? /^(\p{Script=Han}{2,8})[,，]/u.exec(tail.date ?? "")?.[1],
    editorCredits: body.editorCredits.length > 0 ? body.editorCredits : undefined,
    comments: comments.length > 0 ? comments : undefined,
    counts,
  };
  const account = { name, alias: head.alias, description: head.description?.trim() };
  return { ...defined(entries), account: defined(account) };
}

/** The account's name as the page writes it: one name alone behind 原创 is the author's, who may write it with a blank. */
function writtenAccount({ accountName, author, original }: Head, { accountName: below, writtenName }: Tail): string | undefined {
  const isAuthors = original === true && author === undefined && accountName?.replace(/\s+/g, "") === below;
  return isAuthors ? writtenName : (accountName ?? writtenName);
}

/** 转载 where the author's name stands says that the article is none of the account's own. */
function authorOf({ author }: Head): string | undefined {
  return /^转载\s?[-—:：]?$/u.test(author?.trim() ?? "") ? undefined : onceOf(toName(author));
}

/** A name without the marks of emphasis that a converter left around it; one that stands twice, once. */
function toName(text: string | undefined): string | undefined {
  const trimmed = dropUnseen(text ?? "").trim();
  const marks = /^[*_]{1,3}/.exec(trimmed)?.[0] ?? "";
  const isMarked = marks !== "" && trimmed.length > marks.length * 2 && trimmed.endsWith(marks);
  const words = (isMarked ? trimmed.slice(marks.length, -marks.length) : trimmed).trim().split(/\s+/);
  const once = words.slice(0, words.length / 2).join(" ");
  const name = words.length % 2 === 0 && once === words.slice(words.length / 2).join(" ") ? once : words.join(" ");
  return name === "" ? undefined : name;
}

const counts = /^[\d,.]{1,10}(?:万\+?)?$/u;

/** The comments without the account's name, which the page prints beside its comment box, and the counts right below it. */
function withoutAccount(lines: readonly string[], name: string | undefined): string[] {
  let isBeside = false;
  return lines.filter((line) => {
    isBeside = line === name || (isBeside && counts.test(line));
    return !isBeside;
  });
}

/** The comments of a page that shows them twice, below its text and in a panel. */
function shownOnce(comments: readonly string[]): string[] {
  const half = comments.slice(0, comments.length / 2);
  return comments.length % 2 === 0 && half.every((line, at) => comments[half.length + at] === line) ? half : [...comments];
}

/** An author whom a page run together names twice; a name such as LULU is no such. */
function onceOf(name: string | undefined): string | undefined {
  const half = name?.slice(0, name.length / 2) ?? "";
  return /^\p{Script=Han}{2,}$/u.test(half) && name === half + half ? half : name;
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
