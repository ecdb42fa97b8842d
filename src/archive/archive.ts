import { getCollection } from "astro:content";
import { arrangeArchive, type Archive } from "./arrange-archive.ts";
import { buildUnderWay } from "./build-under-way.ts";
import { DumpPublisher } from "./dump-publication.ts";
import { archivePlaces, cacheFolder, isDevelopment } from "./places.ts";
import { publicationRules } from "./publication-rules.ts";
import { readLedgerFacts } from "./read-ledger-facts.ts";
import { readSettings } from "./read-settings.ts";

let arranged: Promise<Archive> | undefined;

/** The site's view of all entries; arranged once for a build, anew for every page of the development server. */
export function readArchive(): Promise<Archive> {
  if (isDevelopment()) return readNow();
  return (arranged ??= readNow());
}

async function readNow(): Promise<Archive> {
  const { archive } = buildUnderWay();
  if (archive !== undefined) return archive;
  const entries = await getCollection("articles");
  const places = archivePlaces();
  const settings = readSettings(places.settings, process.env["SITE_URL"]);
  return arrangeArchive(
    entries.map((entry) => entry.data),
    settings,
    readLedgerFacts(places.ledger, settings.withdrawn),
  );
}

let publisher: DumpPublisher | undefined;

/** Decides which dumps are served, for the archive being built. */
export async function dumpPublisher(): Promise<DumpPublisher> {
  const archive = await readArchive();
  if (isDevelopment()) publisher = undefined;
  return (publisher ??=
    buildUnderWay().publisher ??
    new DumpPublisher(archivePlaces().dumps, publicationRules(archive, archivePlaces().ledger), cacheFolder(process.cwd())));
}
