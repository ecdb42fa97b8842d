import { defaultLimits } from "../../../limits.ts";
import { isBroken } from "../literal.ts";
import { readValue, type ValueBudget } from "../read-value.ts";
import { richToMarkup } from "./rich-to-markup.ts";

/** What the JSON of a text that an editor keeps begins with. */
const opening =
  /^\s*(?:\[\s*\{|\{)\s*"(?:type|tag|tagName|node|nodeType|_type|_key|ops|root|time|blocks|entityMap|insert|children|object|block_id|block_type|id|key|document|version)"\s*:/;

/** What a document may ask of the machine. */
const most: ValueBudget = { depth: defaultLimits.valueDepth, values: defaultLimits.values };

/** Markup of a string that is JSON of a text as an editor keeps it; undefined for any other string. */
export function packedDocument(text: string, budget: ValueBudget = { ...most }): string | undefined {
  if (!opening.test(text)) return undefined;
  const read = readValue(text, 0, { strings: "json", openLines: false }, budget);
  return isBroken(read) || text.slice(read.next).trim() !== "" ? undefined : richToMarkup(read.node)?.text;
}
