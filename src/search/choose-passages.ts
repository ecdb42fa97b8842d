import { type Hit, markHits, type TextPart } from "./find-hits.ts";
import { toTextFragment } from "./text-fragment.ts";

/** A piece of one block of an article, exactly as it stands there. */
export interface Passage {
  /** The id of the block's element on the page. */
  anchor: string;
  /** Together these are a substring of the block's text. */
  parts: TextPart[];
  /** Whether the block goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** Follows the anchor in a link: `#anchor` + this; "" where nothing is marked. */
  textFragment: string;
}

/** A block of the article's text: its range in the whole text. */
export interface BlockRange {
  anchor: string;
  start: number;
  end: number;
}

const PASSAGES = 3;
/** UTF-16 units of a passage, and of it what comes before the first hit. */
const LENGTH = 140;
const LEAD = 36;
const TRIED_HITS = 50;

interface Candidate {
  block: BlockRange;
  hits: Hit[];
  terms: number;
}

/** Blocks with the hits in them; both come in reading order, so that each is passed once. */
function toCandidates(blocks: readonly BlockRange[], hits: readonly Hit[]): Candidate[] {
  let at = 0;
  return blocks.flatMap((block) => {
    while (at < hits.length && (hits[at]?.end ?? 0) <= block.start) at += 1;
    const inside: Hit[] = [];
    for (let next = at; next < hits.length && (hits[next]?.start ?? 0) < block.end; next++) {
      const hit = hits[next];
      if (hit && hit.end > block.start) inside.push(hit);
    }
    return inside.length === 0 ? [] : [{ block, hits: inside, terms: new Set(inside.map(({ term }) => term)).size }];
  });
}

/** Moves a cut off the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** The stretch of a block to show: all of a short one, else from a little before the hit, and no less than a hit of usual length. */
function chooseWindow(text: string, { start, end }: BlockRange, hitStart: number, hitEnd: number): [number, number] {
  if (end - start <= LENGTH + LEAD) return [start, end];
  const from = Math.max(start, Math.min(hitStart - LEAD, end - LENGTH));
  const to = Math.min(end, Math.max(from + LENGTH, Math.min(hitEnd, from + LENGTH * 3)));
  return [wholeCharacter(text, from), wholeCharacter(text, to)];
}

/** The hit to begin with: after it most terms stand within a passage's length. Only a block's first hits are tried. */
function bestHit(hits: readonly Hit[]): Hit | undefined {
  const tried = hits.slice(0, TRIED_HITS);
  const termsAfter = (first: Hit): number => {
    const near = tried.filter(({ start, end }) => start >= first.start && end <= first.start - LEAD + LENGTH);
    return new Set(near.map(({ term }) => term)).size;
  };
  const counts = tried.map(termsAfter);
  return tried[counts.indexOf(Math.max(...counts))];
}

function toPassage(text: string, { block, hits }: Candidate): Passage {
  const first = bestHit(hits);
  const hitStart = Math.max(first?.start ?? block.start, block.start);
  const hitEnd = Math.min(first?.end ?? block.start, block.end);
  const [from, to] = chooseWindow(text, block, hitStart, hitEnd);
  const blockText = text.slice(block.start, block.end);
  return {
    anchor: block.anchor,
    parts: markHits(text, hits, from, to),
    cutBefore: from > block.start,
    cutAfter: to < block.end,
    textFragment: first ? toTextFragment(blockText, hitStart - block.start, hitEnd - block.start) : "",
  };
}

/** Up to three passages: the blocks with most terms, then most hits, in reading order; without any hit, the beginning of the text. */
export function choosePassages(text: string, blocks: readonly BlockRange[], hits: readonly Hit[]): Passage[] {
  const best = toCandidates(blocks, hits)
    .sort((a, b) => b.terms - a.terms || b.hits.length - a.hits.length)
    .slice(0, PASSAGES);
  best.sort((a, b) => a.block.start - b.block.start);
  if (best.length === 0) best.push(...blocks.slice(0, 1).map((block) => ({ block, hits: [], terms: 0 })));
  return best.map((candidate) => toPassage(text, candidate));
}
