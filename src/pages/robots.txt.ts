import type { APIRoute } from "astro";
import { readArchive } from "../archive/archive.ts";
import { absoluteAddress } from "../theme/frame.ts";

/** Everything may be read; the sitemap is named where the site's address is known. */
export const GET: APIRoute = async () => {
  const { settings } = await readArchive();
  const sitemap = absoluteAddress(settings.siteUrl, "sitemap.xml");
  const lines = ["User-agent: *", "Disallow:", ...(sitemap === undefined ? [] : [`Sitemap: ${sitemap}`]), ""];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
};
