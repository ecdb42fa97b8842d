import type { PlacedField } from "../fields/field.ts";
import { fieldToMeaning } from "../fields/field-aliases.ts";

/** Properties of a page, a line each with two colons, from the very start, as Logseq keeps them: the first and the second. */
export const pageProperties = /^\s{0,4}(?:[\p{L}][\p{L}\p{N}_-]{1,40}::(?:[ \t][^\n]*)?\r?\n){2}/u;
const property = /([\p{L}][\p{L}\p{N}_-]{1,40})::(|[ \t][^\n]*|\r)(?:\n|$)/uy;
const fewestKnown = 2;

/** The properties at the head of a page, and how far they reach; undefined for a text without, or whose names say nothing. */
export function readProperties(text: string): { fields: PlacedField[]; length: number } | undefined {
  if (!pageProperties.test(text)) return undefined;
  const fields: PlacedField[] = [];
  let reached = text.length - text.trimStart().length;
  property.lastIndex = reached;
  for (let found = property.exec(text); found !== null; found = property.exec(text)) {
    const [whole, path = "", written = ""] = found;
    const value = written.trim();
    reached = found.index + whole.length;
    property.lastIndex = reached;
    if (value !== "") fields.push({ path, text: value, start: found.index + path.length + whole.slice(path.length).indexOf(value) });
  }
  const known = fields.filter(({ path }) => fieldToMeaning(path) !== undefined);
  return known.length < fewestKnown ? undefined : { fields, length: reached };
}
