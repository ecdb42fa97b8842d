import { mdastToText } from "../../../src/entry/mdast-to-text.ts";
import type { Body, Metadata } from "../../../src/import/article.ts";
import { dumpToRecords } from "../../../src/import/formats/dump-to-records.ts";
import { captureDumps } from "../../../src/import/import-dumps.ts";
import { defaultLimits } from "../../../src/import/limits.ts";
import { recordToReading } from "../../../src/import/record-to-reading.ts";
import type { Dump } from "../../../src/import/record.ts";
import { count, percent, type Figures } from "./figures.ts";
import { flattenings } from "./flatten-page.ts";
import { bare } from "./page-truth.ts";
import type { ReadRecord } from "./read-record.ts";

/** Figures of the texts that scrapers would have made of pages, by the way in which they flatten. */
export type FlattenedFigures = Record<string, Figures>;

const shortest = 60;
const measured = ["title", "account", "author", "published", "sourceCredit", "body"] as const;

/** What is read of one text. */
interface Read {
  metadata: Metadata | undefined;
  /** Empty where it was taken for several articles. */
  body: string;
}

/** Flattens a page in every way, and compares what is read of the text with what is read of the page, as far as the text shows it. */
export function scoreFlattened(page: ReadRecord, figures: FlattenedFigures): void {
  if (!isLong(page)) return;
  for (const [way, flatten] of Object.entries(flattenings)) {
    const text = flatten(page.source.text);
    const [record, ...others] = dumpToRecords(toDump(text), defaultLimits).records;
    const read = record === undefined || "fault" in record ? undefined : recordToReading(record, defaultLimits);
    score(page, text, { metadata: read?.metadata, body: others.length > 0 ? "" : bodyOf(read?.body) }, (figures[way] ??= {}));
  }
}

/** The same of all pages run together, imported as one archive: there one text may tell what is open in another. */
export function scoreArchives(pages: readonly ReadRecord[], figures: FlattenedFigures): void {
  const long = pages.filter(isLong);
  for (const [way, flatten] of Object.entries(flattenings).filter(([name]) => name.startsWith("run together"))) {
    const texts = long.map(({ source }) => flatten(source.text));
    const captured = captureDumps(texts.map(toDump), defaultLimits);
    for (const [index, page] of long.entries()) {
      const capture = captured[index]?.captures[0];
      const body = capture?.kind === "article" ? bare(capture.detail.text) : "";
      score(page, texts[index] as string, { metadata: capture?.metadata, body }, (figures[`${way}, one archive`] ??= {}));
    }
  }
}

function score({ reading }: ReadRecord, text: string, read: Read, ours: Figures): void {
  const body = bodyOf(reading.body);
  const { title, author, account, published, sourceCredit } = reading.metadata;
  const shown = bare(text).replace(body, "");
  const ask = (measure: (typeof measured)[number], asked: string | undefined, answer: string | undefined) => {
    if (asked !== undefined && (measure === "published" || shown.includes(bare(asked))))
      count(ours, measure, bare(answer ?? "") === bare(asked) ? 1 : 0);
  };
  ask("title", title, read.metadata?.title);
  ask("account", account.name, read.metadata?.account.name);
  ask("author", author, read.metadata?.author);
  ask("sourceCredit", sourceCredit, read.metadata?.sourceCredit);
  const day = published?.slice(0, 10);
  ask("published", day !== undefined && showsDay(shown, day) ? day : undefined, read.metadata?.published?.slice(0, 10));
  count(ours, "body", read.body === body ? 1 : 0);
}

function isLong({ reading }: ReadRecord): boolean {
  return bodyOf(reading.body).length >= shortest;
}

function toDump(text: string, index = 0): Dump {
  return { path: `page-${index}.txt`, bytes: new TextEncoder().encode(text) };
}

function bodyOf(body: Body | undefined): string {
  if (body === undefined) return "";
  return bare(body.structure === "flat" ? body.text : mdastToText(body.root));
}

const changed = /文章已于[\d年月日-]{8,11}修改/g;

/** True where the day stands anywhere but in the note of a later change. */
function showsDay(text: string, day: string): boolean {
  const [year = "", month = "", date = ""] = day.split("-");
  const shown = text.replace(changed, "");
  return shown.includes(day) || new RegExp(`${year}年0?${Number(month)}月0?${Number(date)}日`).test(shown);
}

/** The figures as an operator reads them: a row for each way, a column for each measure. */
export function flattenedToTable(figures: FlattenedFigures): string {
  const rows = Object.entries(figures).map(([way, ours]) =>
    [
      way.padEnd(38),
      ...measured.map((measure) => (ours[measure] === undefined ? "–" : `${percent(ours[measure])} % of ${ours[measure].of}`).padStart(18)),
    ].join(""),
  );
  return [["read of flattened pages".padEnd(38), ...measured.map((measure) => measure.padStart(18))].join(""), ...rows, ""].join("\n");
}
