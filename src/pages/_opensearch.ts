import type { Archive } from "../archive/arrange-archive.ts";
import { escapeXml } from "../archive/feed.ts";
import { absoluteAddress } from "../theme/frame.ts";

/** Longest short name that OpenSearch 1.1 allows, in characters. */
const longestName = 16;

/** The OpenSearch description, by which a browser offers the archive as a search engine. */
export function openSearchText({ settings }: Archive): string {
  const search = absoluteAddress(settings.siteUrl, "search.html") ?? "search.html";
  const name = Array.from(settings.title).slice(0, longestName).join("");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(name)}</ShortName>`,
    `<Description>${escapeXml((settings.description === "" ? settings.title : settings.description).slice(0, 1024))}</Description>`,
    `<Url type="text/html" template="${escapeXml(search)}?q={searchTerms}"/>`,
    "<Language>zh-CN</Language>",
    "<InputEncoding>UTF-8</InputEncoding>",
    "</OpenSearchDescription>\n",
  ].join("\n");
}
