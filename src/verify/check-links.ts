import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { ArchiveFolder } from "./archive-folder.ts";
import type { PageLinks } from "./check-pages.ts";
import { remedies, type Check, type Difference } from "./difference.ts";

/** A place inside the site that a link means. */
interface Target {
  path: string;
  fragment: string;
}

/** Follows every link of the pages, and every address of the archive's own site in its XML files; links to elsewhere are not asked. */
export function checkLinks(archive: ArchiveFolder, pages: ReadonlyMap<string, PageLinks>): Check {
  const site = new Set(archive.site);
  const differences: Difference[] = [];
  let examined = 0;
  for (const [page, links] of [...linksOfPages(pages), ...linksOfFeeds(archive)]) {
    for (const link of links) {
      const target = linkToTarget(page, link, archive.settings.siteUrl);
      if (target === undefined) continue;
      examined += 1;
      const fault = findFault(target, site, pages);
      if (fault !== undefined)
        differences.push({ file: `dist/${page}`, expected: `a target of ${link.slice(0, 200)}`, found: fault, remedy: remedies.build });
    }
  }
  return { claim: "links inside the site lead somewhere", examined, differences };
}

function linksOfPages(pages: ReadonlyMap<string, PageLinks>): [string, string[]][] {
  return [...pages].map(([page, { links }]) => [page, links]);
}

function linksOfFeeds(archive: ArchiveFolder): [string, string[]][] {
  const { siteUrl } = archive.settings;
  if (siteUrl === undefined) return [];
  const feeds = archive.site.filter((path) => path.endsWith(".xml"));
  return feeds.map((path) => {
    const text = readFileSync(join(archive.dist, path), "utf8");
    return [path, (text.match(/https?:\/\/[^\s<>"']+/g) ?? []).filter((address) => address.startsWith(siteUrl)).map(unescapeAmpersands)];
  });
}

function unescapeAmpersands(text: string): string {
  return text.replaceAll("&amp;", "&");
}

/** Where a link of a page leads inside the site; undefined where it leads to elsewhere. */
function linkToTarget(page: string, link: string, siteUrl: string | undefined): Target | undefined {
  const root = siteUrl === undefined ? undefined : siteUrl.replace(/\/*$/, "/");
  const inside = root !== undefined && `${link}/`.startsWith(root) ? `/${link.slice(root.length)}` : link;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(inside.trim())) return undefined;
  const [, address = "", , fragment = ""] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(inside.trim()) ?? [];
  const path = decode(address);
  const prefix = siteUrl === undefined ? "" : new URL(siteUrl).pathname.replace(/\/*$/, "");
  if (path === "") return { path: inside === link ? page : "index.html", fragment: decode(fragment) };
  const rooted = path.startsWith(`${prefix}/`) && inside === link ? path.slice(prefix.length) : path;
  const joined = path.startsWith("/") ? posix.normalize(rooted).slice(1) : posix.join(posix.dirname(page), path);
  return {
    path: joined === "" || joined === "." || joined === "./" ? "index.html" : joined.replace(/\/$/, "/index.html"),
    fragment: decode(fragment),
  };
}

function findFault({ path, fragment }: Target, site: ReadonlySet<string>, pages: ReadonlyMap<string, PageLinks>): string | undefined {
  if (path.startsWith("../")) return "a place outside the site";
  if (!site.has(path)) return "no file";
  const ids = pages.get(path)?.ids;
  if (fragment === "" || fragment === "top" || fragment.startsWith(":~:") || ids === undefined || ids.has(fragment)) return undefined;
  return "no place of that name on the page";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
