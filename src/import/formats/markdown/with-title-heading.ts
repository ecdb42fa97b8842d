import type { Mark } from "../../mark-spans.ts";
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

const cutShort = /(?:[-—–…]|\.{2,3})$/u;
const shortestCut = 6;

/** True for a heading that says whole what a program cut short above it (`灯为什么亮—`). */
function goesOn(title: string, heading: string): boolean {
  const letters = lettersOf(title);
  return cutShort.test(title.trim()) && letters.length >= shortestCut && lettersOf(heading).startsWith(letters);
}

const headRows = 8;

/**
 * Takes the heading that repeats the title, or a first heading of depth 1 where the page has no other title. A line that is none repeats it where
 * nothing of the author's stands above: below a label, a number or a heading it is what these are of, and so is an item of a list (`items`, without
 * white space).
 */
export function withTitleHeading(
  reading: FlatReading,
  page: FlatPage,
  title: string | undefined,
  items?: ReadonlySet<string>,
): FlatReading {
  const known = reading.metadata.title ?? title;
  const own = reading.marks.filter(({ role }) => role !== "body");
  const isFree = ({ start, end }: FlatPiece) => !own.some((mark) => mark.start < end && mark.end > start);
  const top = topRows(page).map((pieces) => ({
    pieces,
    text: pieces.map(({ start, end }) => page.text.slice(start, end)).join(""),
    isHeading: pieces[0]?.piece.isTitle === true,
    isFree: pieces.every(isFree),
    isText: pieces.some((piece) => isFree(piece) && /[\p{L}\p{N}]/u.test(page.text.slice(piece.start, piece.end))),
  }));
  const first = top.find(({ pieces }) => pieces.some((piece) => isFree(piece) && page.text.slice(piece.start, piece.end).trim() !== ""));
  const titles: Mark[] = [];
  let [taken, whole]: (string | undefined)[] = [];
  let isBelowText = false;
  for (const [at, row] of top.entries()) {
    const { text, pieces, isHeading } = row;
    const isFirst = known === undefined && row === first && isHeading && !isNoTitle(text);
    const isAgain = reading.metadata.title === undefined || !top.slice(0, at).some((above) => above.isFree);
    const isAlike = isAgain && known !== undefined && isHeading && isTitleBut(text, known);
    const isWhole = isAgain && title === undefined && whole === undefined && known !== undefined && isHeading && goesOn(known, text);
    const isSame = known !== undefined && bare(text) === bare(known) && items?.has(text.replace(/\s+/g, "")) !== true;
    const isRepeated: boolean = isSame && (isHeading || !(isBelowText || isShortPost(page, own)));
    const isTitle: boolean = (isFirst || isAlike || isWhole || isRepeated) && row.isFree && text.trim() !== "";
    isBelowText ||= !isTitle && row.isText;
    if (!isTitle) continue;
    taken ??= text;
    if (isWhole) whole ??= text;
    titles.push(...pieces.map(({ start, end }) => ({ start, end, role: "title" as const })));
  }
  if (taken === undefined) return reading;
  const metadata = { title: taken.trim(), ...reading.metadata, ...(whole === undefined ? {} : { title: whole.trim() }) };
  const isOver = (mark: Mark) => titles.some(({ start, end }) => mark.start < end && mark.end > start);
  return { ...reading, marks: [...reading.marks.filter((mark) => !isOver(mark)), ...titles], metadata };
}

const byline: readonly Mark["role"][] = ["title", "account-name", "date"];

/** True for a post of a few words, which WeChat gives them for its title: below its byline with the day one line is all that it says. */
function isShortPost({ text, stretches }: FlatPage, marks: readonly Mark[]): boolean {
  const isShown = ({ start, end }: FlatPiece) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
  const said = stretches.filter((piece) => isShown(piece) && !marks.some(({ start, end }) => start < piece.end && end > piece.start));
  const [first] = said;
  const above = new Set(marks.filter(({ end }) => end <= (first?.start ?? 0)).map(({ role }) => role));
  return said.every(({ piece: { row } }) => row === first?.piece.row) && byline.every((role) => above.has(role));
}

/** The pieces of each of the first rows. */
function topRows({ stretches }: FlatPage): FlatPiece[][] {
  const rows = new Map<number, FlatPiece[]>();
  for (const stretch of stretches) {
    const row = rows.get(stretch.piece.row);
    if (row !== undefined) row.push(stretch);
    else if (rows.size < headRows) rows.set(stretch.piece.row, [stretch]);
    else break;
  }
  return [...rows.values()];
}
