import { fieldToMeaning } from "../fields/field-aliases.ts";
import { drawnRule } from "./drawn-rule.ts";
import { isArticle, type HeadField } from "./head-fields.ts";
import { lineToParts } from "./line-to-parts.ts";

/** Labelled lines that stand together: their labels in order, and the lines from the first to the last. */
interface Block {
  labels: string;
  first: number;
  last: number;
}

/** What no title has: a day or a time, the mark of an original, the end of a sentence. */
const byline = /20[012]\d\s?[-/.年]|\d:\d\d|^\s*原创|。\s*$/u;
const longestTitle = 120;
const mostLines = 24;

/**
 * The labelled values of a file's head without those below the title of one of its parts, where a block of the same labels with another article's
 * address stands below another title, each above text: what a part's labels say is not the whole text's. The labels at the very top, below nothing
 * but a title, are the file's own, whatever stands below. `links` = where those of each line lead.
 */
export function withoutAlikeBlocks(
  lines: readonly string[],
  fields: readonly HeadField[],
  links: ReadonlyMap<number, string>,
): HeadField[] {
  const first = findPart(lines, fields);
  const own = fields.filter(({ place }) => first !== undefined && place.line >= first);
  const url = own.find(({ place, text }) => place.role === "url" && isArticle(text));
  if (first === undefined || url === undefined) return [...fields];
  const block = blockAt(lines, url.place.line);
  const label = labelsOf(lines[url.place.line] ?? "").find((one) => one !== "" && fieldToMeaning(one)?.meaning === "url");
  if (label === undefined || !isTelling(block) || !isBelowTitle(lines, block)) return [...fields];
  const isAlike = (line: string, at: number): boolean => {
    if (at <= block.last || !line.includes(label)) return false;
    const address = /https?:\/\/[^\s)>\]]+/.exec(line)?.[0] ?? links.get(at) ?? "";
    if (!isArticle(address) || address === url.text) return false;
    const other = blockAt(lines, at);
    const hasText = wordsBetween(lines, block.last, other.first) > 1 && wordsBetween(lines, other.last, other.last + mostLines) > 0;
    return hasText && other.labels === block.labels && isBelowTitle(lines, other);
  };
  return lines.some(isAlike) ? fields.filter(({ place }) => place.line < first) : [...fields];
}

/** The first labelled line that stands below more than the file's title. */
function findPart(lines: readonly string[], fields: readonly HeadField[]): number | undefined {
  const labelled = new Set(fields.map(({ place }) => place.line));
  let words = 0;
  for (const [at, line] of lines.slice(0, Math.max(0, ...labelled) + 1).entries()) {
    if (labelled.has(at)) {
      if (words > 1) return at;
      if (words === 0) words = 1;
    } else if (isWords(line) && labelsOf(line).length === 0) words += 1;
  }
  return undefined;
}

/** The labelled lines around one of them, blank ones between. */
function blockAt(lines: readonly string[], at: number): Block {
  const reach = (step: 1 | -1): number => {
    let last = at;
    for (let next = at + step; Math.abs(next - at) <= mostLines; next += step) {
      const line = lines[next];
      if (line === undefined || (line.trim() !== "" && labelsOf(line).length === 0)) break;
      if (line.trim() !== "") last = next;
    }
    return last;
  };
  const [first, last] = [reach(-1), reach(1)];
  return {
    first,
    last,
    labels: lines
      .slice(first, last + 1)
      .flatMap(labelsOf)
      .join(" "),
  };
}

/** True for labels of an account, an author or a day beside the address. */
function isTelling({ labels }: Block): boolean {
  return labels.split(" ").some((label) => /^(?:account-name|author|published|created)$/.test(fieldToMeaning(label)?.meaning ?? ""));
}

function isBelowTitle(lines: readonly string[], { first }: Block): boolean {
  const title = lines.slice(Math.max(0, first - mostLines), first).findLast(isWords);
  return title !== undefined && title.trim().length <= longestTitle && !byline.test(title);
}

function wordsBetween(lines: readonly string[], above: number, below: number): number {
  return lines.slice(above + 1, below).filter(isWords).length;
}

const isWords = (line: string) => line.trim() !== "" && !drawnRule.test(line);

const labelsOf = (line: string) => lineToParts(line).map(({ label }) => label);
