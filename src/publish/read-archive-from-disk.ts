import { arrangeArchive, type Archive } from "../archive/arrange-archive.ts";
import { loadCards } from "../archive/load-cards.ts";
import type { Places } from "../archive/places.ts";
import { readLedgerFacts } from "../archive/read-ledger-facts.ts";
import { readSettings } from "../archive/read-settings.ts";

/** The archive as the pages see it, read without Astro's store. */
export function readArchiveFromDisk(places: Places, cache: string): Archive {
  const settings = readSettings(places.settings, process.env["SITE_URL"]);
  return arrangeArchive(loadCards(places.articles, cache), settings, readLedgerFacts(places.ledger, settings.withdrawn));
}
