import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "./sample-archive.ts";
import { serveSample, type ServedSite } from "./served-site.ts";

const kinds = [
  "index.html",
  addresses.long,
  addresses.rich,
  addresses.plain,
  addresses.withdrawn,
  addresses.long.replace(".html", ".provenance.html"),
  "years.html",
  "years/2018.html",
  "accounts.html",
  "accounts/nandujiuwen.html",
  "search.html?q=渡口",
  "about.html",
  "404.html",
];

let site: ServedSite;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());
const onPage: ServedSite["onPage"] = (address, options, check) => site.onPage(address, options, check);

async function findViolations(page: Page): Promise<string[]> {
  // The policy forbids inline scripts, as it should: axe comes by the debugger's way.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Waits until a page is as its reader sees it: the search asks for its index after the page has loaded, all others are done with that. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState(new URL(page.url()).pathname.endsWith("/search.html") ? "networkidle" : "load");
}

/** Largest text and high contrast; a page that still searches is not left, for what it asked for would never be seen to end. */
async function enlarge(page: Page): Promise<void> {
  await settle(page);
  await page.evaluate(() => {
    localStorage.setItem("juanzong-size", "4");
    localStorage.setItem("juanzong-contrast", "high");
  });
  await page.reload();
  await settle(page);
}

describe.each(kinds)("%s", (address) => {
  it.each([
    ["light", { colorScheme: "light", viewport: { width: 1440, height: 900 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 820, height: 1100 } }],
  ] satisfies [string, BrowserContextOptions][])("satisfies axe and stays within the window, %s", async (_, options) => {
    await onPage(address, options, async (page) => {
      await settle(page);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  it("satisfies axe, stays within the window and has targets of at least 44 pixels, on a phone", async () => {
    await onPage(address, { colorScheme: "light", viewport: { width: 390, height: 844 } }, async (page) => {
      await settle(page);
      expect(await page.evaluate(findSmallTargets)).toEqual([]);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  it("satisfies axe in the largest text and high contrast on a phone", async () => {
    await onPage(address, { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, async (page) => {
      await enlarge(page);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  it("satisfies axe in large text and high contrast on a desk, with everything opened", async () => {
    await onPage(address, { viewport: { width: 1440, height: 900 } }, async (page) => {
      await enlarge(page);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
});

/** Links within a line of text are exempt, as WCAG 2.2 has it. */
function findSmallTargets(): string[] {
  return [...document.querySelectorAll("a[href], button, input, select, summary")].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const inText = element.closest(".body, .prose p, .skip") !== null;
    if (width === 0 || inText || (width >= 43.9 && height >= 43.9)) return [];
    return [`${element.outerHTML.slice(0, 120)} ${String(Math.round(width))}×${String(Math.round(height))}`];
  });
}
