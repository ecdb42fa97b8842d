import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matches } from "../search/matches.ts";
import { toFields } from "../search/open-built-index.ts";
import { launchChromium } from "./chromium.ts";
import { searchSiteArticles as articles } from "./search-site-articles.ts";
import { serveSearchSite } from "./search-site.ts";
import { watchPage, type WatchedPage } from "./watch-page.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSearchSite>>;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  site = await serveSearchSite(articles);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Runs a test on a fresh page, which must have done nothing that it may not do. */
async function onPage(path: string, run: () => Promise<void>): Promise<void> {
  watched = await watchPage(browser, site.address);
  ({ page } = watched);
  await watched.open(site.address + path);
  await run();
  expect(watched.faults.filter((fault) => !fault.startsWith("navigation"))).toEqual([]);
  await watched.close();
}

/** Composes text as an input method does, then commits it. */
async function compose(steps: readonly string[], committed: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await page.waitForTimeout(200);
  expect(await page.locator("[role=option]").count()).toBe(0);
  await session.send("Input.insertText", { text: committed });
}

describe("the box", () => {
  it("loads nothing of search until it is reached for", async () => {
    await onPage("index.html", async () => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
      await page.keyboard.press("/");
      await page.waitForResponse((response) => response.url().includes("/pagefind/"));
      expect(asked.some((url) => url.endsWith("/assets/search.js"))).toBe(true);
    });
  });

  it.each(["/", "Control+k"])("opens with %s and leaves with Escape", async (key) => {
    await onPage("articles/a3.html", async () => {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
      expect(await page.inputValue("[name=q]")).toBe("");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.activeElement === document.body);
    });
  });

  it("waits while an input method composes, then goes where the arrows chose", async () => {
    await onPage("index.html", async () => {
      await page.focus("[name=q]");
      await compose(["s", "shi", "shi q", "shi qiao", "石桥"], "石桥落成");
      await page.waitForSelector("[role=option]");
      expect(await page.getAttribute("[name=q]", "aria-expanded")).toBe("true");
      await page.keyboard.press("ArrowDown");
      const chosen = await page.getAttribute("[name=q]", "aria-activedescendant");
      expect(await page.getAttribute(`#${chosen}`, "aria-selected")).toBe("true");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/articles/a7.html");
    });
  });

  it("goes to the search page with Enter when nothing is chosen", async () => {
    await onPage("index.html", async () => {
      await page.fill("[name=q]", "石桥");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search.html?q=*");
      await page.waitForSelector(".search-result");
      expect(await page.inputValue(".search-input")).toBe("石桥");
    });
  });
});

describe("the search page", () => {
  it("keeps query, filters and order in the address, and back undoes them", async () => {
    await onPage(`search.html?q=${encodeURIComponent("青溪")}`, async () => {
      await page.waitForSelector(".search-result");
      expect(await page.textContent(".search-status")).toContain("23");
      await page.selectOption(".search-filter >> nth=0 >> select", "2016");
      await page.waitForFunction(() => document.querySelector(".search-status")?.textContent.includes(" 6 "));
      await page.selectOption(".search-filter >> nth=1 >> select", "青溪晚报");
      await page.waitForFunction(() => location.search.includes("account="));
      await page.goBack();
      await page.waitForFunction(() => document.querySelector(".search-status")?.textContent.includes(" 6 "));
      expect(await page.inputValue(".search-filter >> nth=1 >> select")).toBe("");
      await page.goBack();
      await page.waitForFunction(() => document.querySelector(".search-status")?.textContent.includes("23"));
    });
  });

  it("shows more when asked, and moves the focus to the first of them", async () => {
    await onPage(`search.html?q=${encodeURIComponent("青溪")}&sort=date`, async () => {
      await page.waitForSelector(".search-result");
      await page.click(".search-more");
      await page.waitForFunction(() => document.querySelectorAll(".search-result").length === 20);
      expect(await page.evaluate(() => document.activeElement?.closest("li") === document.querySelectorAll(".search-result")[10])).toBe(
        true,
      );
      await page.click(".search-more");
      await page.waitForFunction(() => document.querySelectorAll(".search-result").length === 23);
      expect(await page.isVisible(".search-more")).toBe(false);
      const days = await page.locator(".search-result time").allTextContents();
      expect(days).toEqual(days.toSorted().reverse());
    });
  });

  it("marks every hit in passages that are pieces of the article", async () => {
    await onPage(`search.html?q=${encodeURIComponent("国学 g20")}`, async () => {
      await page.waitForSelector(".search-passage mark");
      const passages = await page.locator(".search-passage").allTextContents();
      const texts = articles.flatMap(({ blocks }) => blocks.map(({ text }) => text));
      for (const passage of passages) expect(texts.some((text) => text.includes(passage.replace(/^…|…$/g, "")))).toBe(true);
      expect(new Set(await page.locator("mark").allTextContents())).toEqual(new Set(["國學", "G20"]));
    });
  });

  it("helps when nothing is found, and never takes a query for markup", async () => {
    await onPage("search.html", async () => {
      await page.fill(".search-input", '<img src=x onerror="alert(1)">无此字句');
      await page.waitForSelector(".search-help ul");
      expect(await page.locator("[data-search-page] img").count()).toBe(0);
      expect(await page.textContent(".search-status")).toBe("没有找到文章");
    });
  });

  it("says when the index does not load, and tries again when asked", async () => {
    watched = await watchPage(browser, site.address);
    ({ page } = watched);
    await page.route("**/*.pf_meta", (route) => route.abort());
    await watched.open(`${site.address}search.html?q=${encodeURIComponent("石桥")}`);
    await page.waitForSelector(".search-retry");
    await page.unroute("**/*.pf_meta");
    await page.click(".search-retry");
    await page.waitForSelector(".search-result");
    await watched.close();
  });

  it("explains itself when opened from disk", async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    await page.route("file:///**", async (route) => {
      const path = new URL(route.request().url()).pathname;
      await route.fulfill({ response: await context.request.get(`${site.address}${path.replace("/archive/", "")}`) });
    });
    await page.goto("file:///archive/search.html");
    await page.waitForSelector(".search-help a[href$='years.html']");
    await context.close();
  });
});

describe("Chromium", () => {
  it("finds what the truth names", async () => {
    const queries = [
      "石桥",
      "桥",
      "G2",
      "20",
      "35.7万",
      "5.7万",
      "國學",
      "国学",
      "wi-fi",
      "fi课",
      "人，电话",
      '"C++ 与"',
      "青溪 -石桥",
      "九",
      "𠮷",
    ];
    const sorted = articles.toSorted((a, b) => ((a.published ?? "") + a.id < (b.published ?? "") + b.id ? -1 : 1));
    await onPage("index.html", async () => {
      // As text: the test runner would rewrite an import in a function.
      const found = await page.evaluate(`(async () => {
        const { openSearch } = await import(new URL("assets/search.js", location.href).href);
        const index = await openSearch(new URL("pagefind/", location.href).href);
        return await Promise.all(${JSON.stringify(queries)}.map((query) => index.matchAll(query)));
      })()`);
      const truth = queries.map((query) => sorted.flatMap((one, at) => (matches(query, toFields(one)) ? [at] : [])));
      expect(found).toEqual(truth);
    });
  });
});
