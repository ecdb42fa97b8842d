import { isNumbered, type Publisher } from "./own-name.ts";
import type { Judged } from "./rule.ts";

/** So many blocks away stands the next item that an article counts, where an item is more than one. */
const farthest = 3;

/**
 * Leaves what is an item of a list (a way to sign up, a condition of a raffle, an entry of a table of contents) where another item of the same is the
 * author's: a list goes whole or stays whole. `isItem` tells which blocks stand in a list.
 */
export function spareItems(shown: readonly string[], isItem: NonNullable<Publisher["isItem"]>, judged: (Judged | undefined)[]): void {
  const isAuthors = (at: number) => (shown[at] ?? "") !== "" && judged[at] === undefined;
  const inList = listsOf(shown, isItem, isAuthors);
  const isOfAuthors = (at: number) => (isItem(at) ? inList[at] === true : countedAround(shown, at).some(isAuthors));
  const spared = judged.map((hit, at) => hit?.certainty === "prompt" && isOfAuthors(at));
  const hits = new Set(judged.filter((_, at) => spared[at]));
  for (const [at, hit] of judged.entries()) if (hit !== undefined && hits.has(hit)) judged[at] = undefined;
}

/** Which blocks stand in a list that an item of the author's stands in, too; pictures may stand between its items. */
function listsOf(shown: readonly string[], isItem: (at: number) => boolean, isAuthors: (at: number) => boolean): boolean[] {
  const inList = new Array<boolean>(shown.length).fill(false);
  for (let start = 0, end = 0; start < shown.length; start = Math.max(end, start + 1)) {
    let hasAuthors = false;
    for (end = start; end < shown.length && (isItem(end) || (end > start && shown[end] === "")); end += 1) hasAuthors ||= isAuthors(end);
    inList.fill(hasAuthors, start, end);
  }
  return inList;
}

/** The other counted blocks beside one that is counted. */
function countedAround(shown: readonly string[], at: number): number[] {
  if (!isNumbered(shown[at] ?? "")) return [];
  const near = Array.from({ length: 2 * farthest + 1 }, (_, place) => at - farthest + place);
  return near.filter((place) => place !== at && isNumbered(shown[place] ?? ""));
}
