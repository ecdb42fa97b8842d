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

interface Candidate {
  block: BlockRange;
  hits: Hit[];
  terms: number;
}

function toCandidate(block: BlockRange, allHits: readonly Hit[]): Candidate {
  const hits = allHits.filter((hit) => hit.start < block.end && hit.end > block.start);
  return { block, hits, terms: new Set(hits.map(({ term }) => term)).size };
}

/** Moves a cut off the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** The stretch of a block to show: all of a short one, else from a little before the first hit. */
function chooseWindow(text: string, { start, end }: BlockRange, firstHit: number): [number, number] {
  if (end - start <= LENGTH + LEAD) return [start, end];
  const from = Math.max(start, Math.min(firstHit - LEAD, end - LENGTH));
  return [wholeCharacter(text, from), wholeCharacter(text, Math.min(end, from + LENGTH))];
}

function toPassage(text: string, { block, hits }: Candidate): Passage {
  const first = hits[0];
  const hitStart = Math.max(first?.start ?? block.start, block.start);
  const hitEnd = Math.min(first?.end ?? block.start, block.end);
  const [from, to] = chooseWindow(text, block, hitStart);
  const blockText = text.slice(block.start, block.end);
  return {
    anchor: block.anchor,
    parts: markHits(text, hits, from, Math.max(to, Math.min(hitEnd, from + LENGTH * 2))),
    cutBefore: from > block.start,
    cutAfter: to < block.end,
    textFragment: first ? toTextFragment(blockText, hitStart - block.start, hitEnd - block.start) : "",
  };
}

/** Up to three passages: the blocks with most terms, then most hits, in reading order; without any hit, the beginning of the text. */
export function choosePassages(text: string, blocks: readonly BlockRange[], hits: readonly Hit[]): Passage[] {
  const candidates = blocks.map((block) => toCandidate(block, hits)).filter((one) => one.hits.length > 0);
  const best = candidates.sort((a, b) => b.terms - a.terms || b.hits.length - a.hits.length).slice(0, PASSAGES);
  best.sort((a, b) => a.block.start - b.block.start);
  if (best.length === 0) best.push(...blocks.slice(0, 1).map((block) => ({ block, hits: [], terms: 0 })));
  return best.map((candidate) => toPassage(text, candidate));
}
