import type { Html, PhrasingContent } from "mdast";
import type { Marks, Run } from "./leaf.ts";
import { normaliseRuns } from "./white-space.ts";

/** Marks from the outermost to the innermost. */
const order = ["link", "strong", "emphasis", "deleted", "underline", "superscript", "subscript", "code"] as const;

const rawTags: Partial<Record<keyof Marks, string>> = { deleted: "del", underline: "u", superscript: "sup", subscript: "sub" };

/** Inline Markdown of a leaf's runs. */
export function runsToPhrasing(runs: readonly Run[]): PhrasingContent[] {
  return group(dropOuterBreaks(normaliseRuns(runs)), 0);
}

function dropOuterBreaks(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => run.kind !== "break");
  const last = runs.findLastIndex((run) => run.kind !== "break");
  return runs.slice(first < 0 ? 0 : first, last + 1);
}

/** Neighbours that share the mark at `level` are wrapped together; at most as deep as there are marks. */
function group(runs: readonly Run[], level: number): PhrasingContent[] {
  const mark = order[level];
  if (mark === undefined) return runs.flatMap(runToPhrasing);
  if (runs.every((run) => run.marks[mark] === undefined)) return group(runs, level + 1);
  return stretchesOf(runs, mark).flatMap((stretch) => {
    const value = stretch[0]?.marks[mark];
    if (value === undefined) return group(stretch, level + 1);
    const { before, inside, after } = peelBlank(stretch);
    const wrapped = inside.length === 0 ? [] : wrap(mark, value, inside, level + 1);
    return [...before.flatMap(runToPhrasing), ...wrapped, ...after.flatMap(runToPhrasing)];
  });
}

/** Breaks and spaces at the ends of a marked stretch stand outside it: Markdown has no emphasis that begins or ends with one. */
function peelBlank(stretch: readonly Run[]): { before: Run[]; inside: Run[]; after: Run[] } {
  const isBlank = (run: Run): boolean => run.kind === "break" || (run.kind === "text" && run.text.trim() === "");
  const first = stretch.findIndex((run) => !isBlank(run));
  if (first < 0) return { before: [...stretch], inside: [], after: [] };
  const last = stretch.findLastIndex((run) => !isBlank(run));
  const inside = stretch.slice(first, last + 1);
  const head = splitEnd(inside[0], "head");
  if (head.rest !== undefined) inside[0] = head.rest;
  const tail = splitEnd(inside.at(-1), "tail");
  if (tail.rest !== undefined) inside[inside.length - 1] = tail.rest;
  return { before: [...stretch.slice(0, first), ...head.blank], inside, after: [...tail.blank, ...stretch.slice(last + 1)] };
}

function splitEnd(run: Run | undefined, end: "head" | "tail"): { blank: Run[]; rest?: Run } {
  if (run?.kind !== "text") return { blank: [] };
  const text = end === "head" ? run.text.trimStart() : run.text.trimEnd();
  const length = run.text.length - text.length;
  if (length === 0) return { blank: [] };
  return { blank: [{ ...run, text: end === "head" ? run.text.slice(0, length) : run.text.slice(-length) }], rest: { ...run, text } };
}

function stretchesOf(runs: readonly Run[], mark: keyof Marks): Run[][] {
  const stretches: Run[][] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last !== undefined && last[0]?.marks[mark] === run.marks[mark]) last.push(run);
    else stretches.push([run]);
  }
  return stretches;
}

function wrap(mark: keyof Marks, value: string | true, runs: readonly Run[], level: number): PhrasingContent[] {
  if (mark === "code") return codeToPhrasing(runs);
  const children = group(runs, level);
  if (mark === "link") return [{ type: "link", url: String(value), children }];
  if (mark === "strong" || mark === "emphasis") return [{ type: mark, children }];
  const tag = rawTags[mark] ?? "u";
  const html = (text: string): Html => ({ type: "html", value: text });
  return [html(`<${tag}>`), ...children, html(`</${tag}>`)];
}

function codeToPhrasing(runs: readonly Run[]): PhrasingContent[] {
  if (runs.some((run) => run.kind !== "text")) return runs.flatMap(runToPhrasing);
  return [{ type: "inlineCode", value: runs.map((run) => (run.kind === "text" ? run.text : "")).join("") }];
}

function runToPhrasing(run: Run): PhrasingContent[] {
  if (run.kind === "break") return [{ type: "break" }];
  if (run.kind === "text") return run.text === "" ? [] : [{ type: "text", value: run.text }];
  return [{ type: "image", url: run.url, alt: run.alt, title: run.title ?? null }];
}
