import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/verify/files-below.ts";
import { makeArchiveOf, type BuiltArchive } from "../browser/build-archive.ts";
import { launchChromium } from "../browser/chromium.ts";
import { serveFolder, type FolderServer } from "../browser/serve-folder.ts";
import { watchPage } from "../browser/watch-page.ts";
import { payloads } from "./payloads.ts";
import { payloadToDump, shapes, type HostileDump, type Shape } from "./payload-to-dump.ts";
import { describePlainPages, visitPage } from "./visit-page.ts";

const names = Object.keys(shapes) as Shape[];
/** Each payload in one shape, the shapes in turn; in the long run each payload in every shape. */
const rounds = process.env["LONG_TESTS"] === "1" ? names.length : 1;
/** Of so many provenance pages one is visited, which show the same words by the same component; in the long run all are. */
const provenanceStep = rounds === 1 ? 3 : 1;
const readers = 3;

describe("a site of nothing but hostile dumps", () => {
  let archive: BuiltArchive;
  let server: FolderServer;
  let browser: Browser;
  let pages: string[];
  let plain: BuiltArchive;
  let around: Set<string>;

  beforeAll(async () => {
    const dumps = payloads.flatMap((payload, at) =>
      Array.from({ length: rounds }, (_, round) => payloadToDump(payload, names[(at + round) % names.length]!, at + round * 10_000)),
    );
    archive = await buildArchive(dumps);
    plain = await buildArchive([payloadToDump("平常", "markdown", 1)]);
    browser = await launchChromium();
    server = await serveFolder(archive.dist);
    const all = filesBelow(archive.dist).filter((path) => path.endsWith(".html"));
    const [records, others] = [all.filter(isProvenance), all.filter((path) => !isProvenance(path))];
    pages = [...others, ...records.filter((_, at) => at % provenanceStep === 0)];
    around = await describePlainPages(browser, plain);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    archive.remove();
    plain.remove();
  });

  it("shows most of the payloads' articles, so that the others mean something", () => {
    expect(payloads.length).toBeGreaterThanOrEqual(300);
    expect(filesBelow(join(archive.content, "articles")).length).toBeGreaterThan(payloads.length * 0.9);
  });

  it("names its files in plain ASCII", () => {
    expect(filesBelow(archive.dist).filter((path) => !/^[a-z0-9./_-]+$/i.test(path))).toEqual([]);
  });

  /** What is wrong with these pages of the site, read by several readers at once. */
  const findFaults = async (addresses: readonly string[]): Promise<string[]> => {
    const waiting = [...addresses];
    const found: string[] = [];
    const read = async (): Promise<void> => {
      const watched = await watchPage(browser, server.address);
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        for (const fault of await visitPage(`${server.address}${address}`, watched, around)) found.push(`${address}: ${fault}`);
      }
      await watched.close();
    };
    await Promise.all(Array.from({ length: readers }, read));
    return found;
  };

  it("runs, fetches, restyles and replaces nothing on any page", async () => {
    expect(await findFaults(pages)).toEqual([]);
  });

  it("runs nothing from the search box's address or its results", async () => {
    const queries = ["青石镇", "alert", "script", ...payloads.filter((_, at) => at % 15 === 0)];
    expect(await findFaults(queries.map((query) => `search.html?q=${encodeURIComponent(query.toWellFormed())}`))).toEqual([]);
  });

  it("writes feeds that are XML and hold no markup of a dump's", async () => {
    const watched = await watchPage(browser, server.address);
    await watched.open(`${server.address}about.html`);
    for (const feed of filesBelow(archive.dist).filter((path) => path.endsWith(".xml"))) {
      const text = readFileSync(join(archive.dist, feed), "utf8");
      const elements = await watched.page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, "application/xml");
        return [...parsed.querySelectorAll("parsererror, script, img, iframe, svg")].map(({ outerHTML }) => outerHTML);
      }, text);
      expect(elements, feed).toEqual([]);
    }
    await watched.close();
  });
});

function isProvenance(path: string): boolean {
  return path.endsWith(".provenance.html");
}

async function buildArchive(dumps: readonly HostileDump[]): Promise<BuiltArchive> {
  const archive = makeArchiveOf(dumps.map(({ name, bytes }) => [`dumps/${name}`, bytes]));
  await archive.run("import");
  const { code, output } = await archive.run("build");
  expect(code, output).toBe(0);
  return archive;
}
