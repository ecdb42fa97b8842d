/**
 * node fit-paragraph-odds.ts GOLD FOLDS: the weights of src/import/structure/paragraph-odds.ts, by logistic regression over what the network of each fold
 * (learn.py wrote them to FOLDS) thinks of the documents that it has not seen; prints them, and the loss on documents left out here too.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readGold } from "./gold-documents.ts";
import { outlineOf } from "./score.ts";
import { listBlockStarts } from "../../../src/import/structure/block-starts.ts";
import { readRecogniser, recognise } from "../../../src/import/structure/network/recogniser.ts";
import type { Recogniser } from "../../../src/import/structure/network/recogniser.ts";
import type { StoredWeights } from "../../../src/import/structure/network/tensors.ts";
import { describeSentences, WEIGHTS } from "../../../src/import/structure/paragraph-odds.ts";
import type { SentenceFeature } from "../../../src/import/structure/paragraph-odds.ts";

interface Row {
  odds: number;
  values: number[];
  opens: boolean;
}

const NAMES = ["odds", ...(Object.keys(WEIGHTS) as SentenceFeature[])];
const PARTS = 6;
const DECAY = 20;
const STEPS = 12;

function rowsOf(recogniser: Recogniser, blocks: { heading: boolean; text: string }[]): Row[] {
  const chars = blocks.map(({ text }) => text).join("");
  const starts = listBlockStarts(chars, new Uint8Array(chars.length + 1));
  const gold = outlineOf(blocks);
  const headings = new Set([...gold.headings].map((span) => Number(span.split(":")[0])));
  return describeSentences(chars, starts, recognise(recogniser, chars, starts))
    .filter(({ at }) => !headings.has(at))
    .map(({ at, odds, features }) => ({ odds, values: [odds, ...Object.values(features)], opens: gold.boundaries.has(at) }));
}

function readRows(root: string, folder: string): Row[][] {
  const documents = readGold(root);
  const rows: Row[][] = [];
  for (let fold = 0; existsSync(join(folder, `fold-${fold}.json`)); fold++) {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const recogniser = readRecogniser(read(`fold-${fold}.json`) as StoredWeights);
    const held = new Set(read(`fold-${fold}.names.json`) as string[]);
    for (const { file, blocks } of documents) if (held.has(file)) rows.push(rowsOf(recogniser, blocks));
  }
  return rows;
}

const logitOf = (weights: number[], { odds, values }: Row): number =>
  values.reduce((sum, value, k) => sum + value * (weights[k] as number), odds);

/** Newton's method; all but the bias are drawn towards nothing. */
function fit(rows: Row[]): number[] {
  let weights = NAMES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (NAMES[k] === "bias" ? 0 : DECAY * weight));
    const curvature = NAMES.map((_, k) => NAMES.map((__, j) => (k === j ? (NAMES[k] === "bias" ? 1e-6 : DECAY) : 0)));
    for (const row of rows) {
      const chance = 1 / (1 + Math.exp(-logitOf(weights, row)));
      row.values.forEach((value, k) => {
        gradient[k] = (gradient[k] as number) + (chance - Number(row.opens)) * value;
        const line = curvature[k] as number[];
        row.values.forEach((other, j) => (line[j] = (line[j] as number) + chance * (1 - chance) * value * other));
      });
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, k) => weight - (change[k] as number));
  }
  return weights;
}

/** Gauss and Jordan; the matrix is positive, so that no row need change places. */
function solve(matrix: number[][], target: number[]): number[] {
  const rows = matrix.map((line, k) => [...line, target[k] as number]);
  rows.forEach((line, k) => {
    const lead = line[k] as number;
    for (let j = 0; j < line.length; j++) line[j] = (line[j] as number) / lead;
    rows.forEach((other, i) => {
      const factor = other[k] as number;
      if (i !== k) for (let j = 0; j < other.length; j++) other[j] = (other[j] as number) - factor * (line[j] as number);
    });
  });
  return rows.map((line) => line.at(-1) as number);
}

const lossOf = (weights: number[], rows: Row[]): number =>
  rows.reduce((sum, row) => sum + Math.log1p(Math.exp(row.opens ? -logitOf(weights, row) : logitOf(weights, row))), 0) / rows.length;

const documents = readRows(process.argv[2] as string, process.argv[3] as string);
const part = (keep: (i: number) => boolean): Row[] => documents.filter((_, i) => keep(i)).flat();
const losses = Array.from({ length: PARTS }, (_, p) => {
  const weights = fit(part((i) => i % PARTS !== p));
  return [NAMES.map(() => 0), weights].map((one) =>
    lossOf(
      one,
      part((i) => i % PARTS === p),
    ),
  );
});
const mean = (k: number): string => (losses.reduce((sum, pair) => sum + (pair[k] as number), 0) / PARTS).toFixed(4);
const weights = fit(documents.flat());
const slope = 1 + (weights[0] as number);
process.stdout.write(`loss on parts left out: ${mean(0)} before, ${mean(1)} after; slope ${slope.toFixed(3)}\n`);
NAMES.slice(1).forEach((name, k) => process.stdout.write(`${name} ${((weights[k + 1] as number) / slope).toFixed(3)}\n`));
