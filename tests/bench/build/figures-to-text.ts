import type { FolderSize } from "./folder-files.ts";
import type { Cost } from "./measure-command.ts";
import type { BenchReport } from "./report.ts";
import type { BenchFigures, OurFigures } from "./run-benchmark.ts";

/** The report as Markdown tables, a section a size. */
export function reportToText({ runs, growth, importRates }: BenchReport): string {
  let text = runs.map(figuresToText).join("\n");
  if (growth !== undefined) {
    text += `\nGrowth exponents, time ${two(growth.wall)} (CPU ${two(growth.cpu)}), memory ${two(growth.peak)};`;
    text += ` Eleventy and stock Pagefind, time ${two(growth.eleventy?.wall)}, memory ${two(growth.eleventy?.peak)}\n`;
  }
  for (const [shape, { wall, cpu, unit }] of Object.entries(importRates ?? {})) {
    text += `\nImport of ${shape}: wall ${wall.toFixed(1)} ms, CPU ${cpu.toFixed(1)} ms ${unit}`;
  }
  return `${text}\n`;
}

function figuresToText({ articles, ours, warm, rivals, ratios, largestPage }: BenchFigures): string {
  let text = `${articles} articles\n\n${row(["", "wall s", "CPU s", "peak MB", "files", "MB"])}${row(Array.from({ length: 6 }, () => "---"))}`;
  text += oursToRows("ours", ours);
  for (const [name, { version, pages, index, total }] of Object.entries(rivals)) {
    text += costRow(`${name} ${version}: pages`, pages) + costRow(`${name}: stock Pagefind`, index) + costRow(`**${name}: total**`, total);
  }
  text += oursToRows("ours, warm", warm);
  for (const [name, { wall, cpu, peak }] of Object.entries(ratios)) {
    text += `\nOurs ÷ (${name} + stock Pagefind): wall ${two(wall)}, CPU ${two(cpu)}, peak ${two(peak)}`;
  }
  text += `\nWarm ÷ cold after one new dump: import and pages ${two(warm.ratios.importAndPages)}, whole ${two(warm.ratios.whole)};`;
  text += ` files that a cold run writes otherwise: ${warm.differing.length} ${warm.differing.slice(0, 5).join(" ")}`;
  return `${text}\nLargest page compressed: ${(largestPage.gzipBytes / 1000).toFixed(1)} kB (${largestPage.path})\n`;
}

function oursToRows(name: string, figures: OurFigures): string {
  const stages = (["import", "pages", "index", "build"] as const).map((stage) => costRow(`${name}: ${stage}`, figures[stage]));
  return stages.join("") + costRow(`**${name}: total (import, build)**`, figures.total);
}

function costRow(name: string, cost: Cost & Partial<FolderSize>): string {
  const size = [cost.files?.toString() ?? "", cost.bytes === undefined ? "" : megabytes(cost.bytes)];
  return row([name, cost.wallSeconds.toFixed(1), cost.cpuSeconds.toFixed(1), megabytes(cost.peakBytes), ...size]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

function two(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(2);
}
