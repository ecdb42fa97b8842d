import type { CodeStretch } from "../text-scrape/code/code-stretches.ts";
import type { FlatReading } from "../text-scrape/read-flat.ts";
import { isPageCode, mayBePageCode } from "./page-code.ts";

/** Styles of a drawing. */
const drawing = /^(?:\.cls-\d{1,3}\s?\{[^{}]{1,200}\}\s*)+$/;
/** What an author's program might have, but none that stands unmarked above or below all of the text. */
const atEnd = /\.weui-[\w-]+\s?[,{]|\b__wx\s?=/;

/** Programs right behind each other. */
interface Run {
  code: CodeStretch[];
  start: number;
  end: number;
}

/** The page's own scripts, and the styles of its drawings, that a converter took for text; any other program is the article's, which may speak of WeChat's. */
export function withScripts(reading: FlatReading): FlatReading {
  const { marks, scrape } = reading;
  const isFree = ({ start, end }: CodeStretch) => !marks.some((mark) => mark.start < end && mark.end > start);
  const textOf = ({ start, end }: CodeStretch) => scrape.source.slice(start, end);
  const runs = toRuns(scrape.code, scrape.source);
  const [first, last] = [runs.at(0), runs.at(-1)].map((run) => run?.code.some((code) => isOfPageAtEnd(textOf(code))) === true && run);
  const above = first !== false && first !== undefined && isBlank(reading, 0, first.start) ? first.code : [];
  const below = last !== false && last !== undefined && isBlank(reading, last.end, scrape.source.length) ? last.code : [];
  const outer = new Set([...above, ...below]);
  const own = scrape.code.filter((code) => (outer.has(code) || isOfPage(textOf(code))) && isFree(code));
  const scripts = own.map(({ start, end, role }) => ({ start, end, role }));
  return scripts.length === 0 ? reading : { ...reading, marks: [...marks, ...scripts] };
}

function isOfPage(code: string): boolean {
  return isPageCode(code) || drawing.test(code);
}

function isOfPageAtEnd(code: string): boolean {
  return mayBePageCode(code) || atEnd.test(code);
}

function toRuns(code: readonly CodeStretch[], source: string): Run[] {
  const runs: Run[] = [];
  for (const one of code) {
    const last = runs.at(-1);
    if (last !== undefined && source.slice(last.end, one.start).trim() === "") {
      last.code.push(one);
      last.end = one.end;
    } else runs.push({ code: [one], start: one.start, end: one.end });
  }
  return runs;
}

/** True where nothing stands between two places but what is the page's. */
function isBlank({ scrape: { source }, marks }: FlatReading, from: number, to: number): boolean {
  let reached = from;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (end <= reached || start >= to) continue;
    if (source.slice(reached, start).trim() !== "") return false;
    reached = end;
  }
  return source.slice(Math.min(reached, to), to).trim() === "";
}
