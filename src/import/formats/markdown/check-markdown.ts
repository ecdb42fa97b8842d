import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";

const containers = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;
const fence = /^\s{0,3}(?:```|~~~)/;
const marks = /\*+|_+|`+/g;

/**
 * Why Markdown is not parsed: quotes and lists inside each other without end would take a parser cubic time and all the memory, marks
 * of emphasis without end in one paragraph quadratic time. Undefined where neither comes near the limits.
 */
export function markdownToFault(text: string, limits: Limits): Fault | undefined {
  return tooDeep(text, limits.markdownDepth) ?? tooManyMarks(text, limits.markdownMarks);
}

function tooDeep(text: string, limit: number): Fault | undefined {
  const prefix = new RegExp(`^[ \\t>*+.)\\d-]{${limit + 1},}.*`, "gm");
  for (const [line] of text.matchAll(prefix)) {
    const found = depthOf(line);
    if (found > limit) return { code: "limit-depth", facts: { limit: "markdownDepth", expected: limit, found } };
  }
  return undefined;
}

/** Quotes and lists that a line stands in, counted by their marks and indentation. */
function depthOf(line: string): number {
  if (/^[\s*_-]*$/.test(line)) return 0;
  const prefix = containers.exec(line)?.[0] ?? "";
  return prefix.replace(/[^>\-*+.)]/g, "").length + Math.floor((/^[ \t]*/.exec(prefix)?.[0].length ?? 0) / 2);
}

function tooManyMarks(text: string, limit: number): Fault | undefined {
  if (countMarks(text) <= limit) return undefined;
  let isCode = false;
  let inParagraph = 0;
  for (const line of text.split("\n")) {
    if (fence.test(line)) isCode = !isCode;
    inParagraph = isCode || line.trim() === "" ? 0 : inParagraph + (line.match(marks)?.length ?? 0);
    if (inParagraph > limit) return { code: "limit-nodes", facts: { limit: "markdownMarks", expected: limit, found: "more" } };
  }
  return undefined;
}

/** Characters that may be marks, wherever they stand. */
function countMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2a || unit === 0x5f || unit === 0x60) count += 1;
  }
  return count;
}
