import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRecogniser } from "../../../src/import/structure/network/recogniser.ts";
import type { StoredWeights } from "../../../src/import/structure/network/tensors.ts";
import { recoverWith } from "../../../src/import/structure/recover-with.ts";
import type { GoldDocument } from "./gold-documents.ts";
import { toBlocks } from "./run-benchmark.ts";
import type { Recover } from "./run-benchmark.ts";

/** Reads the weights of each fold that training wrote: a document is recovered by those that have not seen it, or not at all. */
export function readFolds(folder: string): (document: GoldDocument) => Recover | undefined {
  const known = new Map<string, Recover>();
  for (let fold = 0; existsSync(join(folder, `fold-${fold}.json`)); fold++) {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const recogniser = readRecogniser(read(`fold-${fold}.json`) as StoredWeights);
    const recover: Recover = (text) => toBlocks(recoverWith(text, recogniser));
    for (const file of read(`fold-${fold}.names.json`) as string[]) known.set(file, recover);
  }
  return ({ file }) => known.get(file);
}
