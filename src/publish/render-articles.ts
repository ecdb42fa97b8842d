import { MessageChannel, Worker } from "node:worker_threads";
import type { RenderedArticles } from "../archive/article-of.ts";
import type { Archive } from "../archive/arrange-archive.ts";
import type { Article } from "../archive/read-article.ts";
import { isReused } from "../archive/reused-pages.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import type { ArticleBatch, ArticleWork } from "./article-worker.ts";
import type { IndexWork } from "./index-worker.ts";

/** What the index came to. */
export interface IndexReport {
  articles: number;
  files: number;
  bytes: number;
}

/** Work on the articles that goes on beside the pages. */
export interface ArticleRendering {
  articles: RenderedArticles;
  index: Promise<IndexReport>;
}

/** Most articles that wait for their pages; one that comes beyond them is rendered again by its page. */
const mostWaiting = 2048;
const noIndex: IndexReport = { articles: 0, files: 0, bytes: 0 };

/**
 * Renders all articles of an archive once, on a thread of their own, and hands them to their pages and, where it is to be
 * built, to the index, on another. Memory holds a bounded number of them.
 */
export function renderArticles(
  archive: Archive,
  { articles, site, indexed }: { articles: string; site: string; indexed: boolean },
): ArticleRendering {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const { cards, settings } = archive;
  const work: ArticleWork = { cards, articles, settings, taken, ...(indexed && { index: port1 }) };
  const renderer = new Worker(new URL("./article-worker.ts", import.meta.url), { workerData: work, transferList: indexed ? [port1] : [] });
  const failed = failureOf(renderer);
  const index = indexed ? buildIndex({ articles: port2, taken, site }) : Promise.resolve(noIndex);
  return { articles: new ArticleShelf(renderer, failed), index: Promise.race([index, failed]) };
}

/** Rejects where a worker fails, and never resolves. */
function failureOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  failed.catch(() => undefined);
  return failed;
}

function buildIndex(work: IndexWork): Promise<IndexReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./index-worker.ts", import.meta.url), { workerData: work, transferList: [work.articles] });
    worker.once("message", resolve).once("error", reject);
  });
}

/** Articles that are rendered and whose pages are not. */
class ArticleShelf implements RenderedArticles {
  readonly #ready = new Map<string, Article>();
  readonly #passed = new Set<string>();
  readonly #awaited = new Map<string, (article: Article | undefined) => void>();
  readonly #failed: Promise<never>;
  #ended = false;

  constructor(renderer: Worker, failed: Promise<never>) {
    this.#failed = failed;
    renderer.on("message", (batch: ArticleBatch) => {
      for (const [path, article] of batch) this.#put(path, article);
    });
    renderer.once("exit", () => {
      this.#ended = true;
      for (const give of this.#awaited.values()) give(undefined);
    });
  }

  #put(path: string, article: Article): void {
    const give = this.#awaited.get(path);
    if (give !== undefined) give(article);
    else if (isReused(entryPathToAddress(path))) return;
    else if (this.#ready.size < mostWaiting) this.#ready.set(path, article);
    else this.#passed.add(path);
    this.#awaited.delete(path);
  }

  async take(path: string): Promise<Article | undefined> {
    const ready = this.#ready.get(path);
    this.#ready.delete(path);
    if (ready !== undefined || this.#ended || this.#passed.has(path)) return ready;
    return Promise.race([new Promise<Article | undefined>((give) => this.#awaited.set(path, give)), this.#failed]);
  }
}
