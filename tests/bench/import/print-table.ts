import { measures, percent, type Figures } from "./figures.ts";
import type { ImportBenchmark } from "./run-benchmark.ts";
import { flattenedToTable } from "./score-flattened.ts";

/** The benchmark as an operator reads it. */
export function benchmarkToTable(result: ImportBenchmark): string {
  const { ours, ...others } = result.figures;
  const readers: [string, Figures][] = [["ours", ours], ...Object.entries(others)];
  const rows = measures
    .filter((measure) => (ours[measure]?.of ?? 0) > 0)
    .map((measure) => [
      measure,
      String(ours[measure]?.of ?? 0),
      ...readers.map(([, figures]) => (figures[measure] ? `${percent(figures[measure]).toFixed(1)} %` : "–")),
    ]);
  const lines = [["measure", "asked", ...readers.map(([name]) => name)], ...rows].map((row) =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(12))).join(""),
  );
  const gone = Object.entries(result.gone).map(([reason, files]) => `${files} ${reason}`);
  return [
    `${result.files} files; no article: ${gone.join(", ") || "none"}; faults: ${JSON.stringify(result.faults)}`,
    "",
    ...lines,
    "",
    flattenedToTable(result.flattened),
    `bodies that differ: ${result.wrong.length}`,
    ...result.wrong.map((path) => `  ${path}`),
    `metadata that differs: ${result.misread.length}`,
    ...result.misread.map(
      ({ file, field, expected, found }) => `  ${file}: ${field} – expected ${shown(expected)} – found ${shown(found)}`,
    ),
    `taken out of content nodes: ${result.removals.length}`,
    ...result.removals.map(({ rule, text, file }) => `  ${rule.padEnd(24)} ${text.slice(0, 60)}  (${file.slice(0, 40)})`),
    `boilerplate left standing: ${result.left.length}`,
    ...result.left.map(({ line, file }) => `  ${line.slice(0, 60)}  (${file.slice(0, 40)})`),
    `rules that never fired: ${result.silentRules.join(", ") || "none"}`,
    "",
  ].join("\n");
}

function shown(value: unknown): string {
  return value === null || value === undefined ? "none" : JSON.stringify(value).slice(0, 80);
}
