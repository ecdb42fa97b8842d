import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { articleToDump, dumpShapes, type DumpShape } from "./article-to-dump.ts";
import { filesBelow } from "./folder-files.ts";
import { inventArticle } from "./invent-article.ts";
import { inventWords, type Lexicon } from "./invented-words.ts";

const seed = 20_180_913;
/** One dump in so many is flattened text; the others are Markdown with given structure. */
const flattenedEvery = 5;

let lexicon: Lexicon | undefined;

/** Writes the invented article of a number as a dump; the same number gives the same bytes. `length` of the text and the result are in characters. */
export function makeDump(folder: string, number: number, shape: DumpShape = shapeOf(number), length?: number): number {
  lexicon ??= inventWords(seed);
  mkdirSync(folder, { recursive: true });
  const article = inventArticle(seed, number, lexicon, length);
  const dump = articleToDump(article, shape);
  writeFileSync(join(folder, `${String(number).padStart(6, "0")}.${dumpShapes[shape]}`), dump);
  return dump.length;
}

function shapeOf(number: number): DumpShape {
  return number % flattenedEvery === 0 ? "flattened" : "markdown";
}

/** Writes or copies `count` dumps into a folder: invented ones, or the first ones of `from` in order of path. */
export function makeDumps(folder: string, count: number, from?: string): void {
  mkdirSync(folder, { recursive: true });
  if (from === undefined) {
    for (let number = 1; number <= count; number++) makeDump(folder, number);
    return;
  }
  for (const [index, path] of filesBelow(from).slice(0, count).entries()) {
    copyFileSync(path, join(folder, `${String(index + 1).padStart(6, "0")}-${basename(path)}`));
  }
}
