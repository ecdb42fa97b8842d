import type { Worker } from "node:worker_threads";
import { buildUnderWay, type RenderedArticles } from "../archive/build-under-way.ts";
import type { Article } from "../archive/read-article.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import type { ArticleBatch } from "./article-worker.ts";

/** Most articles that wait for their pages; one that comes beyond them is rendered again by its page. */
const mostWaiting = 2048;

/** Articles that are rendered and whose pages are not; `failed` rejects where no more will come. */
export class ArticleShelf implements RenderedArticles {
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
    else if (buildUnderWay().reused.has(entryPathToAddress(path))) return;
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
