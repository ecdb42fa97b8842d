import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import { serveFolder, type FolderServer } from "../browser/serve-folder.ts";
import { watchPage } from "../browser/watch-page.ts";
import { builtSample } from "./built-sample.ts";

/** The sample archive, built, served below a prefix, and a browser to look at it. */
export interface ServedSite {
  dist: string;
  browser: Browser;
  server: FolderServer;
  /** Runs a check on a page of the site; whatever the page did wrong fails it. */
  onPage: (address: string, options: BrowserContextOptions, check: (page: Page) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
}

/** Serves the sample's site at `/a/b/`. */
export async function serveSample(): Promise<ServedSite> {
  const dist = await builtSample();
  const server = await serveFolder(dist, "/a/b/");
  const browser = await launchChromium();
  return {
    dist,
    browser,
    server,
    onPage: async (address, options, check) => {
      const watched = await watchPage(browser, server.address, options);
      await watched.open(new URL(encodeURI(address), server.address).href);
      await check(watched.page);
      expect(watched.faults).toEqual([]);
      await watched.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
