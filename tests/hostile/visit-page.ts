import type { Browser } from "playwright-core";
import { filesBelow } from "../../src/verify/files-below.ts";
import type { BuiltArchive } from "../browser/build-archive.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { watchPage, type WatchedPage } from "../browser/watch-page.ts";
import { brokenLinkedData, describeFrame } from "./describe-frame.ts";

/** What stands around the content of every page of an archive that nobody attacks. */
export async function describePlainPages(browser: Browser, { dist }: BuiltArchive): Promise<Set<string>> {
  const server = await serveFolder(dist);
  const { page, open, close } = await watchPage(browser, server.address);
  const around = new Set<string>();
  for (const path of filesBelow(dist).filter((each) => each.endsWith(".html"))) {
    await open(`${server.address}${path}`);
    for (const part of (await page.evaluate(describeFrame)).around) around.add(part);
  }
  await close();
  await server.close();
  return around;
}

/** Opens a page and gives what it did, or is, that no page of an archive may; `around` is what may stand around the content. */
export async function visitPage(address: string, watched: WatchedPage, around?: ReadonlySet<string>): Promise<string[]> {
  await watched.open(address);
  return await inspectPage(watched, around);
}

/** The same of the page that is open. */
export async function inspectPage({ page, faults }: WatchedPage, around?: ReadonlySet<string>): Promise<string[]> {
  const address = page.url();
  if (address.includes("search.html")) await page.waitForLoadState("networkidle");
  const frame = await page.evaluate(describeFrame);
  const data = await page.evaluate(brokenLinkedData);
  const alone = /404\.html$/.test(address);
  const changed = alone || around === undefined ? [] : frame.around.filter((part) => !around.has(part));
  return [
    ...faults.splice(0),
    ...changed.map((part) => `changed frame ${part}`),
    ...frame.forbidden.filter((element) => !(alone && element.startsWith("<style"))).map((element) => `forbidden ${element}`),
    ...data.map((text) => `linked data ${text.slice(0, 200)}`),
    ...(frame.unshadowed ? [] : ["a shadowed name"]),
    ...(frame.overflow > 0 ? [`${frame.overflow} px wider than the window`] : []),
  ];
}
