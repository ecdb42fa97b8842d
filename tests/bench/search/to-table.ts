import type { BenchReport } from "./bench-search.ts";
import type { SetFigures } from "./measure.ts";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
const share = (value: number): string => value.toFixed(3);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} k`;

function setCells({ recall, precision, exactSet, coldBytes, coldRequests, warmBytes, resultBytes, medianMs, p95Ms }: SetFigures): string[] {
  const shares = [recall, precision, exactSet].map(share);
  return [
    ...shares,
    kilobytes(coldBytes),
    coldRequests.toFixed(1),
    kilobytes(warmBytes),
    kilobytes(resultBytes),
    medianMs.toFixed(1),
    p95Ms.toFixed(1),
  ];
}

/** The report as Markdown tables. */
export function toTable({ documents, queries, seed, ours, stock, ratios }: BenchReport): string {
  let text = `${documents} documents, ${queries} queries a set, seed ${seed}\n\n`;
  text += row(["index", "MB", "postings MB", "files", "build s", "peak MB", "opening"]) + row(Array.from({ length: 7 }, () => "---"));
  for (const [name, { index }] of [["ours", ours] as const, ["stock", stock] as const]) {
    const sizes = [index.bytes, index.indexBytes].map((bytes) => (bytes / 1e6).toFixed(1));
    text += row([
      name,
      ...sizes,
      String(index.files),
      index.seconds.toFixed(1),
      (index.peakBytes / 1e6).toFixed(0),
      kilobytes(index.openBytes),
    ]);
  }
  text += row([
    "ratio",
    ...[ratios.bytes, ratios.indexBytes, ratios.files, ratios.seconds, ratios.peakBytes, ratios.openBytes].map((one) => one.toFixed(2)),
  ]);
  text += `\n${row(["set", "engine", "recall", "precision", "exact", "cold", "requests", "warm", "ten results", "median ms", "p95 ms"])}`;
  text += row(Array.from({ length: 11 }, () => "---"));
  for (const [name, figures] of Object.entries(ours.sets)) {
    text += row([name, "ours", ...setCells(figures)]);
    const other = stock.sets[name];
    if (other) text += row([name, "stock", ...setCells(other)]);
  }
  return text;
}
