import { availableParallelism, totalmem } from "node:os";
import { fitGrowth } from "./fit-growth.ts";
import type { ImportRates } from "./import-rates.ts";
import type { Cost } from "./measure-command.ts";
import type { BenchFigures } from "./run-benchmark.ts";

/** Exponents of total wall time, CPU time and peak memory over the number of articles. */
export interface Growth {
  wall: number | undefined;
  cpu: number | undefined;
  peak: number | undefined;
}

/** What `--json` prints. */
export interface BenchReport {
  machine: { cores: number; memoryBytes: number; node: string };
  runs: BenchFigures[];
  /** Absent for one size. */
  growth?: Growth & { eleventy?: Growth };
  importRates?: ImportRates;
}

/** Puts the sizes together and fits their growth. */
export function toReport(runs: BenchFigures[], importRates?: ImportRates): BenchReport {
  const machine = { cores: availableParallelism(), memoryBytes: totalmem(), node: process.version };
  const report: BenchReport = { machine, runs, ...(importRates && { importRates }) };
  if (runs.length < 2) return report;
  const ours = fitCosts(runs.map(({ articles, ours }) => ({ articles, cost: ours.total })));
  const eleventy = runs.flatMap(({ articles, rivals }) =>
    rivals.eleventy === undefined ? [] : [{ articles, cost: rivals.eleventy.total }],
  );
  return { ...report, growth: { ...ours, ...(eleventy.length > 1 && { eleventy: fitCosts(eleventy) }) } };
}

function fitCosts(costs: readonly { articles: number; cost: Cost }[]): Growth {
  const fit = (figure: keyof Cost): number | undefined => fitGrowth(costs.map(({ articles, cost }) => ({ x: articles, y: cost[figure] })));
  return { wall: fit("wallSeconds"), cpu: fit("cpuSeconds"), peak: fit("peakBytes") };
}
