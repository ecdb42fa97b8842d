import { isNoTitle } from "../text-scrape/head/no-title.ts";
import type { FlatReading } from "../text-scrape/read-flat.ts";
import type { FlatPage, FlatPiece } from "./pieces/flatten.ts";
import { lettersOf } from "./letters-of.ts";

const bare = (text: string) => text.replace(/[\s*_\\]+/g, "");

/** What a browser's title has behind the article's. */
const ofSite = /[-–—_|｜]\s{0,9}(?:微信公众(?:号|平台)|微信|公众号|we ?chat|weixin.{0,30})$/iu;

/** True for a heading that is the title in other signs, or without the site's name that a field has behind it. */
function isTitleBut(heading: string, title: string): boolean {
  const letters = lettersOf(heading);
  return letters !== "" && letters === lettersOf(title.trim().replace(ofSite, ""));
}

const headRows = 8;

/**
 * Takes the heading that repeats the title, or a first heading of depth 1 where the page has no other title. A line that is none repeats it where
 * nothing of the author's stands above: below a label, a number or a heading it is what these are of.
 */
export function withTitleHeading(reading: FlatReading, page: FlatPage, title: string | undefined): FlatReading {
  const known = reading.metadata.title ?? title;
  const isOfField = reading.metadata.title === undefined;
  const isFree = ({ start, end }: FlatPiece) => !reading.marks.some((mark) => mark.start < end && mark.end > start);
  const rows = new Map<number, FlatPiece[]>();
  for (const stretch of page.stretches) {
    const row = rows.get(stretch.piece.row);
    if (row === undefined) rows.set(stretch.piece.row, [stretch]);
    else row.push(stretch);
  }
  const top = [...rows.values()].slice(0, headRows);
  const first = top.flat().find((stretch) => isFree(stretch) && page.text.slice(stretch.start, stretch.end).trim() !== "");
  const marks = [...reading.marks];
  let taken: string | undefined;
  let isBelowText = false;
  for (const row of top) {
    const text = row.map(({ start, end }) => page.text.slice(start, end)).join("");
    const isFirst = known === undefined && first !== undefined && row.includes(first) && first.piece.isTitle && !isNoTitle(text);
    const isAlike = isOfField && known !== undefined && row[0]?.piece.isTitle === true && isTitleBut(text, known);
    const isRepeated: boolean = known !== undefined && bare(text) === bare(known) && (!isBelowText || row[0]?.piece.isTitle === true);
    const isTitle: boolean = (isFirst || isAlike || isRepeated) && row.every(isFree) && text.trim() !== "";
    isBelowText ||= !isTitle && row.some((stretch) => isFree(stretch) && /[\p{L}\p{N}]/u.test(page.text.slice(stretch.start, stretch.end)));
    if (!isTitle) continue;
    taken ??= text;
    marks.push(...row.map(({ start, end }) => ({ start, end, role: "title" as const })));
  }
  if (taken === undefined) return reading;
  const metadata = reading.metadata.title === undefined ? { title: taken.trim(), ...reading.metadata } : reading.metadata;
  return { ...reading, marks, metadata };
}
