import type { Span } from "../../../entry/span.ts";
import type { Metadata, Reading } from "../../article.ts";
import { unseenStretches, type Stretch } from "../../boilerplate/compact-text.ts";
import { outside, Taken } from "../../boilerplate/overlaps.ts";
import type { Fault } from "../../fault.ts";
import { marksToSpans, type Mark } from "../../mark-spans.ts";
import type { Source } from "../../record.ts";
import type { StatedAccounts } from "../../stated-accounts.ts";
import { statesWhose, withPageFields } from "../labels/with-page-fields.ts";
import { spansToBodyText } from "./body-text.ts";
import { longestHead } from "./glued-head/glued-place.ts";
import { readFlat } from "./read-flat.ts";
import type { HeadHints } from "./head/head.ts";
import type { Scrape } from "./scrape.ts";

/** What is known before a text is read: what the row beside it says, and what other records say of accounts. */
export interface KnownBefore {
  named?: Metadata | undefined;
  stated?: StatedAccounts | undefined;
}

/** Reads one page that a scraper flattened to text, of any template generation. */
export function textToReading(source: Source, known: KnownBefore = {}): Reading {
  const hints = { ...rowToHints(known.named), ...(known.stated === undefined ? {} : { stated: known.stated }) };
  const flat = readFlat(source.text, hints);
  const { named = { account: {} } } = known;
  const beside = { account: named.account.name, address: named.url, hasTitle: named.title !== undefined, isStated: statesWhose(named) };
  const { scrape, marks, stated, metadata, gone, fault, isFrame } = withPageFields(flat, source.text, beside);
  const spans = toSpans(source, scrape, marks, stated);
  if (gone !== undefined) return { spans, metadata, gone };
  if (fault !== undefined) return { spans, metadata, fault };
  const text = spansToBodyText(source.text, spans);
  const glued = scrape.layout === "glued" ? { gluedHead: scrape.compact.text.slice(0, longestHead) } : {};
  if (text !== "") return { spans, metadata, body: { structure: "flat", text }, ...glued };
  if (!isFrame && metadata.title !== undefined && metadata.url !== undefined) return { spans, metadata, gone: "no-body" };
  const isShell = isFrame || metadata.account.name !== undefined || marks.some(({ rule }) => rule !== undefined);
  return isShell ? { spans, metadata, gone: "empty-shell" } : { spans, metadata, fault: noArticle(source.text) };
}

/** Where a row says the title, a text without it is a bare body: nothing above it is guessed at. */
function rowToHints(named: Metadata | undefined): HeadHints {
  if (named?.title === undefined) return {};
  const { name } = named.account;
  return { hasTitle: true, title: named.title, isBareUnlessTitled: true, ...(name === undefined ? {} : { accountName: name }) };
}

/** Tiles the source: marks, code, characters that nobody sees, and the author's text between them. */
function toSpans({ text, field }: Source, { code }: Scrape, marks: readonly Mark[], stated: readonly Mark[]): Span[] {
  const values = apart(stated);
  const scripts = outsideCode(
    code.map(({ start, end, role }) => ({ start, end, role })),
    values,
  );
  const taken = [...outsideCode(marks, code), ...scripts, ...values].sort((a, b) => a.start - b.start);
  const all = new Taken(taken);
  const blanks = unseenStretches(text)
    .filter(({ start, end }) => breaksText(text.slice(start, end)) || touches(all, { start, end }) || start === 0 || end === text.length)
    .filter((blank) => all.within(blank).length === 0)
    .map((blank) => ({ ...blank, role: "white-space" as const }));
  return marksToSpans(text.length, [...taken, ...blanks], "body", field);
}

/** Marks in order, the first of those that overlap. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** The marks without the code that lies inside them. */
function outsideCode(marks: readonly Mark[], code: readonly Stretch[]): Mark[] {
  const scripts = new Taken(code);
  return marks.flatMap((mark) => outside(mark, scripts));
}

/** True for line ends, and for characters without width or written as entities, which the page does not show. */
function breaksText(blank: string): boolean {
  return /[^\S\u00a0\u3000\t ]|[^\s]/.test(blank);
}

function touches(marks: Taken, { start, end }: Stretch): boolean {
  return marks.within({ start: start - 1, end: end + 1 }).length > 0;
}

function noArticle(text: string): Fault {
  return {
    code: "no-article",
    facts: { found: text.trim() === "" ? "nothing but white space" : "no title, account or text of an article" },
  };
}
