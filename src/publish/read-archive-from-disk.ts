import { arrangeArchive, type Archive } from "../archive/arrange-archive.ts";
import { loadCards } from "../archive/load-cards.ts";
import type { Places } from "../archive/places.ts";
import { readSettings } from "../archive/read-settings.ts";
import { findWithdrawnDumps } from "../archive/withdrawn-dumps.ts";

/** The archive as the pages see it, read without Astro's store. */
export async function readArchiveFromDisk(places: Places, cache: string): Promise<Archive> {
  const settings = readSettings(places.settings, process.env["SITE_URL"]);
  return arrangeArchive(await loadCards(places.articles, cache), settings, findWithdrawnDumps(places.ledger, settings.withdrawn));
}
