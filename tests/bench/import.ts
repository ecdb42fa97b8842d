import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { benchmarkToTable } from "./import/print-table.ts";
import { loadRivals } from "./import/rivals.ts";
import { runImportBenchmark } from "./import/run-benchmark.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write(`bench:import – ${folder ?? "no folder given"} – expected: npm run bench:import -- DIR [--json]\n`);
  process.exit(2);
}
const rivals = await loadRivals((line) => process.stderr.write(`${line}\n`));
const result = await runImportBenchmark(folder, rivals);
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : benchmarkToTable(result));
