import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { benchArguments } from "./bench-arguments.ts";
import { reportToText } from "./build/figures-to-text.ts";
import { measureImportRates } from "./build/import-rates.ts";
import { toReport } from "./build/report.ts";
import { installRivals, rivalNames, type RivalName } from "./build/rivals.ts";
import { runBenchmark, type BenchFigures } from "./build/run-benchmark.ts";

const usage = `npm run bench:build -- [--articles N[,N…]] [--from DIR] [--rivals ${rivalNames.join(",")}] [--json]`;
const { values } = benchArguments(usage, {
  articles: { type: "string", default: "1000,5000,10000" },
  from: { type: "string" },
  rivals: { type: "string", default: rivalNames.join(",") },
  json: { type: "boolean", default: false },
});
const sizes = values.articles.split(",").map(Number);
const rivals = rivalNames.filter((name) => values.rivals.split(",").includes(name));
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) fail(`--articles ${values.articles} – expected whole numbers`);
if (values.from !== undefined && !existsSync(values.from)) fail(`--from ${values.from} – no such folder`);
if (process.platform !== "linux") fail(`${process.platform} – expected Linux, whose /proc tells the memory of a process tree`);

// Nothing is removed before the end: ext4 is slow to create files while it remembers many that have just gone.
const work = mkdtempSync(join(tmpdir(), "juanzong-bench-"));
try {
  process.stdout.write(await measure(rivals));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(rivals: readonly RivalName[]): Promise<string> {
  installRivals(say);
  const from = values.from === undefined ? {} : { from: resolve(values.from) };
  const runs: BenchFigures[] = [];
  for (const articles of sizes) {
    const folder = join(work, String(articles));
    runs.push(await runBenchmark({ articles, ...from, rivals, work: folder, say }));
  }
  const report = toReport(runs, await measureImportRates(work, say));
  return values.json ? `${JSON.stringify(report)}\n` : reportToText(report);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(reason: string): never {
  process.stderr.write(`bench:build – ${reason} – ${usage}\n`);
  process.exit(2);
}
