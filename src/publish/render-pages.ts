import { build } from "astro";
import type { Archive } from "../archive/arrange-archive.ts";
import { buildUnderWay } from "../archive/build-under-way.ts";
import { DumpPublisher } from "../archive/dump-publication.ts";
import { publicationRules } from "../archive/publication-rules.ts";
import { cacheFolder, type Places } from "../archive/places.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { copyPayload } from "./copy-payload.ts";
import { keepPages, readKeptPages, reusePages, type KeptPages } from "./kept-pages.ts";
import { pageKeys, textKeys } from "./page-keys.ts";
import type { SiteWriter } from "./site-writer.ts";
import { hashProgram } from "./program-hash.ts";

/** Told how many of how many pages are rendered. */
export type OnPage = (done: number, of: number) => void;

/** What is rendered, and the folder that the site grows in. */
export interface PageWork {
  root: string;
  work: string;
  archive: Archive;
  places: Places;
  /** Writes files into that folder. */
  site: SiteWriter;
}

/** What is known of the pages before the first is rendered. */
export interface PagePlan {
  program: string;
  kept: KeptPages;
  /** See `textKeys`. */
  texts: ReadonlyMap<string, string>;
  /** Paths of the entries whose texts have changed: their pages must be rendered. */
  changed: ReadonlySet<string>;
}

/** Tells which articles' pages the last site cannot have. */
export function planPages({ root, archive, places }: PageWork): PagePlan {
  const program = hashProgram(root);
  const kept = readKeptPages(places.dist, cacheFolder(root));
  const texts = textKeys(archive, places, program);
  const addressed = archive.cards.map((card) => [card.path, entryPathToAddress(card.path)] as const);
  const changed = addressed.filter(([, address]) => kept.get(address)?.text !== texts.get(address)).map(([path]) => path);
  return { program, kept, texts, changed: new Set(changed) };
}

/**
 * Renders what the last build has not left as it must be, and copies what the archive keeps; gives what remembers the pages for
 * the next build, to be called once the bag is written.
 */
export async function renderPages(pages: PageWork, plan: PagePlan, onPage: OnPage = () => undefined): Promise<() => void> {
  const { root, work, archive, places } = pages;
  const { program, texts } = plan;
  const cache = cacheFolder(root);
  const publisher = new DumpPublisher(places.dumps, publicationRules(archive, places.ledger), cache);
  const taking = takeOver(pages, plan, publisher);
  const underWay = buildUnderWay();
  underWay.reused = taking.then(({ reused }) => reused);
  underWay.publisher = publisher;
  let reused = 0;
  underWay.reused.then(
    ({ size }) => (reused = size),
    () => undefined,
  );
  const total = 2 * archive.cards.length + archive.years.length + archive.accounts.length;
  const stop = watchPages((rendered) => {
    if (rendered > 0) onPage(Math.min(total, reused + rendered), total);
  });
  try {
    const [{ keys }] = await Promise.all([taking, build({ root, outDir: work, logLevel: "error" })]);
    onPage(total, total);
    return () => {
      if (hashProgram(root) === program) keepPages(keys, texts, work, cache);
    };
  } finally {
    stop();
  }
}

/** Copies what the archive keeps, and takes over the pages that are in the last site as they must be. */
async function takeOver(
  { archive, places, site }: PageWork,
  { program, kept }: PagePlan,
  publisher: DumpPublisher,
): Promise<{ keys: Map<string, string>; reused: Set<string> }> {
  const ledgers = await copyPayload(archive, places, publisher, site);
  const keys = await pageKeys(archive, places, publisher, { program, ledgers });
  publisher.keep();
  return { keys, reused: reusePages(keys, kept, places.dist, site) };
}

/** Tells every tenth of a second how many pages have been rendered since; gives what ends it. */
function watchPages(tell: (rendered: number) => void): () => void {
  const before = buildUnderWay().rendered;
  const timer = setInterval(() => tell(buildUnderWay().rendered - before), 100);
  return () => clearInterval(timer);
}
