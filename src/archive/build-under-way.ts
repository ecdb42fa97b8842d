import type { Archive } from "./arrange-archive.ts";
import type { DumpPublisher } from "./dump-publication.ts";
import type { Article } from "./read-article.ts";

/** Articles rendered beside the pages; `undefined` for one that is not. */
export interface RenderedArticles {
  take(path: string): Promise<Article | undefined>;
}

/** What a build and the pages that it renders tell each other. */
export interface BuildUnderWay {
  /** Pages rendered so far. */
  rendered: number;
  /** Addresses of pages that are in the site already, taken from the last one. */
  reused: ReadonlySet<string> | Promise<ReadonlySet<string>>;
  /** What the build read; nothing in development, where pages read what Astro's store has. */
  archive: Archive | undefined;
  /** What the build decided of dumps; nothing in development. */
  publisher: DumpPublisher | undefined;
  /** Nothing where pages render their articles themselves, as in development. */
  articles: RenderedArticles | undefined;
  /** Writes a page of the site by its address; nothing where Astro is to write pages itself. */
  write: ((address: string, content: Uint8Array) => void) | undefined;
}

/** Pages have a copy of this module of their own, made by Vite; the global object is where both find the one build. */
const place = Symbol.for("juanzong.build-under-way");
const shared = globalThis as { [place]?: BuildUnderWay | undefined };

/** The build of this process. */
export function buildUnderWay(): BuildUnderWay {
  return (shared[place] ??= {
    rendered: 0,
    reused: new Set(),
    archive: undefined,
    publisher: undefined,
    articles: undefined,
    write: undefined,
  });
}
