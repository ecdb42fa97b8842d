import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { build } from "astro";
import { archivePlaces } from "../archive/places.ts";
import { writeBag } from "./bag.ts";
import { lockBuild } from "./build-lock.ts";
import { copyPayload } from "./copy-payload.ts";
import { readArchiveFromDisk } from "./read-archive-from-disk.ts";
import { mendSwap, swapFolders, swapIn } from "./swap-folders.ts";

/** What a build made. */
export interface BuildReport {
  articles: number;
  dist: string;
  index: { articles: number; files: number; bytes: number };
}

/** Renders pages, copies what the archive keeps, builds the index, and only then replaces the site that is there. */
export async function buildSite(root: string): Promise<BuildReport> {
  const places = archivePlaces();
  const folders = swapFolders(places.dist);
  const unlock = lockBuild(places.dist);
  try {
    mendSwap(folders);
    rmSync(folders.next, { recursive: true, force: true });
    const archive = await readArchiveFromDisk(places);
    const indexed = buildIndexInWorker(folders.next);
    await Promise.all([build({ root, outDir: folders.next, logLevel: "error" }), indexed]);
    await copyPayload(archive, places, folders.next);
    writeBag(folders.next, { "External-Description": archive.settings.title, "Bag-Software-Agent": "juanzong" });
    swapIn(folders);
    return { articles: archive.cards.length, dist: places.dist, index: await indexed };
  } finally {
    unlock();
  }
}

function buildIndexInWorker(dist: string): Promise<BuildReport["index"]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./index-worker.ts", import.meta.url), { workerData: dist });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the index build ended with code ${code}`)));
  });
}
