import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";
import { findCode } from "./code/code-stretches.ts";

/** Why a flat text is not read: no article is as long, and every line of one that is no script costs a look at its neighbours. Undefined where it is not. */
export function textToFault(text: string, { markdownLength, textLines }: Limits): Fault | undefined {
  if (text.length > markdownLength)
    return { code: "limit-bytes", facts: { limit: "markdownLength", expected: markdownLength, found: text.length } };
  const isLong = countLines(text) > textLines && countLines(withoutCode(text)) > textLines;
  return isLong ? { code: "limit-nodes", facts: { limit: "textLines", expected: textLines, found: "more" } } : undefined;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function withoutCode(text: string): string {
  const code = findCode(text);
  return [0, ...code.map(({ end }) => end)].map((start, at) => text.slice(start, code[at]?.start)).join("");
}
