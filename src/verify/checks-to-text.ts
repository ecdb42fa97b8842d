import { printable } from "../entry/printable.ts";
import type { Check } from "./difference.ts";

const shownPerCheck = 20;

/** The table that `verify` prints: one row a claim, then every difference as where – expected – found – what to do. */
export function checksToText(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ claim }) => claim.length));
  const rows = checks.map(({ claim, examined, differences }) => {
    const verdict =
      differences.length === 0 ? "as it should be" : `${differences.length} ${differences.length === 1 ? "difference" : "differences"}`;
    return `${differences.length === 0 ? "✓" : "✗"} ${claim.padEnd(width)}  ${String(examined).padStart(7)}  ${verdict}`;
  });
  return [...rows, ...checks.flatMap(checkToLines)].join("\n");
}

function checkToLines({ claim, differences }: Check): string[] {
  if (differences.length === 0) return [];
  const lines = differences
    .slice(0, shownPerCheck)
    .map(
      ({ file, expected, found, remedy }) =>
        `  ${printable(file)} – expected ${printable(expected)} – found ${printable(found)} – ${remedy}`,
    );
  const more = differences.length - lines.length;
  return ["", `${claim}:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])];
}
