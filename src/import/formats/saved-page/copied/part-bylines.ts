import type { Leaf, Run } from "../body/leaf.ts";
import { readsLikeByline } from "../metadata/byline-text.ts";

const reach = 6;
/** Nothing but the end of elements and the begin of others. */
const joint = /^(?:<\/[a-z][\w-]{0,30}\s{0,9}>){1,9}(?:<[a-z][^<>]{0,500}>){1,9}$/i;
const longestJoint = 2000;
const latinEnd = /[\p{Script=Latin}\d]$/u;
const latinBegin = /^[\p{Script=Latin}\d]/u;

/** The leaves with a blank between neighbouring elements of a byline, a short block with a day among the first: minified pages have none there, and its names would be one. */
export function partBylines(leaves: readonly Leaf[], html: string): Leaf[] {
  return leaves.map((leaf, index) => (index < reach && isByline(leaf) ? { ...leaf, runs: partRuns(leaf.runs, html) } : leaf));
}

function isByline({ kind, runs }: Leaf): boolean {
  const text = runs.map((run) => (run.kind === "text" ? run.text : "")).join("");
  return kind === "paragraph" && readsLikeByline(text);
}

function partRuns(runs: readonly Run[], html: string): Run[] {
  return runs.flatMap((run, at): Run[] => {
    const before = runs[at - 1];
    return before !== undefined && isJoint(before, run, html) ? [{ kind: "text", text: " ", marks: {} }, run] : [run];
  });
}

function isJoint(before: Run, run: Run, html: string): boolean {
  if (before.kind !== "text" || run.kind !== "text" || before.end === undefined || run.start === undefined) return false;
  if (latinEnd.test(before.text) && latinBegin.test(run.text)) return false;
  return run.start - before.end <= longestJoint && joint.test(html.slice(before.end, run.start));
}
