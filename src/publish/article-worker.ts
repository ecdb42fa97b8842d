import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { Card } from "../archive/card.ts";
import { readArticleWithBlocks, type Article } from "../archive/read-article.ts";
import type { Settings } from "../entry/settings.ts";
import type { SearchArticle } from "../search/build-index.ts";
import { toSearchArticle } from "./search-articles.ts";

/** What the worker is given. */
export interface ArticleWork {
  cards: readonly Card[];
  articles: string;
  settings: Settings;
  /** Takes batches for the index, and `undefined` at the end. */
  index?: MessagePort;
  /** Batches that the index has taken. */
  taken: Int32Array;
}

/** Rendered articles by path of their entry. */
export type ArticleBatch = (readonly [path: string, article: Article])[];

const batchSize = 16;
/** Most batches that wait for the index. */
const ahead = 32;

/** Renders every article once, for its page and for the index alike. */
const { cards, articles, settings, index, taken } = workerData as ArticleWork;
for (let start = 0; start < cards.length; start += batchSize) {
  const pages: ArticleBatch = [];
  const texts: SearchArticle[] = [];
  for (const card of cards.slice(start, start + batchSize)) {
    const { article, blocks } = readArticleWithBlocks(articles, card, { settings });
    pages.push([card.path, article]);
    texts.push(toSearchArticle(card, blocks));
  }
  parentPort?.postMessage(pages);
  if (index !== undefined) {
    waitForIndex(start / batchSize);
    index.postMessage(texts);
  }
}
index?.postMessage(undefined);
index?.close();

/** Waits until fewer than `ahead` of the batches sent are waiting. */
function waitForIndex(sent: number): void {
  for (let count = Atomics.load(taken, 0); sent - count >= ahead; count = Atomics.load(taken, 0)) Atomics.wait(taken, 0, count);
}
