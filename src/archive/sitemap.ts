import { escapeXml } from "./feed.ts";

/** A page as a sitemap lists it. */
export interface SitemapEntry {
  /** Absolute. */
  address: string;
  /** `YYYY-MM-DD`, or an RFC 3339 moment. */
  modified?: string;
}

/** Most pages in one file, far below the protocol's 50,000 so that no file is heavy. */
export const mostInSitemap = 5000;

/** A sitemap file (sitemaps.org, 0.9). */
export function entriesToSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(
    ({ address, modified }) =>
      `<url><loc>${escapeXml(address)}</loc>${modified === undefined ? "" : `<lastmod>${modified}</lastmod>`}</url>`,
  );
  return wrap("urlset", urls);
}

/** The index of several sitemap files. */
export function sitemapIndex(addresses: readonly string[]): string {
  return wrap(
    "sitemapindex",
    addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`),
  );
}

function wrap(tag: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.map((line) => `${line}\n`).join("")}</${tag}>\n`;
}
