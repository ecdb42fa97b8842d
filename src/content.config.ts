import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { cardSchema, type Card } from "./archive/card.ts";
import { loadCards } from "./archive/load-cards.ts";
import { archivePlaces } from "./archive/places.ts";

/** Keeps only cards in Astro's store; a body is read when its page is rendered, so memory does not grow with the texts. */
const entries: Loader = {
  name: "entries",
  async load({ store }) {
    const stale = new Set(store.keys());
    const known = (path: string, fingerprint: string): Card | undefined => {
      const entry = store.get(path);
      return entry?.digest === fingerprint ? (entry.data as Card) : undefined;
    };
    for await (const card of loadCards(archivePlaces().articles, known)) {
      stale.delete(card.path);
      store.set({ id: card.path, data: card, digest: card.fingerprint });
    }
    for (const path of stale) store.delete(path);
  },
};

export const collections = { articles: defineCollection({ loader: entries, schema: cardSchema }) };
