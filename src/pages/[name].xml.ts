import type { APIRoute } from "astro";
import { readArchive } from "../archive/archive.ts";
import { feedText } from "./_feed.ts";
import { openSearchText } from "./_opensearch.ts";
import { sitemapNames, sitemapText } from "./_sitemap.ts";

/** The feed always; what needs an absolute address only where the site's is known. */
export async function getStaticPaths() {
  const archive = await readArchive();
  const absolute = archive.settings.siteUrl === undefined ? [] : ["opensearch", ...sitemapNames(archive)];
  return ["feed", ...absolute].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params }) => {
  const archive = await readArchive();
  const name = params["name"] ?? "";
  const text = name === "feed" ? feedText(archive) : name === "opensearch" ? openSearchText(archive) : sitemapText(archive, name);
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
};
