import type { GoldDocument } from "./gold-documents.ts";

/** Joins the blocks as scrapers do; `keep` says for each inner boundary whether its line break survived. */
export function flattenGold(blocks: GoldDocument["blocks"], keep: (boundary: number) => boolean): string {
  return blocks.map((block, i) => (i > 0 && keep(i) ? "\n" : "") + block.text).join("");
}

/** A pinned coin for each boundary of a file: the same file and seed give the same answer everywhere (mulberry32). */
export function coinFor(file: string, seed = 20260101): () => boolean {
  let state = seed;
  for (const ch of file) state = (Math.imul(state, 31) + (ch.codePointAt(0) as number)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296 < 0.5;
  };
}
