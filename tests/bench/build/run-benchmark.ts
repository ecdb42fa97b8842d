import { join } from "node:path";
import { differingFiles, largestPage } from "./folder-files.ts";
import { makeDump, makeDumps } from "./make-dumps.ts";
import { divideCosts, sumCosts, type Cost } from "./measure-command.ts";
import { openArchive, runBuild, runImport, runIndex, runPages, type BenchArchive, type StageFigures } from "./our-stages.ts";
import { hasRival, measureRival, type RivalFigures, type RivalName } from "./rivals.ts";

/** What to measure. */
export interface BenchRequest {
  articles: number;
  /** A folder of dumps to take instead of inventing some. */
  from?: string;
  rivals: readonly RivalName[];
  work: string;
  say: (line: string) => void;
}

/** Our stages on one archive; `total` is import and build, dump to searchable site. */
export interface OurFigures {
  import: StageFigures;
  pages: StageFigures;
  index: StageFigures;
  build: StageFigures;
  total: Cost;
}

/** A second run with warm caches after one new dump, compared with a cold one of the same dumps. */
export interface WarmFigures extends OurFigures {
  /** Warm wall time divided by cold. */
  ratios: { importAndPages: number; whole: number };
  /** Files of the site, or of the content, that a cold run writes otherwise; must be empty. */
  differing: string[];
}

/** One size of archive. */
export interface BenchFigures {
  articles: number;
  ours: OurFigures;
  warm: WarmFigures;
  rivals: Partial<Record<RivalName, RivalFigures>>;
  /** Ours divided by each rival with stock Pagefind. */
  ratios: Partial<Record<RivalName, ReturnType<typeof divideCosts>>>;
  largestPage: { path: string; gzipBytes: number };
}

/** Measures one size: ours cold, the rivals, ours warm after one new dump, and ours cold again on the same dumps to compare. */
export async function runBenchmark(request: BenchRequest): Promise<BenchFigures> {
  const { articles, from, work, say } = request;
  say(`${articles} dumps: writing them`);
  const archive = openArchive(join(work, "ours"));
  makeDumps(archive.dumps, articles, from);
  const ours = await runStages(archive, say);
  const largest = largestPage(archive.dist);
  const rivals = await measureRivals(request, join(archive.content, "articles"));
  const warm = await measureWarm(archive, request, ours);
  const ratios = Object.fromEntries(Object.entries(rivals).map(([name, { total }]) => [name, divideCosts(ours.total, total)]));
  return { articles, ours, warm, rivals, ratios, largestPage: largest };
}

async function runStages(archive: BenchArchive, say: (line: string) => void): Promise<OurFigures> {
  say("ours: import");
  const imported = await runImport(archive);
  say("ours: pages");
  const pages = await runPages(archive);
  say("ours: index");
  const index = await runIndex(archive);
  say("ours: whole build");
  const build = await runBuild(archive);
  return { import: imported, pages, index, build, total: sumCosts([imported, build]) };
}

async function measureRivals({ rivals, work, say }: BenchRequest, articles: string): Promise<BenchFigures["rivals"]> {
  const figures: BenchFigures["rivals"] = {};
  for (const name of rivals) {
    if (!hasRival(name)) {
      say(`${name}: not on this machine`);
      continue;
    }
    say(`${name} and stock Pagefind`);
    figures[name] = await measureRival(name, articles, work);
  }
  return figures;
}

async function measureWarm(archive: BenchArchive, { articles, from, work, say }: BenchRequest, cold: OurFigures): Promise<WarmFigures> {
  say("ours, warm, after one new dump");
  makeDump(archive.dumps, articles + 1, "markdown");
  const warm = await runStages(archive, say);
  say("ours, cold, on the same dumps");
  const again = openArchive(join(work, "again"));
  makeDumps(again.dumps, articles, from);
  makeDump(again.dumps, articles + 1, "markdown");
  await runImport(again);
  await runBuild(again);
  const differing = [...differingFiles(archive.dist, again.dist), ...differingFiles(archive.content, again.content)];
  const ratios = {
    importAndPages: sumWall(warm.import, warm.pages) / sumWall(cold.import, cold.pages),
    whole: warm.total.wallSeconds / cold.total.wallSeconds,
  };
  return { ...warm, ratios, differing };
}

function sumWall(...costs: readonly Cost[]): number {
  return sumCosts(costs).wallSeconds;
}
