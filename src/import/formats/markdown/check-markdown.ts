import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";

const containers = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;
const fence = /^\s{0,3}(?:```|~~~)/;
const marks = /\*+|_+|`+/g;

/**
 * Why Markdown is not parsed: quotes and lists inside each other without end would take a parser cubic time and all the memory, marks
 * of emphasis without end in one paragraph quadratic time. Undefined where neither comes near the limits.
 */
export function markdownToFault(text: string, { markdownDepth, markdownMarks }: Limits): Fault | undefined {
  let isCode = false;
  let inParagraph = 0;
  for (const line of text.split("\n")) {
    const depth = depthOf(line);
    if (depth > markdownDepth) return { code: "limit-depth", facts: { limit: "markdownDepth", expected: markdownDepth, found: depth } };
    if (fence.test(line)) isCode = !isCode;
    inParagraph = isCode || line.trim() === "" ? 0 : inParagraph + (line.match(marks)?.length ?? 0);
    if (inParagraph > markdownMarks)
      return { code: "limit-nodes", facts: { limit: "markdownMarks", expected: markdownMarks, found: "more" } };
  }
  return undefined;
}

/** Quotes and lists that a line stands in, counted by their marks and indentation. */
function depthOf(line: string): number {
  if (/^[\s*_-]*$/.test(line)) return 0;
  const prefix = containers.exec(line)?.[0] ?? "";
  return prefix.replace(/[^>\-*+.)]/g, "").length + Math.floor((/^[ \t]*/.exec(prefix)?.[0].length ?? 0) / 2);
}
