import type { DocumentView } from "./document-view.ts";
import { addGlueFeatures } from "./glue-features.ts";
import { FeatureList, sumWeights } from "./hashed-features.ts";
import { listHeadingEnds } from "./heading-candidates.ts";
import { addEndFeatures, addStartFeatures } from "./heading-features.ts";
import type { HeadingStart } from "./heading-features.ts";
import { readNumbering } from "./numbering.ts";
import { SIZES } from "./weights.ts";
import type { Weights } from "./weights.ts";

/** "The heading ends here": `score` in logits against no heading, `glue` how much a stop seems to be missing, `chance` the probability. */
export interface Hypothesis {
  end: number;
  score: number;
  glue: number;
  chance: number;
}

/** A place where a heading may begin, its best ends first; `odds` are logits of any heading. */
export interface HypotheticalStart extends HeadingStart {
  odds: number;
  ends: Hypothesis[];
}

type Tables = Pick<Weights, "glue" | "heading">;

const KEPT_ENDS = 6;
const LEAST_ODDS = -6;

/** Scores headings with the hashed tables; features are collected anew for each candidate. */
export class HeadingScorer {
  readonly startFeatures = new FeatureList(SIZES.heading);
  readonly endFeatures = new FeatureList(SIZES.heading);
  private readonly glueFeatures = new FeatureList(SIZES.glue);
  private glueCache = new Float32Array(0);
  private readonly view: DocumentView;
  private readonly tables: Tables;

  constructor(view: DocumentView, tables: Tables) {
    this.view = view;
    this.tables = tables;
    this.glueCache = new Float32Array(view.chars.length + 1).fill(Number.NaN);
  }

  /** Logit of "a stop is missing before `at`". */
  glueAt(at: number): number {
    const known = this.glueCache[at] as number;
    if (!Number.isNaN(known)) return known;
    this.glueFeatures.clear();
    addGlueFeatures(this.view.chars, at, this.glueFeatures);
    return (this.glueCache[at] = sumWeights(this.glueFeatures, this.tables.glue));
  }

  collectStart(start: HeadingStart): FeatureList {
    this.startFeatures.clear();
    addStartFeatures(this.view, start, this.startFeatures);
    return this.startFeatures;
  }

  /** `best` is the highest glue among the candidates of this start. */
  collectEnd(start: HeadingStart, end: number, best: number): FeatureList {
    const list = this.endFeatures;
    list.clear();
    addEndFeatures(this.view, start, end, list);
    const glue = this.glueAt(end);
    list.addValue(70, Math.round(Math.max(-10, Math.min(8, glue))));
    list.addValue(71, Math.round(Math.min(12, (best - glue) * 2)));
    list.addValue(72, Math.round(Math.min(6, best - glue)) * 32 + Math.round(Math.max(-8, Math.min(8, best))) + 8);
    return list;
  }

  /** Scores of all candidate ends, in logits against "no heading begins here". */
  scoreEnds(start: HeadingStart): { ends: number[]; scores: Float64Array; best: number } {
    const base = sumWeights(this.collectStart(start), this.tables.heading);
    const ends = listHeadingEnds(this.view, start.at);
    let best = -99;
    for (const end of ends) best = Math.max(best, this.glueAt(end));
    const scores = new Float64Array(ends.length);
    for (let i = 0; i < ends.length; i++) {
      scores[i] = base + sumWeights(this.collectEnd(start, ends[i] as number, best), this.tables.heading);
    }
    return { ends, scores, best };
  }
}

/** All places where a heading may begin, in order; behind likely headings further ones are looked for. */
export function listHypotheses(view: DocumentView, tables: Tables): HypotheticalStart[] {
  const scorer = new HeadingScorer(view, tables);
  const seen = new Set<number>();
  const found: HypotheticalStart[] = [];
  const sentences = new Set(view.starts);
  const queue = view.starts.map((at) => ({ at, after: 0 }));
  const limit = queue.length * 4 + 64;
  for (let i = 0; i < queue.length && i < limit; i++) {
    const { at, after } = queue[i] as { at: number; after: number };
    if (seen.has(at) || at >= view.chars.length) continue;
    seen.add(at);
    const start = judgeStart(scorer, { at, after, numbering: readNumbering(view.chars, at) });
    found.push(start);
    for (const next of start.ends.slice(0, 3)) {
      if (next.score <= -2 || sentences.has(next.end)) continue;
      queue.push({ at: next.end, after: start.numbering.size >= next.end - at ? 3 : 2 });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function judgeStart(scorer: HeadingScorer, start: HeadingStart): HypotheticalStart {
  const { ends, scores } = scorer.scoreEnds(start);
  const top = Math.max(0, ...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  const odds = ends.length === 0 ? LEAST_ODDS - 1 : top + Math.log(sum);
  if (odds < LEAST_ODDS || ends.length === 0) return { ...start, odds, ends: [] };
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number)).slice(0, KEPT_ENDS);
  const least = (scores[order[0] as number] as number) - KEPT_ENDS;
  const kept = order.filter((i) => (scores[i] as number) > least);
  const whole = Math.exp(-top) + kept.reduce((total, i) => total + Math.exp((scores[i] as number) - top), 0);
  return {
    ...start,
    odds,
    ends: kept.map((i) => {
      const score = scores[i] as number;
      const end = ends[i] as number;
      return { end, score, glue: scorer.glueAt(end), chance: Math.exp(score - top) / whole };
    }),
  };
}
