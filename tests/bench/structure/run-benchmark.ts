import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";
import type { RecoveredBlock } from "../../../src/import/structure/recover-structure.ts";
import { baselines } from "./baselines.ts";
import { coinFor, flattenGold } from "./flatten-gold.ts";
import type { GoldDocument } from "./gold-documents.ts";
import { outlineOf, scoreOutlines } from "./score.ts";
import type { Figures, Outline, Share } from "./score.ts";

export type Recover = (text: string) => { heading: boolean; text: string }[];
export type BaselineFigures = Share & Figures;
export type RunFigures = Figures & { baselines: Record<keyof typeof baselines, BaselineFigures> };
export type KindFigures = RunFigures & { documents: number; flat: RunFigures; broken: RunFigures };

export interface BenchmarkResult {
  documents: number;
  flat: RunFigures;
  broken: RunFigures;
  /** Each folder's flat figures, and both runs under their own names. */
  kinds: Record<string, KindFigures>;
  worst: { file: string; boundaryF1: number }[];
}

/** Recovered blocks as the scorer knows them. */
export function toBlocks(blocks: RecoveredBlock[]): { heading: boolean; text: string }[] {
  return blocks.map((block) => ({ heading: block.kind === "heading", text: block.text }));
}

/** A document with what recovers it. */
type JudgedDocument = GoldDocument & { recover: Recover };

const shipped: Recover = (text) => toBlocks(recoverStructure(text));

/**
 * Flattens, recovers and scores; ten documents with the lowest flat boundary F1 come as `worst`. `heldOut` gives each document weights
 * that have not seen it; documents that it knows nothing of are left out.
 */
export function runBenchmark(
  all: GoldDocument[],
  heldOut: (document: GoldDocument) => Recover | undefined = () => shipped,
): BenchmarkResult {
  const documents = all.flatMap((document) => {
    const recover = heldOut(document);
    return recover === undefined ? [] : [{ ...document, recover }];
  });
  const kinds = [...new Set(documents.map((document) => document.kind))].sort();
  return {
    documents: documents.length,
    ...scoreBoth(documents),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, scoreKind(documents.filter((document) => document.kind === kind))])),
    worst: worstOf(documents),
  };
}

function scoreKind(documents: JudgedDocument[]): KindFigures {
  const both = scoreBoth(documents);
  return { documents: documents.length, ...both.flat, ...both };
}

function scoreBoth(documents: JudgedDocument[]): { flat: RunFigures; broken: RunFigures } {
  return { flat: scoreRun(documents, flat), broken: scoreRun(documents, broken) };
}

const flat = (document: JudgedDocument): string => flattenGold(document.blocks, () => false);
const broken = (document: JudgedDocument): string => flattenGold(document.blocks, coinFor(document.file));

function scoreRun(documents: JudgedDocument[], flatten: (document: JudgedDocument) => string): RunFigures {
  const score = (outline: (document: JudgedDocument) => Outline): Figures =>
    scoreOutlines(documents.map((document) => ({ gold: outlineOf(document.blocks), found: outline(document) })));
  const baseline = (name: keyof typeof baselines): BaselineFigures => {
    const figures = score((document) => outlineOf(baselines[name](flatten(document))));
    return { ...figures.boundary, ...figures };
  };
  return {
    ...score((document) => recoveredOutline(document, flatten(document))),
    baselines: { sentenceEnd: baseline("sentenceEnd"), greedy: baseline("greedy"), numbering: baseline("numbering") },
  };
}

const outlines = new Map<string, Outline>();

/** The recoverer is asked once for each text, though a document counts in several tables. */
function recoveredOutline(document: JudgedDocument, text: string): Outline {
  const known = outlines.get(text) ?? outlineOf(document.recover(text));
  outlines.set(text, known);
  return known;
}

function worstOf(documents: JudgedDocument[]): BenchmarkResult["worst"] {
  return documents
    .map((document) => {
      const gold = outlineOf(document.blocks);
      const { boundary } = scoreOutlines([{ gold, found: recoveredOutline(document, flat(document)) }]);
      return { file: document.file, boundaryF1: boundary.f1 };
    })
    .filter((entry): entry is { file: string; boundaryF1: number } => entry.boundaryF1 !== null)
    .sort((a, b) => a.boundaryF1 - b.boundaryF1 || (a.file < b.file ? -1 : 1))
    .slice(0, 10);
}
