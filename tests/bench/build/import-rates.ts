import { join } from "node:path";
import type { DumpShape } from "./article-to-dump.ts";
import { makeDump } from "./make-dumps.ts";
import type { Cost } from "./measure-command.ts";
import { openArchive, runImport } from "./our-stages.ts";

/** Wall and CPU milliseconds that importing one more unit of a shape takes, start-up left out. */
export type ImportRates = Record<DumpShape, Rate & { unit: string }>;

interface Rate {
  wall: number;
  cpu: number;
}

/** Dumps of a trial; a trial of a fraction of them is subtracted, and the start-up with it. */
const dumps: Record<DumpShape, number> = { markdown: 1000, flattened: 1000, page: 200 };
const small = 0.1;
const flattenedLength = 4000;
/** Text of a page whose HTML is as long as a real saved page, about 300,000 characters. */
const pageLength = 30_000;

/** Imports dumps of one shape at a time: invented Markdown, 4,000 flattened characters each, long saved pages. */
export async function measureImportRates(work: string, say: (line: string) => void): Promise<ImportRates> {
  const markdown = await rateOf("markdown", work, say);
  const flattened = await rateOf("flattened", work, say, flattenedLength);
  const page = await rateOf("page", work, say, pageLength);
  return {
    markdown: { ...markdown.perDump, unit: "an article with given structure" },
    flattened: { ...flattened.perDump, unit: "for 4,000 characters" },
    page: { ...page.perMillion, unit: "a million characters of HTML" },
  };
}

type Say = (line: string) => void;

async function rateOf(shape: DumpShape, work: string, say: Say, length?: number): Promise<{ perDump: Rate; perMillion: Rate }> {
  say(`import of ${shape} alone`);
  const many = await importOf(shape, dumps[shape], work, length);
  const few = await importOf(shape, dumps[shape] * small, work, length);
  const [wall, cpu] = [many.wallSeconds - few.wallSeconds, many.cpuSeconds - few.cpuSeconds];
  const per = (units: number): Rate => ({ wall: (wall * 1000) / units, cpu: (cpu * 1000) / units });
  return { perDump: per(dumps[shape] * (1 - small)), perMillion: per((many.characters - few.characters) / 1e6) };
}

async function importOf(shape: DumpShape, count: number, work: string, length?: number): Promise<Cost & { characters: number }> {
  const folder = join(work, `only-${shape}-${count}`);
  const archive = openArchive(folder);
  let characters = 0;
  for (let number = 1; number <= count; number++) characters += makeDump(archive.dumps, number, shape, length);
  const cost = await runImport(archive);
  return { ...cost, characters };
}
