import type { BenchmarkResult, RunFigures } from "./run-benchmark.ts";
import type { Share } from "./score.ts";

/** The figures as lines of text for a person, the ten worst documents last. */
export function tableOf(result: BenchmarkResult): string {
  const rows = [["", "run", "boundary P", "R", "F1", "heading P", "R", "F1", "falsely headed", "sentence end", "greedy", "numbering"]];
  rows.push(rowOf("all", "flat", result.flat), rowOf("all", "broken", result.broken));
  for (const [kind, figures] of Object.entries(result.kinds)) {
    rows.push(rowOf(kind, "flat", figures.flat), rowOf(kind, "broken", figures.broken));
  }
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length))) ?? [];
  const lines = rows.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join("  "),
  );
  const worst = result.worst.map((entry) => `  ${entry.boundaryF1.toFixed(3)}  ${entry.file}`);
  return [`${result.documents} documents`, "", ...lines, "", "Worst (boundary F1, flat):", ...worst, ""].join("\n");
}

function rowOf(name: string, run: string, figures: RunFigures): string[] {
  const { sentenceEnd, greedy, numbering } = figures.baselines;
  const rivals = [sentenceEnd, greedy, numbering].map((baseline) => digits(baseline.boundary.f1));
  return [name, run, ...threeOf(figures.boundary), ...threeOf(figures.heading), digits(figures.falselyHeadedShare), ...rivals];
}

function threeOf(share: Share): string[] {
  return [digits(share.precision), digits(share.recall), digits(share.f1)];
}

function digits(value: number | null): string {
  return value === null ? "–" : value.toFixed(3);
}
