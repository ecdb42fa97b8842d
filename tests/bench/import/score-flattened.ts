import { mdastToText } from "../../../src/entry/mdast-to-text.ts";
import type { Body } from "../../../src/import/article.ts";
import { dumpToRecords } from "../../../src/import/formats/dump-to-records.ts";
import { defaultLimits } from "../../../src/import/limits.ts";
import { recordToReading } from "../../../src/import/record-to-reading.ts";
import { count, percent, type Figures } from "./figures.ts";
import { flattenings } from "./flatten-page.ts";
import { bare } from "./page-truth.ts";
import type { ReadRecord } from "./read-record.ts";

/** Figures of the texts that scrapers would have made of pages, by the way in which they flatten. */
export type FlattenedFigures = Record<string, Figures>;

const shortest = 60;
const measured = ["title", "account", "author", "published", "sourceCredit", "body"] as const;

/** Flattens a page in every way, and compares what is read of the text with what is read of the page, as far as the text shows it. */
export function scoreFlattened({ source, reading }: ReadRecord, figures: FlattenedFigures): void {
  const body = bodyOf(reading.body);
  if (body.length < shortest) return;
  const { title, author, account, published, sourceCredit } = reading.metadata;
  for (const [way, flatten] of Object.entries(flattenings)) {
    const ours = (figures[way] ??= {});
    const text = flatten(source.text);
    const shown = bare(text).replace(body, "");
    const [record] = dumpToRecords({ path: "page.txt", bytes: new TextEncoder().encode(text) }, defaultLimits).records;
    const read = record === undefined || "fault" in record ? undefined : recordToReading(record, defaultLimits);
    const ask = (measure: (typeof measured)[number], asked: string | undefined, answer: string | undefined) => {
      if (asked !== undefined && (measure === "published" || shown.includes(bare(asked))))
        count(ours, measure, bare(answer ?? "") === bare(asked) ? 1 : 0);
    };
    ask("title", title, read?.metadata.title);
    ask("account", account.name, read?.metadata.account.name);
    ask("author", author, read?.metadata.author);
    ask("sourceCredit", sourceCredit, read?.metadata.sourceCredit);
    const day = published?.slice(0, 10);
    ask("published", day !== undefined && showsDay(shown, day) ? day : undefined, read?.metadata.published?.slice(0, 10));
    count(ours, "body", bodyOf(read?.body) === body ? 1 : 0);
  }
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
      way.padEnd(26),
      ...measured.map((measure) => (ours[measure] === undefined ? "–" : `${percent(ours[measure])} % of ${ours[measure].of}`).padStart(18)),
    ].join(""),
  );
  return [["read of flattened pages".padEnd(26), ...measured.map((measure) => measure.padStart(18))].join(""), ...rows, ""].join("\n");
}
