import { MessageChannel, Worker } from "node:worker_threads";
import type { Archive } from "../archive/arrange-archive.ts";
import type { RenderedArticles } from "../archive/build-under-way.ts";
import type { BuiltIndex } from "../search/build-index.ts";
import { ArticleShelf, Spool } from "./article-shelf.ts";
import type { ArticlesToRender, ArticleWork } from "./article-worker.ts";
import type { IndexWork } from "./index-worker.ts";

/** What the index came to. */
export type IndexReport = BuiltIndex;

/** Work on the articles that goes on beside the pages. */
export interface ArticleRendering {
  /** Begins, once it is known with what: all articles for the index, those of the given paths for their pages, too. */
  begin: (archive: Pick<Archive, "cards" | "settings">, forPages: ReadonlySet<string>) => void;
  articles: RenderedArticles;
  /** Rejects where either thread fails; comes at once where no index is to be built. */
  index: Promise<IndexReport>;
  /** Ends the threads, whatever they are at. */
  stop: () => Promise<void>;
}

/** Where entries are and the site grows, and whether the index is to be built. */
export interface ArticlePlaces {
  articles: string;
  site: string;
  cache: string;
  indexed: boolean;
}

const noIndex: IndexReport = { articles: 0, files: 0, bytes: 0, hashes: new Map() };

/**
 * Renders all articles of an archive once, on a thread of their own, and hands them to their pages and, where it is to be
 * built, to the index, on another. Memory holds a bounded number of them: those whose pages are not rendered yet wait in a
 * file in the cache. The threads are there before it begins: they come up while the archive is read.
 */
export function prepareArticles({ articles, site, cache, indexed }: ArticlePlaces): ArticleRendering {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const spool = new Spool(cache);
  const work: ArticleWork = { articles, spool: spool.file, taken, ...(indexed && { index: port1 }) };
  const renderer = new Worker(new URL("./article-worker.ts", import.meta.url), { workerData: work, transferList: indexed ? [port1] : [] });
  const failed = failureOf(renderer);
  const indexer = indexed ? startIndex({ articles: port2, taken, site }) : undefined;
  const index = Promise.race([indexer === undefined ? noIndex : reportOf(indexer, renderer), failed]);
  index.catch(() => undefined);
  const shelf = new ArticleShelf(renderer, failed, spool);
  return {
    begin: ({ cards, settings }, forPages) => {
      shelf.expect(forPages);
      renderer.postMessage({ cards, settings, forPages } satisfies ArticlesToRender);
    },
    articles: shelf,
    index,
    stop: async () => {
      await Promise.all([renderer.terminate(), indexer?.terminate()]);
      spool.close();
    },
  };
}

function startIndex(work: IndexWork): Worker {
  return new Worker(new URL("./index-worker.ts", import.meta.url), { workerData: work, transferList: [work.articles] });
}

/** Rejects where a worker fails, and never resolves. */
function failureOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  failed.catch(() => undefined);
  return failed;
}

/** Where the renderer failed, the index waits for articles in vain and ends, too: what the renderer says then comes first. */
function reportOf(indexer: Worker, renderer: Worker): Promise<IndexReport> {
  return new Promise((resolve, reject) => {
    indexer.once("message", resolve).once("error", reject);
    indexer.once("exit", (code) => void renderer.terminate().then(() => reject(new Error(`the index build ended with code ${code}`))));
  });
}
