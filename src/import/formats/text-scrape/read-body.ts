import { authorOfLines } from "../../metadata/author-line.ts";
import { toSource } from "../../boilerplate/compact-text.ts";
import { outside, Taken } from "../../boilerplate/overlaps.ts";
import { residueMarks } from "../../boilerplate/residue.ts";
import type { RuleHit } from "../../boilerplate/rule.ts";
import { takeBlocks } from "../../boilerplate/take-blocks.ts";
import { takeEnds } from "../../boilerplate/take-ends.ts";
import type { Mark } from "../../mark-spans.ts";
import type { StatedAccounts } from "../../stated-accounts.ts";
import { cardNames, type CardHints } from "./account-cards.ts";
import { readCredits, type BodyCredits, type Piece } from "./body-credits.ts";
import { joinCreditLines } from "./join-credit-lines.ts";
import { placeholderLines, placeholderRule } from "./around/picture-placeholders.ts";
import { toSegments, type Scrape, type Segment } from "./scrape.ts";
import { spareSpokenOf } from "./spoken-of.ts";
import { statedCredit } from "./stated-credits.ts";

/** Marks inside the article's text, in places of the source: boilerplate, residue, credits; what lies between is body. */
export interface BodyReading extends BodyCredits {
  marks: Mark[];
  /** Whom one of the first lines names; it stays the article's. */
  author?: string;
  /** True where the author's text is left. */
  isText: boolean;
}

/** Which rule takes each line whole. */
function hitsOf(lines: readonly Segment[], scrape: Scrape, { headings, items, account, paragraphs }: Known): (RuleHit | undefined)[] {
  const texts = lines.map(({ raw }) => raw);
  const isHeading = (at: number) => headings?.has(lines[at]?.text ?? "") === true;
  const isItem = (at: number) => items?.has(lines[at]?.text ?? "") === true;
  const begins = (at: number) => beginsParagraph(lines[at], scrape, paragraphs);
  const hits = spareSpokenOf(takeBlocks(texts, { name: account, isHeading, isItem, begins }), lines, headings);
  const isPicture = placeholderLines(lines.map(({ text }) => text));
  return hits.map((hit, at) => hit ?? (isPicture[at] === true ? { role: "media-residue", rule: placeholderRule } : undefined));
}

const emptyLine = /(?:\n|\\n)[^\S\n]*(?:\n|\\n)/;

/** True for the first line of a paragraph. */
function beginsParagraph(line: Segment | undefined, { source, compact }: Scrape, paragraphs?: ReadonlySet<number>): boolean {
  const start = line?.start ?? 0;
  if (paragraphs !== undefined) return paragraphs.has(source.lastIndexOf("\n", compact.offsets[start]) + 1);
  return start === 0 || emptyLine.test(source.slice((compact.offsets[start - 1] ?? 0) + 1, compact.offsets[start]));
}

/** What is known before the text is read: the account's name, which the page prints beside its buttons, and what other records say. */
interface Known extends CardHints {
  stated?: StatedAccounts | undefined;
  headings?: ReadonlyMap<string, number> | undefined;
  items?: ReadonlySet<string> | undefined;
  paragraphs?: ReadonlySet<number> | undefined;
}

/** Reads the article's text between two places of the compact text. */
export function readBody(scrape: Scrape, from: number, to: number, known: Known): BodyReading {
  const { account, bold, stated } = known;
  const lines = joinCreditLines(toLines(scrape, from, to), scrape);
  const hits = hitsOf(lines, scrape, known);
  const marks: Mark[] = [];
  const kept: Segment[] = [];
  lines.forEach((line, at) => {
    const hit = hits[at];
    if (hit === undefined) kept.push(line);
    else marks.push({ ...toSource(scrape.compact, line.start, line.end), ...hit });
  });
  marks.push(...takeSignature(kept, lines.at(-1), account, scrape), ...takeCommas(kept, scrape));
  const reading: BodyReading = { marks, editorCredits: [], isText: kept.length > 0 };
  const taken = new Taken(marks);
  const add = (mark: Mark): boolean => {
    if (taken.within(mark).length > 0) return false;
    taken.add(mark);
    marks.push(mark);
    return true;
  };
  const residue = residueMarks(scrape.compact, scrape.tokens).filter(({ start, end }) => start >= from && end <= to);
  // A player's residue goes on around a line that another rule took.
  for (const mark of residue) outside({ ...mark, ...toSource(scrape.compact, mark.start, mark.end) }, taken).forEach(add);
  for (const count of cardCounts(scrape, residue, to)) cardNames(scrape, lines, count, { account, bold }).forEach(add);
  readEnds(scrape, kept, add);
  readCredits(unmarked(scrape, kept, taken), reading, add);
  const author = authorOfLines(
    kept.map(({ raw }) => raw),
    account,
  );
  if (author !== undefined) reading.author = author;
  const credit = scrape.layout === "glued" && stated !== undefined ? statedCredit(scrape.compact.text.slice(from, to), stated) : undefined;
  if (credit === undefined || reading.sourceCredit !== undefined) return reading;
  if (add({ ...toSource(scrape.compact, from + credit.start, from + credit.end), role: "source-credit" }))
    reading.sourceCredit = credit.name;
  return reading;
}

/** Takes the account's name out of the last lines kept: above what the page prints below the text, or above a count. */
function takeSignature(kept: Segment[], last: Segment | undefined, account: string | undefined, { compact }: Scrape): Mark[] {
  const isAccount = (line: Segment | undefined) => line !== undefined && line.text === account?.replace(/\s+/g, "");
  const mark = ({ start, end }: Segment, role: Mark["role"]): Mark => ({ ...toSource(compact, start, end), role });
  const above = kept.at(-1) !== last && isAccount(kept.at(-1)) ? kept.splice(-1) : [];
  const [name, count] = kept.slice(-2);
  const isCounted = count !== undefined && isAccount(name) && /^\d{1,10}$/.test(count.text);
  const counted = isCounted ? kept.splice(-2) : [];
  return [
    ...above.map((line) => mark(line, "account-name")),
    ...counted.map((line, at) => mark(line, at === 0 ? "account-name" : "counts")),
  ];
}

/** What stands between the counts of a post of a few words, where the page's script has not printed the words: nothing else is left. */
function takeCommas(kept: Segment[], { compact }: Scrape): Mark[] {
  if (!kept.every(({ text }) => /^[,，]{1,4}$/.test(text))) return [];
  return kept.splice(0).map(({ start, end }) => ({ ...toSource(compact, start, end), role: "boilerplate", rule: "end/commas" }));
}

/** Where the counts of account cards begin, among the residue and as the first of the page below. */
function cardCounts({ tokens }: Scrape, residue: readonly Mark[], to: number): number[] {
  const inside = (at: number) => at === to || residue.some(({ start, end }) => at >= start && at < end);
  return tokens.filter(({ rule, start }) => rule.id === "card/account" && inside(start)).map(({ start }) => start);
}

const headPhrases = 10;
const tailPhrases = 10;

/** The text's lines; where blanks part the page's phrases, its first and last phrases, and what lies between. */
function toLines(scrape: Scrape, from: number, to: number): Segment[] {
  const lines = toSegments({ ...scrape, layout: "lines" }, from, to);
  const phrases = scrape.layout === "spaces" ? toSegments(scrape, from, to) : [];
  if (lines.length > 1 || phrases.length <= headPhrases + tailPhrases) return lines;
  const [start, end] = [phrases[headPhrases]?.start ?? from, phrases.at(-tailPhrases)?.start ?? to];
  return [...phrases.slice(0, headPhrases), ...toSegments({ ...scrape, layout: "lines" }, start, end), ...phrases.slice(-tailPhrases)];
}

/** Boilerplate glued to the first and the last line. */
function readEnds({ compact }: Scrape, kept: Segment[], add: (mark: Mark) => boolean): void {
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return;
  const shift = (line: Segment) => (mark: Mark) => ({
    ...mark,
    start: mark.start + toSource(compact, line.start, line.end).start,
    end: mark.end + toSource(compact, line.start, line.end).start,
  });
  takeEnds(first.raw).head.map(shift(first)).forEach(add);
  takeEnds(last.raw).tail.map(shift(last)).forEach(add);
}

/** What is left of the lines between marks, in places of the source. */
function unmarked({ source, compact }: Scrape, kept: readonly Segment[], taken: Taken): Piece[] {
  return kept.flatMap((line) => {
    const place = toSource(compact, line.start, line.end);
    const cuts = taken.within(place);
    const starts = [place.start, ...cuts.map(({ end }) => end)];
    const ends = [...cuts.map(({ start }) => start), place.end];
    return starts
      .map((start, at) => ({ start, end: ends[at] ?? place.end, text: source.slice(start, ends[at]) }))
      .filter(({ text }) => text.trim() !== "");
  });
}
