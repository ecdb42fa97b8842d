import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Card } from "../archive/card.ts";
import { buildIndex } from "../search/build-index.ts";
import { searchArticles } from "./search-articles.ts";

/** What the worker is given: the published cards, where their entries are, and the folder of the site. */
export interface IndexWork {
  cards: readonly Card[];
  articles: string;
  site: string;
}

/** Builds the search index beside the pages, on the machine's other core. */
const { cards, articles, site } = workerData as IndexWork;
parentPort?.postMessage(await buildIndex(searchArticles(articles, cards), path.join(site, "pagefind")));
