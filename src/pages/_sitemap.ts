import type { Archive } from "../archive/arrange-archive.ts";
import { entriesToSitemap, mostInSitemap, sitemapIndex, type SitemapEntry } from "../archive/sitemap.ts";
import { cutIntoPages, pageKey, yearToPages } from "../archive/year-pages.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { absoluteAddress } from "../theme/frame.ts";

/** Names of the sitemap files, without their ending: one, or an index and its parts. */
export function sitemapNames(archive: Archive): string[] {
  const parts = Math.ceil(sitemapEntries(archive).length / mostInSitemap);
  return parts <= 1 ? ["sitemap"] : ["sitemap", ...Array.from({ length: parts }, (_, place) => `sitemap-${place + 1}`)];
}

/** The sitemap file of a name. */
export function sitemapText(archive: Archive, name: string): string {
  const entries = sitemapEntries(archive);
  if (entries.length <= mostInSitemap) return entriesToSitemap(entries);
  if (name === "sitemap")
    return sitemapIndex(
      sitemapNames(archive)
        .slice(1)
        .map((part) => absolute(archive, `${part}.xml`)),
    );
  const part = Number(name.replace("sitemap-", "")) - 1;
  return entriesToSitemap(entries.slice(part * mostInSitemap, (part + 1) * mostInSitemap));
}

function sitemapEntries(archive: Archive): SitemapEntry[] {
  const lists = [
    "index.html",
    "years.html",
    "accounts.html",
    "about.html",
    ...archive.years.flatMap(yearToPages).map(({ key }) => `years/${key}.html`),
    ...archive.accounts.flatMap(({ key, cards }) => cutIntoPages(cards).map((_, place) => `accounts/${pageKey(key, place + 1)}.html`)),
  ];
  return [
    ...lists.map((address) => ({ address: absolute(archive, address) })),
    ...archive.cards.map(({ path, published }) => ({
      address: absolute(archive, entryPathToAddress(path)),
      ...(published !== undefined && { modified: published.slice(0, 10) }),
    })),
  ];
}

function absolute(archive: Archive, address: string): string {
  return absoluteAddress(archive.settings.siteUrl, address) ?? address;
}
