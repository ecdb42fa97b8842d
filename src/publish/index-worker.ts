import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { archivePlaces } from "../archive/places.ts";
import { buildIndex } from "../search/build-index.ts";
import { readArchiveFromDisk } from "./read-archive-from-disk.ts";
import { searchArticles } from "./search-articles.ts";

/** Builds the search index beside the pages, on the machine's other core; `workerData` is the folder of the site. */
const places = archivePlaces();
const { cards } = await readArchiveFromDisk(places);
parentPort?.postMessage(await buildIndex(searchArticles(places.articles, cards), path.join(String(workerData), "pagefind")));
