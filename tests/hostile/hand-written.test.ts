import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { entryFileToText } from "../../src/entry/entry-file.ts";
import { filesBelow } from "../../src/verify/files-below.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { launchChromium } from "../browser/chromium.ts";
import { serveFolder, type FolderServer } from "../browser/serve-folder.ts";
import { watchPage, type WatchedPage } from "../browser/watch-page.ts";
import { findPolicyFaults } from "./find-policy-faults.ts";
import { hostileWords } from "./hostile-words.ts";
import { inspectPage, visitPage } from "./visit-page.ts";

const settings = {
  title: hostileWords[0],
  description: hostileWords[1],
  contact: hostileWords[4],
  notice: hostileWords[3],
  siteUrl: "https://archive.example/x/",
  publishDumps: "all",
  publishComments: true,
  withdrawn: ["withdrawn", "withdrown"].map((id) => ({ id, date: "2024-01-01", reason: hostileWords[3] })),
};

/** What a reader asks for: a citation as a file, and the button that the page puts beside a paragraph. */
const asked = /^download blob:|^forbidden <button type="button" class="pilcrow"/;

/** An entry that says one payload wherever front matter holds words, and in its text. */
function entry(word: string, number: number): [path: string, text: string] {
  const account = { name: word, id: word, description: word, gh: word, biz: word };
  const dump = { file: number % 2 === 0 ? word : "../archive.yml", sha256: "0".repeat(64), record: 1 };
  const words = { title: word, author: word, sourceCredit: word, url: word, digest: word, cover: word, album: word, ipLocation: word };
  const frontMatter = { ...words, account, editorCredits: [word], comments: [word], identity: word, structure: "edited" as const, dump };
  const published = `2020-01-${String(1 + (number % 28)).padStart(2, "0")}`;
  const markdown = `## ${word}\n\n青石镇第${number}座桥${word}修好了。\n\n> ${word}\n\n| 一 | 二 |\n| - | - |\n| ${word} | x |\n\n[x](<${word}>) ![y](<${word}>)\n`;
  return [`articles/2020/hand-${number}.md`, entryFileToText({ frontMatter: { ...frontMatter, published }, markdown })];
}

describe("a site of entries and settings written by a hostile hand", () => {
  let archive: BuiltArchive;
  let server: FolderServer;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    archive = makeArchiveOf([
      ...hostileWords.map(entry),
      ["articles/2020/withdrawn.md", entry(hostileWords[0]!, 99)[1]],
      ["archive.yml", stringify(settings)],
    ]);
    const { code, output } = await archive.run("build");
    expect(code, output).toBe(0);
    expect(output.match(/.*withdrawn: .*/g)).toEqual([expect.stringContaining("archive.yml – withdrawn: withdrown – ")]);
    browser = await launchChromium();
    server = await serveFolder(archive.dist);
    watched = await watchPage(browser, server.address);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    archive.remove();
  });

  const pages = (): string[] => filesBelow(archive.dist).filter((path) => path.endsWith(".html"));

  it("has a strict policy first in every page, hashes that match, and careful links", () => {
    expect(pages().length).toBeGreaterThan(2 * hostileWords.length);
    const faults = pages().flatMap((page) =>
      findPolicyFaults(readFileSync(join(archive.dist, page), "utf8"), settings.siteUrl).map((fault) => `${page}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("serves nothing from outside the archive's dumps", () => {
    expect(existsSync(join(archive.dist, "data/dumps"))).toBe(false);
    expect(filesBelow(archive.dist).filter((path) => !/^[a-z0-9./_-]+$/i.test(path))).toEqual([]);
  });

  it("runs, fetches and restyles nothing on any page", async () => {
    for (const page of pages().filter((each) => each !== "404.html"))
      expect(await visitPage(`${server.address}${page}`, watched), page).toEqual([]);
  });

  it("runs nothing when a reader uses what a page offers", async () => {
    for (const number of [0, 3, 8, 16, 19]) {
      await watched.open(`${server.address}articles/2020/hand-${number}.html`);
      const buttons = watched.page.locator("button[type=button]:visible, summary:visible");
      for (let at = 0; at < (await buttons.count()); at++) await buttons.nth(at).click({ timeout: 5000 });
      const faults = (await inspectPage(watched)).filter((fault) => !asked.test(fault));
      expect(faults, String(number)).toEqual([]);
    }
  });

  it("shows results and facets as text", async () => {
    for (const query of ["青石镇", "桥", "alert", hostileWords[0]!, hostileWords[3]!, '"onfocus"']) {
      expect(await visitPage(`${server.address}search.html?q=${encodeURIComponent(query)}`, watched), query).toEqual([]);
    }
    await watched.open(`${server.address}search.html?q=${encodeURIComponent("青石镇")}`);
    await watched.page.waitForSelector("main a[href*='articles/']");
    for (const box of await watched.page.locator("main select:visible").all()) {
      for (const option of (await box.locator("option").allTextContents()).slice(0, 5))
        await box.selectOption({ label: option }).catch(() => []);
    }
    expect(await inspectPage(watched)).toEqual([]);
  });
});
