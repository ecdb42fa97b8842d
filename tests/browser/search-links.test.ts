import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import { tokenise } from "../../src/search/tokenise.ts";
import { seededChance } from "../bench/search/draw-queries.ts";
import { launchChromium } from "./chromium.ts";
import { searchSiteArticles as articles, searchSiteParagraphs as paragraphs } from "./search-site-articles.ts";
import { serveSearchSite } from "./search-site.ts";

/** Words of a paragraph that begin and end at tokens, as one would type them. */
function drawQuery(text: string, chance: () => number): string {
  const { starts, ends } = tokenise(text);
  const first = Math.floor(chance() * (starts.length - 5));
  return text.slice(starts[first], ends[first + Math.floor(chance() * 5)]).replace(/[\s"]/gu, "");
}

/** The browser that npm installs takes text directives out of addresses, as all do, but scrolls to none; there the anchor must lead. */
async function followsTextDirectives(browser: Browser, address: string): Promise<boolean> {
  const page = await browser.newPage();
  await page.goto(`${address}articles/a0.html#:~:text=${encodeURIComponent(paragraphs[1]!.slice(3, 9))}`);
  const scrolled = await page
    .waitForFunction(() => scrollY > 0, null, { timeout: 3000 })
    .then(
      () => true,
      () => false,
    );
  await page.close();
  return scrolled;
}

it("lands on the words, wherever they begin and end", async () => {
  const chance = seededChance(5);
  const browser = await launchChromium();
  const site = await serveSearchSite(articles);
  const byWords = await followsTextDirectives(browser, site.address);
  const page = await browser.newPage();
  for (let tries = 0; tries < 15; tries++) {
    const query = drawQuery(paragraphs[tries % paragraphs.length] ?? "", chance);
    await page.goto(`${site.address}search.html?q=${encodeURIComponent(query)}`);
    const href = (await page.locator(".search-passage:has(mark)").first().getAttribute("href")) ?? "";
    expect(href, query).toMatch(/#p-\d+:~:text=/);
    const landing = await browser.newPage();
    // Without the anchor only the words themselves can have been found.
    await landing.goto(byWords ? href.replace(/#p-\d+:~:/, "#:~:") : href);
    await landing.waitForFunction(() => scrollY > 0);
    const isSeen = await landing.evaluate(
      (anchor) => {
        const box = document.getElementById(anchor)?.getBoundingClientRect();
        return box !== undefined && box.top < innerHeight && box.bottom > 0;
      },
      /#(p-\d+)/.exec(href)?.[1] ?? "",
    );
    expect(isSeen, `${query} ${href}`).toBe(true);
    await landing.close();
  }
  await browser.close();
  await site.close();
});
