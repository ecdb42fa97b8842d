import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "astro";
import { archivePlaces } from "../../../src/archive/places.ts";
import { writeBag } from "../../../src/publish/bag.ts";
import { copyPayload } from "../../../src/publish/copy-payload.ts";
import { readArchiveFromDisk } from "../../../src/publish/read-archive-from-disk.ts";
import { searchArticles } from "../../../src/publish/search-articles.ts";
import { buildIndex } from "../../../src/search/build-index.ts";

/** One half of `npm run build` in a process of its own, so that its time and memory can be told apart: `pages` or `index`. */
const [stage] = process.argv.slice(2);
const places = archivePlaces();
const archive = await readArchiveFromDisk(places);
if (stage === "index") {
  await buildIndex(searchArticles(places.articles, archive.cards), join(places.dist, "pagefind"));
} else {
  await build({ root: fileURLToPath(new URL("../../..", import.meta.url)), outDir: places.dist, logLevel: "error" });
  await copyPayload(archive, places, places.dist);
  writeBag(places.dist, { "External-Description": archive.settings.title, "Bag-Software-Agent": "juanzong" });
}
