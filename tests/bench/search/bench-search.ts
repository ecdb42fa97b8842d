import { spawnSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { SearchArticle } from "../../../src/search/build-index.ts";
import { serveCounting } from "./counting-server.ts";
import { QueryDrawer } from "./draw-queries.ts";
import { type Engine, ourEngine, stockEngine } from "./engines.ts";
import { measureSets, type SetFigures } from "./measure.ts";
import { readDocuments } from "./read-documents.ts";
import { findTruth } from "./truth.ts";

/** An index on disk; `indexBytes` are those of the postings alone, `openBytes` what opening a client loads. */
interface IndexFigures {
  bytes: number;
  files: number;
  seconds: number;
  peakBytes: number;
  indexBytes: number;
  openBytes: number;
}

interface EngineReport {
  index: IndexFigures;
  sets: Record<string, SetFigures>;
}

/** What `--json` prints. */
export interface BenchReport {
  documents: number;
  queries: number;
  seed: number;
  ours: EngineReport;
  stock: EngineReport;
  /** Ours divided by stock. */
  ratios: {
    bytes: number;
    files: number;
    seconds: number;
    peakBytes: number;
    indexBytes: number;
    openBytes: number;
    coldBytes: Record<string, number>;
  };
}

async function writeLines(documents: readonly SearchArticle[], path: string): Promise<void> {
  const out = createWriteStream(path);
  for (const document of documents) out.write(`${JSON.stringify(document)}\n`);
  out.end();
  await finished(out);
}

async function measureFolder(folder: string): Promise<{ bytes: number; files: number; indexBytes: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const figures = { bytes: 0, files: entries.length, indexBytes: 0 };
  for (const { parentPath, name } of entries) {
    const { size } = await stat(join(parentPath, name));
    figures.bytes += size;
    if (name.endsWith(".pf_index")) figures.indexBytes += size;
  }
  return figures;
}

async function buildOnce(engine: "ours" | "stock", lines: string, folder: string): Promise<Omit<IndexFigures, "openBytes">> {
  const program = join(import.meta.dirname, "build-once.ts");
  const { stdout, status } = spawnSync(process.execPath, [program, engine, lines, folder], {
    stdio: ["ignore", "pipe", 2],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`bench:search – building ${engine} ended with code ${String(status)}`);
  return { ...(JSON.parse(stdout) as { seconds: number; peakBytes: number }), ...(await measureFolder(folder)) };
}

type Sets = Record<string, string[]>;

async function measureEngine(
  engine: Engine,
  folder: string,
  sets: Sets,
  truths: Map<string, Set<string>>,
): Promise<{ openBytes: number; sets: Record<string, SetFigures> }> {
  const server = await serveCounting(folder);
  await engine.open(server.address);
  const openBytes = server.take().bytes;
  const figures = await measureSets(sets, truths, engine, server);
  server.close();
  return { openBytes, sets: figures };
}

function toRatios({ ours, stock }: { ours: EngineReport; stock: EngineReport }): BenchReport["ratios"] {
  const of = (key: keyof IndexFigures): number => ours.index[key] / stock.index[key];
  const coldBytes = Object.entries(ours.sets).map(([name, { coldBytes: bytes }]): [string, number] => [
    name,
    bytes / Math.max(1, stock.sets[name]?.coldBytes ?? 1),
  ]);
  return {
    bytes: of("bytes"),
    files: of("files"),
    seconds: of("seconds"),
    peakBytes: of("peakBytes"),
    indexBytes: of("indexBytes"),
    openBytes: of("openBytes"),
    coldBytes: Object.fromEntries(coldBytes),
  };
}

/** Builds both indexes over a folder's documents, asks both the same queries and compares with the truth. */
export async function benchSearch(folder: string, queries: number, seed: number, say: (line: string) => void): Promise<BenchReport> {
  const documents = await readDocuments(folder);
  say(`${documents.length} documents`);
  const work = await mkdtemp(join(tmpdir(), "bench-search-"));
  const lines = join(work, "documents.jsonl");
  await writeLines(documents, lines);
  const sets = new QueryDrawer(documents, seed).draw(queries);
  const reports: EngineReport[] = [];
  const built = { ours: join(work, "ours"), stock: join(work, "stock") };
  const ours = await buildOnce("ours", lines, built.ours);
  say(`ours built in ${ours.seconds.toFixed(1)} s`);
  const stock = await buildOnce("stock", lines, built.stock);
  say(`stock built in ${stock.seconds.toFixed(1)} s`);
  const truths = findTruth(documents, Object.values(sets).flat());
  say("truth found");
  for (const [index, engine, path] of [
    [ours, ourEngine(documents), built.ours] as const,
    [stock, await stockEngine(built.stock), built.stock] as const,
  ]) {
    const { openBytes, sets: figures } = await measureEngine(engine, path, sets, truths);
    reports.push({ index: { ...index, openBytes }, sets: figures });
  }
  await rm(work, { recursive: true });
  const [first, second] = reports as [EngineReport, EngineReport];
  return { documents: documents.length, queries, seed, ours: first, stock: second, ratios: toRatios({ ours: first, stock: second }) };
}
