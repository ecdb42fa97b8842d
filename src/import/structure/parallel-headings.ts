import type { BlockStarts } from "./block-starts.ts";
import type { FoundHeading } from "./find-headings.ts";
import { headingVerbs } from "./heading-verbs.ts";
import { WINDOW } from "./block-starts.ts";
import type { Recognition } from "./network/recogniser.ts";
import { wordBounds } from "./word-bounds.ts";

/**
 * What a set of antithetical headings must show, pinned on documents whose headings are known (README): siblings, characters
 * between two, the share of the document that they span, the share of them that open with verbs of their own, and the means of the
 * network's logarithms that one begins there (`start`, against no block) and that it ends there (`end`). Where both halves open with
 * verbs (`verbPairs` of them), the network may doubt more.
 */
const LEAST = { siblings: 3, apart: 100, span: 0.4, distinct: 0.8, verbPairs: 0.6 };
const DOUBT = { plain: { start: -3.2, end: -1.7 }, verbPairs: { start: -4.5, end: -4 } };
const LENGTHS = [10, 12, 14, 16, 18, 20];
const HAN = /^\p{Script=Han}+$/u;
/** Characters that no sentence or half heading begins or ends with. */
const NEVER_FIRST = "的了和与及等地得是在为以之中上下里内后前们性化型";
const NEVER_LAST = "和与及对的把将";

/** Places where headings of one length may stand, and what speaks for them: shares, and means of logarithms. */
interface ParallelSet {
  size: number;
  members: number[];
  span: number;
  distinct: number;
  verbPairs: number;
  start: number;
  end: number;
}

/**
 * Headings of two equal halves (`突出政治标准|锻造绍兴铁军`), all of one length: each alone looks like the sentence that it is glued to,
 * together they prove each other. Empty unless a whole set is found.
 */
export function findParallelHeadings(chars: string, starts: BlockStarts, seen: Recognition): FoundHeading[] {
  const proven = listSets(chars, starts, seen).filter(isProven);
  const best = proven.reduce<ParallelSet | undefined>(
    (top, set) => (set.members.length > (top?.members.length ?? 0) ? set : top),
    undefined,
  );
  if (best === undefined) return [];
  const score = 1 - 0.5 ** best.members.length;
  return best.members.map((start) => ({ start, end: start + best.size, score }));
}

function listSets(chars: string, { at: places }: BlockStarts, seen: Recognition): ParallelSet[] {
  const index = new Map(places.map((at, i) => [at, i]));
  const starts = places.filter((at) => opensHeading(chars, at)).map((at) => ({ at, bounds: wordBounds(chars, at) }));
  if (starts.length < LEAST.siblings) return [];
  return LENGTHS.flatMap((size) => {
    const fitting = starts.filter(({ at, bounds }) => fits(chars, at, size, bounds)).map(({ at }) => at);
    const members = keepApart(fitting);
    if (members.length < LEAST.siblings) return [];
    const places = members.map((at) => index.get(at) as number);
    return [
      {
        size,
        members,
        span: ((members.at(-1) as number) - (members[0] as number)) / chars.length,
        distinct: new Set(members.map((at) => chars.slice(at, at + 2))).size / members.length,
        verbPairs: meanOf(members, (at) => (headingVerbs.has(chars.slice(at + size / 2, at + size / 2 + 2)) ? 1 : 0)),
        start: meanOf(places, (i) => (seen.kinds[i * 3 + 2] as number) - (seen.kinds[i * 3] as number)),
        end: meanOf(places, (i) => seen.ends[i * WINDOW + size - 1] as number),
      },
    ];
  });
}

function isProven({ span, distinct, verbPairs, start, end }: ParallelSet): boolean {
  const least = verbPairs >= LEAST.verbPairs ? DOUBT.verbPairs : DOUBT.plain;
  return span >= LEAST.span && distinct >= LEAST.distinct && start >= least.start && end >= least.end;
}

function meanOf(items: readonly number[], value: (item: number) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}

function opensHeading(chars: string, at: number): boolean {
  return at > 0 && /[。！？”…）]/.test(chars.charAt(at - 1)) && headingVerbs.has(chars.slice(at, at + 2));
}

function fits(chars: string, at: number, size: number, bounds: ReadonlySet<number>): boolean {
  const half = size / 2;
  if (!HAN.test(chars.slice(at, at + size)) || !/[\p{Script=Han}\dA-Za-z“《]/u.test(chars.charAt(at + size))) return false;
  return [half, size].every(
    (cut) => bounds.has(cut) && !NEVER_FIRST.includes(chars.charAt(at + cut)) && !NEVER_LAST.includes(chars.charAt(at + cut - 1)),
  );
}

function keepApart(starts: readonly number[]): number[] {
  const kept: number[] = [];
  for (const at of starts) if (at - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= LEAST.apart) kept.push(at);
  return kept;
}
