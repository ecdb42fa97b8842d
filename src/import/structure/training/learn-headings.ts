import { viewDocument } from "../document-view.ts";
import type { DocumentView } from "../document-view.ts";
import { HeadingScorer } from "../heading-hypotheses.ts";
import { readNumbering } from "../numbering.ts";
import { SIZES } from "../weights.ts";
import { HashedLearner } from "./hashed-learner.ts";
import { listExamples, markDocument } from "./marked-document.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { TrainingDocument } from "./training-documents.ts";

interface Example {
  at: number;
  after: number;
  gold: number;
  weight: number;
  /** That a heading begins is known; only its end is learnt. */
  given: boolean;
}

/** Learns headings as a choice between "none" and every end; glued pairs of a heading and a paragraph teach the end alone. */
export function learnHeadings(
  documents: TrainingDocument[],
  headings: string[],
  glue: Float32Array,
  rounds: number,
  seed: number,
): Float32Array {
  const random = randomFrom(seed);
  const learner = new HashedLearner(SIZES.heading, 0.06, 1e-5);
  const tables = { glue, heading: learner.weights };
  const pairs = gluedPairs(documents);
  const loose = [
    ...headings,
    ...documents.flatMap((document) => document.blocks.filter((block) => block.heading).map((block) => block.text)),
  ];
  const openings = pairs.map((pair) => pair.opening);
  const order = [...documents];
  for (let round = 0; round < rounds; round++) {
    const made = pairs.filter((pair) => pair.lead !== "").map((pair): [string, string] => [pair.lead, pair.rest]);
    for (const heading of loose) if (random() < 0.5) made.push([heading, openings[Math.floor(random() * openings.length)] as string]);
    for (const [left, right] of made) learnPair(left, right, tables, learner);
    shuffle(order, random).forEach((document, i) => {
      learnDocument(document, tables, learner, random);
      if (i % 100 === 99) learner.takeSnapshot();
    });
  }
  return learner.averaged();
}

/** Paragraphs of the documents: how they open, and the short first sentence, which reads like a heading, apart from the rest. */
function gluedPairs(documents: TrainingDocument[]): { opening: string; lead: string; rest: string }[] {
  return documents.flatMap((document) =>
    document.blocks
      .filter((block) => !block.heading && block.text.length >= 30)
      .map(({ text }) => {
        const stop = text.search(/[。！？：；]/);
        const leads = stop >= 5 && stop <= 28 && text[stop] === "。" && text.length - stop > 25;
        return { opening: text.slice(0, 90), lead: leads ? text.slice(0, stop) : "", rest: text.slice(stop + 1, stop + 90) };
      }),
  );
}

type Tables = { glue: Float32Array; heading: Float32Array };

function learnPair(left: string, right: string, tables: Tables, learner: HashedLearner): void {
  const chars = left + right;
  const view = viewDocument(chars, new Uint8Array(chars.length + 1));
  learnExample(view, new HeadingScorer(view, tables), { at: 0, after: 0, gold: left.length, weight: 0.5, given: true }, learner);
}

function learnDocument(document: TrainingDocument, tables: Tables, learner: HashedLearner, random: () => number): void {
  const broken = random() < 0.35;
  const marked = markDocument(document.blocks, () => broken && random() < 0.5);
  const scorer = new HeadingScorer(marked.view, tables);
  for (const example of listExamples(marked)) {
    const plain =
      document.weight === 1 && example.gold < 0 && example.after === 0 && readNumbering(marked.view.chars, example.at).type === 0;
    if (plain && random() < 0.5) continue;
    learnExample(marked.view, scorer, { ...example, weight: plain ? 2 : document.weight, given: false }, learner);
  }
}

function learnExample(view: DocumentView, scorer: HeadingScorer, example: Example, learner: HashedLearner): void {
  const { weight, given } = example;
  const start = { at: example.at, after: example.after, numbering: readNumbering(view.chars, example.at) };
  const { ends, scores, best } = scorer.scoreEnds(start);
  const gold = example.gold < 0 ? -1 : ends.indexOf(example.gold);
  if (example.gold >= 0 && gold < 0) return;
  const top = Math.max(given ? Number.NEGATIVE_INFINITY : 0, ...scores);
  const none = given ? 0 : Math.exp(-top);
  const whole = scores.reduce((sum, score) => sum + Math.exp(score - top), none);
  const startGradient = (gold >= 0 ? 1 : 0) - (1 - none / whole);
  if (!given && gold < 0 && Math.abs(startGradient) < 1e-3) return;
  if (!given) learner.learn(scorer.collectStart(start), startGradient * weight);
  for (let i = 0; i < ends.length; i++) {
    const gradient = (i === gold ? 1 : 0) - Math.exp((scores[i] as number) - top) / whole;
    if (Math.abs(gradient) >= 2e-3) learner.learn(scorer.collectEnd(start, ends[i] as number, best), gradient * weight);
  }
}
