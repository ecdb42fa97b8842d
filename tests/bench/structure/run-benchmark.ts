import { recoverStructure } from "../../../src/import/structure/recover-structure.ts";
import { baselines } from "./baselines.ts";
import { coinFor, flattenGold } from "./flatten-gold.ts";
import type { GoldDocument } from "./gold-documents.ts";
import { outlineOf, scoreOutlines } from "./score.ts";
import type { Figures, Outline, Share } from "./score.ts";

type Recover = (text: string) => { heading: boolean; text: string }[];
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

const recover: Recover = (text) => recoverStructure(text).map((block) => ({ heading: block.kind === "heading", text: block.text }));

/** Flattens, recovers and scores; ten documents with the lowest flat boundary F1 come as `worst`. */
export function runBenchmark(documents: GoldDocument[]): BenchmarkResult {
  const kinds = [...new Set(documents.map((document) => document.kind))].sort();
  return {
    documents: documents.length,
    ...scoreBoth(documents),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, scoreKind(documents.filter((document) => document.kind === kind))])),
    worst: worstOf(documents),
  };
}

function scoreKind(documents: GoldDocument[]): KindFigures {
  const both = scoreBoth(documents);
  return { documents: documents.length, ...both.flat, ...both };
}

function scoreBoth(documents: GoldDocument[]): { flat: RunFigures; broken: RunFigures } {
  return { flat: scoreRun(documents, flat), broken: scoreRun(documents, broken) };
}

const flat = (document: GoldDocument): string => flattenGold(document.blocks, () => false);
const broken = (document: GoldDocument): string => flattenGold(document.blocks, coinFor(document.file));

function scoreRun(documents: GoldDocument[], flatten: (document: GoldDocument) => string): RunFigures {
  const score = (by: Recover): Figures =>
    scoreOutlines(documents.map((document) => ({ gold: outlineOf(document.blocks), found: outlineWith(by, flatten(document)) })));
  const baseline = (name: keyof typeof baselines): BaselineFigures => {
    const figures = score(baselines[name]);
    return { ...figures.boundary, ...figures };
  };
  return {
    ...score(recover),
    baselines: { sentenceEnd: baseline("sentenceEnd"), greedy: baseline("greedy"), numbering: baseline("numbering") },
  };
}

const outlines = new Map<string, Outline>();

/** The recoverer is asked once for each text, though a document counts in several tables. */
function outlineWith(by: Recover, text: string): Outline {
  if (by !== recover) return outlineOf(by(text));
  const known = outlines.get(text) ?? outlineOf(by(text));
  outlines.set(text, known);
  return known;
}

function worstOf(documents: GoldDocument[]): BenchmarkResult["worst"] {
  return documents
    .map((document) => {
      const gold = outlineOf(document.blocks);
      const { boundary } = scoreOutlines([{ gold, found: outlineWith(recover, flat(document)) }]);
      return { file: document.file, boundaryF1: boundary.f1 };
    })
    .filter((entry): entry is { file: string; boundaryF1: number } => entry.boundaryF1 !== null)
    .sort((a, b) => a.boundaryF1 - b.boundaryF1 || (a.file < b.file ? -1 : 1))
    .slice(0, 10);
}
