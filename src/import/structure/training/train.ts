import { Buffer } from "node:buffer";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recoverWith } from "../recover-with.ts";
import type { Network, StoredTable, StoredWeights, Weights } from "../weights.ts";
import { collectSiblings, learnSiblings } from "./learn-siblings.ts";
import type { SiblingExample } from "./learn-siblings.ts";
import { learnGlue } from "./learn-glue.ts";
import { learnHeadings } from "./learn-headings.ts";
import { learnParagraphs } from "./learn-paragraphs.ts";
import { randomFrom } from "./random.ts";
import { readCorpus } from "./training-documents.ts";
import type { TrainingCorpus, TrainingDocument } from "./training-documents.ts";

const SEED = 20260104;
const FOLDS = 2;

type Tables = Omit<Weights, "siblings">;

function learnTables(documents: TrainingDocument[], corpus: TrainingCorpus): Tables {
  const own = documents.flatMap((document) => document.blocks.filter((block) => block.text.length >= 20).map((block) => block.text));
  const heldOut = new Set(
    corpus.documents.filter((document) => !documents.includes(document)).flatMap((document) => document.blocks.map((block) => block.text)),
  );
  const glue = learnGlue([...own, ...corpus.lines.filter((line) => !heldOut.has(line))], 2, SEED);
  log("glue learnt");
  const heading = learnHeadings(
    documents,
    corpus.headings.filter((text) => !heldOut.has(text)),
    glue,
    2,
    SEED,
  );
  log("headings learnt");
  return { glue, heading, paragraph: learnParagraphs(documents, 3, SEED) };
}

/** Tables kept from an earlier run, so that the network alone can be trained again; delete the folder when features of the tables change. */
function keptTables(name: string, learn: () => Tables): Tables {
  if (keep === undefined) return learn();
  const path = (table: string): string => join(keep, `${name}-${table}.f32`);
  const names = ["glue", "heading", "paragraph"] as const;
  if (!names.every((table) => existsSync(path(table)))) {
    const tables = learn();
    for (const table of names) writeFileSync(path(table), new Uint8Array(tables[table].buffer));
    return tables;
  }
  const read = (table: string): Float32Array => new Float32Array(new Uint8Array(readFileSync(path(table))).buffer);
  return { glue: read("glue"), heading: read("heading"), paragraph: read("paragraph") };
}

function quantise(weights: Float32Array): StoredTable {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const step = Math.max(1e-6, (sizes[Math.floor(sizes.length * 0.9995)] as number) / 127);
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
  return { step, bytes: Buffer.from(bytes.buffer).toString("base64") };
}

function storeNetwork(network: Network): StoredWeights["siblings"] {
  const digits = (values: Float32Array): number[] => [...values].map((value) => Number(value.toPrecision(5)));
  const { inputs, hidden, mean, spread, first, bias, second, offset } = network;
  return {
    inputs,
    hidden,
    mean: digits(mean),
    spread: digits(spread),
    first: digits(first),
    bias: digits(bias),
    second: digits(second),
    offset: Number(offset.toPrecision(5)),
  };
}

/** Figures on documents held out: what recovers them has seen them in no stage. */
function logHeldOut(documents: TrainingDocument[], weights: Weights): Record<string, number[]> {
  const sums: Record<string, number[]> = {};
  for (const document of documents.filter((one) => one.weight === 3)) {
    const sum = (sums[document.name.split("/")[0] as string] ??= [0, 0, 0, 0, 0, 0, 0, 0]);
    const found = outline(
      recoverWith(document.blocks.map((block) => block.text).join(""), weights).map((block) => ({
        heading: block.kind === "heading",
        text: block.text,
      })),
    );
    const gold = outline(document.blocks);
    [found.boundaries, found.headings].forEach((set, i) => {
      const truth = i === 0 ? gold.boundaries : gold.headings;
      add(sum, i * 3, [...set].filter((one) => truth.has(one)).length);
      add(sum, i * 3 + 1, set.size);
      add(sum, i * 3 + 2, truth.size);
    });
    if (gold.headings.size === 0) add(sum, 6, 1);
    if (gold.headings.size === 0 && found.headings.size > 0) add(sum, 7, 1);
  }
  return sums;
}

function add(sum: number[], at: number, value: number): void {
  sum[at] = (sum[at] as number) + value;
}

function outline(blocks: { heading: boolean; text: string }[]): { boundaries: Set<string>; headings: Set<string> } {
  const boundaries = new Set<string>();
  const headings = new Set<string>();
  let at = 0;
  for (const { heading, text } of blocks) {
    if (at > 0) boundaries.add(String(at));
    if (heading) headings.add(`${at}:${at + text.length}`);
    at += text.length;
  }
  return { boundaries, headings };
}

function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

function train(corpusFolder: string, articleFolder: string, out: string): void {
  const corpus = readCorpus(corpusFolder, articleFolder);
  log(`${corpus.documents.length} documents, ${corpus.headings.length} loose headings, ${corpus.lines.length} lines`);
  const random = randomFrom(SEED);
  const folds = Array.from({ length: FOLDS }, (_, fold) => corpus.documents.filter((_document, i) => i % FOLDS === fold));
  const held = folds.map((fold, index) => {
    const tables = keptTables(`fold${index}`, () =>
      learnTables(
        corpus.documents.filter((document) => !fold.includes(document)),
        corpus,
      ),
    );
    const used = fold.filter((document, i) => document.weight > 1 || i % 2 === 0);
    const examples = used.flatMap((document) => {
      const broken = document.weight < 3 && random() < 0.3;
      return collectSiblings(document, tables, () => broken && random() < 0.5);
    });
    return { fold, tables, examples };
  });
  const learn = (examples: SiblingExample[]): Network => learnSiblings(examples, 20, 5, SEED);
  for (const { fold, tables } of held) {
    const siblings = learn(held.filter((other) => other.fold !== fold).flatMap((other) => other.examples));
    log(JSON.stringify(logHeldOut(fold, { ...tables, siblings })));
  }
  const siblings = learn(held.flatMap((one) => one.examples));
  const tables = keptTables("all", () => learnTables(corpus.documents, corpus));
  const stored: StoredWeights = {
    glue: quantise(tables.glue),
    heading: quantise(tables.heading),
    paragraph: quantise(tables.paragraph),
    siblings: storeNetwork(siblings),
  };
  writeFileSync(out, `${JSON.stringify(stored)}\n`);
}

const [corpusFolder, articleFolder, out, keep] = process.argv.slice(2);
if (corpusFolder === undefined || articleFolder === undefined || out === undefined) {
  log("train – expected: node src/import/structure/training/train.ts CORPUS ARTICLES OUT [KEEP]");
  process.exit(2);
}
train(corpusFolder, articleFolder, out);
