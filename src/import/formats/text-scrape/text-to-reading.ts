import type { GoneReason } from "../../../entry/outcome.ts";
import type { Span } from "../../../entry/span.ts";
import type { Metadata, Reading } from "../../article.ts";
import { toSource, unseenStretches, type Stretch } from "../../boilerplate/compact-text.ts";
import { goneReasonOf } from "../../boilerplate/gone-reason.ts";
import type { Fault } from "../../fault.ts";
import { marksToSpans, type Mark } from "../../mark-spans.ts";
import type { Source } from "../../record.ts";
import { textToPublished } from "../fields/text-to-published.ts";
import { spansToBodyText } from "./body-text.ts";
import { readBody, type BodyReading } from "./read-body.ts";
import { readHead, type Head } from "./read-head.ts";
import { readTail, withRewardHead, type Tail } from "./read-tail.ts";
import { textToScrape, toSegments, type Scrape } from "./scrape.ts";

/** Reads one page that a scraper flattened to text, of any template generation. */
export function textToReading(source: Source): Reading {
  const scrape = textToScrape(source.text);
  const gone = goneReasonOf(visibleText(scrape));
  if (gone !== undefined && gone !== "empty-shell") return goneReading(source, scrape, gone);
  const below = readTail(scrape);
  const head = readHead(scrape, below.start, below.accountName);
  const tail = withRewardHead(scrape, below, [head.author, head.accountName]);
  const body = readBody(scrape, head.end, tail.start);
  const spans = toSpans(source, scrape, [...placesToMarks(scrape, head, tail), ...body.marks]);
  const dated = datesToPublished(head.date);
  const metadata = toMetadata(head, tail, body, dated.published);
  const text = spansToBodyText(source.text, spans);
  if (dated.fault !== undefined) return { spans, metadata, fault: dated.fault };
  if (text === "") return tail.isFrame || metadata.account.name !== undefined ? { spans, metadata, gone: "empty-shell" } : { spans, metadata, fault: noArticle(source.text) };
  return { spans, metadata, body: { structure: "flat", text } };
}

/** A page that is no article is the page's own from first to last. */
function goneReading(source: Source, scrape: Scrape, gone: GoneReason): Reading {
  const last = scrape.compact.text.length;
  const marks = toSegments({ ...scrape, layout: "lines" }, 0, last).map(({ start, end }): Mark => ({ ...toSource(scrape.compact, start, end), role: "boilerplate", rule: `gone/${gone}` }));
  return { spans: toSpans(source, scrape, marks), metadata: { account: {} }, gone };
}

function visibleText({ source, code }: Scrape): string {
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

/** Tiles the source: marks, code, characters that nobody sees, and the author's text between them. */
function toSpans({ text, field }: Source, { code }: Scrape, marks: readonly Mark[]): Span[] {
  const taken = [...marks, ...code.map(({ start, end, role }) => ({ start, end, role }))].sort((a, b) => a.start - b.start);
  const blanks = unseenStretches(text)
    .filter(({ start, end }) => breaksText(text.slice(start, end)) || touches(taken, { start, end }) || start === 0 || end === text.length)
    .filter((blank) => !taken.some((mark) => blank.start < mark.end && blank.end > mark.start))
    .map((blank) => ({ ...blank, role: "white-space" as const }));
  return marksToSpans(text.length, [...taken, ...blanks], "body", field);
}

/** True for line ends, and for characters without width or written as entities, which the page does not show. */
function breaksText(blank: string): boolean {
  return /[^\S\u00a0\u3000\t ]|[^\s]/.test(blank);
}

function touches(marks: readonly Mark[], { start, end }: Stretch): boolean {
  return marks.some((mark) => mark.end === start || mark.start === end);
}

function datesToPublished(date: string | undefined): { published?: string; fault?: Fault } {
  const read = date === undefined ? undefined : textToPublished(spaceTime(date));
  if (read === undefined) return {};
  if ("published" in read) return { published: read.published };
  return { fault: { code: "impossible-date", facts: { expected: "a day of the calendar", found: date?.trim() ?? read.impossible } } };
}

/** `2018-04-0812:30`, as a run-together page has it, is a day and a time. */
function spaceTime(date: string): string {
  return date.replace(/(\d{4}-\d{2}-\d{2}|日)(?=\d{1,2}:)/, "$1 ");
}

function toMetadata(head: Head, tail: Tail, body: BodyReading, published: string | undefined): Metadata {
  const name = head.accountName ?? tail.accountName;
  const sourceCredit = body.sourceCredit ?? head.repostedFrom;
  const entries = {
    title: head.title?.replace(/\s+/g, " ").trim(),
    author: head.author?.trim(),
    original: head.original,
    published,
    sourceCredit,
    album: head.album,
    ipLocation: head.ipLocation,
    editorCredits: body.editorCredits.length > 0 ? body.editorCredits : undefined,
    comments: tail.comments.length > 0 ? tail.comments : undefined,
  };
  const account = { name: name?.trim(), alias: head.alias, description: head.description?.trim() };
  return { ...defined(entries), account: defined(account) };
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as { [K in keyof T]?: NonNullable<T[K]> };
}

function noArticle(text: string): Fault {
  return { code: "no-article", facts: { found: text.trim() === "" ? "nothing but white space" : "no title, account or text of an article" } };
}
