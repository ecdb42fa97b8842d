import { toHeadItem } from "./head-items.ts";
import { slice, type Scrape, type Segment } from "../scrape.ts";

/** The number before a link, or the brackets of a picture behind one, as text browsers write them. */
const mark = /^(?:\[\d{1,3}\]|\[\])$/;
const numbers = /\[\d{1,3}\](?=[^\s\p{P}])/gu;
const picture = /.\[\]$/u;
const reach = 8;
const longest = 110;
const spoken = /[，。；！？]/u;
const nameLength = { shortest: 2, longest: 30 };

/** True for what a text browser writes around a link, where it stands alone. */
export function isReferenceMark(text: string): boolean {
  return mark.test(text);
}

/** The phrases of a head below its first, cut around such marks: `原创 老周 [1]青石桥`, `青石桥 []`. */
export function cutReferences(scrape: Scrape, phrases: readonly Segment[]): Segment[] {
  return phrases.flatMap((phrase, at) => (at === 0 || at > reach ? [phrase] : cutPhrase(scrape, phrase)));
}

function cutPhrase(scrape: Scrape, { start, end, text, ...rest }: Segment): Segment[] {
  const whole = { start, end, text, ...rest };
  if (scrape.layout !== "lines" || text.length > longest || spoken.test(text)) return [whole];
  const cuts = Array.from(text.matchAll(numbers))
    .filter(({ index }) => (scrape.compact.breaks[start + index] ?? 0) > 0)
    .flatMap(({ index, 0: number }) => [start + index, start + index + number.length]);
  if (picture.test(text)) cuts.push(end - 2);
  if (cuts.length === 0 || toHeadItem(text, whole.raw).kind !== "name") return [whole];
  return partsAt(scrape, whole, cuts);
}

/**
 * The names of a head without the account's that a text browser glued to the author's: once or twice (`老周青石桥青石桥`), above the line where it
 * stands alone.
 */
export function cutGluedAccount(scrape: Scrape, segments: readonly Segment[], accountName: string | undefined): Segment[] {
  return segments.flatMap((segment, at) => {
    if (at === 0 || at > reach || scrape.layout !== "lines") return [segment];
    const account = [accountName, ...segments.slice(at + 1, at + 3).map(({ text }) => text)].find((name) => isGlued(segment.text, name));
    if (account === undefined || toHeadItem(segment.text, segment.raw).kind !== "name") return [segment];
    return partsAt(scrape, segment, [segment.end - account.length * 2, segment.end - account.length]);
  });
}

function isGlued(names: string, account: string | undefined): boolean {
  if (account === undefined || account.length < nameLength.shortest || account.length > nameLength.longest) return false;
  return names.length <= nameLength.longest * 2 && names.endsWith(account + account);
}

function partsAt(scrape: Scrape, { start, end }: Segment, cuts: readonly number[]): Segment[] {
  return [...cuts, end].map((to, at) => slice(scrape, cuts[at - 1] ?? start, to)).filter((part) => part.end > part.start);
}
