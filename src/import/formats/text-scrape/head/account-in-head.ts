import { toSource } from "../../../boilerplate/compact-text.ts";
import { toHeadItem } from "./head-items.ts";
import { areTwoNames } from "./join-names.ts";
import { slice, type Scrape, type Segment } from "../scrape.ts";

/** Title, 原创, the author once or twice, and the account; where blanks part all phrases, the title has several. */
const mostAbove = { lines: 5, spaces: 16, glued: 0 };
const shortest = 2;
const longest = 30;
const spoken = /[，。！？；：:,;!?]/u;
/** A link to a script, as a converter writes it behind the account's name. */
const scriptLink = /^\s?\[\s?javascript:\s?(?:void\(0\))?;?\s?\]/i;
/** How the page's source sets its account's name apart, and the other names of its byline. */
const widelyBefore = /(?:^|\n)[^\S\n]{8,}$/;
const widelyBehind = /^[^\S\n]{8,}(?:\n|$)/;
const original = /^(?:原[创創]|Original)[:：]?$/;

/** Words that head a part, or a credit without its colon. */
const noName = /^(?:第.{1,4}[章节回篇]|[前引序]言|导[语读]|作者|记者|摄影|图文|撰文|主讲|主播|编辑|来源|摘要|目录|正文)$/u;

const dayAtEnd = /\s(?:[今昨前]天|\d{1,2}(?:天|周|个?月)前|\d{1,2}月\d{1,2}日)\s*$/u;

/** What is known besides the phrases: the lines of accounts' cards, the author, and whether title and byline were written by a clipper. */
export interface KnownOfHead {
  cards: ReadonlySet<string>;
  author?: string | undefined;
  title?: string | undefined;
  isClipped?: boolean | undefined;
}

/**
 * The account's name in a head without a day, without white space: what stands right above the page's prompt for readers of novels, before
 * a link to a script, within the white space of the page's source, behind an author named twice or known, above an account's card once more, or
 * twice on its line.
 */
export function accountInHead(scrape: Scrape, phrases: readonly Segment[], known: KnownOfHead): string | undefined {
  const first = known.title === undefined ? 1 : 0;
  let title: Segment | undefined;
  for (const [at, phrase] of phrases.slice(0, mostAbove[scrape.layout] + 1).entries()) {
    if (phrase.text.includes("。")) return undefined;
    const { kind } = toHeadItem(phrase.text, phrase.raw);
    if (kind === "date" || kind === "id-label") return undefined;
    if (kind === "name") title ??= phrase;
    if (
      at < first ||
      kind !== "name" ||
      (phrase !== title && phrase.text === title?.text) ||
      phrase.text.length < shortest ||
      phrase.text.length > longest ||
      spoken.test(phrase.text)
    )
      continue;
    const words = phrase.raw.replace(dayAtEnd, "").trim().split(/\s+/);
    const name =
      lastOfNames(phrases, at, words, known) ?? (at > 0 && isNamed(scrape, phrases, at, known.cards) ? lastName(phrase) : undefined);
    if (name !== undefined && !/^(?:原[创創]|Original)/.test(name)) return name;
  }
  return undefined;
}

/** The phrases of a head, with a line cut that the account's name and a relative day end (`老周 青石桥 6天前`). */
export function cutBeforeDay(scrape: Scrape, phrases: readonly Segment[], account: string | undefined): Segment[] {
  return phrases.flatMap((phrase, at) => {
    const [day] = dayAtEnd.exec(phrase.raw) ?? [];
    if (at === 0 || at > mostAbove[scrape.layout] || account === undefined || day === undefined) return [phrase];
    const end = phrase.end - day.replace(/\s+/g, "").length;
    const name = end - account.length;
    if (slice(scrape, Math.max(phrase.start, name), end).text !== account) return [phrase];
    return [slice(scrape, phrase.start, name), slice(scrape, name, end), slice(scrape, end, phrase.end)].filter(({ text }) => text !== "");
  });
}

/** The account's name at the end of a line of two names, or of three. */
function lastName({ raw, text }: Segment): string {
  const [author = "", ...rest] = raw.trim().split(/\s+/);
  return rest.length === 1 && areTwoNames(raw.trim()) ? text.slice(author.length) : text;
}

/** The last of several names on a line: one that stands twice, behind the author who is known, or once more as the page's own name above the title. */
function lastOfNames(
  phrases: readonly Segment[],
  at: number,
  words: readonly string[],
  { author, title, isClipped }: KnownOfHead,
): string | undefined {
  const [last = "", before] = words.toReversed();
  const [name = ""] = words;
  const ofAuthor = wordsOf(author, words);
  if (ofAuthor > 1 && ofAuthor < words.length) return words.slice(ofAuthor).join("");
  if (words.length < 2 || words.length > 4 || last.length < shortest || noName.test(name)) return undefined;
  if (last === before) return words.length > 2 && name !== last ? last : undefined;
  if (at > 1 && last === phrases[0]?.text) return last;
  if (name === author?.replace(/\s+/g, "")) return words.slice(1).join("");
  return at === 0 &&
    isClipped === true &&
    title !== undefined &&
    words.length === 2 &&
    areTwoNames(words.join(" ")) &&
    name.length >= shortest
    ? last
    : undefined;
}

/** How many of the first words are the author's name, blanks in it included; 0 where they are not. */
function wordsOf(author: string | undefined, words: readonly string[]): number {
  const count = author?.trim().split(/\s+/).length ?? 0;
  return count > 0 && words.slice(0, count).join("") === author?.replace(/\s+/g, "") ? count : 0;
}

function isNamed(scrape: Scrape, phrases: readonly Segment[], at: number, cards: ReadonlySet<string>): boolean {
  const phrase = phrases[at] as Segment;
  const { source, compact } = scrape;
  const { start, end } = toSource(compact, phrase.start, phrase.end);
  const behind = source.slice(end, end + longest * 2);
  const isIndented = widelyBefore.test(source.slice(Math.max(0, start - longest * 2), start));
  const isSetApart = isIndented && widelyBehind.test(behind);
  return (
    scriptLink.test(behind) ||
    isSetApart ||
    (isIndented && isBehindAuthor(phrases, at)) ||
    isAboveReader(phrases[at + 1]) ||
    cards.has(phrase.text)
  );
}

function isAboveReader(next: Segment | undefined): boolean {
  const item = next === undefined ? undefined : toHeadItem(next.text, next.raw);
  return item?.kind === "taken" && item.rule === "reader/novel";
}

/** True below 原创 and the author's name, twice. */
function isBehindAuthor(phrases: readonly Segment[], at: number): boolean {
  const [mark, once, twice] = phrases.slice(Math.max(0, at - 3), at);
  return (
    mark !== undefined && original.test(mark.text) && once?.text === twice?.text && twice !== undefined && twice.text !== phrases[at]?.text
  );
}
