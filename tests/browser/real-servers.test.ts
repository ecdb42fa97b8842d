import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtSample } from "../site/built-sample.ts";
import { addresses } from "../site/sample-archive.ts";
import { listSite } from "../site/site-files.ts";
import { launchChromium } from "./chromium.ts";
import { serverKinds, type RealServer } from "./real-servers.ts";
import { watchPage } from "./watch-page.ts";

let browser: Browser;
/** Holds one built site twice: as it is, and in `archive/`. */
let folder: string;
let files: string[];
beforeAll(async () => {
  const dist = await builtSample();
  folder = mkdtempSync(join(tmpdir(), "juanzong-served-"));
  files = listSite(dist);
  for (const place of [folder, join(folder, "archive")]) cpSync(dist, place, { recursive: true });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(serverKinds)("on $name", ({ absent, start }) => {
  let server: RealServer | undefined;
  beforeAll(async () => {
    if (absent === undefined) server = await start(folder);
  });
  afterAll(() => server?.stop());

  describe.each(["root", "prefixed"] as const)("at the %s address", (place) => {
    it.skipIf(absent)(`gives every file byte for byte${absent === undefined ? "" : ` (skipped: ${absent})`}`, async () => {
      for (const file of files.filter((each) => each !== ".nojekyll")) {
        const answer = await fetch(server![place] + file);
        expect(answer.status, file).toBe(200);
        expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(folder, file))), file).toBe(true);
        if (file.endsWith(".html")) expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
        if (file.endsWith(".js")) expect(answer.headers.get("content-type")).toMatch(/^(?:text|application)\/javascript/);
      }
    });

    it.skipIf(absent)("is read from the bare address on, and searched", async () => {
      const { page, faults, open, close } = await watchPage(browser, server![place]);
      await open(server![place]);
      await page.getByRole("link", { name: "渡口五十年" }).first().click();
      await page.waitForURL(`${server![place]}${addresses.long}`);
      await page.keyboard.press("/");
      await page.keyboard.type("夜校的灯");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${server![place]}search.html?q=*`);
      await page.locator(".search-passage mark").first().click();
      await page.waitForURL(/articles\/2018\/.*#/);
      await page.waitForFunction(() => scrollY > 0);
      expect(faults.filter((fault) => !fault.startsWith("navigation"))).toEqual([]);
      await close();
    });
  });
});

describe("nginx, by the recipe", () => {
  const kind = serverKinds.find(({ name }) => name.startsWith("nginx"))!;

  it.skipIf(kind.absent)("sends the headers it promises, and the page for what is missing", async () => {
    const server = await kind.start(folder);
    for (const address of [server.root, server.prefixed]) {
      const page = await fetch(`${address}index.html`);
      expect(page.headers.get("content-encoding")).toBe("gzip");
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect(page.headers.get("x-content-type-options")).toBe("nosniff");
      const script = files.find((file) => /^assets\/page\..*\.js$/.test(file))!;
      expect((await fetch(address + script)).headers.get("cache-control")).toContain("immutable");
      const lost = await fetch(`${address}articles/none/none.html`);
      expect(lost.status).toBe(404);
      expect(await lost.text()).toContain("没有这个页面");
    }
    await server.stop();
  });
});
