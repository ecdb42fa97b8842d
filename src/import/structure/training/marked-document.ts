import { viewDocument } from "../document-view.ts";
import type { DocumentView } from "../document-view.ts";
import { readNumbering } from "../numbering.ts";
import type { TrueBlock } from "./markdown-to-blocks.ts";

/** A training document flattened, with the truth as offsets. */
export interface MarkedDocument {
  view: DocumentView;
  starts: Set<number>;
  /** From the start of each heading to its end. */
  headings: Map<number, number>;
}

/** Joins the blocks; `keep` says which inner boundaries keep their line break. */
export function markDocument(blocks: TrueBlock[], keep: () => boolean = () => false): MarkedDocument {
  const chars = blocks.map((block) => block.text).join("");
  const breaks = new Uint8Array(chars.length + 1);
  const starts = new Set<number>();
  const headings = new Map<number, number>();
  let at = 0;
  for (const block of blocks) {
    starts.add(at);
    if (at > 0 && keep()) breaks[at] = 1;
    if (block.heading) headings.set(at, at + block.text.length);
    at += block.text.length;
  }
  return { view: viewDocument(chars, breaks), starts, headings };
}

/** Every place where a heading could begin, with its true end or -1. */
export function listExamples(document: MarkedDocument): { at: number; after: number; gold: number }[] {
  const { view, headings } = document;
  const after = new Map<number, number>();
  for (const [start, end] of headings) after.set(end, readNumbering(view.chars, start).size >= end - start ? 3 : 2);
  const places = new Set([...view.starts, ...headings.keys(), ...after.keys()]);
  return [...places].filter((at) => at < view.chars.length).map((at) => ({ at, after: after.get(at) ?? 0, gold: headings.get(at) ?? -1 }));
}
