import { once } from "node:events";
import path from "node:path";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { buildIndex, type SearchArticle } from "../search/build-index.ts";

/** What the worker is given: where articles come from, how many batches it has taken, and the folder of the site. */
export interface IndexWork {
  articles: MessagePort;
  taken: Int32Array;
  site: string;
}

/** Builds the search index beside the pages. */
const { articles, taken, site } = workerData as IndexWork;
parentPort?.postMessage(await buildIndex(receive(articles), path.join(site, "pagefind")));

/** The articles that come through a port, until `undefined` does. */
async function* receive(port: MessagePort): AsyncGenerator<SearchArticle> {
  const waiting: (SearchArticle[] | undefined)[] = [];
  port.on("message", (batch: SearchArticle[] | undefined) => waiting.push(batch));
  for (;;) {
    while (waiting.length === 0) await once(port, "message");
    const batch = waiting.shift();
    if (batch === undefined) return;
    yield* batch;
    Atomics.add(taken, 0, 1);
    Atomics.notify(taken, 0);
  }
}
