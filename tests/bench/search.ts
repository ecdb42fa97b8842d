import { existsSync } from "node:fs";
import { benchArguments } from "./bench-arguments.ts";
import { benchSearch } from "./search/bench-search.ts";
import { toTable } from "./search/to-table.ts";

const usage = "npm run bench:search -- DIR [--queries N] [--seed S] [--json]";
const { values, positionals } = benchArguments(usage, {
  queries: { type: "string", default: "40" },
  seed: { type: "string", default: "1" },
  json: { type: "boolean", default: false },
});
const [folder] = positionals;
const [queries, seed] = [Number(values.queries), Number(values.seed)];
if (folder === undefined || !existsSync(folder) || !Number.isInteger(queries) || !Number.isInteger(seed) || queries < 1) {
  process.stderr.write(`bench:search – ${folder ?? "no folder given"} – expected: ${usage}\n`);
  process.exit(2);
}
const report = await benchSearch(folder, queries, seed, (line) => process.stderr.write(`${line}\n`));
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : toTable(report));
process.exit(0);
