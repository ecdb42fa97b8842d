import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { fileURLToPath } from "node:url";
import { buildUnderWay } from "./archive/build-under-way.ts";
import { cardSchema } from "./archive/card.ts";
import { loadCards } from "./archive/load-cards.ts";
import { archivePlaces, cacheFolder } from "./archive/places.ts";

/**
 * Keeps only cards in Astro's store; a body is read when its page is rendered, so memory does not grow with the texts. A build hands
 * over the archive that it has read itself.
 */
const entries: Loader = {
  name: "entries",
  load({ store, config }) {
    if (buildUnderWay().archive !== undefined) return Promise.resolve();
    const stale = new Set(store.keys());
    for (const card of loadCards(archivePlaces().articles, cacheFolder(fileURLToPath(config.root)))) {
      stale.delete(card.path);
      store.set({ id: card.path, data: card, digest: card.fingerprint });
    }
    for (const path of stale) store.delete(path);
    return Promise.resolve();
  },
};

export const collections = { articles: defineCollection({ loader: entries, schema: cardSchema }) };
