import { existsSync } from "node:fs";
import { benchArguments } from "./bench-arguments.ts";
import { benchmarkToTable } from "./import/print-table.ts";
import { loadRivals } from "./import/rivals.ts";
import { runImportBenchmark } from "./import/run-benchmark.ts";

const usage = "npm run bench:import -- DIR [--json]";
const { values, positionals } = benchArguments(usage, { json: { type: "boolean", default: false } });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write(`bench:import – ${folder ?? "no folder given"} – expected: ${usage}\n`);
  process.exit(2);
}
const rivals = await loadRivals((line) => process.stderr.write(`${line}\n`));
const result = await runImportBenchmark(folder, rivals);
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : benchmarkToTable(result));
