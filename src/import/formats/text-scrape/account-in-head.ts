import { toSource } from "../../boilerplate/compact-text.ts";
import { toHeadItem } from "./head-items.ts";
import { areTwoNames } from "./join-names.ts";
import type { Scrape, Segment } from "./scrape.ts";

/** Title, 原创, the author once or twice, and the account; where blanks part all phrases, the title has several. */
const mostAbove = { lines: 5, spaces: 16, glued: 0 };
const shortest = 2;
const longest = 30;
const spoken = /[，。！？；：:,;!?]/u;
/** A link to a script, as a converter writes it behind the account's name. */
const scriptLink = /^\s?\[\s?javascript:/i;
/** How the page's source sets its account's name apart, and the other names of its byline. */
const widelyBefore = /(?:^|\n)[^\S\n]{8,}$/;
const widelyBehind = /^[^\S\n]{8,}(?:\n|$)/;
const original = /^(?:原[创創]|Original)[:：]?$/;

/**
 * The account's name in a head without a day, without white space: what stands right above the page's prompt for readers of novels, before
 * a link to a script, within the white space of the page's source, behind an author named twice, or above an account's card once more.
 */
export function accountInHead(scrape: Scrape, phrases: readonly Segment[], cards: ReadonlySet<string>): string | undefined {
  for (const [at, phrase] of phrases.slice(0, mostAbove[scrape.layout] + 1).entries()) {
    const { kind } = toHeadItem(phrase.text, phrase.raw);
    if (kind === "date" || kind === "id-label" || /。/u.test(phrase.text)) return undefined;
    if (at === 0 || kind !== "name" || !isNamed(scrape, phrases, at, cards)) continue;
    const [author = "", ...rest] = phrase.raw.trim().split(/\s+/);
    const name = rest.length === 1 && areTwoNames(phrase.raw.trim()) ? phrase.text.slice(author.length) : phrase.text;
    if (!/^(?:原[创創]|Original)/.test(name)) return name;
  }
  return undefined;
}

function isNamed(scrape: Scrape, phrases: readonly Segment[], at: number, cards: ReadonlySet<string>): boolean {
  const phrase = phrases[at] as Segment;
  if (phrase.text.length < shortest || phrase.text.length > longest || spoken.test(phrase.text)) return false;
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
