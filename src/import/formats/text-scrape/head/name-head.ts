import { takeBlocks } from "../../../boilerplate/take-blocks.ts";
import { beginsText } from "./first-sentence.ts";
import { toHeadItem } from "./head-items.ts";
import type { Head, HeadHints, NameLine, Walk } from "./head.ts";
import { isNoTitle } from "./no-title.ts";
import type { Segment } from "../scrape.ts";

const longestTitle = 110;
const longestAuthor = 30;

/** Tells title, author and account apart among the names of a head, and ends the head behind the last certain phrase. */
export function nameHead(walk: Walk, candidates: readonly Segment[], segments: readonly Segment[], hints: HeadHints): Head {
  const { accountName, title: known, besideDay } = hints;
  const { head, names } = walk;
  const count = countOfHead(walk, candidates, segments, hints);
  const end = segments[count - 1]?.end ?? 0;
  const within = names.filter(({ segment }) => segment.end <= end);
  const above = namesAbove(walk, within);
  const isKnown = ({ segment }: NameLine) => known !== undefined && bare(segment.text) === bare(known);
  const isOfDay = ({ segment }: NameLine) => besideDay?.has(segment.text) === true;
  const ofDay = known === undefined && accountName === undefined ? above.findLast(isOfDay)?.segment.text : undefined;
  const account =
    ofDay ?? accountOf(known === undefined ? above : above.filter((name) => !isKnown(name)), accountName, known !== undefined);
  const mayBeTitle = (name: NameLine) => name.segment.text !== account && !name.afterOriginal && !isOfDay(name);
  const title = above.find((name) => (known === undefined ? mayBeTitle(name) : isKnown(name)))?.segment;
  const author =
    above.find((name) => name.afterOriginal && isAuthor(name, within, account) && name.segment.text !== title?.text) ??
    accountAsAuthor(walk, above, account) ??
    above.find(
      ({ segment }) =>
        segment.text !== title?.text && segment.text !== account && segment.text.length <= longestAuthor && !/[:：]/u.test(segment.text),
    );
  for (const { segment } of within) {
    const { text, start } = segment;
    if (segment === author?.segment) head.places.push({ start, end: segment.end, role: "author" });
    else if (text === title?.text) head.places.push({ start, end: segment.end, role: "title" });
    else if (text === account) head.places.push({ start, end: segment.end, role: "account-name" });
    else if (text === author?.segment.text) head.places.push({ start, end: segment.end, role: "author" });
    else head.places.push({ start, end: segment.end, role: "body" });
  }
  const named: Partial<Head> = {};
  if (title !== undefined) named.title = title.raw;
  const accountLines = within.filter(({ segment }) => segment.text === account);
  const accountLine = accountLines.find((line) => line !== author) ?? accountLines[0];
  if (accountLine !== undefined) named.accountName = accountLine.segment.raw;
  if (author !== undefined) named.author = author.segment.raw;
  return { ...head, ...named, end, places: head.places.filter((place) => place.end <= end) };
}

/** Number of segments that belong to the head, or of those up to a title that nothing else vouches for. */
function countOfHead(walk: Walk, candidates: readonly Segment[], segments: readonly Segment[], hints: HeadHints): number {
  if (walk.sure > 0) return endOfHead(walk, segments, hints.accountName);
  return titleLine(candidates, hints.isTitleAlone) || knownTitleLine(segments, hints.title);
}

/** The names above the day, where title and account stand there; what stands below it is the article's. */
function namesAbove({ namesAboveDay = 0, head }: Walk, names: readonly NameLine[]): readonly NameLine[] {
  return namesAboveDay > 1 && head.alias === undefined ? names.slice(0, namesAboveDay) : names;
}

/**
 * An account that writes itself: its name is the author's too. The page prints the account's once on the byline's line or right above the
 * day; above the account's id twice, and once more below a day.
 */
function accountAsAuthor({ head, breaks }: Walk, above: readonly NameLine[], account: string | undefined): NameLine | undefined {
  const [title, first, second] = above;
  if (account === undefined || first === undefined || title?.segment.text === account) return undefined;
  const copies = above.slice(1).findIndex(({ segment }) => segment.text !== account);
  const count = copies < 0 ? above.length - 1 : copies;
  const day = head.places.find(({ role }) => role === "date")?.start ?? Infinity;
  if (head.places.some(({ role }) => role === "label")) return count > (day < first.segment.start ? 3 : 2) ? first : undefined;
  if (count < 2 || above.length > count + 1 || second === undefined) return undefined;
  const isOneLine = breaks[second.segment.start] === 1;
  return isOneLine || (count === 2 && second.segment.end === day && first.segment.end === second.segment.start) ? first : undefined;
}

/** The name behind 原创 is the author's; one that is the account's too stands there once more for the account. */
function isAuthor({ segment }: NameLine, names: readonly NameLine[], account: string | undefined): boolean {
  return segment.text !== account || names.filter((other) => other.segment.text === account).length > 1;
}

const bare = (text: string) => text.replace(/[\s*_\\]+/g, "");

/** Number of segments up to a first line that reads like a title; 0 where none does. */
function titleLine(segments: readonly Segment[], isAlone?: boolean): number {
  return isTitle(segments, isAlone) ? segments.findIndex(({ text, raw }) => toHeadItem(text, raw).kind === "name") + 1 : 0;
}

/** 1 where the first of several lines is the title that the dump gives elsewhere. */
function knownTitleLine([first, second]: readonly Segment[], known: string | undefined): number {
  return first !== undefined && second !== undefined && known !== undefined && bare(first.text) === bare(known) ? 1 : 0;
}

/** Number of segments that belong to the head. */
function endOfHead({ sure, names, head }: Walk, segments: readonly Segment[], accountName: string | undefined): number {
  const last = segments[sure - 1];
  const isOpen =
    last !== undefined && /^(?:原[创創]|Original)[:：]?$/.test(last.text) && accountName === undefined && head.alias === undefined;
  if (!isOpen) return sure;
  const after = names.filter(({ segment }) => segment.start >= last.end).slice(0, 2);
  const fit = after.findIndex(({ segment }) => segment.text.length > 20 || /[，。！？；]/u.test(segment.text));
  return sure + (fit < 0 ? after.length : fit);
}

/** A first line that nothing else vouches for is the title if it reads like one: short, no text's first sentence, something below it. */
function isTitle(segments: readonly Segment[], isAlone?: boolean): boolean {
  const [first, second] = segments.filter(({ text, raw }) => toHeadItem(text, raw).kind === "name");
  if (first === undefined || second === undefined || isNoTitle(first.raw) || beginsPrompt(segments, first)) return false;
  const isShort =
    first.text.length <= 64 && first.text.length >= 4 && !/。|[；，、：,;:…]$/u.test(first.text) && !beginsText(first.text, isAlone);
  const isText = second.text.length > first.text.length || (first.text.length >= 8 && /[。！？]$/u.test(second.text));
  return isShort && isText && !isNumbered(first, segments) && !/^[\p{P}]/u.test(second.text.replace(/^[“《「【（(#]/u, ""));
}

const promptLines = 3;

/** True for the first line of a prompt that stands on several (如果有帮助，欢迎 / 点赞、在看). */
function beginsPrompt(segments: readonly Segment[], first: Segment): boolean {
  const at = segments.indexOf(first);
  const [hit, below] = takeBlocks(segments.slice(at, at + promptLines).map(({ raw }) => raw));
  return hit !== undefined && below !== undefined;
}

const numbers: readonly (readonly [RegExp, RegExp])[] = [
  [/^一[、.．]/u, /^二[、.．]/u],
  [/^[（(]一[）)]/u, /^[（(]二[）)]/u],
  [/^第一[章节部步]/u, /^第二[章节部步]/u],
  [/^0?1[、.．]?(?=\p{L})/u, /^0?2[、.．]?(?=\p{L})/u],
];

/** True for the first of counted headings, the second of which stands below. */
function isNumbered({ text }: Segment, segments: readonly Segment[]): boolean {
  return numbers.some(([one, two]) => one.test(text) && segments.some((other) => two.test(other.text)));
}

/** The name behind an author who is named twice (原创 A A account). */
function accountBehindAuthor(names: readonly NameLine[]): string | undefined {
  const at = names.findIndex(({ afterOriginal }) => afterOriginal);
  const [first, second, third] = names.slice(at);
  const isTwice = at >= 0 && first?.segment.text === second?.segment.text;
  return isTwice && third !== undefined && third.segment.text !== first?.segment.text && third.segment.text.length <= 40
    ? third.segment.text
    : undefined;
}

/** A page that calls itself by the account's name has it above the title, and twice below. */
function isAboveTitle([first, second, ...rest]: readonly string[]): boolean {
  return first !== undefined && first.length <= 40 && second !== first && rest.filter((text) => text === first).length >= 2;
}

function accountOf(names: readonly NameLine[], accountName: string | undefined, isTitleApart: boolean): string | undefined {
  const texts = names
    .map(({ segment: { text } }) => text)
    .filter((text, at) => at === 0 || !/[:：，,。]$|^(?:文章|信息|稿件)?来源[:：]/u.test(text));
  if (accountName !== undefined && texts.includes(accountName)) return accountName;
  const beforeId = names.find((name) => name.beforeId)?.segment.text;
  if (beforeId !== undefined && beforeId.length <= 40) return beforeId;
  if (!isTitleApart && isAboveTitle(texts)) return texts[0];
  const rest = isTitleApart
    ? texts.filter((text) => text.length <= 40)
    : texts.slice(1).filter((text) => text !== texts[0] && text.length <= 40);
  if (accountName !== undefined && new Set(rest).size === 1) return undefined;
  if (isTitleApart) return rest.at(-1);
  const repeated = accountBehindAuthor(names) ?? rest.find((text, at) => rest.indexOf(text) !== at);
  if (repeated !== undefined) return repeated;
  return texts.length > 1 && texts[0] !== undefined && texts[0].length <= longestTitle ? rest.at(-1) : undefined;
}
