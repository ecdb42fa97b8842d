import type { HeadField } from "./head-fields.ts";
import { lineToParts, type LabelledPart } from "./line-to-parts.ts";

/** A label of any words and its value, or the label alone. */
const labelled = /^[\p{L} ]{2,12}[:：]/u;

/**
 * True where labelled values stand at the very head of a text, below nothing but its title, and none of their labels stands below with another value:
 * the lines of a section or of one account among several are the author's.
 */
export function standsOnceAtHead(lines: readonly string[], fields: readonly HeadField[]): boolean {
  const first = Math.min(...fields.map(({ place }) => place.line));
  const above = lines.slice(0, first).filter((line) => line.trim() !== "");
  if (above.length > 1 || above.some((line) => labelled.test(line.trim()))) return false;
  const own = new Map(fields.toReversed().map((field) => [field.field, field]));
  const isOther = ({ label, value, start }: LabelledPart, line: number) => {
    const { text, place } = own.get(label) ?? {};
    return text !== undefined && text.trim() !== value.trim() && (place?.line !== line || place.start !== start);
  };
  const labels = [...own.keys()];
  return !lines.some(
    (text, line) => line >= first && labels.some((label) => text.includes(label)) && lineToParts(text).some((part) => isOther(part, line)),
  );
}
