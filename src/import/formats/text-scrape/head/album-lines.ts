import type { Head, HeadHints } from "./head.ts";
import type { Token } from "../../../boilerplate/tokens.ts";
import type { Place, Scrape, Segment } from "../scrape.ts";
import { toSegments } from "../scrape.ts";

const longestName = 30;
const mostChips = 6;
const reach = 2000;
const contents = /[·•](?:目[录錄]|TableofContents)[*_]{0,4}$/u;
const startsContents = /^[·•](?:目[录錄]|TableofContents)/u;
/** Of bold type, behind the page's words. */
const mostMarks = 4;
const chip = /^[*_]{0,4}#?[^。！？，]{1,30}?\d{1,4}[个個]?$/u;

/** The name of an album without its mark and how many articles it has. */
export function toAlbum(raw: string): string {
  const name = raw
    .trim()
    .replace(/^(?:收[录錄][于於](?:话题|話題|合集|专辑|專輯)?)?\s{0,9}#{1,9}/u, "")
    .replace(/^收[录錄][于於] /u, "");
  return name.replace(/(?:[,，]\s?\d{0,4}|\d{1,4})\s?[个個]?$/u, "").trim();
}

const labelledAlbum = /^收[录錄][于於]/u;
const countedAlbum = /\d[个個]?[*_]{0,4}$/u;
/** An album has one article or more. */
const lineCount = /^[,，]?[1-9]\d{0,3}[个個]?$/u;

/** True for a line that is nothing but how many articles the album above it has. */
export function isAlbumCount(text: string): boolean {
  return lineCount.test(text);
}

/** True for a tag in the head that is an album: its label or another album stands before it, or it says how many articles it has; a number alone counts the article's parts. */
export function isAlbum({ places }: Head, { text }: Segment, next: Segment | undefined): boolean {
  if (/^#0\d{0,3}$/.test(text)) return false;
  const isBehind = places.at(-1)?.role === "album";
  return isBehind || labelledAlbum.test(text) || countedAlbum.test(text) || lineCount.test(next?.text ?? "");
}

type AlbumHints = Pick<HeadHints, "hasArticleAddress" | "endsInPicture">;

/** An album's name behind its label, with no count, as the last above the page's own words. */
const filedUnder = /^\s*收[录錄][于於] {1,2}#?[^\s。！？，；：《》“”]{1,30}\s*$/u;

/** The contents of a journal, a book, an annex. */
const noAlbum = /[《》：:]|^附|第.{1,8}[期卷辑輯]/u;

/**
 * The album's name before its contents (水站旧事 · 目录), where the page below an article begins with them or may be nothing else, and the albums
 * with their counts above it, one of them the same.
 */
export function albumAbove(scrape: Scrape, tail: number, first: Place | undefined, hints: AlbumHints): Place[] {
  const { text } = scrape.compact;
  const isFirst = first !== undefined && startsContents.test(text.slice(first.start, first.end));
  const lines = toSegments({ ...scrape, layout: "lines" }, Math.max(0, tail - reach), tail);
  const own = lines.at(-1);
  if (own !== undefined && first !== undefined && filedUnder.test(own.raw)) return [{ start: own.start, end: tail, role: "album" }];
  if (own === undefined || (!isFirst && !contents.test(own.text))) return [];
  const name = isFirst ? own.text : own.text.replace(contents, "");
  if (name.length > longestName || /[。！？]/.test(name) || (isFirst && (scrape.compact.breaks[tail] ?? 0) >= 2)) return [];
  const end = own.start + name.length;
  const album: Place[] = name === "" ? [] : [{ start: own.start, end, role: "album" }];
  const rest: Place[] = end < own.end ? [{ start: end, end: own.end, role: "boilerplate", rule: "related/album-word" }] : [];
  const chips = chipsAbove(lines.slice(0, -1), name);
  if (first === undefined && (name === "" || noAlbum.test(name) || (chips.length === 0 && !isPageAround(scrape, own, hints)))) return [];
  return hints.endsInPicture === true && first === undefined ? [] : [...chips, ...album, ...rest];
}

/** True for a last line that a clipper took from the article's page, and for one below the page's own words. */
function isPageAround({ tokens }: Scrape, own: Segment, { hasArticleAddress }: AlbumHints): boolean {
  const isAbove = ({ end, rule }: Token) => end <= own.start && end >= own.start - mostMarks && rule.certainty !== "word";
  return hasArticleAddress === true || tokens.some(isAbove);
}

/** A count on a line of its own belongs to the album above it. */
function joinCounts(lines: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || !/^\d{1,4}[个個]?$/u.test(line.text)) joined.push({ ...line });
    else Object.assign(last, { end: line.end, text: last.text + line.text });
  }
  return joined;
}

/** True for a name with its sign, which all albums of a page have or none. */
function isMarked(text: string): boolean {
  return /^[*_]{0,4}#/.test(text);
}

/** The albums of a page, each with its count, the one that the page shows the contents of among them. */
function chipsAbove(lines: readonly Segment[], name: string): Place[] {
  const near = joinCounts(lines.slice(-2 * mostChips)).slice(-mostChips);
  const chips = near.slice(near.findLastIndex(({ text }) => !chip.test(text)) + 1);
  const own = name.replace(/^[*_#]+/, "");
  const isSame = ({ text }: Segment) => {
    const shown = text.replace(/^[*_#]+/, "");
    return shown.startsWith(own) && /^\d{1,4}[个個]?$/u.test(shown.slice(own.length));
  };
  const same = chips.find(isSame);
  const inRow = chips.slice(chips.findLastIndex(({ text }) => isMarked(text) !== isMarked(same?.text ?? "")) + 1);
  return same !== undefined && inRow.includes(same) ? inRow.map(({ start, end }) => ({ start, end, role: "album" as const })) : [];
}
