import { assets, inline } from "virtual:page-assets";
import type { Settings } from "../entry/settings.ts";
import { isDevelopment } from "../archive/places.ts";
import { buildUnderWay } from "../archive/build-under-way.ts";
import { linksFrom } from "../archive/relative-address.ts";
import type { Frame } from "../theme/frame.ts";

/** The frame of a page at an address, for the theme. */
export function frameFor(settings: Settings, page: Pick<Frame, "address" | "title"> & Partial<Frame>): Frame {
  buildUnderWay().rendered++;
  const { title, description, notice, contact, siteUrl } = settings;
  return {
    link: linksFrom(page.address),
    archive: { title, description, notice, contact, ...(siteUrl !== undefined && { siteUrl }) },
    development: isDevelopment(),
    style: fileOf("site.css"),
    script: fileOf("page.js"),
    searchScript: fileOf("search.js"),
    head: scriptOf("head"),
    ...page,
  };
}

/** Address of a bundled file by its logical name. */
export function fileOf(name: string): string {
  const asset = assets[name];
  if (asset === undefined) throw new Error(`no bundled file ${name}: see src/publish/page-assets.ts`);
  return asset.file;
}

/** An inline script or style by its logical name. */
export function scriptOf(name: string): { text: string; hash: string } {
  const script = inline[name];
  if (script === undefined) throw new Error(`no inline script ${name}: see src/publish/page-assets.ts`);
  return script;
}
