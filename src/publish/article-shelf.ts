import { closeSync, mkdirSync, openSync, readSync, rmSync } from "node:fs";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import type { RenderedArticles } from "../archive/build-under-way.ts";
import type { Article } from "../archive/read-article.ts";

/** A file that the renderer writes articles to and pages read them from: memory holds none that waits. */
export class Spool {
  /** The open file, which every thread of the process may use. */
  readonly file: number;
  readonly #path: string;
  #isOpen = true;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = path.join(folder, `articles.${process.pid}.spool`);
    this.file = openSync(this.#path, "w+");
    this.#remove();
  }

  /** What stands at a place, as text. */
  read({ offset, length }: SpoolPlace): string {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const got = readSync(this.file, bytes, done, length - done, offset + done);
      if (got === 0) throw new Error(`${this.#path} ends before byte ${offset + length}`);
      done += got;
    }
    return bytes.toString("utf8");
  }

  /** Gives the file up. */
  close(): void {
    if (this.#isOpen) closeSync(this.file);
    this.#isOpen = false;
    this.#remove();
  }

  /** Where an open file can go, it goes at once, so that a build that is killed leaves nothing; elsewhere at the end. */
  #remove(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch {
      // It goes when it is closed.
    }
  }
}

/** Bytes of a spool. */
export interface SpoolPlace {
  offset: number;
  length: number;
}

/** Where rendered articles (as JSON) are in the spool, by path of their entry. */
export type ArticleBatch = (readonly [path: string, place: SpoolPlace])[];

/** Articles that are rendered for their pages, of those that it was told to expect; `failed` rejects where no more will come. */
export class ArticleShelf implements RenderedArticles {
  readonly #places = new Map<string, SpoolPlace>();
  readonly #awaited = new Map<string, () => void>();
  readonly #spool: Spool;
  readonly #failed: Promise<never>;
  #expected: ReadonlySet<string> = new Set();
  #ended = false;

  constructor(renderer: Worker, failed: Promise<never>, spool: Spool) {
    this.#failed = failed;
    this.#spool = spool;
    renderer.on("message", (batch: ArticleBatch) => {
      for (const [entry, place] of batch) {
        this.#places.set(entry, place);
        this.#awaited.get(entry)?.();
        this.#awaited.delete(entry);
      }
    });
    renderer.once("exit", () => {
      this.#ended = true;
      for (const goOn of this.#awaited.values()) goOn();
    });
  }

  /** Tells which articles will come. */
  expect(entries: ReadonlySet<string>): void {
    this.#expected = entries;
  }

  async take(entry: string): Promise<Article | undefined> {
    if (!this.#places.has(entry) && !this.#ended && this.#expected.has(entry))
      await Promise.race([new Promise<void>((goOn) => this.#awaited.set(entry, goOn)), this.#failed]);
    const place = this.#places.get(entry);
    return place && (JSON.parse(this.#spool.read(place)) as Article);
  }
}
