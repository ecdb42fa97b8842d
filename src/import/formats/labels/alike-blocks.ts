import { isArticle, type HeadField } from "./head-fields.ts";
import { lineToParts } from "./line-to-parts.ts";

/** What a block says of its article besides the address. */
const telling = new Set(["account-name", "author", "date"]);

/**
 * True where the labels of a block stand again below it, with another article's address and another value: it is one of several, and what it says
 * is not the whole text's. `links` = where those of each line lead.
 */
export function isOneOfSeveral(lines: readonly string[], fields: readonly HeadField[], links: ReadonlyMap<number, string>): boolean {
  const url = fields.find(({ place, text }) => place.role === "url" && isArticle(text));
  if (url === undefined) return false;
  const last = Math.max(...fields.map(({ place }) => place.line));
  const labelOf = ({ place: { line, start } }: HeadField) =>
    lineToParts(lines[line] ?? "").find((part) => part.start === start)?.label ?? "";
  const valuesBelow = (label: string) =>
    [...lines.keys()]
      .filter((line) => line > last && label !== "" && (lines[line] ?? "").includes(label))
      .flatMap((line) =>
        lineToParts(lines[line] ?? "").flatMap((part) => (part.label === label ? [part.value.trim() || (links.get(line) ?? "")] : [])),
      );
  const isAnother = (value: string, at: HeadField) => value !== "" && value !== at.text;
  const addresses = valuesBelow(labelOf(url)).map((value) => /https?:\/\/[^\s)>\]]+/.exec(value)?.[0] ?? value);
  const others = fields.filter(({ place }) => telling.has(place.role));
  return (
    addresses.some((value) => isArticle(value) && isAnother(value, url)) &&
    others.some((field) => valuesBelow(labelOf(field)).some((value) => isAnother(value, field)))
  );
}
