import type { Fault } from "../../fault.ts";
import type { Limits } from "../../limits.ts";

/** Why a flat text is not read: no article is as long, and every line of one costs a look at its neighbours. Undefined where it is not. */
export function textToFault(text: string, { markdownLength, textLines }: Limits): Fault | undefined {
  if (text.length > markdownLength)
    return { code: "limit-bytes", facts: { limit: "markdownLength", expected: markdownLength, found: text.length } };
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= textLines; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines > textLines ? { code: "limit-nodes", facts: { limit: "textLines", expected: textLines, found: "more" } } : undefined;
}
