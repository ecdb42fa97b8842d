import type { Fault } from "../fault.ts";
import type { Limits } from "../limits.ts";
import type { Source } from "../record.ts";
import { isLostMojibake } from "./charset/mojibake.ts";

const wrongCharset: Fault = {
  code: "not-text",
  facts: { expected: "Chinese in its own charset", found: "a text read in another charset, with bytes lost" },
};

/** The fault of a record whose sources are too long, or no text that anyone can read; undefined where they are fit to be read. */
export function checkSources(sources: readonly Source[], limits: Limits): Fault | undefined {
  for (const { text } of sources) {
    if (text.length > limits.sourceLength) {
      return { code: "limit-bytes", facts: { limit: "sourceLength", expected: limits.sourceLength, found: text.length } };
    }
    if (isLostMojibake(text)) return wrongCharset;
  }
  return undefined;
}
