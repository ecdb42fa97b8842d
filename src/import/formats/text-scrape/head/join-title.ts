import { toHeadItem } from "./head-items.ts";
import { personName } from "../glued-head/glued-evidence.ts";
import { slice, type Scrape, type Segment } from "../scrape.ts";

const mostWords = 24;
/** 原创, an author, and the account's name up to three times. */
const mostNames = 5;
const date = /(?:20[012]\d-\d{2}-\d{2}|20[012]\d年\d{1,2}月\d{1,2}日)/u;
/** A person's or an outlet's name; a title's last words are longer, have signs in them, or are words of the article. */
const personal = /^(?:\p{Script=Han}{2,8}|[A-Za-z][\w.-]{1,19})$/u;
const capital = /^[A-Z][A-Za-z.'’-]+$/;
/** A word of a foreigner's name (d'Artagnan, J.R.), which has three at most. */
const latin = /^[A-Za-z][A-Za-z.'’-]{0,19}$/;
const mostForeign = 3;
/** A word that the page has as often belongs to the article. */
const often = 4;

/**
 * A head's phrases where blanks part them: the words of a title that has blanks itself are one, and so are those of the account's name that
 * the page repeats. What stands before 原创, or before the date above the account, is the title; so is what stands before the account's
 * name, but for a last word that is like a name.
 */
export function joinTitle(scrape: Scrape, phrases: readonly Segment[], accountName: string | undefined): Segment[] {
  if (scrape.layout !== "spaces") return [...phrases];
  const join = (parts: readonly Segment[]) => slice(scrape, parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
  const segments = joinForeign(joinAccount(joinDays(scrape, phrases), accountName?.replace(/\s+/g, ""), join), join);
  const counted = countWords(scrape, segments, accountName?.replace(/\s+/g, "") ?? accountAboveId(segments));
  const { words, author } = counted.words > 1 ? counted : { ...counted, words: countTwice(segments) };
  const twice = isTwice(segments.slice(0, words)) ? [words / 2, words] : isNameAbove(segments, words) ? [1, words] : [words];
  const lines = twice.map((end, at) => join(segments.slice(twice[at - 1] ?? 0, end)));
  const byline = author > 1 ? [join(segments.slice(words, words + author))] : segments.slice(words, words + author);
  return goOn([...lines, ...byline, ...segments.slice(words + author)]);

  function goOn(parts: Segment[]): Segment[] {
    const [first, second, ...rest] = parts;
    return first !== undefined && second !== undefined && /^[，。！？、：；]/u.test(second.text)
      ? goOn([join([first, second]), ...rest])
      : parts;
  }
}

/** An old page that calls itself by the account's name: the name stands above the title, and twice or more below it. */
function isNameAbove(segments: readonly Segment[], words: number): boolean {
  return words > 1 && segments.slice(words, words + mostNames).filter(({ text }) => text === segments[0]?.text).length > 1;
}

/** The name that stands twice right above the account's id. */
function accountAboveId(segments: readonly Segment[]): string | undefined {
  const id = segments.slice(0, mostWords).findIndex(({ text, raw }) => toHeadItem(text, raw).kind === "id-label");
  const [once, twice] = [segments[id - 2], segments[id - 1]];
  return once !== undefined && once.text === twice?.text ? once.text : undefined;
}

/** How many of the first phrases are the title, and how many behind them the author between title and account. */
function countWords(scrape: Scrape, segments: readonly Segment[], account: string | undefined): { words: number; author: number } {
  const kinds = segments.slice(0, mostWords).map(({ text, raw }) => toHeadItem(text, raw).kind);
  const mark = kinds.findIndex((kind) => kind !== "name");
  const isDated = kinds[mark] === "date" && (kinds.slice(mark).includes("id-label") || areNamesBelow(segments, mark));
  if (kinds[mark] === "original" || isDated) return { words: Math.max(mark, 1), author: 0 };
  if (account === undefined && isAboveText(segments, kinds, mark)) return countAboveDay(scrape, segments.slice(0, mark));
  const at = segments.slice(0, mark < 0 ? mostWords : mark).findIndex(({ text }) => text === account);
  if (at < 2 || segments.slice(0, at).some(({ text }) => /[。]/.test(text))) return { words: 1, author: 0 };
  const author = countAuthor(scrape, segments.slice(0, at));
  return { words: at - author, author };
}

/** True for the account's name twice below the day. */
function areNamesBelow(segments: readonly Segment[], day: number): boolean {
  const [first, second] = segments.slice(day + 1, day + 1 + 2);
  return first !== undefined && first.text === second?.text && isName(first) && !/[，。！？；：]/u.test(first.text);
}

const longestTitle = 64;

/** True for a day that is the last thing above the text, with its time or right above a sentence; what stands above it is title, author and account, in which no sentence ends. */
function isAboveText(segments: readonly Segment[], kinds: readonly string[], day: number): boolean {
  const above = segments.slice(0, Math.max(day, 0));
  const isLast = /\d{1,2}:\d{2}/.test(segments[day]?.text ?? "") || /[，。！？；：]/u.test(segments[day + 1]?.text ?? "");
  return (
    kinds[day] === "date" &&
    isLast &&
    above.length > 2 &&
    !above.some(({ text }) => /[。；]/u.test(text)) &&
    lengthOf(above) <= longestTitle
  );
}

const lengthOf = (parts: readonly Segment[]) => parts.reduce((length, { text }) => length + text.length, 0);

/** A pen name (小林, 阿水, 渡口人), of which the second of three phrases above a day is one. */
const penName = /^\p{Script=Han}{2,4}$/u;

/** The last name above the day is the account's; before it stands the author's, where it is like a person's, or the one between title and account. */
function countAboveDay(scrape: Scrape, above: readonly Segment[]): { words: number; author: number } {
  const names = above.slice(0, -1);
  const forms = names.length === 2 ? [personName, capital, penName] : [personName, capital];
  const author = forms.some((form) => form.test(names.at(-1)?.text ?? "")) ? countAuthor(scrape, names) : 0;
  return { words: names.length - author, author };
}

/** How many of the last phrases of title and author are the author: a word like a name, or a foreign name's two. */
function countAuthor({ compact }: Scrape, phrases: readonly Segment[]): number {
  const [before, first, last] = [phrases.at(-3), phrases.at(-2), phrases.at(-1)];
  if (last === undefined || compact.text.split(last.text).length > often) return 0;
  const isForeign = capital.test(last.text) && capital.test(first?.text ?? "") && before !== undefined && !capital.test(before.text);
  return isForeign ? 2 : Number(personal.test(last.text));
}

/** The account's name, where blanks in it parted it; never from the first phrase, with which the title begins. */
function joinAccount(segments: Segment[], account: string | undefined, join: (parts: readonly Segment[]) => Segment): Segment[] {
  if (account === undefined) return segments;
  const joined: Segment[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    let end = at;
    for (let text = ""; at > 0 && at < mostWords && isName(segments[end]) && text.length < account.length;)
      text += segments[end++]?.text ?? "";
    const whole = end > at + 1 ? join(segments.slice(at, end)) : undefined;
    if (whole?.text !== account) joined.push(segments[at] as Segment);
    else {
      joined.push(whole);
      at = end - 1;
    }
  }
  return joined;
}

/** The words of a foreign author's name behind 原创, once or twice; the account's stands behind them, and does not begin with them. */
function joinForeign(segments: Segment[], join: (parts: readonly Segment[]) => Segment): Segment[] {
  const from = 1 + segments.slice(0, mostWords).findIndex(({ text, raw }) => toHeadItem(text, raw).kind === "original");
  const count = segments.slice(from, from + mostForeign * 2 + 1).findIndex(({ text }) => !latin.test(text));
  const words = segments.slice(from, from + Math.max(count, 0));
  const half = words.length / 2;
  if (from > 0 && half > 1 && isTwice(words) && words[0]?.text !== words[1]?.text && isName(segments[from + words.length]))
    return [...segments.slice(0, from), join(words.slice(0, half)), join(words.slice(half)), ...segments.slice(from + words.length)];
  if (words.length > mostForeign) return segments;
  const [account, below] = segments.slice(from + words.length);
  const isOne = words.length > 1 && new Set(words.map(({ text }) => text)).size === words.length && below?.text !== words[0]?.text;
  if (from === 0 || !isOne || !isName(account) || !/\p{Script=Han}/u.test(account?.text ?? "")) return segments;
  return [...segments.slice(0, from), join(words), ...segments.slice(from + words.length)];
}

function isName(phrase: Segment | undefined): boolean {
  return phrase !== undefined && toHeadItem(phrase.text, phrase.raw).kind === "name";
}

/** Days and times, and relative days in English, that blanks part. */
function joinDays(scrape: Scrape, phrases: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const isTime = last !== undefined && date.test(last.text) && last.text.length <= 11 && /^\d{1,2}:\d{2}$/.test(phrase.text);
    const isAgo =
      last !== undefined &&
      /^(?:\d{1,2})?(?:day|week|month|hour)?(?:s|\(s\))?$/.test(last.text) &&
      /^(?:(?:day|week|month|hour)(?:s|\(s\))?|ago)$/.test(phrase.text);
    if (isTime || isAgo) joined[joined.length - 1] = slice(scrape, last.start, phrase.end);
    else joined.push(phrase);
  }
  return joined;
}

/** How many of the first phrases are a title that stands there twice; one where none does. */
function countTwice(segments: readonly Segment[]): number {
  for (let words = 2; words <= mostWords; words += 1) {
    const parts = segments.slice(0, words * 2);
    if (parts.length === words * 2 && isTwice(parts)) return words * 2;
  }
  return 1;
}

function isTwice(parts: readonly Segment[]): boolean {
  const half = parts.length / 2;
  return parts.length > 1 && parts.length % 2 === 0 && parts.every(({ text }, at) => text === parts[(at + half) % parts.length]?.text);
}
