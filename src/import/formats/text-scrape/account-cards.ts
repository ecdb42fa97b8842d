import type { Mark } from "../../mark-spans.ts";
import { toSource } from "../../boilerplate/compact-text.ts";
import { toSegments, type Scrape, type Segment } from "./scrape.ts";

const longestName = 30;
const longestDescription = 150;
const closesSentence = /[。！？；…]/u;
const isSpoken = /[，。！？；：…]/u;

/** What tells a card's name: the page's account, and lines that are set in bold type. */
export interface CardHints {
  account?: string | undefined;
  bold?: ReadonlySet<string> | undefined;
}

/**
 * The name and the description above an account card's count of articles, which begins at `count` (a place of the compact text). A card
 * always has a name: above a line that is none stands the name; a line that may be either is taken alone, unless the one above it is known for
 * the name.
 */
export function cardNames(scrape: Scrape, lines: readonly Segment[], count: number, hints: CardHints): Mark[] {
  const above = lines.filter(({ start }) => start < count).slice(-2);
  const isLine = above.at(-1)?.end === count;
  const ofLines = (): Segment[] => (above.length === 1 && isBelowAccount(scrape, above[0], hints) ? above : linesAbove(above, hints));
  const found = isLine ? ofLines() : gluedAbove(scrape, above.at(-1)?.start ?? count, count, hints.account);
  return found.map(({ start, end }) => ({ ...toSource(scrape.compact, start, end), role: "boilerplate" as const, rule: "card/account" }));
}

/** The two lines above each card's count of articles, without white space: its name, and mostly its description. */
export function cardLines(scrape: Scrape): ReadonlySet<string> {
  const counts = new Set(scrape.tokens.filter(({ rule }) => rule.id === "card/account").map(({ start }) => start));
  if (counts.size === 0) return new Set();
  const lines = toSegments(scrape, 0, scrape.compact.text.length);
  return new Set(lines.flatMap(({ end }, at) => (counts.has(end) ? lines.slice(Math.max(0, at - 1), at + 1) : [])).map(({ text }) => text));
}

/** True for a card's description right below the account's name, which the head ends with. */
function isBelowAccount({ compact }: Scrape, line: Segment | undefined, { account }: CardHints): boolean {
  const name = account?.replace(/\s+/g, "") ?? "";
  return name !== "" && line !== undefined && line.text.length <= longestDescription && compact.text.slice(0, line.start).endsWith(name);
}

function linesAbove(lines: readonly Segment[], hints: CardHints): Segment[] {
  const [second, first] = [lines.at(-2), lines.at(-1)];
  if (first === undefined) return [];
  if (isKnown(first, hints)) return [first];
  if (first.text.length > longestDescription) return [];
  const isNamed = second !== undefined && (isKnown(second, hints) || (!mayBeName(first) && mayBeName(second)));
  if (isNamed) return [second, first];
  return mayBeName(first) ? [first] : [];
}

function isKnown({ text }: Segment, { account, bold }: CardHints): boolean {
  return text === account?.replace(/\s+/g, "") || (text.length <= longestName && bold?.has(text) === true);
}

function mayBeName({ text }: Segment): boolean {
  return text.length <= longestName && !isSpoken.test(text) && /[\p{L}\p{N}]/u.test(text);
}

/** On a page run together only the page's own account is known, behind the end of a sentence. */
function gluedAbove(
  { compact: { text } }: Scrape,
  from: number,
  count: number,
  account: string | undefined,
): Pick<Segment, "start" | "end">[] {
  const name = account?.replace(/\s+/g, "") ?? "";
  const start = name === "" ? -1 : text.slice(0, count).lastIndexOf(name);
  const isNear = start > from && count - start <= longestDescription + name.length;
  return isNear && closesSentence.test(text.charAt(start - 1)) ? [{ start, end: count }] : [];
}
