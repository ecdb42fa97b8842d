import type { RuleHit } from "../../boilerplate/rule.ts";
import { isProse } from "./tail/article-below.ts";
import type { Segment } from "./scrape.ts";

/** What an account writes, and what a player leaves: an article names neither. */
const unnamed = /\/(?:prompt|appeal)$/;
const ofComments = /^comment\/(?:featured|heading)$/;

/**
 * The hits without those on words of the page that the article speaks of, for it goes on right below them: behind a colon (文末通常有这些：),
 * as headings, as the heading of comments that are none.
 */
export function spareSpokenOf(
  hits: readonly (RuleHit | undefined)[],
  lines: readonly Segment[],
  headings: ReadonlyMap<string, number> = new Map(),
): (RuleHit | undefined)[] {
  const spared = [...hits];
  for (let start = 0; start < hits.length; start += 1) {
    let end = start;
    while (hits[end] !== undefined) end += 1;
    if (end === start) continue;
    const run = hits.slice(start, end).filter((hit) => hit !== undefined);
    const isNamed = run.every(({ rule, role }) => role === "boilerplate" && !unnamed.test(rule));
    const isAbove = ofComments.test(run.at(-1)?.rule ?? "") && lines[end] !== undefined;
    const isSpokenOf = /[:：]$/.test(lines[start - 1]?.text ?? "") || lines.slice(start, end).every(({ text }) => headings.has(text));
    if (isNamed && (isAbove || (isSpokenOf && isProse(lines[end]?.text ?? "")))) spared.fill(undefined, start, end);
    start = end;
  }
  return spared;
}
