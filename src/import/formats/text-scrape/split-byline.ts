import { toSource } from "../../boilerplate/compact-text.ts";
import { toHeadItem } from "./head-items.ts";
import { toSegments, type Scrape, type Segment } from "./scrape.ts";

const longestLine = 110;
const longestByline = 40;
const byline = /^(?:(?:原[创創]|Original)[:：]?\s+\S|20[012]\d-\d{2}-\d{2}\s+[^\s\d])/u;
/** A day between a name and a place, each of which may be absent. */
const dated =
  /^(?:[^\s:：·|｜，。]{2,20}\s+)?(?:20[012]\d-\d{2}-\d{2}|20[012]\d年\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2})?(?:\s+\p{Script=Han}{2,4})?$/u;
const widely = /[^\S\n]{2,}/;
const date = /(?:20[012]\d-\d{2}-\d{2}|20[012]\d年\d{1,2}月\d{1,2}日)/u;

/** A byline on one line (`原创 author account`, `author  account`) is cut at its blanks: at the wide ones, where it has any. */
export function splitByline(scrape: Scrape, segment: Segment, behind: readonly Segment[], accountName: string | undefined): Segment[] {
  const raw = segment.raw.trim();
  if (/[^\s]已付费$/.test(raw) && segment.text.length > 3) return cutAt(scrape, segment, segment.end - 3);
  if (scrape.layout !== "lines" || segment.text.length > longestLine || !/\s/.test(raw)) return [segment];
  const pieces = toSegments({ ...scrape, layout: "spaces" }, segment.start, segment.end);
  if (!byline.test(raw) && !dated.test(raw) && !endsInAccount(raw, behind, accountName)) return [segment];
  return joinNarrow(scrape, pieces, widely.test(raw));
}

const isSame = (name: string, other: string | undefined) => other !== undefined && name === other.replace(/\s+/g, "");

/** True for a line whose last word is the account's name, which stands alone below or at the page's end. */
function endsInAccount(raw: string, behind: readonly Segment[], accountName: string | undefined): boolean {
  const isKnown = (name = "") => [accountName, ...behind.slice(0, 2).map(({ text }) => text)].some((known) => isSame(name, known));
  const words = raw.split(/\s+/);
  const phrases = raw.split(widely).map((phrase) => phrase.replace(/\s+/g, ""));
  if (raw.replace(/\s+/g, " ").length > longestByline || /[:：·|｜]/.test(raw)) return false;
  return (words.length > 1 && isKnown(words.at(-1))) || (phrases.length > 1 && isKnown(phrases.at(-1)));
}

/** The price tag of a paid article, glued to its title. */
function cutAt({ source, compact }: Scrape, { start, end }: Segment, at: number): Segment[] {
  return [
    [start, at],
    [at, end],
  ].map(([from = 0, to = 0]) => {
    const place = toSource(compact, from, to);
    return { start: from, end: to, text: compact.text.slice(from, to), raw: source.slice(place.start, place.end) };
  });
}

/** Words that a single blank parts belong together where others stand widely apart; the time always belongs to its day. */
function joinNarrow({ source, compact }: Scrape, pieces: readonly Segment[], isWide: boolean): Segment[] {
  const joined: Segment[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap =
      last === undefined ? "" : source.slice(toSource(compact, last.start, last.end).end, toSource(compact, piece.start, piece.end).start);
    const isTime = last !== undefined && date.test(last.text) && /^\d{1,2}:\d{2}/.test(piece.text);
    const isApart =
      last === undefined ||
      (!isTime && (!isWide || gap.length > 1)) ||
      last.text === piece.text ||
      /^(?:原[创創]|Original)[:：]?$/u.test(last.text);
    if (isApart) joined.push({ ...piece });
    else Object.assign(last, { end: piece.end, text: last.text + piece.text, raw: last.raw + gap + piece.raw });
  }
  return joined;
}

/** A title's words, parted by the blanks that part the page's phrases, are one phrase: what stands before 原创, or before the date above the account. */
export function joinTitle({ source, compact, layout }: Scrape, segments: readonly Segment[]): Segment[] {
  if (layout !== "spaces") return [...segments];
  const kinds = segments.slice(0, mostWords).map(({ text, raw }) => toHeadItem(text, raw).kind);
  const mark = kinds.findIndex((kind) => kind !== "name");
  const isDated = kinds[mark] === "date" && kinds.slice(mark).includes("id-label");
  const words = kinds[mark] === "original" || isDated ? mark : 1;
  const twice = isTwice(segments.slice(0, words)) ? [words / 2, words] : [words];
  const lines = twice.map((end, at) => join(segments.slice(twice[at - 1] ?? 0, end)));
  return goOn([...lines, ...segments.slice(words)]);

  function goOn(parts: Segment[]): Segment[] {
    const [first, second, ...rest] = parts;
    return first !== undefined && second !== undefined && /^[，。！？、：；]/u.test(second.text)
      ? goOn([join([first, second]), ...rest])
      : parts;
  }

  function join(parts: readonly Segment[]): Segment {
    const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
    const place = toSource(compact, start, end);
    return { start, end, text: compact.text.slice(start, end), raw: source.slice(place.start, place.end) };
  }
}

const mostWords = 24;

function isTwice(parts: readonly Segment[]): boolean {
  const half = parts.length / 2;
  return parts.length > 1 && parts.length % 2 === 0 && parts.every(({ text }, at) => text === parts[(at + half) % parts.length]?.text);
}
