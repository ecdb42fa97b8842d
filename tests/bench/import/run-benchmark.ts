import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { allRules } from "../../../src/import/boilerplate/all-rules.ts";
import { mdastToBlockTexts } from "../../../src/entry/mdast-to-text.ts";
import { boilerplateLeft } from "./boilerplate-left.ts";
import { count, type Figures } from "./figures.ts";
import { readPageTruth, type PageTruth } from "./page-truth.ts";
import { readFirstRecord, type ReadRecord } from "./read-record.ts";
import { scoreRival, type Rival } from "./rivals.ts";
import { scoreCase } from "./score-case.ts";
import type { Misread } from "./score-fields.ts";
import { scoreArchives, scoreFlattened, type FlattenedFigures } from "./score-flattened.ts";
import { scorePage, scorePageFields, type Removal } from "./score-page.ts";

/** What a folder shows of the importer, with others' figures beside ours. */
export interface ImportBenchmark {
  files: number;
  /** Pages that are no article, by reason. */
  gone: Record<string, number>;
  faults: Record<string, number>;
  figures: { ours: Figures } & Record<string, Figures>;
  /** Boilerplate left standing, line by line. */
  left: { file: string; line: string }[];
  /** Files whose body is not the page's, or that a case expects otherwise. */
  wrong: string[];
  /** Metadata that is not what the page says of itself, or that a case expects otherwise. */
  misread: (Misread & { file: string })[];
  removals: (Removal & { file: string })[];
  /** What is read of the pages' text as scrapers flatten it. */
  flattened: FlattenedFigures;
  /** Boilerplate rules that fired on none of the files. */
  silentRules: string[];
}

/** Scores every case (`dump.*` with `expected.json`) and every saved page below a folder. */
export async function runImportBenchmark(
  folder: string,
  rivals: Record<string, Rival> = {},
  wants: (path: string) => boolean = () => true,
): Promise<ImportBenchmark> {
  const result = emptyBenchmark(rivals);
  const { ours, ...others } = result.figures;
  const fired = new Set<string>();
  const pages: ReadRecord[] = [];
  for (const path of listFiles(folder).filter(wants)) {
    const read = readFirstRecord(path);
    result.files += 1;
    tally(result, read);
    for (const { rule } of read?.reading.spans ?? []) if (rule !== undefined) fired.add(rule);
    const { right, of } = { ...(ours.body ?? { right: 0, of: 0 }) };
    scoreLeft(path, read, result);
    const misread = isCase(path) ? scoreCase(dirname(path), read, ours) : [];
    if (read?.source.kind === "html") {
      const truth = readPageTruth(read.source.text);
      misread.push(...scoreHtml(path, truth, read, result));
      if (truth.content !== undefined) {
        scoreFlattened(read, result.flattened);
        pages.push(read);
      }
      for (const [name, rival] of Object.entries(rivals)) await scoreRival(rival, read.source.text, truth, others[name] ?? {});
    }
    result.misread.push(...misread.map((each) => ({ file: path, ...each })));
    if (ours.body !== undefined && ours.body.of > of && ours.body.right === right) result.wrong.push(path);
  }
  scoreArchives(pages, result.flattened);
  result.silentRules = allRules.map(({ id }) => id).filter((id) => !fired.has(id));
  return result;
}

function emptyBenchmark(rivals: Record<string, Rival>): ImportBenchmark {
  const others: Record<string, Figures> = Object.fromEntries(Object.keys(rivals).map((name) => [name, {}]));
  return {
    files: 0,
    gone: {},
    faults: {},
    figures: { ...others, ours: {} },
    left: [],
    wrong: [],
    misread: [],
    removals: [],
    flattened: {},
    silentRules: [],
  };
}

function scoreHtml(path: string, truth: PageTruth, read: ReadRecord, { figures: { ours }, removals }: ImportBenchmark): Misread[] {
  scoreOutcome(truth, read, ours);
  if (read.reading.gone !== undefined) return [];
  for (const removal of scorePage(truth, read, isCase(path) ? contentOf(ours) : ours)) removals.push({ file: basename(path), ...removal });
  return isCase(path) ? [] : scorePageFields(truth, read.reading, ours);
}

/** Figures that a case does not state, for its page to answer; the others are counted for nothing. */
function contentOf(figures: Figures): Figures {
  const stated = ["images", "links", "tables", "lists"] as const;
  for (const measure of stated) count(figures, measure, 0, 0);
  return Object.fromEntries(stated.map((measure) => [measure, figures[measure]]));
}

/** A page with text in its content node, or a post's data, is an article, a page of a few words with a notice is none. */
function scoreOutcome(truth: PageTruth, { reading }: ReadRecord, figures: Figures): void {
  if (truth.content === undefined && !truth.isNotice && !truth.isPost) return;
  const isGone = reading.gone !== undefined && reading.gone !== "not-an-article";
  count(figures, "outcome", (truth.isNotice ? isGone : reading.body !== undefined) ? 1 : 0);
}

function scoreLeft(path: string, read: ReadRecord | undefined, { left, figures }: ImportBenchmark): void {
  if (read?.article === undefined) return;
  const lines = boilerplateLeft(mdastToBlockTexts(read.article.root));
  count(figures.ours, "clean", lines.length === 0 ? 1 : 0);
  left.push(...lines.map((line) => ({ file: basename(path), line })));
}

function tally(result: ImportBenchmark, read: ReadRecord | undefined): void {
  const { gone, fault } = read?.reading ?? { fault: { code: "unreadable" as const } };
  if (gone !== undefined) result.gone[gone] = (result.gone[gone] ?? 0) + 1;
  if (fault !== undefined) result.faults[fault.code] = (result.faults[fault.code] ?? 0) + 1;
}

function isCase(path: string): boolean {
  return /^dump\./.test(basename(path)) && existsSync(join(dirname(path), "expected.json"));
}

/** Cases and saved pages, sorted; other files beside them are none of the questions. */
function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return listFiles(path);
      return /\.(?:html?|mhtml?)$/i.test(name) || isCase(path) ? [path] : [];
    });
}
