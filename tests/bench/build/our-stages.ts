import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sizeOf, type FolderSize } from "./folder-files.ts";
import { measureCommand, type Command, type Cost } from "./measure-command.ts";

const root = join(import.meta.dirname, "../../..");

/** An archive of the benchmark's own: its content, what it builds and its caches lie below one folder. */
export interface BenchArchive {
  content: string;
  dumps: string;
  /** The site as `npm run build` makes it. */
  dist: string;
  /** Pages without the index, and the index without pages. */
  pages: string;
  index: string;
  cache: string;
}

/** A stage that ran, with what it wrote. */
export type StageFigures = Cost & FolderSize;

/** Prepares an empty archive below a folder. */
export function openArchive(work: string): BenchArchive {
  const content = join(work, "content");
  const dumps = join(content, "dumps");
  mkdirSync(dumps, { recursive: true });
  writeFileSync(join(content, "archive.yml"), "title: Benchmark\n");
  return { content, dumps, dist: join(work, "dist"), pages: join(work, "pages"), index: join(work, "index"), cache: join(work, "cache") };
}

/** `npm run import`; a corpus of real dumps may hold rejected ones, which is no failure here. */
export async function runImport(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand({ ...script("scripts/import.ts", archive, archive.dist), accepts: [0, 1] });
  return { ...cost, ...sizeOf(join(archive.content, "articles"), join(archive.content, "ledger"), join(archive.content, "pictures")) };
}

/** The pages alone, with everything else that the site holds but the index. */
export async function runPages(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand(stage("pages", archive));
  return { ...cost, ...sizeOf(archive.pages) };
}

/** The index alone. */
export async function runIndex(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand(stage("index", archive));
  return { ...cost, ...sizeOf(archive.index) };
}

/** `npm run build`: pages and index at once. */
export async function runBuild(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand(script("scripts/build.ts", archive, archive.dist));
  return { ...cost, ...sizeOf(archive.dist) };
}

/** Each half keeps a cache of its own, so that none warms another or the whole build. */
function stage(name: "pages" | "index", archive: BenchArchive): Command {
  const command = script("tests/bench/build/build-stage.ts", { ...archive, cache: `${archive.cache}-${name}` }, archive[name]);
  return { ...command, arguments: [...command.arguments, name] };
}

function script(path: string, archive: BenchArchive, dist: string): Command {
  const environment = {
    ASTRO_TELEMETRY_DISABLED: "1",
    JUANZONG_CONTENT: archive.content,
    JUANZONG_DIST: dist,
    JUANZONG_CACHE: archive.cache,
    SITE_URL: "",
  };
  return { program: process.execPath, arguments: ["--import", "./scripts/compile-cache.ts", path], cwd: root, environment };
}
