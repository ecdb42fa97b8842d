import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { buildUnderWay } from "../archive/build-under-way.ts";
import { archivePlaces, cacheFolder } from "../archive/places.ts";
import { sha256OfFile, writeBag } from "./bag.ts";
import { lockBuild } from "./build-lock.ts";
import { changedSince } from "./changed-since.ts";
import { prepareArticles, type ArticleRendering, type IndexReport } from "./prepare-articles.ts";
import { planPages, renderPages, type OnPage, type PageWork } from "./render-pages.ts";
import { readArchiveFromDisk } from "./read-archive-from-disk.ts";
import { SiteWriter } from "./site-writer.ts";
import { mendSwap, swapFolders, swapIn } from "./swap-folders.ts";

/** What a build made. */
export interface BuildReport {
  articles: number;
  dist: string;
  index: IndexReport;
}

/** Half of a build; a site of one half is for measuring. */
export type BuildPart = "pages" | "index";

/** Renders pages, copies what the archive keeps, builds the index, and only then replaces the site that is there. */
export async function buildSite(root: string, parts: readonly BuildPart[] = ["pages", "index"], onPage?: OnPage): Promise<BuildReport> {
  const places = archivePlaces();
  const folders = swapFolders(places.dist);
  const lock = lockBuild(places.dist);
  let rendering: ArticleRendering | undefined;
  try {
    mendSwap(folders);
    const work = workFolder(root, folders.next);
    for (const stale of [work, folders.next]) rmSync(stale, { recursive: true, force: true });
    process.env["NODE_ENV"] = "production";
    const cache = cacheFolder(root);
    rendering = prepareArticles({ articles: places.articles, site: work, cache, indexed: parts.includes("index") });
    const archive = readArchiveFromDisk(places, cache);
    const site = new SiteWriter(work, places.dist);
    const keep = await renderSite({ root, work, archive, places, site }, rendering, parts, onPage);
    const index = await rendering.index;
    const facts = { "External-Description": archive.settings.title, "Bag-Software-Agent": "juanzong", ...settingsFact(places.settings) };
    for (const [name, sha256] of index.hashes) site.hashes.set(`pagefind/${name}`, sha256);
    writeBag(work, facts, site.hashes);
    if (!changedSince(lock.taken, archive.cards, places)) keep?.();
    moveFolder(work, folders.next);
    swapIn(folders);
    return { articles: archive.cards.length, dist: places.dist, index };
  } finally {
    await rendering?.stop();
    lock.release();
  }
}

/** Pages and index at once; gives what remembers the pages for the next build. */
async function renderSite(
  pages: PageWork,
  rendering: ArticleRendering,
  parts: readonly BuildPart[],
  onPage?: OnPage,
): Promise<(() => void) | undefined> {
  const { archive, site } = pages;
  const underWay = buildUnderWay();
  const plan = parts.includes("pages") ? planPages(pages) : undefined;
  rendering.begin(archive, plan?.changed ?? new Set());
  underWay.archive = archive;
  underWay.articles = rendering.articles;
  underWay.write = (address, content) => site.write(address, content);
  try {
    const rendered = plan && renderPages(pages, plan, onPage);
    const [, keep] = await Promise.all([rendering.index, rendered]);
    return keep;
  } finally {
    underWay.archive = underWay.publisher = underWay.articles = undefined;
    underWay.write = undefined;
  }
}

/** Astro finds the project's packages only from below the project: a site that goes elsewhere is made in the cache and moved. */
function workFolder(root: string, next: string): string {
  return next.startsWith(path.resolve(root) + path.sep) ? next : path.join(cacheFolder(root), "next");
}

function moveFolder(from: string, to: string): void {
  if (from === to) return;
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EXDEV") throw cause;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** The settings are no part of the bag; their sha256 lets `verify` tell that the site was built from them. */
function settingsFact(file: string): { "Settings-SHA256"?: string } {
  return existsSync(file) ? { "Settings-SHA256": sha256OfFile(file) } : {};
}
