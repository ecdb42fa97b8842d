import { readdir, readFile } from "node:fs/promises";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SearchArticle } from "../../../src/search/build-index.ts";
import { openSearch } from "../../../src/search/search-client.ts";

/** A search just opened in a fresh client: the addresses of all matching documents, and the first ten results loaded. */
export interface OpenedEngine {
  find: (query: string) => Promise<string[]>;
  show: (query: string) => Promise<void>;
}

export interface Engine {
  /** Opens a client that has nothing cached. */
  open: (address: string) => Promise<OpenedEngine>;
}

/** Our client; its numbers of articles ascend by date, then by id. */
export function ourEngine(documents: readonly SearchArticle[]): Engine {
  const key = ({ published = "", id }: SearchArticle): string => `${published}\u0000${id}`;
  const addresses = documents.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ address }) => address);
  return {
    open: async (address) => {
      const index = await openSearch(address);
      await index.search("");
      return {
        find: async (query) => (await index.matchAll(query)).map((number) => addresses[number] ?? ""),
        show: async (query) => {
          await index.search(query);
        },
      };
    },
  };
}

interface StockInstance {
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<unknown> }[] }>;
}

async function readAddresses(folder: string): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const name of await readdir(join(folder, "fragment"))) {
    const fragment = gunzipSync(await readFile(join(folder, "fragment", name)))
      .subarray("pagefind_dcd".length)
      .toString();
    addresses.set(name.replace(".pf_fragment", ""), (JSON.parse(fragment) as { url: string }).url);
  }
  return addresses;
}

/** Pagefind's shipped runtime on its own index, as in a page whose language is Chinese. */
export async function stockEngine(folder: string): Promise<Engine> {
  const addresses = await readAddresses(folder);
  copyFileSync(join(folder, "pagefind.js"), join(folder, "pagefind.mjs"));
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => "zh" }) } });
  const runtime = (await import(join(folder, "pagefind.mjs"))) as { createInstance: (options: object) => StockInstance };
  return {
    open: async (basePath) => {
      const instance = runtime.createInstance({ basePath });
      await instance.init();
      // `init` returns before the runtime and the table of contents are there; this waits for them.
      await instance.filters();
      return {
        find: async (query) => (await instance.search(query)).results.map(({ id }) => addresses.get(id) ?? id),
        show: async (query) => {
          const { results } = await instance.search(query);
          await Promise.all(results.slice(0, 10).map((result) => result.data()));
        },
      };
    },
  };
}
