import { toHeadItem } from "./head-items.ts";
import { slice, type Scrape, type Segment } from "../scrape.ts";

const latin = /^[A-Za-z][\w.'’&-]*$/;
/** A person who writes the name in Latin letters; an account's name begins with a capital. */
const pseudonym = /^[a-z][\w.-]*$/;
const han = /\p{Script=Han}$/u;

/** True for an author's and an account's name that a blank parts: a Latin word may belong to the account's name instead. */
export function areTwoNames(raw: string): boolean {
  const words = raw.split(/\s+/);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length === 2)
    return first === last || (/^\p{Script=Han}+$/u.test(last) && (/^\p{Script=Han}+$/u.test(first) || pseudonym.test(first)));
  return words.length === 3 && /^\p{Script=Han}+$/u.test(first + last);
}

/**
 * The names of a byline out of its words: Latin words side by side are one name, and so are a Chinese and a Latin word at the end, the
 * account's; what stands before the account's name is the author's. `isAccountApart` says that the account's name is none of the words.
 */
export function joinNames(scrape: Scrape, words: readonly Segment[], isAccountApart = false): Segment[] {
  const joined: Segment[] = [];
  for (let at = 0; at < words.length;) {
    const end = words.findIndex((word, place) => place >= at && !isName(word));
    const names = words.slice(at, end < 0 ? words.length : end);
    joined.push(...joinRun(scrape, names, isAccountApart));
    at += names.length;
    if (names.length === 0) joined.push(words[at++] as Segment);
  }
  return joined;
}

function joinRun(scrape: Scrape, names: readonly Segment[], isAccountApart: boolean): readonly Segment[] {
  if (names.length < 3 && !(isAccountApart && names.length > 1)) return names;
  const join = (parts: readonly Segment[]) => (parts.length === 0 ? [] : [slice(scrape, parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0)]);
  const half = names.length / 2;
  if (names.every(({ text }, at) => text === names[(at + half) % names.length]?.text))
    return [...join(names.slice(0, half)), ...join(names.slice(half))];
  if (new Set(names.map(({ text }) => text)).size < names.length) return names;
  return isAccountApart ? join(names) : joinTwo(names, join);
}

/** Author and account. */
function joinTwo(names: readonly Segment[], join: (parts: readonly Segment[]) => Segment[]): Segment[] {
  const isLatin = (at: number) => latin.test(names[at]?.text ?? "");
  let account = names.length - 1;
  while (account > 1 && isLatin(account) && isLatin(account - 1)) account -= 1;
  if (account > 1 && isLatin(account) && han.test(names[account - 1]?.text ?? "")) account -= 1;
  return [...join(names.slice(0, account)), ...join(names.slice(account))];
}

function isName({ text, raw }: Segment): boolean {
  return toHeadItem(text, raw).kind === "name";
}
