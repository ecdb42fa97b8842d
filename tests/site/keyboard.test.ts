import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "./sample-archive.ts";
import { serveSample, type ServedSite } from "./served-site.ts";

let site: ServedSite;
beforeAll(async () => {
  site = await serveSample();
});
afterAll(() => site.close());

/** What Tab comes to, once around the page: what it is, and what is wrong with how it shows that it has the focus. */
async function walk(page: Page): Promise<{ reached: number; faults: string[] }> {
  await page.evaluate(() => document.body.setAttribute("tabindex", "-1"));
  await page.evaluate(() => document.body.focus());
  const faults: string[] = [];
  for (let reached = 0; reached < 400; reached++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(lookAtFocus);
    if (fault === "end") return { reached, faults };
    if (fault !== undefined) faults.push(fault);
  }
  throw new Error("Tab never came to the end of the page");
}

/** The end is where Tab leaves the page or comes to an element a second time. */
function lookAtFocus(): string | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element.hasAttribute("data-walked")) return "end";
  element.setAttribute("data-walked", "");
  const { left, top, width, height } = element.getBoundingClientRect();
  const name = element.outerHTML.slice(0, 100);
  if (getComputedStyle(element).outlineStyle !== "solid") return `no outline: ${name}`;
  const [x, y] = [left + Math.min(width, innerWidth) / 2, top + Math.min(height, 40) / 2];
  if (y < 0 || y > innerHeight || width === 0) return `out of the window: ${name}`;
  const there = document.elementFromPoint(x, y);
  return there !== null && (element.contains(there) || there.contains(element)) ? undefined : `covered: ${name}`;
}

function countControls(): number {
  const controls = document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']");
  return [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true })).length;
}

describe.each([
  ["index.html", 1440],
  [addresses.long, 1440],
  [addresses.long, 390],
  [addresses.rich, 820],
  [addresses.long.replace(".html", ".provenance.html"), 820],
  ["years.html", 390],
  ["years/2018.html", 1440],
  ["accounts/nandujiuwen.html", 820],
  ["search.html?q=渡口", 390],
  ["about.html", 1440],
])("%s at %i pixels", (address, width) => {
  it("lets Tab come to every control in turn, each seen, outlined and covered by nothing", async () => {
    await site.onPage(address, { viewport: { width, height: 900 } }, async (page) => {
      await page.waitForLoadState("networkidle");
      const controls = await page.evaluate(countControls);
      const { reached, faults } = await walk(page);
      expect(faults).toEqual([]);
      expect(reached).toBe(controls);
    });
  });
});

describe("without a mouse", () => {
  it("skips to the text, sets the size, opens a citation and goes on", async () => {
    await site.onPage(addresses.long, {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await page.getByRole("button", { name: "特大字号" }).press("Space");
      expect(await page.evaluate(() => document.documentElement.dataset["size"])).toBe("3");
      await page.locator("summary", { hasText: "BibTeX" }).press("Enter");
      expect(await page.locator("[data-citation]", { hasText: "@online" }).isVisible()).toBe(true);
    });
  });
});
