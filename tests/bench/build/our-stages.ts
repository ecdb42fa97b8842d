import { mkdirSync, rmSync, writeFileSync } from "node:fs";
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
  /** Pages and index built apart. */
  apart: string;
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
  return { content, dumps, dist: join(work, "dist"), apart: join(work, "apart"), cache: join(work, "cache") };
}

/** `npm run import`; a corpus of real dumps may hold rejected ones, which is no failure here. */
export async function runImport(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand({ ...script("scripts/import.ts", archive, archive.dist), accepts: [0, 1] });
  return { ...cost, ...sizeOf(join(archive.content, "articles"), join(archive.content, "ledger"), join(archive.content, "pictures")) };
}

/** The pages alone, with everything else that the site holds but the index. */
export async function runPages(archive: BenchArchive): Promise<StageFigures> {
  rmSync(archive.apart, { recursive: true, force: true });
  const cost = await measureCommand(stage("pages", archive));
  return { ...cost, ...sizeOf(archive.apart) };
}

/** The index alone. */
export async function runIndex(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand(stage("index", archive));
  return { ...cost, ...sizeOf(join(archive.apart, "pagefind")) };
}

/** `npm run build`: pages and index at once. */
export async function runBuild(archive: BenchArchive): Promise<StageFigures> {
  const cost = await measureCommand(script("scripts/build.ts", archive, archive.dist));
  return { ...cost, ...sizeOf(archive.dist) };
}

/** The stages apart keep a cache beside that of the whole build, so that neither warms the other. */
function stage(name: "pages" | "index", archive: BenchArchive): Command {
  const command = script("tests/bench/build/build-stage.ts", { ...archive, cache: `${archive.cache}-apart` }, archive.apart);
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
  return { program: process.execPath, arguments: [path], cwd: root, environment };
}
