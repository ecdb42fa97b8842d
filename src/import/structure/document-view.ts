import { markSentenceEnds } from "./sentence-ends.ts";

/** What the feature extractors look up about a document, counted once. */
export interface DocumentView {
  chars: string;
  /** As `markSentenceEnds`. */
  marks: Uint8Array;
  /** 1 where a line break of the dump is believed. */
  breaks: Uint8Array;
  /** Sentence starts in order: 0, every marked offset and every believed break. */
  starts: number[];
  /** A number for each pair of characters, the same where the pair is the same. */
  pairs: Int32Array;
  bigrams: Uint16Array;
  trigrams: Uint16Array;
  /** How many sentences begin with a bigram. */
  openings: Uint16Array;
}

const SLOTS = 1 << 16;

/** Counts n-grams and sentence openings of `chars`; linear, with tables of fixed size. */
export function viewDocument(chars: string, breaks: Uint8Array): DocumentView {
  const marks = markSentenceEnds(chars);
  const view: DocumentView = {
    chars,
    marks,
    breaks,
    starts: [],
    pairs: numberPairs(chars),
    bigrams: new Uint16Array(SLOTS),
    trigrams: new Uint16Array(SLOTS),
    openings: new Uint16Array(SLOTS),
  };
  for (let i = 0; i < chars.length; i++) {
    raise(view.bigrams, slotOf(chars, i, 2));
    raise(view.trigrams, slotOf(chars, i, 3));
    if (i > 0 && marks[i] === 0 && breaks[i] === 0) continue;
    view.starts.push(i);
    raise(view.openings, slotOf(chars, i, 2));
  }
  return view;
}

function numberPairs(chars: string): Int32Array {
  const pairs = new Int32Array(chars.length);
  const known = new Map<number, number>();
  for (let i = 0; i < chars.length; i++) {
    const pair = chars.charCodeAt(i) * 65536 + (i + 1 < chars.length ? chars.charCodeAt(i + 1) : 0);
    let number = known.get(pair);
    if (number === undefined) known.set(pair, (number = known.size));
    pairs[i] = number;
  }
  return pairs;
}

/** The table slot of the n-gram at `at`; grams that meet in a slot are counted together. */
export function slotOf(chars: string, at: number, size: number): number {
  let hash = size;
  for (let i = at; i < at + size; i++) hash = Math.imul(hash ^ chars.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

function raise(table: Uint16Array, slot: number): void {
  const count = table[slot] as number;
  if (count < 65535) table[slot] = count + 1;
}
