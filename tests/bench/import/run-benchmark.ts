import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { allRules } from "../../../src/import/boilerplate/all-rules.ts";
import type { Figures } from "./figures.ts";
import { readPageTruth } from "./page-truth.ts";
import { readFirstRecord, type ReadRecord } from "./read-record.ts";
import { scoreRival, type Rival } from "./rivals.ts";
import { scoreCase } from "./score-case.ts";
import { scorePage, type Removal } from "./score-page.ts";

/** What a folder shows of the importer, with others' figures beside ours. */
export interface ImportBenchmark {
  files: number;
  /** Pages that are no article, by reason. */
  gone: Record<string, number>;
  faults: Record<string, number>;
  figures: { ours: Figures } & Record<string, Figures>;
  /** Files whose body is not the page's, or that a case expects otherwise. */
  wrong: string[];
  removals: (Removal & { file: string })[];
  /** Boilerplate rules that fired on none of the files. */
  silentRules: string[];
}

/** Scores every case (`dump.*` with `expected.json`) and every saved page below a folder. */
export async function runImportBenchmark(
  folder: string,
  rivals: Record<string, Rival> = {},
  wants: (path: string) => boolean = () => true,
): Promise<ImportBenchmark> {
  const ours: Figures = {};
  const others: Record<string, Figures> = Object.fromEntries(Object.keys(rivals).map((name) => [name, {}]));
  const result: ImportBenchmark = {
    files: 0,
    gone: {},
    faults: {},
    figures: { ...others, ours },
    wrong: [],
    removals: [],
    silentRules: [],
  };
  const fired = new Set<string>();
  for (const path of listFiles(folder).filter(wants)) {
    const read = readFirstRecord(path);
    result.files += 1;
    tally(result, read);
    for (const { rule } of read?.reading.spans ?? []) if (rule !== undefined) fired.add(rule);
    const before = JSON.stringify(ours.body?.right);
    const asked = ours.body?.of;
    if (isCase(path)) scoreCase(dirname(path), read, ours);
    else if (read?.source.kind === "html") {
      const truth = readPageTruth(read.source.text);
      if (read.reading.gone === undefined)
        result.removals.push(...scorePage(truth, read, ours).map((removal) => ({ file: basename(path), ...removal })));
      for (const [name, rival] of Object.entries(rivals)) await scoreRival(rival, read.source.text, truth, others[name] ?? {});
    }
    if (ours.body?.of !== asked && JSON.stringify(ours.body?.right) === before) result.wrong.push(path);
  }
  result.silentRules = allRules.map(({ id }) => id).filter((id) => !fired.has(id));
  return result;
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
