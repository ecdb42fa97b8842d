import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { serveFolder, type FolderServer } from "./serve-folder.ts";
import { watchPage } from "./watch-page.ts";

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'">`;
const pages: Record<string, [markup: string, fault: RegExp]> = {
  "a dialog": ["<script>alert(1)</script>", /^dialog 1$/],
  "a request to elsewhere": ["<img src='http://elsewhere.example/x.png' alt=''>", /^request to http:\/\/elsewhere\.example/],
  "a console error": ["<script>console.error('oh')</script>", /^console error oh$/],
  "a script that throws": ["<script>throw new Error('oh')</script>", /^script error oh$/],
  "a policy violation": [`${policy}<script>1</script>`, /^securitypolicyviolation script-src/],
  "a frame": ["<iframe srcdoc='x'></iframe>", /^frame/],
  "a navigation": ["<script>location.href = 'quiet.html'</script>", /^navigation to /],
};

describe("watchPage", () => {
  let browser: Browser;
  let server: FolderServer;
  const folder = mkdtempSync(join(tmpdir(), "juanzong-watch-"));

  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(folder);
    writeFileSync(join(folder, "quiet.html"), "<!doctype html><title>x</title><p>卷宗绍兴</p>");
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(pages))("sees %s", async (name, [markup, fault]) => {
    writeFileSync(join(folder, "loud.html"), `<!doctype html><title>${name}</title>${markup}`);
    const watched = await watchPage(browser, server.address);
    await watched.open(`${server.address}loud.html`).catch(() => undefined);
    await expect.poll(() => watched.faults.find((each) => fault.test(each))).toBeDefined();
    await watched.close();
  });

  it("reaches no host but the one that tests serve from, were it this machine by another name", async () => {
    const page = await browser.newPage();
    expect((await page.goto(`${server.address}quiet.html`))?.status()).toBe(200);
    for (const host of ["localhost", "127.0.0.2"])
      await expect(page.goto(`${server.address.replace("127.0.0.1", host)}quiet.html`), host).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
    await page.close();
  });

  it("finds nothing wrong with a plain page, and its Chinese text there", async () => {
    const watched = await watchPage(browser, server.address);
    await watched.open(`${server.address}quiet.html`);
    expect(await watched.page.innerText("p")).toBe("卷宗绍兴");
    expect(watched.faults).toEqual([]);
    await watched.close();
  });
});
