import { once } from "node:events";
import { writeSync } from "node:fs";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { Card } from "../archive/card.ts";
import { readArticleWithBlocks, readBlocks } from "../archive/read-article.ts";
import type { Settings } from "../entry/settings.ts";
import type { SearchArticle } from "../search/build-index.ts";
import type { ArticleBatch } from "./article-shelf.ts";
import { toSearchArticle } from "./search-articles.ts";

/** What the worker is given. */
export interface ArticleWork {
  articles: string;
  /** Open file that takes the articles for their pages. */
  spool: number;
  /** Takes batches for the index, and `undefined` at the end. */
  index?: MessagePort;
  /** Batches that the index has taken. */
  taken: Int32Array;
}

/** What it is then sent, once. */
export interface ArticlesToRender {
  cards: readonly Card[];
  settings: Settings;
  /** Paths of the entries that a page waits for. */
  forPages: ReadonlySet<string>;
}

const batchSize = 16;
/** Most batches that wait for the index. */
const ahead = 32;

/** Renders every article once, for its page and for the index alike, as far as either wants it. */
const { articles, spool, index, taken } = workerData as ArticleWork;
const [{ cards, settings, forPages }] = (await once(parentPort as MessagePort, "message")) as [ArticlesToRender];
let written = 0;
for (let start = 0; start < cards.length; start += batchSize) {
  const places: ArticleBatch = [];
  const spooled: Buffer[] = [];
  const texts: SearchArticle[] = [];
  for (const card of cards.slice(start, start + batchSize)) {
    if (!forPages.has(card.path)) {
      if (index !== undefined) texts.push(toSearchArticle(card, readBlocks(articles, card)));
      continue;
    }
    const { article, blocks } = readArticleWithBlocks(articles, card, { settings });
    const json = Buffer.from(JSON.stringify(article));
    places.push([card.path, { offset: written, length: json.length }]);
    spooled.push(json);
    written += json.length;
    texts.push(toSearchArticle(card, blocks));
  }
  if (places.length > 0) {
    writeWhole(Buffer.concat(spooled));
    parentPort?.postMessage(places);
  }
  if (index !== undefined) {
    waitForIndex(start / batchSize);
    index.postMessage(texts);
  }
}
index?.postMessage(undefined);
index?.close();

function writeWhole(bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(spool, bytes, done);
}

/** Waits until fewer than `ahead` of the batches sent are waiting. */
function waitForIndex(sent: number): void {
  for (let count = Atomics.load(taken, 0); sent - count >= ahead; count = Atomics.load(taken, 0)) Atomics.wait(taken, 0, count);
}
