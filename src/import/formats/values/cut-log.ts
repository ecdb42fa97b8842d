import type { Limits } from "../../limits.ts";
import type { Cut, CutText } from "../cutting/cut.ts";
import { nodeToCuts } from "./cut-values.ts";
import { expandStrings } from "./expand-strings.ts";
import { isBroken } from "./literal.ts";
import { readValue, type ValueBudget } from "./read-value.ts";
import type { ValueNode } from "./value-node.ts";
import { holdsArticles } from "./values-to-rows.ts";

const stamp = String.raw`\[?20\d\d[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?`;
const level = "(?:DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL|TRACE|NOTICE|SUCCESS)";
/** What a program's log says before each message: the time, and of what weight it is; and what is said of a message in a queue. */
const logLine = new RegExp(
  String.raw`^(?:${stamp}[^\p{Script=Han}\n{]{0,120}?(?:\b${level}\b|(?=\{))|\[?${level}\b\]?(?:[:|[]|[ \t]{1,9}-?[ \t]?(?=[[{\d]))|Partition\(\d{1,9}\) at offset \d{1,15}: )`,
  "u",
);
/** What an error says below its line. */
const trace = /^(?:\s|Traceback\b|[\w.]{0,80}(?:Error|Exception|Warning|Exit|Interrupt)\b)/;
const mostTries = 8;
/** Values that break off: each may be read to the end of the text before it is seen. */
const mostBroken = 300;

/** Cuts the articles out of a log, behind the message on its line or below it, as spiders print what they found; undefined for any other text. */
export function cutLog(text: string, limits: Limits): CutText | undefined {
  if (!logLine.test(text.trimStart())) return undefined;
  const budget = { depth: limits.valueDepth, values: limits.values, broken: mostBroken };
  const cuts: Cut[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const value = valueIn(text, { at, line }, budget);
    if (value === undefined && line.trim() !== "" && !logLine.test(line.trimStart()) && !trace.test(line)) return undefined;
    if (value !== undefined && holdsArticles(value.node)) for (const cut of nodeToCuts(expandStrings(value.node, budget))) cuts.push(cut);
    at = (value === undefined ? end : endOfLine(text, value.next)) + 1;
  }
  return cuts.length > 0 ? { format: "log", cuts } : undefined;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The object or list with which a line of the log, or one below it, ends; it may go on over several lines. */
function valueIn(
  text: string,
  { at, line }: { at: number; line: string },
  budget: ValueBudget & { broken: number },
): { node: ValueNode; next: number } | undefined {
  const starts = logLine.test(line)
    ? Array.from(line.matchAll(/\{|\[(?=\s{0,9}\{)/g), ({ index }) => index)
    : /^[{[]/.test(line)
      ? [0]
      : [];
  for (const start of starts.slice(0, mostTries))
    for (const strings of ["json", "python"] as const) {
      if (budget.broken < 0) return undefined;
      const read = readValue(text, at + start, { strings, openLines: false }, budget);
      if (!isBroken(read) && text.slice(read.next, endOfLine(text, read.next)).trim() === "") return read;
      budget.broken -= 1;
    }
  return undefined;
}
