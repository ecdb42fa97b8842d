import { existsSync } from "node:fs";
import { benchArguments } from "./bench-arguments.ts";
import { readGold } from "./structure/gold-documents.ts";
import { readFolds } from "./structure/held-out.ts";
import { tableOf } from "./structure/print-table.ts";
import { runBenchmark } from "./structure/run-benchmark.ts";

const usage = "npm run bench:structure -- DIR [--json] [--folds WEIGHTS]";
const { values, positionals } = benchArguments(usage, { json: { type: "boolean", default: false }, folds: { type: "string" } });
const root = positionals[0];
if (root === undefined || !existsSync(root)) {
  process.stderr.write(`bench:structure – ${root ?? "no folder given"} – expected a folder of gold Markdown: ${usage}\n`);
  process.exit(2);
}
const heldOut = values.folds === undefined ? undefined : readFolds(values.folds);
const result = runBenchmark(readGold(root), heldOut);
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : tableOf(result));
